/** The electronic file of a person's year (NĐ335 Điều 24) as one archive, and those of a unit in one archive of archives. */
import type { FormDocument } from '#domain/forms/form-document.ts';
import { fileWord } from '#domain/forms/form-parts.ts';
import { FILE_LETTERS } from '#domain/forms/year-file.ts';
import type { FileAttachment, FileLetter, YearFile } from '#domain/forms/year-file.ts';
import { indexForm, yearFileIndex } from '#domain/forms/year-file-index.ts';
import type { AbsentFile, IndexedFile, YearFileIndex } from '#domain/forms/year-file-index.ts';
import { freeName, hashOf, pause, writeForm } from './documents.ts';
import { writeSpreadsheet } from './spreadsheet-write.ts';
import { packedZip } from './spreadsheet-zip.ts';
import type { UnpackedEntry } from './spreadsheet-zip.ts';

/** One folder for each letter, in plain ASCII: any program unpacks them alike. */
const FOLDERS: Readonly<Record<FileLetter, string>> = { a: 'a-bien-ban', b: 'b-phieu-ky', c: 'c-phieu-nam', d: 'd-cap-uy', đ: 'dd-kien-nghi', e: 'e-van-ban-khac' };
const DATA = 'du-lieu';

export interface YearFileOptions {
  /** ISO time. */
  readonly madeAt: string;
  /** Null when it is neither on this device nor to be had now. */
  readonly openFile: (record: string, sha256: string) => Promise<Blob | null>;
  /** Called before the first file and after each. */
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

export interface WrittenYearFile {
  /** File name without its ending. */
  readonly name: string;
  readonly archive: Blob;
  readonly index: YearFileIndex;
}

/** Entries of the archive in the making, with what the index will say of them. */
class FileBasket {
  readonly entries: UnpackedEntry[] = [];
  readonly indexed: IndexedFile[] = [];

