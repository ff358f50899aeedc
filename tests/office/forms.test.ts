/** Word files of the app as LibreOffice understands them, field by field against the records they were made of. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeForm } from '#app/documents.ts';
import { catalogueList } from '#domain/forms/catalogue-list.ts';
import type { FormDocument, FormTable } from '#domain/forms/form-document.ts';
import { subjectOf } from '#domain/forms/form-parts.ts';
import { productList } from '#domain/forms/product-list.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { reviewId } from '#domain/review/review.ts';
import { catalogueSource } from '#features/forms/catalogue-source.ts';
import type { PrintedForm } from '#features/forms/form-kinds.ts';
import { makeForms } from '#features/forms/make-forms.ts';
import { settled } from '#features/forms/settled.ts';
import { wholeSource } from '#features/forms/whole-source.ts';
import { cataloguePrintOf } from '#parts/catalogue/catalogue-export.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { formLines } from '#tests/support/form-text.ts';
import { valueOf } from '#tests/support/head-world.ts';
import { openDesk, pagesOf } from '#tests/support/office.ts';
import type { OfficeDesk } from '#tests/support/office.ts';
import { OFFICIAL, PERIOD, YEAR, idOf, officeWorld, scoreOf } from '#tests/support/office-world.ts';
import { bodyLines, bodyTables } from '#tests/support/open-document.ts';
import { accepted, periodInput, task } from '#tests/support/period-input.ts';
import { ward } from '#tests/support/story.ts';

const LOGINS = ['congchuc', 'truongphong', 'chutich'] as const;
const OF_PERIOD: readonly PrintedForm[] = ['mau-01', 'san-pham', 'tong-hop'];
const OF_YEAR: readonly PrintedForm[] = ['mau-02', 'thong-bao', 'tong-hop-nam', 'to-chuc', 'bien-ban', 'quyet-dinh'];
const [UPRIGHT, LYING] = [[595, 842], [842, 595]] as const;
const LONG_ROWS = 60;

let app: FakeHeadApp;
let desk: OfficeDesk;
const forms = new Map<string, FormDocument>();

/** Rows of several lines each, so that some would be torn between two pages if they could be. */
function longList(): FormDocument {
  const tasks = Array.from({ length: LONG_ROWS }, (_, place) => {
    const made = task(`T${String(place).padStart(2, '0')}`, '1.5', '2', { completed: [accepted('2')] });
    return { ...made, title: `dau${place} ${'việc kéo dài nhiều dòng ở ô hẹp '.repeat(4)} cuoi${place}` };
  });
  const input = periodInput(tasks);
  const whole = { subject: subjectOf(ward(), 'an', '2026-03-31'), input, score: { assignedTotal: { exact: '180', display: '180.00' } }, days: { working: 20, leave: 1.5 }, whole: true, hash: null };
  return { ...productList(whole), name: 'dai' };
}

async function add(form: PrintedForm, period: string): Promise<void> {
  const people = LOGINS.map(idOf);
  for (const one of await makeForms(form, await wholeSource(app, form, period, people), people)) forms.set(one.name, one);
}

beforeAll(async () => {
  [app, desk] = await Promise.all([officeWorld(LOGINS), openDesk()]);
  for (const form of OF_PERIOD) await add(form, PERIOD);
  for (const form of OF_YEAR) await add(form, String(YEAR));
  const catalogue = (await settled(catalogueSource(app), () => true, 0))!;
  forms.set('danh-muc', { ...catalogueList(catalogue.agency, catalogue.version, cataloguePrintOf(catalogue.source)), name: 'danh-muc' });
  forms.set('dai', longList());
  for (const [name, form] of forms) await desk.put(`${name}.docx`, await writeForm(form, 'docx'));
  const names = [...forms.keys()].map((name) => `${name}.docx`);
  await desk.convert(names, 'fodt');
  await desk.convert(names, 'pdf');
});

afterAll(async () => {
  await desk?.close();
});

function named(start: string): FormDocument {
  return [...forms].find(([name]) => name.startsWith(start))![1];
}

async function linesOf(start: string): Promise<readonly string[]> {
  return bodyLines(await desk.read(`${named(start).name}.fodt`));
}

const NAMES = [
  'mau-01-huynh', 'mau-01-ta', 'mau-01-nguyen', 'mau-02-huynh', 'mau-02-ta', 'mau-02-nguyen', 'danh-muc-san-pham-huynh', 'danh-muc-san-pham-ta', 'danh-muc-san-pham-nguyen',
  `tong-hop-don-vi-${PERIOD}`, `tong-hop-don-vi-${YEAR}`, `bien-ban-hop-${YEAR}`, `quyet-dinh-xep-loai-${YEAR}`, 'thong-bao-huynh', 'thong-bao-ta', 'danh-muc', 'dai',
] as const;

