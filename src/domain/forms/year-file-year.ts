/** Letters c, đ and e of Điều 24.2: Mẫu số 02, decisions, petitions and what they rest on. */
import { nameIn } from '../access/organisation.ts';
import { reviewId } from '../review/review.ts';
import { parseRational, toDecimal } from '../scoring/rational.ts';
import { dayOf } from '../calendar/day.ts';
import { ratingOf } from '../organisation/rating.ts';
import type { Decision, Petition } from '../year/decision.ts';
import { column, comma, field, paragraph, periodName, row } from './form-parts.ts';
import { levelLabel } from './unit-summary.ts';
import { yearNotice } from './year-drafts.ts';
import { EMPTY_PART, attachedTo, gap, joined, onPaper } from './year-file.ts';
import type { FilePart, OfYear } from './year-file.ts';
import { meetingsPart } from './year-file-meetings.ts';
import { paperOf, shortDay } from './year-file-papers.ts';
import { yearSheetOf } from './year-sheet.ts';

const LEAVES = { annual: 'Nghỉ phép năm', sick: 'Nghỉ ốm', maternity: 'Nghỉ thai sản', unpaid: 'Nghỉ không hưởng lương', other: 'Nghỉ khác có hưởng lương' } as const;

function decisionPart({ records: { org, year }, subject }: OfYear, decision: Decision, place: number): FilePart {
  const { input, facts } = year;
  const { level, document, on, by, reason = '', replaces, agency } = decision;
  const next = facts.decisions.find((one) => one.replaces === decision.decision) ?? facts.decisions[place + 1];
  const old = facts.decisions.find((one) => one.decision === replaces);
  const label = levelLabel(input.profile, level);
  const mean = decision.average === null ? null : parseRational(decision.average);
  // As it stood when this was decided; the mean of today may be another.
  const average = mean ? comma(toDecimal(mean, 2)) : '';
  const suffix = facts.decisions.length > 1 ? `-${place + 1}` : '';
  const state = next ? `Đã được thay bằng quyết định ${next.document} ngày ${shortDay(next.on)}` : 'Đang có hiệu lực';
  const author = nameIn(org, by);
  const paper = paperOf({
    subject, file: `quyet-dinh-${input.year}${suffix}`, title: 'Quyết định xếp loại chất lượng', sub: `Năm ${input.year}`,
    blocks: [
      field('Số quyết định:', document), field('Ngày quyết định:', shortDay(on)), field('Người quyết định:', author), field('Cơ quan quản lý công chức:', agency ?? ''),
      field('Điểm trung bình khi quyết định:', average), field('Kết quả xếp loại:', label), field('Lý do:', reason), field('Thay quyết định:', old ? `${old.document} ngày ${shortDay(old.on)}` : ''), field('Tình trạng:', state),
    ],
  });
  const draft = {
    subject, average, own: levelLabel(input.profile, facts.self?.level ?? null), proposed: levelLabel(input.profile, facts.proposals.at(-1)?.level ?? null),
    decided: label, comments: [],
  };
  const notice = yearNotice({ year: input.year, person: draft, document: `số ${document} ngày ${shortDay(on)}`, petitionDays: input.profile.cycle.petitionWorkingDays, kept: true });
  const seen = decision.seenAt ? `, công chức xem ngày ${shortDay(decision.seenAt)}` : ', công chức chưa xem';
  const replaced = next ? ' (đã được thay)' : '';
  return {
    ...EMPTY_PART,
    papers: [
      { letter: 'e', title: `Quyết định ${document}: ${label}${replaced}`, day: on, author, form: paper },
      { letter: 'e', title: `Thông báo kết quả theo quyết định ${document}${replaced}${seen}`, day: on, author, form: { ...notice, name: `${notice.name}${suffix}` } },
    ],
    gaps: [onPaper('e', `Bản ký của quyết định ${document} ngày ${shortDay(on)}`)],
  };
}

function petitionPart({ records: { org, year }, subject }: OfYear, petition: Petition, place: number): FilePart {
  const { id, by, at, receivedAt, text, evidence, answer, decision } = petition;
  const about = year.facts.decisions.find((one) => one.decision === decision);
  const title = `Kiến nghị về kết quả xếp loại năm ${year.input.year}`;
  const form = paperOf({
    subject, file: `kien-nghi-${year.input.year}-${place + 1}`, title: 'Hồ sơ giải quyết kiến nghị', sub: `Năm ${year.input.year}`,
    blocks: [
      field('Ngày gửi:', shortDay(at)), field('Ngày nhận:', shortDay(receivedAt)), field('Mã:', id),
      field('Về quyết định:', about ? `${about.document} ngày ${shortDay(about.on)}` : decision), field('Nội dung:', text),
      field('Kết quả giải quyết:', answer ? (answer.upheld ? 'Chấp nhận' : 'Không chấp nhận') : 'Chưa trả lời'),
      field('Lý do:', answer?.reason ?? ''), field('Văn bản trả lời:', answer?.document ?? ''),
      field('Người trả lời:', answer ? nameIn(org, answer.by) : ''), field('Ngày trả lời:', shortDay(answer?.at ?? null)),
    ],
  });
  const author = nameIn(org, by);
  return joined([
    { ...EMPTY_PART, papers: [{ letter: 'đ', title, day: dayOf(answer?.at ?? at), author, form }] },
    attachedTo({ letter: 'đ', title: `Kèm ${title}`, at, author, record: reviewId(year.person, String(year.input.year)) }, evidence),
    answer ? EMPTY_PART : gap('đ', `Trả lời ${title}`, 'Chưa có trả lời.'),
    answer?.document ? { ...EMPTY_PART, gaps: [onPaper('đ', `Văn bản trả lời kiến nghị ${answer.document}`)] } : EMPTY_PART,
  ]);
}

