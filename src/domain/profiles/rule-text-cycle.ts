/** The days of the cycle, and what colleagues see of each other. */
import type { ColleagueView, CycleRules, RuleProfile } from './rule-profile.ts';
import { line } from './rule-text-line.ts';
import type { RuleSection, Writer } from './rule-text-line.ts';

export function cycleSection(w: Writer, cycle: CycleRules): RuleSection {
  const days = (key: keyof CycleRules, article: string, vi: string, en: string) =>
    line(`cycle.${key}`, article, w.say(`${vi}: ${cycle[key]} ngày làm việc.`, `${en}: ${cycle[key]} working days.`));
  const reports = cycle.reportCutoffDay === null
    ? w.say('Báo cáo hoàn thành được tính đến hết ngày cuối kỳ.', 'Submissions count up to the last day of the period.')
    : w.say(`Báo cáo hoàn thành được tính đến hết ngày ${cycle.reportCutoffDay} tháng cuối kỳ.`, `Submissions count up to day ${cycle.reportCutoffDay} of the period’s last month.`);
  return {
    key: 'cycle',
    title: w.say('Các mốc trong kỳ', 'Days of the cycle'),
    article: 'NĐ335 Điều 17.2',
    lines: [
      line('cycle.planningCutoffDay', 'NĐ335 Điều 18.1.d', w.say(
        `Giao đến hết ngày ${cycle.planningCutoffDay} tháng đầu kỳ là việc theo kế hoạch; sau đó là đột xuất, phát sinh.`,
        `Assigned up to day ${cycle.planningCutoffDay} of the period’s first month is planned work; later is unscheduled.`,
      )),
      line('cycle.reportCutoffDay', 'NĐ335 Điều 14.1', reports),
      days('returnWorkingDays', 'NĐ335 Điều 14.2.c', 'Hạn mới khi bị trả lại', 'New deadline after a return'),
      days('selfScoreWorkingDays', 'NĐ335 Điều 17.2', 'Tự chấm sau khi hết kỳ', 'Marking oneself after the period'),
      days('confirmWorkingDays', 'NĐ335 Điều 17.2', 'Cấp theo dõi, đánh giá xác nhận sau khi hết kỳ', 'The superior’s confirmation after the period'),
      days('lockWorkingDays', 'NĐ335 Điều 17.2', 'Khóa kỳ sau khi hết kỳ', 'Closing after the period'),
      days('contestWorkingDays', 'NĐ335 Điều 22', 'Còn được kiến nghị sau khi xác nhận', 'Contesting after a confirmation'),
      days('petitionWorkingDays', 'NĐ335 Điều 22', 'Trả lời kiến nghị', 'Answering a petition'),
    ],
  };
}

export function visibilitySection(w: Writer, { visibility }: RuleProfile): RuleSection {
  const seen: Readonly<Record<ColleagueView, string>> = {
    unit: w.say('Đồng nghiệp thấy số giờ và số việc mỗi ngày của nhau.', 'Colleagues see each other’s hours and jobs a day.'),
    words: w.say(
      'Đồng nghiệp thấy nhau bằng chữ (nhiều hơn, tương đương, ít hơn), không thấy số.',
      'Colleagues see each other in words (more, similar, less), not in figures.',
    ),
    own: w.say('Mỗi người chỉ thấy của mình.', 'Everybody sees only his own.'),
  };
  const article = 'NĐ335 Điều 26.1.a';
  return {
    key: 'visibility',
    title: w.say('Ai thấy gì', 'Who sees what'),
    article,
    lines: [
      line('visibility.colleagues', article, seen[visibility.colleagues]),
      line('visibility.yearLevels', 'NĐ335 Điều 21.1.đ, 21.2.đ', visibility.yearLevels
        ? w.say('Đồng nghiệp thấy mức xếp loại năm đã quyết định của nhau, sau khi người đó đã xem.', 'Colleagues see each other’s decided level of the year, once the person has seen it.')
        : w.say('Mức xếp loại năm: trong phần mềm mỗi người chỉ thấy của mình.', 'Level of the year: in the software everybody sees only his own.')),
      line('visibility.never', article, w.say('Phiếu đánh giá và minh chứng không bao giờ cho đồng nghiệp xem.', 'Reviews and evidence are never shown to colleagues.')),
    ],
  };
}
