/**
 * Drafts around the year's classification (NĐ335 Điều 21): minutes of the meeting, the decision, the notice to a
 * person. They say what the records know; what people still have to say or sign is left open.
 */
import type { Organisation } from '../access/organisation.ts';
import type { Meeting } from '../organisation/rating.ts';
import { compareText } from '../scoring/task-contribution.ts';
import type { FormBlock, FormDocument, FormTable } from './form-document.ts';
import { UNSIGNED, appendix, column, dayLine, field, fileWord, heading, paragraph, recipients, row, section, signature, title } from './form-parts.ts';
import type { FormSubject } from './form-parts.ts';

/** One person as a draft names him. */
export interface DraftPerson {
  readonly subject: FormSubject;
  readonly average: string;
  /** Labels of levels as printed; '' while not said. */
  readonly own: string;
  readonly proposed: string;
  readonly decided: string;
  /** 'họp: …', 'cấp ủy: …' in the order they were recorded. */
  readonly comments: readonly string[];
}

export interface UnitDraft {
  readonly agency: string;
  readonly year: number;
  readonly people: readonly DraftPerson[];
  /** The meeting as it was recorded; without one its lines are left open. */
  readonly meeting?: DraftMeeting;
}

/** A recorded meeting in the words of its minutes. */
export interface DraftMeeting {
  /** 'dd/MM/yyyy' */
  readonly on: string;
  readonly chair: string;
  readonly secretary: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly conclusions: string;
  /** Number of the minutes; '' while they have none. */
  readonly document: string;
}

/** @param expected who had to attend (`meetingMembers`): who of them was not there is absent */
export function draftMeeting({ people }: Organisation, meeting: Meeting, expected: readonly string[]): DraftMeeting {
  const nameOf = (person: string) => people.get(person)?.name ?? person;
  const { on, chair, secretary, present, conclusions, document = '' } = meeting;
  return {
    on: on.split('-').toReversed().join('/'), chair: nameOf(chair), secretary: secretary === null ? '' : nameOf(secretary),
    present: present.map(nameOf), absent: expected.filter((person) => !present.includes(person)).map(nameOf), conclusions, document,
  };
}

const SIGNED_BY_HEAD = signature('NGƯỜI ĐỨNG ĐẦU', UNSIGNED, '(Ký tên, đóng dấu)');
const BASIS = 'Căn cứ Nghị định số 335/2025/NĐ-CP ngày 21 tháng 12 năm 2025 của Chính phủ;';

function peopleTable(people: readonly DraftPerson[], levels: readonly (readonly [label: string, of: (person: DraftPerson) => string])[]): FormTable {
  const width = Math.floor(36 / levels.length);
  return {
    kind: 'table',
    columns: [
      column('STT', 7), column('Họ và tên', 23, 'left'), column('Chức vụ, chức danh', 21, 'left'), column('Điểm trung bình', 13),
      ...levels.map(([label]) => column(label, width)),
    ],
    numbers: null,
    rows: people.map((person, place) => row([String(place + 1), person.subject.name, person.subject.title, person.average, ...levels.map(([, of]) => of(person))])),
  };
}

/** How many stand at each level, by label. */
function counts(people: readonly DraftPerson[], of: (person: DraftPerson) => string): readonly FormBlock[] {
  const labels = [...new Set(people.map(of).filter(Boolean))].sort(compareText);
  return labels.map((label) => paragraph(`- ${label}: ${people.filter((person) => of(person) === label).length} người.`));
}

function commentBlocks(people: readonly DraftPerson[]): readonly FormBlock[] {
  const said = people.flatMap(({ subject, comments }) => comments.map((comment) => paragraph(`- ${subject.name}: ${comment}`)));
  return said.length > 0 ? said : [field('', '', 2)];
}

/** Who was there and who was not; where nothing was recorded, lines to write on. */
function attendance(meeting: DraftMeeting | undefined): readonly FormBlock[] {
  const named = (names: readonly string[] = []) => (names.length > 0 ? `${names.length} người: ${names.join(', ')}` : '');
  return [
    field('Thời gian:', meeting?.on ?? ''), field('Địa điểm:', ''), field('Chủ trì:', meeting?.chair ?? ''), field('Thư ký:', meeting?.secretary ?? ''),
    field('Có mặt:', named(meeting?.present)), field('Vắng mặt (lý do):', named(meeting?.absent)),
  ];
}

