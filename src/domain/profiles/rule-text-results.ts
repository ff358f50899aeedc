/** How work becomes points: ratios and deductions, or standard hours, each with an example the engine itself works out. */
import { scorePeriod } from '../scoring/period-score.ts';
import { add, divide, fromDecimal, toDecimal } from '../scoring/rational.ts';
import type { RatioRule, RuleProfile, StandardHourRules, TaskResultRules } from './rule-profile.ts';
import { line } from './rule-text-line.ts';
import type { RuleLine, RuleSection, Writer } from './rule-text-line.ts';
import type { Fault, ScoredTask } from '../scoring/scored-task.ts';
import type { PeriodScore } from '../scoring/score-shape.ts';

const TASK: ScoredTask = {
  id: 'task', title: '', productCode: '', coefficient: '1', group: '', hours: null, kind: 'planned', handedBack: false, assignment: '', assigned: '2', completed: [],
};
const FAULT: Fault = { entry: '', at: '', by: '', reason: '', excusedBy: null };
const ACCEPTED = { units: '1', acceptedBy: '', acceptance: '', failedReviews: [], delays: [], quality: null, late: '0' } as const;

function scoreOf(profile: RuleProfile, task: ScoredTask): PeriodScore {
  const general = { self: null, selfScoring: null, confirmed: null, confirmedBy: null, confirmation: null, comments: {} };
  return scorePeriod({ profile, period: '2026-03', person: '', role: 'staff', general, leadership: null, tasks: [task] });
}

function productExample(w: Writer, profile: RuleProfile, { max, formulaArticle }: TaskResultRules): RuleLine {
  const { ratios, taskResults } = scoreOf(profile, { ...TASK, completed: [ACCEPTED, { ...ACCEPTED, failedReviews: [FAULT], delays: [FAULT] }] });
  const shown = ratios.map(({ key, value }) => `${key} = ${w.number(value.display)}%`).join('; ');
  const result = `${w.number(taskResults?.points.display ?? '')}/${w.number(max)}`;
  return line('results.example', formulaArticle, w.say(
    `Ví dụ: giao 2 sản phẩm cùng hệ số, nghiệm thu cả 2, một sản phẩm có một lần đánh giá chưa đạt và một lần chậm: ${shown}; được ${result} điểm.`,
    `For example: 2 products of one coefficient are assigned and accepted, one of them after a failed review and a delay: ${shown}; that is ${result} points.`,
  ));
}

function ratioText(w: Writer, { key, faults, deduction, ...labels }: RatioRule): string {
  const name = `${w.label(labels)} (${key})`;
  const share = w.percent(deduction);
  const by = { none: '', failedReviews: w.say('lần đánh giá chưa đạt', 'failed review'), delays: w.say('lần chậm', 'delay') }[faults];
  if (faults === 'none') {
    return w.say(`${name}: sản phẩm hoàn thành trên sản phẩm được giao, đã quy đổi; không trừ lỗi (mức trừ ${share}).`,
      `${name}: completed against assigned products, converted; no fault is deducted (deduction ${share}).`);
  }
  return w.say(`${name}: như trên, mỗi ${by} không do nguyên nhân khách quan trừ ${share} của sản phẩm đó, không dưới 0.`,
    `${name}: the same, each ${by} that is not excused takes ${share} of that product, never below zero.`);
}

export function resultSection(w: Writer, profile: RuleProfile, rules: TaskResultRules): RuleSection {
  const { max, ratios, ratioCap, article, formulaArticle, assignmentArticle, leadership } = rules;
  const keys = ratios.map(({ key }) => key).join(' + ');
  const cap = ratioCap === 'sum'
    ? w.say(`Chỉ tổng bị giới hạn ở ${w.number(max)} điểm; riêng từng tỷ lệ có thể vượt 100%.`, `Only the sum is capped at ${w.number(max)} points; a single ratio may exceed 100%.`)
    : w.say(`Mỗi tỷ lệ tối đa 100%, tổng tối đa ${w.number(max)} điểm.`, `Each ratio is at most 100%, the sum at most ${w.number(max)} points.`);
  const nobody = line('leadership.formula', formulaArticle, w.say('Lãnh đạo được tính như công chức khác.', 'Leaders are scored like everybody else.'));
  return {
    key: 'results',
    title: w.say('Kết quả thực hiện nhiệm vụ', 'Task results'),
    article,
    lines: [
      line('results.max', article, w.say(`Tối đa ${w.number(max)} điểm.`, `At most ${w.number(max)} points.`)),
      ...ratios.map((ratio) => line(`results.${ratio.key}`, ratio.article, ratioText(w, ratio))),
      line('results.formula', formulaArticle, w.say(
        `Công chức không giữ chức vụ: (${keys}) ÷ ${ratios.length} × ${w.number(max)} điểm.`, `Staff: (${keys}) ÷ ${ratios.length} × ${w.number(max)} points.`,
      )),
      line('results.cap', formulaArticle, cap),
      line('results.assignment', assignmentArticle, w.say(
        'Việc chuyển giao vẫn nằm trong tổng được giao; việc nhận thay, đột xuất chỉ cộng vào phần hoàn thành.',
        'Work handed back stays in the assigned total; work taken over or unscheduled only adds to the completed one.',
      )),
      productExample(w, profile, rules),
      ...(leadership ? [] : [nobody]),
    ],
  };
}

