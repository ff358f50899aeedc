import { aside, localNumber, reasonText, trimStop, type Language } from './explanation-figures.ts';
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
  subordinates: { vi: 'có người thuộc quyền ở mức không hoàn thành nhiệm vụ', en: 'somebody under authority is at not completed' },
  decided: { vi: 'tiêu chí lãnh đạo, quản lý chưa đạt', en: 'leadership criterion not met' },
  scale: { vi: 'hệ số phức tạp và thang điểm, không phải lỗi của ai', en: "complexity factor and scale, nobody's fault" },
  quality: { vi: 'điểm chất lượng dưới 100', en: 'quality below 100' },
  early: { vi: 'hoàn thành sớm', en: 'finished early' },
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
  const title = name ? `${trimStop(name)}, ` : '';
  const people = bar.people.length > 0 ? `${bar.people.length} ${language === 'vi' ? 'người' : 'below'}` : '';
  return `${points}: ${title}${causeText(bar.cause, language)}${aside(reasonText(bar.reason, language) || people)}. ${bar.article}`;
}
