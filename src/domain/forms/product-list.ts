/** A person's list of products of a period (`domain.md` §7), with what it rests on above. */
import { compare, fromDecimal, sum, toDecimal, ZERO } from '../scoring/rational.ts';
import type { Rational } from '../scoring/rational.ts';
import type { RatioRule } from '../profiles/rule-profile.ts';
import type { ScoredTask } from '../scoring/scored-task.ts';
import type { PeriodInput, PeriodScore } from '../scoring/score-shape.ts';
import { contributionOf, countingFaults } from '../scoring/task-contribution.ts';
import type { TaskContribution } from '../scoring/task-contribution.ts';
import type { FormDocument, FormRow } from './form-document.ts';
import { UNSIGNED, column, comma, field, fileWord, heading, paragraph, periodName, points, row, sealOf, signature, title } from './form-parts.ts';
import type { FormSubject } from './form-parts.ts';

const KIND_NOTES = { planned: '', takenOver: 'nhận chuyển giao', unscheduled: 'đột xuất, phát sinh' } as const;

/** '2', '2,5', at most two decimals. */
function amount(value: Rational): string {
  return comma(toDecimal(value, 2).replace(/\.?0+$/, ''));
}

/** Each failed review and each delay once, however many units it touches. */
function faultCount(rules: readonly RatioRule[], which: 'failedReviews' | 'delays', { completed }: ScoredTask): string {
  const rule = rules.find(({ faults }) => faults === which);
  if (!rule) return '';
  return String(new Set(completed.flatMap((units) => countingFaults(rule, units).map(({ entry }) => entry))).size);
}

function noteOf({ kind, handedBack, assigned }: ScoredTask, done: Rational): string {
  const left = compare(done, fromDecimal(assigned)) < 0 ? `giao ${amount(fromDecimal(assigned))}` : '';
  return [left, KIND_NOTES[kind], handedBack ? 'đã chuyển giao' : ''].filter(Boolean).join('; ');
}

function counted(rules: readonly RatioRule[], which: RatioRule['faults'], of: readonly TaskContribution[]): string {
  const place = rules.findIndex(({ faults }) => faults === which);
  return place < 0 ? '' : amount(sum(of.map((one) => one.counted[place] ?? ZERO)));
}

function taskRow(rules: readonly RatioRule[], one: TaskContribution, place: number): FormRow {
  const { task } = one;
  const done = sum(one.units.map(({ units }) => fromDecimal(units.units)));
  return row([
    String(place + 1), task.title, task.group, amount(done), amount(one.completed), counted(rules, 'failedReviews', [one]), counted(rules, 'delays', [one]),
    faultCount(rules, 'failedReviews', task), faultCount(rules, 'delays', task), noteOf(task, done),
  ]);
}

export interface ProductListRecords {
  readonly subject: FormSubject;
  readonly input: Pick<PeriodInput, 'profile' | 'tasks' | 'period'>;
  readonly score: Pick<PeriodScore, 'assignedTotal'>;
  /** Of the period, within his posts: days of work, and days on leave of any kind. */
  readonly days: { readonly working: number; readonly leave: number };
  /** False: only a part of the work is known where the list is made, and the list says so. */
  readonly whole: boolean;
  readonly hash: string | null;
}

const PART_ONLY = 'CHƯA ĐẦY ĐỦ: một phần việc của kỳ này không có trên máy khi lập danh mục. Không dùng thay danh mục chính thức.';

export function productList({ subject, input, score, days, whole, hash }: ProductListRecords): FormDocument {
  const rules = input.profile.taskResults?.ratios ?? [];
  const all = input.tasks.map((task) => contributionOf(task, rules));
  const units = sum(all.flatMap((one) => one.units.map(({ units: part }) => fromDecimal(part.units))));
  const totals = row([
    '', whole ? 'Tổng cộng' : 'Cộng phần có trên máy', '', amount(units), amount(sum(all.map(({ completed }) => completed))), counted(rules, 'failedReviews', all), counted(rules, 'delays', all), '', '', '',
  ], true);
  return {
    name: ['danh-muc-san-pham', fileWord(subject.name), input.period].join('-'),
    title: 'Danh mục sản phẩm, công việc cá nhân',
    orientation: 'landscape',
    blocks: [
      heading(subject.agency, null),
      title('DANH MỤC SẢN PHẨM, CÔNG VIỆC CÁ NHÂN', `Kỳ ${periodName(input.period)}`),
      ...(whole ? [] : [paragraph(PART_ONLY, { bold: true, align: 'center' })]),
      field('Họ và tên:', subject.name),
      field('Chức vụ, chức danh:', subject.title),
      field('Đơn vị công tác:', subject.place),
      field('Số ngày làm việc:', String(days.working)),
      field('Số ngày nghỉ:', String(days.leave)),
      field('Tổng sản phẩm được giao (quy đổi):', points(score.assignedTotal)),
      {
        kind: 'table',
        columns: [
          column('STT', 5), column('Tên công việc', 31, 'left'), column('Mức', 6), column('SL', 6), column('SP quy đổi', 8), column('SP chất lượng', 8),
          column('SP tiến độ', 8), column('Lỗi CL', 6), column('Lỗi TĐ', 6), column('Ghi chú', 16, 'left'),
        ],
        numbers: null,
        rows: [...all.map((one, place) => taskRow(rules, one, place)), totals],
      },
      { kind: 'signatures', columns: [signature('CÔNG CHỨC', { ...UNSIGNED, name: subject.name }), signature('CẤP CÓ THẨM QUYỀN\nTHEO DÕI, ĐÁNH GIÁ', UNSIGNED)] },
      ...sealOf(hash),
    ],
  };
}
