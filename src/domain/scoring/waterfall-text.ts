import { localNumber, type Language } from './explanation-text.ts';
import type { WaterfallBar } from './waterfall.ts';
import type { WaterfallCause } from './waterfall-step.ts';

const CAUSES: Readonly<Record<WaterfallCause, Readonly<Record<Language, string>>>> = {
  generalDeduction: { vi: 'trừ điểm tiêu chí chung', en: 'general criteria' },
  notDone: { vi: 'chưa hoàn thành', en: 'not completed' },
  handedBack: { vi: 'chuyển giao cho người khác', en: 'handed back' },
  failedReview: { vi: 'đánh giá chưa đạt', en: 'failed review' },
  delay: { vi: 'chậm tiến độ', en: 'delay' },
  extraWork: { vi: 'làm thêm ngoài tổng được giao', en: 'work beyond the assigned total' },
  cap: { vi: 'vượt mức tối đa', en: 'above the maximum' },
};

export function causeText(cause: WaterfallCause, language: Language): string {
  return CAUSES[cause][language];
}

/** One plain line about a bar, for lists and screen readers: '−5,83 điểm: Báo cáo tháng, chậm tiến độ (…). NĐ335 Điều 14.2.c'. */
export function barSentence(bar: WaterfallBar, language: Language): string {
  const { display } = bar.points;
  const plus = display.startsWith('-') ? '' : '+';
  const points = `${plus}${localNumber(display, language)} ${language === 'vi' ? 'điểm' : 'points'}`;
  const name = language === 'vi' ? bar.title : bar.titleEn;
  const title = name ? `${name.replace(/\.$/, '')}, ` : '';
  const reason = bar.reason ? ` (${bar.reason})` : '';
  return `${points}: ${title}${causeText(bar.cause, language)}${reason}. ${bar.article}`;
}
