/** The unit's summary of a period or of a year (`domain.md` §7): one row for each person, in the order given. */
import type { PersonYear } from '../year/unit-year-person.ts';
import type { ScoredInput } from '../review/unit-scores.ts';
import type { ReviewState } from '../review/review.ts';
import { scorePeriod } from '../scoring/period-score.ts';
import type { LevelCode, RuleProfile } from '../profiles/rule-profile.ts';
import type { PeriodInput } from '../scoring/score-shape.ts';
import type { FormDocument, FormRow } from './form-document.ts';
import { UNSIGNED, column, comma, heading, periodName, points, row, sealOf, signature, title } from './form-parts.ts';
import type { FormSubject } from './form-parts.ts';

export interface SummaryLine {
  readonly subject: FormSubject;
  /** What the official came to himself; '' before he marked himself. */
  readonly own: string;
  readonly decided: string;
  readonly level: string;
  readonly state: string;
  readonly note: string;
}

export function levelLabel({ levels }: RuleProfile, code: LevelCode | null): string {
  return levels.find((one) => one.code === code)?.label ?? '';
}

/** His score as if nothing were confirmed. */
function ownPoints(input: PeriodInput): string {
  if (!input.general.self) return '';
  const general = { ...input.general, confirmed: null, confirmedBy: null, confirmation: null };
  return points(scorePeriod({ ...input, general, leadership: input.leadership && { ...input.leadership, confirmed: null } }).total);
}

function reviewStateText(review: ReviewState | null): string {
  if (review?.contest.objections.some(({ answer }) => answer === null)) return 'Đang kiến nghị';
  if (review?.confirmed) return 'Đã xác nhận';
  return review?.self ? 'Đã tự chấm' : 'Chưa tự chấm';
}

/** @param scored with the server's figure instead of one's own, where only that is known */
export function periodLine(subject: FormSubject, { input, score }: ScoredInput, review: ReviewState | null): SummaryLine {
  const confirmed = review?.confirmed != null;
  return {
    subject,
    // Without the work of an older period here, the figure he signed is what is known.
    own: ownPoints(input) || comma(review?.self?.figure?.total),
    decided: confirmed ? points(score.total) : '',
    level: confirmed ? levelLabel(input.profile, score.level) : '',
    state: reviewStateText(review),
    note: !score.total ? 'Chưa đủ dữ liệu' : confirmed && score.provisional ? 'Tạm tính' : '',
  };
}

function yearStateText({ facts }: PersonYear): string {
  if (facts.petitions.some(({ answer }) => answer === null)) return 'Đang kiến nghị';
  if (facts.decisions.length > 0) return facts.decisions.length > 1 ? 'Đã quyết định lại' : 'Đã quyết định';
  if (facts.proposals.length > 0) return 'Đã đề xuất';
  return facts.self ? 'Đã tự xếp loại' : 'Chưa tự xếp loại';
}

/** Of a year the official chooses a level instead of points. */
export function yearLine(subject: FormSubject, year: PersonYear): SummaryLine {
  const { input, score, facts } = year;
  const missing = score.missing.length > 0 ? `Thiếu điểm tháng ${score.missing.join(', ')}` : '';
  return {
    subject,
    own: levelLabel(input.profile, facts.self?.level ?? null),
    decided: points(score.average),
    level: levelLabel(input.profile, facts.decisions.at(-1)?.level ?? null),
    state: yearStateText(year),
    note: [missing, score.average && score.provisional ? 'Tạm tính' : ''].filter(Boolean).join('; '),
  };
}

function lineRow({ subject, own, decided, level, state, note }: SummaryLine, place: number): FormRow {
  return row([String(place + 1), subject.name, subject.title, subject.division, own, decided, level, state, note]);
}

export interface UnitSummary {
  readonly agency: string;
  readonly period: string;
  readonly lines: readonly SummaryLine[];
  readonly hash: string | null;
}

export function unitSummary({ agency, period, lines, hash }: UnitSummary): FormDocument {
  return {
    name: `tong-hop-don-vi-${period}`,
    title: 'Tổng hợp kết quả theo dõi, đánh giá',
    orientation: 'landscape',
    blocks: [
      heading(agency, null),
      title('BẢNG TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ, XẾP LOẠI', `Kỳ ${periodName(period)}`),
      {
        kind: 'table',
        columns: [
          column('STT', 5), column('Họ và tên', 18, 'left'), column('Chức vụ/VTVL', 14, 'left'), column('Phòng/bộ phận', 14, 'left'), column('Điểm tự chấm', 9),
          column('Điểm cấp có thẩm quyền', 9), column('Kết quả xếp loại', 12), column('Trạng thái', 9), column('Ghi chú', 10, 'left'),
        ],
        numbers: null,
        rows: lines.map(lineRow),
      },
      { kind: 'signatures', columns: [signature('NGƯỜI LẬP BIỂU', UNSIGNED), signature('NGƯỜI ĐỨNG ĐẦU', UNSIGNED)] },
      ...sealOf(hash),
    ],
  };
}