describe.each(NAMES)('%s in LibreOffice', (start) => {
  it('has every line of the form, in order and with its marks', async () => {
    expect(await linesOf(start)).toEqual(formLines(named(start)));
  });

  it('has every cell of its tables under a head that is repeated', async () => {
    const tables = named(start).blocks.filter((block): block is FormTable => block.kind === 'table');
    const read = bodyTables(await desk.read(`${named(start).name}.fodt`));
    expect(read.map(({ rows }) => rows)).toEqual(tables.map(({ rows }) => rows.map(({ cells }) => cells)));
    expect(read.map(({ head }) => head)).toEqual(tables.map(({ columns, numbers }) => [columns.map(({ label }) => label), ...(numbers ? [numbers] : [])]));
  });

  it('fills A4 pages, each table page with its head', async () => {
    const form = named(start);
    const { size, texts } = await pagesOf(desk.path(`${form.name}.pdf`));
    expect(size).toEqual(form.orientation === 'portrait' ? UPRIGHT : LYING);
    const [rowHead = ''] = form.blocks.flatMap((block) => (block.kind === 'table' ? [block.columns[0]!.label] : []));
    const tablePages = texts.filter((text) => /^ *\d+ {2,}\S/m.test(text));
    for (const text of tablePages.slice(1)) expect(text).toContain(rowHead);
    expect(texts.every((text) => text.trim().length > 1)).toBe(true);
  });
});

describe('against the records', () => {
  it('Mẫu số 01 has the marks, figures, words and days of the review', async () => {
    const { self, confirmed } = valueOf(app.open('review', reviewId(OFFICIAL, PERIOD)))!.state;
    const { score } = valueOf(app.unitScores(PERIOD)).get(OFFICIAL)!;
    const [table] = bodyTables(await desk.read(`${named('mau-01-huynh').name}.fodt`));
    const lines = ND335.general.groups.flatMap((group) => group.lines);
    const marks = table!.rows.filter(([place]) => /^\d$/.test(place!)).map((cells) => Number(cells[3]!.replace(',', '.')));
    expect(marks).toEqual(lines.map(({ code }) => Number(self!.marks[code])));
    const comma = (text: string) => text.replace('.', ',');
    const told = await linesOf('mau-01-huynh');
    expect(told).toEqual(expect.arrayContaining([
      'Họ và tên: Huỳnh Thị Đồng Mẫu', `1. Điểm tiêu chí chung: ${comma(score.general.total!.display)}`,
      `2. Điểm tiêu chí kết quả thực hiện nhiệm vụ: ${comma(score.taskResults!.points.display)}`, `3. Tổng điểm theo dõi, đánh giá công chức: ${comma(score.total!.display)}`,
      `6. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá: ${confirmed!.comment}`, '....., ngày 07 tháng 12 năm 2026', 'Tạ Văn Minh Chứng',
    ]));
  });

  it('Mẫu số 02 has the months, their mean, both levels and the days they were given on', async () => {
    const { score } = valueOf(app.unitScores(PERIOD)).get(OFFICIAL)!;
    const [table] = bodyTables(await desk.read(`${named('mau-02-huynh').name}.fodt`));
    expect(table!.rows.map(([month]) => month)).toEqual([...Array.from({ length: 12 }, (_, at) => String(at + 1)), 'Tổng điểm trung bình cả năm']);
    const months = Array.from({ length: 10 }, (_, at) => scoreOf(`${YEAR}-${String(at + 1).padStart(2, '0')}`).total!.display);
    expect(table!.rows.slice(0, 11).map(([, points]) => points)).toEqual([...months, score.total!.display].map((display) => display.replace('.', ',')));
    const mean = [...months, score.total!.display].reduce((sum, display) => sum + Number(display), 0) / 11;
    expect(Number(table!.rows[12]![1]!.replace(',', '.'))).toBeCloseTo(mean, 1);
    const told = await linesOf('mau-02-huynh');
    expect(told.filter((line) => line.startsWith('☒'))).toEqual(['☒ Hoàn thành xuất sắc nhiệm vụ', '☒ Hoàn thành tốt nhiệm vụ']);
    expect(told.filter((line) => line.startsWith('....., ngày'))).toEqual(['....., ngày 01 tháng 12 năm 2026', '....., ngày 16 tháng 12 năm 2026']);
  });

  it('the notice names the decision that stands, not the one it replaced', async () => {
    const told = await linesOf('thong-bao-huynh');
    expect(told).toContain('Quyết định: số 18/QĐ-UBND ngày 16/12/2026');
    expect(told.join()).not.toContain('15/QĐ-UBND');
  });
});

describe('on paper', () => {
  it.each(['mau-01-huynh', 'mau-02-huynh', 'mau-02-ta'])('%s takes two pages and keeps its signatures together', async (start) => {
    const { texts } = await pagesOf(desk.path(`${named(start).name}.pdf`));
    expect(texts).toHaveLength(2);
    expect(texts.filter((text) => text.includes('(Ký tên, ghi rõ họ tên)'))).toHaveLength(1);
  });

  it('tears no row between two pages', async () => {
    const { texts } = await pagesOf(desk.path('dai.pdf'));
    expect(texts.length).toBeGreaterThan(4);
    for (let place = 0; place < LONG_ROWS; place += 1) {
      const pages = ['dau', 'cuoi'].map((word) => texts.findIndex((text) => new RegExp(`${word}${place}(?!\\d)`).test(text)));
      expect(pages[0], `row ${place}`).toBe(pages[1]);
      expect(pages[0]).toBeGreaterThanOrEqual(0);
    }
  });

  it('begins the list of a decision on a page of its own', async () => {
    const { texts } = await pagesOf(desk.path(`${named('quyet-dinh').name}.pdf`));
    expect(texts[0]).not.toContain('DANH SÁCH KÈM THEO');
    expect(texts[1]!.trimStart().startsWith('DANH SÁCH KÈM THEO')).toBe(true);
  });
});
