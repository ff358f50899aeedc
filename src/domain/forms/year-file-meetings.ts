/** Letters a and d of Điều 24.2: meetings of the year's classification and what the Party cell and superiors said. */
import { nameIn } from '../access/organisation.ts';
import type { Meeting } from '../organisation/rating.ts';
import type { YearComment } from '../year/decision.ts';
import { field } from './form-parts.ts';
import { EMPTY_PART, attachedTo, gap, joined, onPaper } from './year-file.ts';
import type { FileLetter, FilePart, OfYear } from './year-file.ts';
import { paperOf, saidTable, shortDay } from './year-file-papers.ts';

function meetingPart({ records: { org, unit, year }, subject }: OfYear, meeting: Meeting, place: number): FilePart {
  const { kind, on, chair, secretary, present, about, conclusions, document, evidence = [], by, at } = meeting;
  const party = kind === 'party';
  const names = (people: readonly string[]) => people.map((one) => nameIn(org, one)).join('; ');
  const title = party ? 'Nhận xét của cấp ủy (cuộc họp)' : 'Biên bản cuộc họp xếp loại chất lượng';
  const letter: FileLetter = party ? 'd' : 'a';
  const form = paperOf({
    subject, file: `${party ? 'hop-cap-uy' : 'bien-ban-hop'}-${year.input.year}-${place + 1}`, title, sub: `Năm ${year.input.year}`,
    blocks: [
      field('Ngày họp:', shortDay(on)), field('Chủ trì:', nameIn(org, chair)), field('Thư ký:', secretary ? nameIn(org, secretary) : ''),
      field('Có mặt:', `${present.length} người: ${names(present)}`), field('Xem xét:', `${about.length} công chức`),
      field('Kết luận:', conclusions), field('Số văn bản:', document ?? ''), field('Người ghi:', `${nameIn(org, by)}, ngày ${shortDay(at)}`),
    ],
  });
  return joined([
    { ...EMPTY_PART, papers: [{ letter, title: `${title} ngày ${shortDay(on)}`, day: on, author: nameIn(org, by), form }] },
    attachedTo({ letter, title: `Kèm ${title} ngày ${shortDay(on)}`, at, author: nameIn(org, by), record: unit }, evidence),
    document ? { ...EMPTY_PART, gaps: [onPaper(letter, `${title} số ${document}`)] } : EMPTY_PART,
  ]);
}

interface Said {
  readonly letter: FileLetter;
  readonly file: string;
  readonly title: string;
}

const SAID: Readonly<Record<YearComment['source'], Said>> = {
  meeting: { letter: 'a', file: 'y-kien-tai-cuoc-hop', title: 'Ý kiến tại cuộc họp' },
  party: { letter: 'd', file: 'nhan-xet-cap-uy', title: 'Nhận xét của cấp ủy' },
  superior: { letter: 'e', file: 'y-kien-cap-tren', title: 'Ý kiến của cấp có thẩm quyền' },
};

function commentPart({ records: { org, year }, subject }: OfYear, source: YearComment['source']): FilePart {
  const said = year.facts.comments.filter((one) => one.source === source);
  const last = said.at(-1);
  if (!last) return EMPTY_PART;
  const { letter, file, title } = SAID[source];
  const rows = said.map(({ on, by, text, document = '' }) => [on, nameIn(org, by), text, document] as const);
  const form = paperOf({ subject, file: `${file}-${year.input.year}`, title, sub: `Năm ${year.input.year}`, blocks: [saidTable(rows)] });
  return {
    ...EMPTY_PART,
    papers: [{ letter, title, day: last.on, author: nameIn(org, last.by), form }],
    gaps: said.flatMap(({ document }) => (document ? [onPaper(letter, `${title}: văn bản ${document}`)] : [])),
  };
}

/** Everybody is spoken of at a meeting; the Party cell is asked about heads and deputies (Điều 21.1.c, 21.2.c). */
export function meetingsPart(of: OfYear): FilePart {
  const { org, year } = of.records;
  const about = org.unit.meetings.filter((one) => one.year === year.input.year && one.about.includes(year.person));
  const held = (kind: Meeting['kind']) => about.some((one) => one.kind === kind);
  const said = (source: YearComment['source']) => year.facts.comments.some((one) => one.source === source);
  return joined([
    ...about.map((meeting, place) => meetingPart(of, meeting, place)),
    ...(['meeting', 'party', 'superior'] as const).map((source) => commentPart(of, source)),
    held('meeting') ? EMPTY_PART : gap('a', 'Biên bản cuộc họp', said('meeting') ? 'Chỉ có ý kiến được ghi lại; chưa ghi cuộc họp.' : 'Chưa ghi cuộc họp hay ý kiến nào về công chức này.'),
    year.input.role === 'staff' || held('party') || said('party') ? EMPTY_PART : gap('d', 'Nhận xét của cấp ủy', 'Chưa ghi nhận xét của cấp ủy về người giữ chức vụ.'),
  ]);
}
