/** The index (mục lục) of a person's file: what is in it by name and SHA-256, and what is not. */
import type { FormBlock, FormDocument } from './form-document.ts';
import { column, field, heading, paragraph, row, section, title } from './form-parts.ts';
import { FILE_LETTERS } from './year-file.ts';
import type { FileGap, FileLetter, YearFile } from './year-file.ts';
import { shortDay } from './year-file-papers.ts';

const LETTERS = Object.keys(FILE_LETTERS) as readonly FileLetter[];

export interface IndexedFile {
  readonly letter: FileLetter;
  readonly title: string;
  readonly day: string | null;
  readonly author: string;
  /** Inside the archive, plain ASCII. */
  readonly file: string;
  readonly sha256: string;
  /** As its owner named it; only of attached files. */
  readonly named?: string;
}

/** A file that is not in the archive, by the hash its copy will have. */
export interface AbsentFile extends Omit<IndexedFile, 'file'> {
  readonly size: number;
  readonly where: string;
}

export interface YearFileIndex {
  readonly format: 'ro-viec/ho-so-nam/1';
  readonly basis: string;
  readonly agency: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly year: number;
  /** ISO time of the device that made it. */
  readonly madeAt: string;
  readonly kinds: typeof FILE_LETTERS;
  readonly files: readonly IndexedFile[];
  readonly absent: readonly AbsentFile[];
  readonly missing: readonly FileGap[];
}

export function yearFileIndex({ agency, person, name, year, gaps }: YearFile, madeAt: string, files: readonly IndexedFile[], absent: readonly AbsentFile[]): YearFileIndex {
  return {
    format: 'ro-viec/ho-so-nam/1', basis: 'Điều 24 Nghị định số 335/2025/NĐ-CP', agency, person: { id: person, name }, year, madeAt, kinds: FILE_LETTERS,
    files: LETTERS.flatMap((letter) => files.filter((one) => one.letter === letter)), absent, missing: gaps,
  };
}

function fileTable(files: readonly IndexedFile[]): FormBlock {
  return {
    kind: 'table',
    columns: [
      column('STT', 5), column('Điểm 24.2', 7), column('Tên văn bản', 27, 'left'), column('Ngày', 9), column('Người lập', 13, 'left'),
      column('Tên tệp', 20, 'left'), column('SHA-256', 19, 'left'),
    ],
    numbers: null,
    rows: files.map(({ letter, title: text, day, author, file, sha256 }, place) => row([String(place + 1), letter, text, shortDay(day), author, file, sha256])),
  };
}

function absentTable(absent: readonly AbsentFile[], gaps: readonly FileGap[]): FormBlock {
  const files = absent.map(({ letter, title: text, where, sha256 }) => [letter, text, `${where} SHA-256: ${sha256}`]);
  const papers = gaps.map(({ letter, title: text, why }) => [letter, text, why]);
  return {
    kind: 'table',
    columns: [column('Điểm 24.2', 8), column('Tài liệu', 42, 'left'), column('Vì sao, ở đâu', 50, 'left')],
    numbers: null,
    rows: [...papers, ...files].map((cells) => row(cells)),
  };
}

/** Read by people; the same content as `index.json`. */
export function indexForm(index: YearFileIndex): FormDocument {
  const { agency, person, year, madeAt, files, absent, missing } = index;
  const letters = Object.entries(FILE_LETTERS).map(([letter, kind]) => paragraph(`${letter}) ${kind}: ${files.filter((one) => one.letter === letter).length} tệp`));
  return {
    name: 'muc-luc',
    title: 'Mục lục hồ sơ xếp loại chất lượng',
    orientation: 'landscape',
    blocks: [
      heading(agency, null),
      title('MỤC LỤC HỒ SƠ XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC', `Năm ${year} (Điều 24 Nghị định số 335/2025/NĐ-CP)`),
      field('Họ và tên:', person.name),
      field('Ngày lập:', shortDay(madeAt)),
      section('I. TÀI LIỆU TRONG HỒ SƠ'),
      ...letters,
      fileTable(files),
      section('II. TÀI LIỆU CHƯA CÓ TRONG TỆP NÀY'),
      ...(missing.length + absent.length > 0 ? [absentTable(absent, missing)] : [paragraph('Không thiếu tài liệu nào mà phần mềm biết.')]),
    ],
  };
}
