/** The electronic file of a year (NĐ335 Điều 24): unpacked, checked by its index and opened by LibreOffice. */
import { crc32, inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '#app/documents.ts';
import { writeUnitFiles, writeYearFile } from '#app/documents-year-file.ts';
import type { WrittenYearFile } from '#app/documents-year-file.ts';
import { zipEntries } from '#app/spreadsheet-zip.ts';
import { indexForm } from '#domain/forms/year-file-index.ts';
import type { YearFile } from '#domain/forms/year-file.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { yearFiles } from '#features/forms/year-file-source.ts';
import { formLines } from '#tests/support/form-text.ts';
import { openDesk } from '#tests/support/office.ts';
import type { OfficeDesk } from '#tests/support/office.ts';
import { MADE_AT, OFFICIAL, PHOTO, YEAR, idOf, officeWorld } from '#tests/support/office-world.ts';
import { bodyLines, sheetsOf } from '#tests/support/open-document.ts';

let desk: OfficeDesk;
let plan: YearFile;
let written: WrittenYearFile;
let unit: Blob;
let files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
const steps: string[] = [];

/** Unpacked by Node's own inflate, with the checksum of each entry compared. */
async function unpacked(archive: Blob): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const bytes = new Uint8Array(await archive.arrayBuffer());
  return new Map(zipEntries(bytes)!.map(({ name, packed }) => {
    const content = new Uint8Array(inflateRawSync(packed));
    const local = packed.byteOffset - 30 - name.length;
    expect(new DataView(bytes.buffer).getUint32(local + 14, true), name).toBe(crc32(content));
    return [name, content];
  }));
}

beforeAll(async () => {
  const app = await officeWorld(['congchuc']);
  const source = await yearFiles(app, YEAR);
  const options = { madeAt: MADE_AT, openFile: app.openFile, onProgress: (done: number, of: number) => steps.push(`${done}/${of}`), signal: new AbortController().signal };
  plan = (await source.plan(OFFICIAL))!;
  written = (await writeYearFile(plan, options))!;
  files = await unpacked(written.archive);
  unit = (await writeUnitFiles({ agency: source.agency, year: YEAR, people: [OFFICIAL, idOf('motcua')] }, source.plan, options))!;
  desk = await openDesk();
  for (const [name, bytes] of files) if (/\.(docx|xlsx)$/.test(name)) await desk.put(name, new Blob([bytes]));
  const names = [...files.keys()].map((name) => name.split('/').at(-1)!);
  await desk.convert(names.filter((name) => name.endsWith('.docx')), 'fodt');
  await desk.convert(['muc-luc.xlsx'], 'fods');
});

afterAll(async () => {
  await desk?.close();
});