  async put(bytes: Uint8Array<ArrayBuffer>, base: string, ending: string, about: Omit<IndexedFile, 'file' | 'sha256'>): Promise<void> {
    const file = freeName(base, new Set(this.entries.map(({ name }) => name)), ending);
    this.entries.push({ name: file, bytes });
    this.indexed.push({ ...about, file, sha256: await hashOf(bytes) });
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

function asJson(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/** 'Ảnh chụp.JPG' becomes 'anh-chup' and 'jpg'. */
function plainName(name: string): readonly [base: string, ending: string] {
  const at = name.lastIndexOf('.');
  const [base, ending] = at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name, ''];
  return [fileWord(base).slice(0, 60) || 'tep', fileWord(ending) || 'bin'];
}

/** What somebody attached goes in only when it is what the record named; otherwise the index says where it is. */
async function putAttachment(basket: FileBasket, { letter, title, day, author, record, file }: FileAttachment, openFile: YearFileOptions['openFile']): Promise<AbsentFile | null> {
  const about = { letter, title, day, author, named: file.name };
  const content = await openFile(record, file.sha256);
  const bytes = content && (await bytesOf(content));
  if (bytes && (await hashOf(bytes)) === file.sha256) {
    const [base, ending] = plainName(file.name);
    await basket.put(bytes, `${FOLDERS[letter]}/${base}`, ending, about);
    return null;
  }
  const where = bytes ? 'Tệp tải về không khớp mã đã ghi nên không đưa vào.' : `Chưa có trên máy này; nằm trên máy chủ của đơn vị (bản ghi ${record}) hoặc trên máy của người nộp.`;
  return { ...about, sha256: file.sha256, size: file.size, where };
}

/** The index as Word, as Excel and as data. */
async function indexEntries(index: YearFileIndex): Promise<readonly UnpackedEntry[]> {
  const header = ['STT', 'Điểm 24.2', 'Loại', 'Tên văn bản', 'Ngày', 'Người lập', 'Tên tệp', 'SHA-256'];
  const rows = index.files.map(({ letter, title, day, author, file, sha256 }, place) =>
    [place + 1, letter, FILE_LETTERS[letter], title, day === null ? null : { day }, author, file, sha256]);
  const lacking = [
    ...index.missing.map(({ letter, title, why }) => [letter, title, why, '']),
    ...index.absent.map(({ letter, title, where, sha256 }) => [letter, title, where, sha256]),
  ];
  const sheets = await writeSpreadsheet([
    { name: 'Mục lục', titles: [`HỒ SƠ NĂM ${index.year}: ${index.person.name}`, index.agency], header, rows, widths: [6, 10, 34, 48, 12, 24, 40, 68] },
    { name: 'Chưa có', titles: ['TÀI LIỆU CHƯA CÓ TRONG TỆP NÀY'], header: ['Điểm 24.2', 'Tài liệu', 'Vì sao, ở đâu', 'SHA-256'], rows: lacking, widths: [10, 60, 70, 68] },
  ]);
  return [
    { name: 'muc-luc.docx', bytes: await bytesOf(await writeForm(indexForm(index), 'docx')) },
    { name: 'muc-luc.xlsx', bytes: await bytesOf(sheets) },
    { name: 'index.json', bytes: asJson(index) },
  ];
}

/** Null when it was stopped. One file after the other, so that the page stays alive and can be stopped between them. */
export async function writeYearFile(file: YearFile, { madeAt, openFile, onProgress, signal }: YearFileOptions): Promise<WrittenYearFile | null> {
  const basket = new FileBasket();
  const absent: AbsentFile[] = [];
  const works = [
    ...file.papers.map(({ form, ...about }) => async () => basket.put(await bytesOf(await writeForm(form, 'docx')), `${FOLDERS[about.letter]}/${form.name}`, 'docx', about)),
    ...file.attachments.map((one) => async () => {
      const lost = await putAttachment(basket, one, openFile);
      if (lost) absent.push(lost);
    }),
    ...file.stories.map(({ title, record }) => () => basket.put(asJson(record), `${DATA}/${fileWord(record.id)}`, 'json', { letter: 'e', title, day: null, author: 'Phần mềm' })),
  ];
  for (const [done, work] of works.entries()) {
    onProgress(done, works.length);
    if (signal.aborted) return null;
    await work();
    await pause();
  }
  const index = yearFileIndex(file, madeAt, basket.indexed, absent);
  const archive = await packedZip([...(await indexEntries(index)), ...basket.entries]);
  onProgress(works.length, works.length);
  return signal.aborted ? null : { name: `ho-so-${fileWord(file.name)}-${file.year}`, archive, index };
}

function unitIndexForm(agency: string, year: number, rows: readonly (readonly string[])[]): FormDocument {
  return {
    name: 'muc-luc', title: 'Mục lục hồ sơ của đơn vị', orientation: 'landscape',
    blocks: [
      { kind: 'heading', agency: agency.toLocaleUpperCase('vi'), number: '', day: '', code: null },
      { kind: 'title', text: 'MỤC LỤC HỒ SƠ XẾP LOẠI CHẤT LƯỢNG', sub: `Năm ${year}`, mark: '' },
      {
        kind: 'table', numbers: null,
        columns: [
          { label: 'STT', width: 5, align: 'center' }, { label: 'Họ và tên', width: 20, align: 'left' }, { label: 'Tên tệp', width: 27, align: 'left' },
          { label: 'Số tệp', width: 7, align: 'center' }, { label: 'Chưa có', width: 7, align: 'center' }, { label: 'SHA-256', width: 34, align: 'left' },
        ],
        rows: rows.map((cells) => ({ cells, bold: false })),
      },
    ],
  };
}

/**
 * @param plan makes the file of one person; only one of them is in memory as papers at a time
 * @returns null when it was stopped
 */
export async function writeUnitFiles(
  { agency, year, people }: { readonly agency: string; readonly year: number; readonly people: readonly string[] },
  plan: (person: string) => Promise<YearFile | null>, options: YearFileOptions,
): Promise<Blob | null> {
  const entries: UnpackedEntry[] = [];
  const rows: string[][] = [];
  const list: object[] = [];
  for (const [done, person] of people.entries()) {
    options.onProgress(done, people.length);
    const file = options.signal.aborted ? null : await plan(person);
    if (options.signal.aborted) return null;
    const written = file && (await writeYearFile(file, { ...options, onProgress: () => undefined }));
    if (!written) continue;
    const bytes = await bytesOf(written.archive);
    const name = freeName(written.name, new Set(entries.map((entry) => entry.name)), 'zip');
    const sha256 = await hashOf(bytes);
    const lacking = written.index.missing.length + written.index.absent.length;
    entries.push({ name, bytes });
    rows.push([String(rows.length + 1), file.name, name, String(written.index.files.length), String(lacking), sha256]);
    list.push({ person: written.index.person, file: name, files: written.index.files.length, lacking, sha256 });
  }
  if (options.signal.aborted) return null;
  const index = await bytesOf(await writeForm(unitIndexForm(agency, year, rows), 'docx'));
  const data = asJson({ format: 'ro-viec/ho-so-don-vi/1', agency, year, madeAt: options.madeAt, people: list });
  options.onProgress(people.length, people.length);
  return packedZip([{ name: 'muc-luc.docx', bytes: index }, { name: 'index.json', bytes: data }, ...entries]);
}
