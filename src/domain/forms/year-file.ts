/**
 * The electronic file of a person's year (NĐ335 Điều 24.2): which papers it holds, under which letter of the article,
 * and what ought to be there and is not. Papers are made from the records; files people attached are named for fetching.
 */
import type { Organisation } from '../access/organisation.ts';
import { dayOf } from '../calendar/day.ts';
import type { Confirmation, ReviewState } from '../review/review.ts';
import type { RecordDocument } from '../record/record.ts';
import type { Evidence, EvidenceFile } from '../record/shapes.ts';
import type { PeriodScore } from '../scoring/score-shape.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';
import type { PersonYear } from '../year/unit-year-person.ts';
import type { FormDocument } from './form-document.ts';
import type { FormSubject } from './form-parts.ts';

/** The letters of Điều 24.2 and what each of them asks for. */
export const FILE_LETTERS = {
  a: 'Biên bản cuộc họp xếp loại chất lượng cuối năm',
  b: 'Phiếu theo dõi, đánh giá công chức theo tháng hoặc quý',
  c: 'Phiếu xếp loại chất lượng công chức hằng năm',
  d: 'Nhận xét của cấp ủy nơi công tác',
  đ: 'Hồ sơ giải quyết kiến nghị',
  e: 'Các văn bản khác liên quan',
} as const;

export type FileLetter = keyof typeof FILE_LETTERS;

export interface FilePaper {
  readonly letter: FileLetter;
  readonly title: string;
  /** Vietnamese day 'YYYY-MM-DD'; null where nobody has said or signed it. */
  readonly day: string | null;
  readonly author: string;
  readonly form: FormDocument;
}

/** A file somebody attached: on this device, on the server, or only known by its hash. */
export interface FileAttachment {
  readonly letter: FileLetter;
  readonly title: string;
  readonly day: string;
  readonly author: string;
  /** The record it hangs on, under which the server keeps it. */
  readonly record: string;
  readonly file: EvidenceFile;
}

/** The story of a record with its receipts, so that a third party can check what the papers say. */
export interface FileStory {
  readonly title: string;
  readonly record: RecordDocument;
}

export interface FileGap {
  readonly letter: FileLetter;
  readonly title: string;
  readonly why: string;
}

/** What one part of the file comes to. */
export interface FilePart {
  readonly papers: readonly FilePaper[];
  readonly attachments: readonly FileAttachment[];
  readonly gaps: readonly FileGap[];
}

export interface YearFile extends FilePart {
  readonly agency: string;
  readonly person: string;
  readonly name: string;
  readonly year: number;
  readonly stories: readonly FileStory[];
}

/** One period of the year as far as it is known where the file is made. */
export interface FilePeriod {
  readonly period: string;
  readonly rules: RuleProfile;
  /** Null: neither here nor told by the server. */
  readonly score: PeriodScore | null;
  readonly hash: string | null;
  readonly review: ReviewState | null;
  readonly record: RecordDocument | null;
  /** Every entry of the review is here, so that it can be checked from its beginning. */
  readonly whole: boolean;
  /** Nobody could ask the server whether there is more. */
  readonly missing: boolean;
  /** It is over and somebody should have confirmed it. */
  readonly over: boolean;
}

export interface YearFileRecords {
  readonly org: Organisation;
  /** The unit's id, whose record the files of meetings hang on. */
  readonly unit: string;
  readonly year: PersonYear;
  readonly periods: readonly FilePeriod[];
  readonly yearRecord: RecordDocument | null;
  readonly yearWhole: boolean;
  readonly yearHash: string;
  /** Periods whose reviews are not here. */
  readonly notHere: readonly string[];
}

export interface OfYear {
  readonly records: YearFileRecords;
  readonly subject: FormSubject;
}

export const EMPTY_PART: FilePart = { papers: [], attachments: [], gaps: [] };

export function joined(parts: readonly FilePart[]): FilePart {
  return { papers: parts.flatMap(({ papers }) => papers), attachments: parts.flatMap(({ attachments }) => attachments), gaps: parts.flatMap(({ gaps }) => gaps) };
}

export function gap(letter: FileLetter, title: string, why: string): FilePart {
  return { ...EMPTY_PART, gaps: [{ letter, title, why }] };
}

interface Attached {
  readonly letter: FileLetter;
  readonly title: string;
  readonly at: string;
  readonly author: string;
  readonly record: string;
}

/** A number without a file is a paper kept elsewhere: it is named, and so is the fact that it is not in here. */
export function attachedTo({ letter, title, at, author, record }: Attached, evidence: readonly Evidence[]): FilePart {
  const files = evidence.flatMap((one) => (one.kind === 'file' ? [{ letter, title: `${title}: ${one.name}`, day: dayOf(at), author, record, file: one }] : []));
  const numbers = evidence.flatMap((one) => (one.kind === 'document' ? [onPaper(letter, `${title}: văn bản ${one.number}`)] : []));
  return { papers: [], attachments: files, gaps: numbers };
}

export function onPaper(letter: FileLetter, title: string): FileGap {
  return { letter, title, why: 'Phần mềm chỉ giữ số hiệu; bản gốc ở văn thư hoặc bộ phận tổ chức, cán bộ.' };
}

/** The figures a replaced confirmation was signed with: of its parts only the sum was kept. */
export function replacedScore({ figure }: Confirmation): Pick<PeriodScore, 'general' | 'taskResults' | 'total'> {
  const total = figure && figure.total !== null && figure.exact !== null ? { exact: figure.exact, display: figure.total } : null;
  return { general: { source: 'confirmed', total: null }, taskResults: null, total };
}