describe('the file of a year', () => {
  it('has a folder for each letter and names in plain ASCII that any program unpacks', () => {
    const names = [...files.keys()];
    expect(names.filter((name) => !/^[a-z0-9./-]+$/.test(name))).toEqual([]);
    expect([...new Set(names.map((name) => name.split('/')[0]))]).toEqual([
      'muc-luc.docx', 'muc-luc.xlsx', 'index.json', 'a-bien-ban', 'b-phieu-ky', 'c-phieu-nam', 'd-cap-uy', 'dd-kien-nghi', 'e-van-ban-khac', 'du-lieu',
    ]);
  });

  it('names every file in its index by SHA-256', async () => {
    const indexed = written.index.files;
    expect(indexed.map(({ file }) => file).sort()).toEqual([...files.keys()].filter((name) => name.includes('/')).sort());
    for (const { file, sha256 } of indexed) expect(await hashOf(files.get(file)!), file).toBe(sha256);
    expect(JSON.parse(new TextDecoder().decode(files.get('index.json')))).toEqual(written.index);
  });

  it.each([
    ['a', 1, 'what was said at the meeting'], ['b', 12, 'the sheets of eleven months, and the one that was replaced'], ['c', 1, 'Mẫu số 02'], ['d', 1, 'the Party cell'],
    ['đ', 3, 'objection, petition, and the photo'],
  ])('letter %s has %i files: %s', (letter, count) => {
    expect(written.index.files.filter((one) => one.letter === letter)).toHaveLength(count);
  });

  it('keeps the replaced decision and its notice beside those that stand (Điều 21.3)', () => {
    const titles = written.index.files.map(({ title, day }) => `${title} | ${day}`);
    expect(titles).toEqual(expect.arrayContaining([
      'Quyết định 15/QĐ-UBND: Hoàn thành nhiệm vụ (đã được thay) | 2026-12-10', 'Quyết định 18/QĐ-UBND: Hoàn thành tốt nhiệm vụ | 2026-12-16',
      'Thông báo kết quả theo quyết định 15/QĐ-UBND (đã được thay), công chức xem ngày 11/12/2026 | 2026-12-10',
    ]));
  });

  it('holds attached files as they were, and says of others where they are', async () => {
    const photo = written.index.files.find(({ named }) => named === 'Ảnh chụp biên nhận số 1.JPG')!;
    expect(files.get(photo.file)).toEqual(new Uint8Array(await PHOTO.arrayBuffer()));
    expect(written.index.absent).toEqual([expect.objectContaining({ named: 'Phụ lục.pdf', sha256: 'f'.repeat(64), size: 900, where: expect.stringContaining('máy chủ của đơn vị') })]);
  });

  it('names what is missing', () => {
    const missing = written.index.missing.map(({ letter, title, why }) => `${letter} ${title}: ${why}`);
    expect(missing).toEqual(expect.arrayContaining([
      'a Biên bản cuộc họp: Chỉ có ý kiến được ghi lại; chưa ghi cuộc họp.',
      'e Bản ký của quyết định 18/QĐ-UBND ngày 16/12/2026: Phần mềm chỉ giữ số hiệu; bản gốc ở văn thư hoặc bộ phận tổ chức, cán bộ.',
      'đ Kèm Ý kiến về điểm tháng 11 năm 2026: văn bản 12/BC-UBND: Phần mềm chỉ giữ số hiệu; bản gốc ở văn thư hoặc bộ phận tổ chức, cán bộ.',
    ]));
  });

  it('holds the stories with receipts, for whoever checks', () => {
    const story = [...files].find(([name]) => name.startsWith('du-lieu/') && name.endsWith(`-${YEAR}.json`))![1];
    const record = JSON.parse(new TextDecoder().decode(story)) as RecordDocument;
    expect(record.entries.length).toBeGreaterThan(8);
    expect(record.entries.every(({ receipt }) => receipt?.verdict === 'accepted')).toBe(true);
  });

  it('says how far it is', () => {
    const works = plan.papers.length + plan.attachments.length + plan.stories.length;
    expect([steps[0], steps[works]]).toEqual([`0/${works}`, `${works}/${works}`]);
  });
});

describe('in LibreOffice', () => {
  it('every paper says every line of its form', async () => {
    for (const { form } of plan.papers) expect(bodyLines(await desk.read(`${form.name}.fodt`)), form.name).toEqual(formLines(form));
  });

  it('the index says every file, its day and its SHA-256', async () => {
    expect(bodyLines(await desk.read('muc-luc.fodt'))).toEqual(formLines(indexForm(written.index)));
    const [listed, lacking] = [...sheetsOf(await desk.read('muc-luc.fods')).values()];
    const rows = listed!.slice(3).map((cells) => cells.map(({ value }) => value));
    expect(rows.map(([, letter, , title, day, author, file, sha256]) => ({ letter, title, day: day || null, author, file, sha256 }))).toEqual(
      written.index.files.map(({ letter, title, day, author, file, sha256 }) => ({ letter, title, day, author, file, sha256 })),
    );
    expect(listed!.slice(3).map((cells) => cells[4]!.type)).toEqual(written.index.files.map(({ day }) => (day ? 'date' : 'empty')));
    expect(lacking!.slice(2)).toHaveLength(written.index.missing.length + written.index.absent.length);
  });
});

describe('the files of a unit', () => {
  it('are one archive for each person in one, by their hashes', async () => {
    const all = await unpacked(unit);
    expect([...all.keys()].slice(0, 3)).toEqual(['muc-luc.docx', 'index.json', 'ho-so-huynh-thi-dong-mau-2026.zip']);
    const index = JSON.parse(new TextDecoder().decode(all.get('index.json'))) as { people: { file: string; sha256: string; files: number }[] };
    expect(index.people).toHaveLength(2);
    for (const { file, sha256, files: count } of index.people) {
      expect(await hashOf(all.get(file)!)).toBe(sha256);
      expect((await unpacked(new Blob([all.get(file)!]))).size).toBe(count + 3);
    }
  });
});