export function meetingMinutes({ agency, year, people, meeting }: UnitDraft): FormDocument {
  return {
    name: `bien-ban-hop-${year}`,
    title: 'Biên bản họp đánh giá, xếp loại chất lượng công chức',
    orientation: 'portrait',
    blocks: [
      heading(agency, null, meeting?.document ? { number: `Số: ${meeting.document}`, day: '' } : undefined),
      title('BIÊN BẢN', `Họp đánh giá, xếp loại chất lượng công chức năm ${year}`),
      paragraph('(Dự thảo)', { align: 'center' }),
      ...attendance(meeting),
      section('I. NỘI DUNG'),
      paragraph('1. Công chức trình bày kết quả tự đánh giá, xếp loại chất lượng.'),
      paragraph('2. Các thành viên dự họp tham gia ý kiến:'),
      ...commentBlocks(people),
      section('II. KẾT QUẢ ĐỀ XUẤT'),
      peopleTable(people, [['Tự xếp loại', ({ own }) => own], ['Mức đề xuất', ({ proposed }) => proposed]]),
      ...counts(people, ({ proposed }) => proposed),
      ...(meeting ? [paragraph('Kết luận của cuộc họp:', { bold: true }), paragraph(meeting.conclusions)] : []),
      paragraph('Biên bản được thông qua tại cuộc họp.'),
      {
        kind: 'signatures',
        columns: [
          { ...signature('THƯ KÝ', { at: null, name: meeting?.secretary ?? '' }), day: '' },
          { ...signature('CHỦ TRÌ', { at: null, name: meeting?.chair ?? '' }), day: '' },
        ],
      },
    ],
  };
}

export function yearDecision({ agency, year, people }: UnitDraft): FormDocument {
  return {
    name: `quyet-dinh-xep-loai-${year}`,
    title: 'Quyết định xếp loại chất lượng công chức',
    orientation: 'portrait',
    blocks: [
      heading(agency, null, { number: 'Số: ....../QĐ-......', day: dayLine(null) }),
      title('QUYẾT ĐỊNH', `Về việc xếp loại chất lượng công chức năm ${year}`),
      paragraph('(Dự thảo)', { align: 'center' }),
      paragraph(BASIS),
      paragraph('Căn cứ biên bản họp đánh giá, xếp loại chất lượng công chức;'),
      paragraph('Theo đề nghị của bộ phận tham mưu về tổ chức, cán bộ.'),
      paragraph('QUYẾT ĐỊNH:', { bold: true, align: 'center' }),
      paragraph(`Điều 1. Xếp loại chất lượng năm ${year} đối với ${people.length} công chức có tên trong danh sách kèm theo.`),
      paragraph('Điều 2. Quyết định này có hiệu lực kể từ ngày ký.'),
      paragraph('Điều 3. Các đơn vị có liên quan và công chức có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.'),
      { kind: 'signatures', columns: [recipients(['Như Điều 3;', 'Lưu: VT.']), { ...SIGNED_BY_HEAD, day: '' }] },
      appendix('DANH SÁCH KÈM THEO'),
      peopleTable(people, [['Kết quả xếp loại', ({ decided, proposed }) => decided || proposed]]),
      ...counts(people, ({ decided, proposed }) => decided || proposed),
    ],
  };
}

export interface NoticeDraft {
  readonly year: number;
  readonly person: DraftPerson;
  /** Number and day of the decision; null leaves room for them. */
  readonly document: string | null;
  /** Working days in which a petition is answered, from the rules in force. */
  readonly petitionDays: number;
  /** Of a decision that is made: the notice the person got, not a draft. */
  readonly kept?: boolean;
}

export function yearNotice({ year, person, document, petitionDays, kept = false }: NoticeDraft): FormDocument {
  const { subject, average, decided } = person;
  return {
    name: `thong-bao-${fileWord(subject.name)}-${year}`,
    title: 'Thông báo kết quả xếp loại chất lượng',
    orientation: 'portrait',
    blocks: [
      heading(subject.agency, null, { number: 'Số: ....../TB-......', day: dayLine(null) }),
      title('THÔNG BÁO', `Kết quả đánh giá, xếp loại chất lượng công chức năm ${year}`),
      paragraph(kept ? '(Trích từ hồ sơ điện tử)' : '(Dự thảo)', { align: 'center' }),
      field('Kính gửi:', subject.name),
      field('Chức vụ, chức danh:', subject.title),
      field('Đơn vị công tác:', subject.place),
      field('Tổng điểm trung bình cả năm:', average),
      field('Kết quả xếp loại chất lượng:', decided),
      field('Quyết định:', document ?? ''),
      paragraph(`Nếu không nhất trí, công chức có quyền kiến nghị; kiến nghị được trả lời trong ${petitionDays} ngày làm việc (Điều 22 Nghị định số 335/2025/NĐ-CP).`),
      { kind: 'signatures', columns: [recipients(['Như trên;', 'Lưu: VT, hồ sơ công chức.']), { ...SIGNED_BY_HEAD, day: '' }] },
    ],
  };
}