/** Quality 90, on time, the middle complexity group: 79.72 in Khánh Hòa (`domain.md` §6). */
function hoursExample(w: Writer, profile: RuleProfile, rules: StandardHourRules): RuleLine {
  const middle = rules.complexity[Math.floor(rules.complexity.length / 2)]!;
  const score = scoreOf(profile, { ...TASK, assigned: '1', group: middle.group, completed: [{ ...ACCEPTED, quality: '90' }] });
  const onTime = rules.timeMarks[0]!.mark;
  const mean = toDecimal(divide(add(fromDecimal('90'), fromDecimal(onTime)), fromDecimal('2')), 2).replace(/\.?0+$/, '');
  const result = w.number(score.taskResults?.points.display ?? '');
  const sum = `(90 + ${w.number(onTime)}) ÷ 2 = ${w.number(mean)}; × ${w.number(middle.factor)} × ${w.number(rules.scale)} = ${result}`;
  return line('hours.example', rules.article, w.say(
    `Ví dụ: chất lượng 90, đúng hạn, độ phức tạp ${w.number(middle.factor)}: ${sum} điểm.`,
    `For example: quality 90, on time, complexity ${w.number(middle.factor)}: ${sum} points.`,
  ));
}

function timeText(w: Writer, { early, timeMarks, tooLateAbove, tooLateMark }: StandardHourRules): string {
  const steps = timeMarks.map(({ from, mark }, at) => at === 0
    ? w.say(`đúng hạn (từ ${w.percent(from)}) ${w.number(mark)}`, `on time (from ${w.percent(from)}) ${w.number(mark)}`)
    : w.say(`chậm từ ${w.percent(from)} ${w.number(mark)}`, `late by ${w.percent(from)} ${w.number(mark)}`));
  const ends = [w.say(`trước hạn ${w.number(early)}`, `early ${w.number(early)}`), ...steps];
  return [...ends, w.say(`chậm quá ${w.percent(tooLateAbove)} ${w.number(tooLateMark)}`, `later than ${w.percent(tooLateAbove)} ${w.number(tooLateMark)}`)].join('; ');
}

export function hoursSection(w: Writer, profile: RuleProfile, rules: StandardHourRules): RuleSection {
  const { max, complexity, scale, defaultHours, article } = rules;
  const factors = complexity.map(({ group, factor }) => `${group} × ${w.number(factor)}`).join('; ');
  return {
    key: 'hours',
    title: w.say('Giờ chuẩn, chất lượng, thời gian, độ phức tạp', 'Standard hours, quality, time, complexity'),
    article,
    lines: [
      line('hours.formula', article, w.say(
        `Điểm một việc = ((chất lượng + thời gian) ÷ 2) × độ phức tạp × ${w.number(scale)}, tối đa ${w.number(max)} điểm.`,
        `Points of a task = ((quality + time) ÷ 2) × complexity × ${w.number(scale)}, at most ${w.number(max)}.`,
      )),
      line('hours.time', article, w.say(`Điểm thời gian theo phần thời hạn: ${timeText(w, rules)}.`, `Marks for time by share of the time allotted: ${timeText(w, rules)}.`)),
      line('hours.complexity', article, w.say(`Hệ số độ phức tạp: ${factors}.`, `Factors of complexity: ${factors}.`)),
      line('hours.mean', article, w.say(
        `Điểm kỳ là trung bình các việc theo giờ chuẩn; sản phẩm chưa ghi giờ tính ${w.number(defaultHours)} giờ.`,
        `The period’s points are the mean over tasks by standard hours; a product that names none counts ${w.number(defaultHours)}.`,
      )),
      hoursExample(w, profile, rules),
    ],
  };
}
