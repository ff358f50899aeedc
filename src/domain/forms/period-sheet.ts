/** Phiếu theo dõi, đánh giá công chức: Mẫu số 01 of Phụ lục II, from a period's score and review. */
import type { ReviewState } from '../review/review.ts';
import type { GeneralMarks } from '../scoring/general-marks.ts';
import { add, fromDecimal, parseRational, toDecimal, ZERO } from '../scoring/rational.ts';
import type { GeneralGroup, GeneralRules } from '../profiles/rule-profile.ts';
import type { PeriodScore } from '../scoring/score-shape.ts';
import type { FormDocument, FormRow, FormTable } from './form-document.ts';
import { UNSIGNED, column, comma, field, fileWord, heading, periodName, points, row, sealOf, section, signature, title } from './form-parts.ts';
import type { FormSubject, Signed } from './form-parts.ts';

export interface PeriodSheet {
  readonly subject: FormSubject;
  /** '' for an empty form. */
  readonly period: string;
  readonly general: GeneralRules;
  /** What the official gave himself: the form has no column for anybody else's marks. */
  readonly marks: GeneralMarks;
  readonly score: Pick<PeriodScore, 'general' | 'taskResults' | 'total'> | null;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly comment: string;
  readonly self: Signed;
  readonly superior: Signed;
  readonly hash: string | null;
}

/** '7.5' of the marks given; '' while any line of them is missing. */
function total(codes: readonly string[], marks: GeneralMarks): string {
  const given = codes.map((code) => parseRational(marks[code] ?? ''));
  if (given.length === 0 || given.includes(null)) return '';
  return short(toDecimal(given.reduce<typeof ZERO>((sum, one) => add(sum, one ?? ZERO), ZERO), 2));
}

/** '2.50' as '2,5', '10.00' as '10': the decree prints no idle zeros. */
function short(decimal: string): string {
  return comma(decimal.replace(/\.?0+$/, ''));
}

function groupRows({ code, label, max, lines }: GeneralGroup, marks: GeneralMarks): readonly FormRow[] {
  return [
    row([code, label, comma(max), total(lines.map((line) => line.code), marks)], true),
    ...lines.map((line, place) => row([String(place + 1), line.label, comma(line.max), marks[line.code] === undefined ? '' : short(toDecimal(fromDecimal(marks[line.code]!), 2))])),
  ];
}

function generalTable({ groups, max }: GeneralRules, marks: GeneralMarks): FormTable {
  const codes = groups.flatMap(({ lines }) => lines.map(({ code }) => code));
  return {
    kind: 'table',
    columns: [column('TT', 8), column('Tiêu chí chấm điểm', 60, 'left'), column('Điểm tối đa', 14), column('Điểm do cá nhân tự chấm', 18)],
    numbers: ['(1)', '(2)', '(3)', '(4)'],
    rows: [...groups.flatMap((group) => groupRows(group, marks)), row(['', 'Tổng cộng', comma(max), total(codes, marks)], true)],
  };
}

export function periodSheet(sheet: PeriodSheet): FormDocument {
  const { subject, period, score, hash } = sheet;
  const ofPeriod = period === '' ? '..........' : ` ${periodName(period)}`;
  return {
    name: ['mau-01', fileWord(subject.name), period].filter(Boolean).join('-'),
    title: 'Phiếu theo dõi, đánh giá công chức',
    orientation: 'portrait',
    blocks: [
      heading(subject.agency, 'Mẫu số 01'),
      title('PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC', `(Kỳ theo dõi, đánh giá:${ofPeriod})`, '1'),
      field('Họ và tên:', subject.name),
      field('Chức vụ, chức danh:', subject.title),
      field('Đơn vị công tác:', subject.place),
      section('I. KẾT QUẢ THEO DÕI, ĐÁNH GIÁ THEO TIÊU CHÍ CHUNG'),
      generalTable(sheet.general, sheet.marks),
      section('II. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC'),
      field('1. Điểm tiêu chí chung:', points(score?.general.total)),
      field('2. Điểm tiêu chí kết quả thực hiện nhiệm vụ:', points(score?.taskResults?.points)),
      field('3. Tổng điểm theo dõi, đánh giá công chức:', points(score?.total)),
      field('4. Ưu điểm:', sheet.strengths, 1),
      field('5. Hạn chế, khuyết điểm:', sheet.weaknesses, 2),
      field('6. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá:', sheet.comment, 2),
      {
        kind: 'signatures',
        columns: [signature('CÔNG CHỨC TỰ ĐÁNH GIÁ', sheet.self), signature('CẤP CÓ THẨM QUYỀN\nTHEO DÕI, ĐÁNH GIÁ', sheet.superior)],
      },
      ...sealOf(hash),
      { kind: 'notes', notes: [{ mark: '1', text: 'Ghi rõ kỳ theo dõi là tháng/quý ... năm... .' }] },
    ],
  };
}

export interface PeriodSheetRecords {
  readonly subject: FormSubject;
  readonly period: string;
  readonly general: GeneralRules;
  /** Null where it is not known: the figures are then left to be written by hand. */
  readonly score: PeriodSheet['score'];
  readonly review: ReviewState | null;
  readonly nameOf: (person: string) => string;
  readonly hash: string | null;
}

/** Figures of a score that is not confirmed are the official's own; the superior's place then stays empty. */
export function periodSheetOf({ subject, period, general, score, review, nameOf, hash }: PeriodSheetRecords): FormDocument {
  const { self = null, confirmed = null } = review ?? {};
  return periodSheet({
    subject, period, general, score, hash,
    marks: self?.marks ?? {},
    strengths: self?.strengths ?? '',
    weaknesses: self?.weaknesses ?? '',
    comment: confirmed?.comment ?? '',
    self: self ? { at: self.at, name: subject.name } : { ...UNSIGNED, name: subject.name },
    superior: confirmed ? { at: confirmed.at, name: nameOf(confirmed.by) } : UNSIGNED,
  });
}