/** What the result rests on beside the scores: leave, grounds, results of another unit, proposals, the organisation's rating. */
function basisPart({ records: { org, year }, subject }: OfYear): FilePart {
  const { facts: { leaves, grounds, brought, proposals }, input } = year;
  const of = <T extends { readonly at: string; readonly by: string }>(list: readonly T[], kind: string, what: (one: T) => readonly [string, string]) =>
    list.map((one) => ({ at: one.at, by: one.by, cells: [kind, ...what(one)] as const }));
  const heading = year.posts.find(({ role, division }) => role === 'head' && division === null) ?? year.posts.find(({ role }) => role === 'head');
  const rating = heading ? ratingOf(org.unit.ratings, input.year, heading.division) : null;
  const facts = [
    ...of(leaves, 'Nghỉ', ({ kind, from, to, document = '' }) => [`${LEAVES[kind]}, từ ${shortDay(from)} đến ${shortDay(to)}`, document]),
    ...of(grounds, 'Căn cứ', ({ code, note, document }) => [`Điều ${code}${note ? `: ${note}` : ''}`, document]),
    ...of(brought, 'Kết quả nơi khác', ({ unitName, period, total, document }) => [`${unitName}, ${periodName(period)}: ${comma(total)} điểm`, document]),
    ...of(proposals, 'Đề xuất', ({ level, reason }) => [`${levelLabel(input.profile, level)}: ${reason}`, '']),
    ...of(rating ? [rating] : [], 'Tổ chức', ({ level, decision }) => [`Mức xếp loại của tổ chức do người này đứng đầu: ${levelLabel(input.profile, level)}`, decision]),
  ];
  const last = facts.at(-1);
  if (!last) return EMPTY_PART;
  const table = {
    kind: 'table' as const,
    columns: [column('Ngày ghi', 14), column('Loại', 18, 'left'), column('Nội dung', 46, 'left'), column('Văn bản', 22, 'left')],
    numbers: null,
    rows: facts.map(({ at, cells }) => row([shortDay(at), ...cells])),
  };
  const form = paperOf({ subject, file: `can-cu-${input.year}`, title: 'Căn cứ và đề xuất xếp loại', sub: `Năm ${input.year}`, blocks: [paragraph('Những điều đã ghi về năm này ngoài điểm các kỳ:'), table] });
  return {
    ...EMPTY_PART,
    papers: [{ letter: 'e', title: 'Căn cứ và đề xuất xếp loại', day: dayOf(last.at), author: nameIn(org, last.by), form }],
    gaps: facts.flatMap(({ cells: [kind, , document] }) => (document ? [onPaper('e', `${kind}: văn bản ${document}`)] : [])),
  };
}

function sheetPart({ records: { org, year, notHere, yearHash }, subject }: OfYear): FilePart {
  const { facts, input, score } = year;
  const form = yearSheetOf({ subject, year, nameOf: (id) => nameIn(org, id), notHere, hash: yearHash });
  const decision = facts.decisions.at(-1);
  return joined([
    { ...EMPTY_PART, papers: [{ letter: 'c', title: `Phiếu xếp loại năm ${input.year} (Mẫu số 02)`, day: decision?.on ?? (facts.self ? dayOf(facts.self.at) : null), author: nameIn(org, year.person), form }] },
    facts.self ? EMPTY_PART : gap('c', 'Tự xếp loại trên phiếu', 'Công chức chưa tự xếp loại.'),
    decision ? EMPTY_PART : gap('e', 'Quyết định xếp loại', score.reason === '11.1' ? 'Làm việc chưa đủ 6 tháng nên không xếp loại (Điều 11.1).' : 'Chưa có quyết định.'),
  ]);
}

export function yearPart(of: OfYear): FilePart {
  const { decisions, petitions } = of.records.year.facts;
  return joined([
    meetingsPart(of),
    sheetPart(of),
    ...decisions.map((decision, place) => decisionPart(of, decision, place)),
    ...petitions.map((petition, place) => petitionPart(of, petition, place)),
    basisPart(of),
  ]);
}
