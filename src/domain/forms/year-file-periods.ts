/** Letters b and đ of Điều 24.2, period by period: Mẫu số 01 with what it replaced, and contests with their answers. */
import { nameIn } from '../access/organisation.ts';
import { lastDay } from '../calendar/period.ts';
import { dayOf } from '../calendar/day.ts';
import type { Objection } from '../review/objection.ts';
import { reviewId } from '../review/review.ts';
import type { Confirmation, ReviewState } from '../review/review.ts';
import { field, periodName, subjectOf } from './form-parts.ts';
import { periodSheetOf } from './period-sheet.ts';
import { EMPTY_PART, attachedTo, gap, joined, replacedScore } from './year-file.ts';
import type { FilePart, FilePeriod, YearFileRecords } from './year-file.ts';
import { paperOf, shortDay } from './year-file-papers.ts';

interface OfPeriod {
  readonly records: YearFileRecords;
  readonly one: FilePeriod;
}

function sheetOf({ records: { org, year }, one: { period, rules, hash } }: OfPeriod, review: ReviewState, score: Parameters<typeof periodSheetOf>[0]['score'], suffix = '') {
  const sheet = periodSheetOf({
    subject: subjectOf(org, year.person, lastDay(period)), period, general: rules.general, score, review, nameOf: (id) => nameIn(org, id), hash,
  });
  return { ...sheet, name: `${sheet.name}${suffix}` };
}

/** Newest last; each says which confirmation took its place. */
function replaced(of: OfPeriod, review: ReviewState, confirmed: Confirmation, place: number): FilePart {
  const { records: { org }, one: { period } } = of;
  const next = review.earlier[place + 1] ?? review.confirmed;
  return {
    ...EMPTY_PART,
    papers: [{
      letter: 'b',
      title: `Phiếu ${periodName(period)}, bản xác nhận đã được thay ngày ${shortDay(next?.at ?? null)}`,
      day: dayOf(confirmed.at),
      author: nameIn(org, confirmed.by),
      form: sheetOf(of, { ...review, confirmed }, replacedScore(confirmed), `-da-thay-${place + 1}`),
    }],
  };
}

function markEvidence({ records: { org, year }, one: { period, record } }: OfPeriod): FilePart {
  const parts = (record?.entries ?? []).filter(({ type }) => type === 'review.selfScored.v1').flatMap((entry) => {
    const { evidence = {} } = entry.data as { evidence?: Readonly<Record<string, Parameters<typeof attachedTo>[1]>> };
    const about = { letter: 'b' as const, at: entry.at, author: nameIn(org, entry.actor), record: reviewId(year.person, period) };
    return Object.entries(evidence).map(([line, files]) => attachedTo({ ...about, title: `Minh chứng dòng ${line}, ${periodName(period)}` }, files));
  });
  return joined(parts);
}

function sheets(of: OfPeriod, review: ReviewState): FilePart {
  const { records: { org, year }, one: { period, score, over } } = of;
  const { self, confirmed } = review;
  if (!self && !confirmed) return over ? gap('b', `Phiếu ${periodName(period)}`, 'Công chức chưa tự chấm và chưa ai xác nhận.') : EMPTY_PART;
  const paper = {
    letter: 'b' as const,
    title: `Phiếu ${periodName(period)} (Mẫu số 01)`,
    day: dayOf(confirmed?.at ?? self!.at),
    author: confirmed ? nameIn(org, confirmed.by) : nameIn(org, year.person),
    form: sheetOf(of, review, score),
  };
  return joined([
    { ...EMPTY_PART, papers: [paper] },
    ...review.earlier.map((one, place) => replaced(of, review, one, place)),
    markEvidence(of),
    over && !confirmed ? gap('b', `Xác nhận phiếu ${periodName(period)}`, 'Cấp có thẩm quyền chưa xác nhận; điểm là tạm tính.') : EMPTY_PART,
    score ? EMPTY_PART : gap('b', `Điểm trên phiếu ${periodName(period)}`, 'Điểm chưa có trên máy này; phiếu để trống điểm.'),
  ]);
}

function contest({ records: { org, year }, one: { period } }: OfPeriod, objection: Objection, place: number): FilePart {
  const { id, by, at, receivedAt, lines, text, evidence, answer } = objection;
  const name = lines.length > 0 ? 'Ý kiến về điểm' : 'Kiến nghị';
  const head = `${name} ${periodName(period)}`;
  const form = paperOf({
    subject: subjectOf(org, year.person, lastDay(period)), file: `kien-nghi-${period}-${place + 1}`, title: 'Hồ sơ giải quyết kiến nghị', sub: `Kỳ ${periodName(period)}`,
    blocks: [
      field('Ngày gửi:', shortDay(at)), field('Ngày nhận:', shortDay(receivedAt)), field('Mã:', id),
      field('Về các dòng:', lines.join(', ') || 'toàn bộ kết quả'), field('Nội dung:', text),
      field('Kết quả giải quyết:', answer ? (answer.upheld ? 'Chấp nhận' : 'Không chấp nhận') : 'Chưa trả lời'),
      field('Lý do:', answer?.reason ?? ''), field('Người trả lời:', answer ? nameIn(org, answer.by) : ''), field('Ngày trả lời:', shortDay(answer?.at ?? null)),
    ],
  });
  const author = nameIn(org, by);
  return joined([
    { ...EMPTY_PART, papers: [{ letter: 'đ', title: head, day: dayOf(answer?.at ?? at), author, form }] },
    attachedTo({ letter: 'đ', title: `Kèm ${head}`, at, author, record: reviewId(year.person, period) }, evidence),
    answer ? EMPTY_PART : gap('đ', `Trả lời ${head}`, 'Chưa có trả lời.'),
  ]);
}

/** One period's part; what could not be fetched is named as missing. */
export function periodPart(records: YearFileRecords, one: FilePeriod): FilePart {
  const { period, review, record, missing, whole } = one;
  const of = { records, one };
  if (!review) {
    const why = missing ? 'Chưa tải được về máy này; mở mạng rồi làm lại hồ sơ.' : 'Công chức chưa tự chấm và chưa ai xác nhận.';
    return missing || one.over ? gap('b', `Phiếu ${periodName(period)}`, why) : EMPTY_PART;
  }
  return joined([
    sheets(of, review),
    ...review.contest.objections.map((objection, place) => contest(of, objection, place)),
    record && !whole ? gap('e', `Dữ liệu gốc của phiếu ${periodName(period)}`, 'Chưa tải được đủ các lần ghi; tệp dữ liệu chỉ có bản tóm tắt.') : EMPTY_PART,
  ]);
}
