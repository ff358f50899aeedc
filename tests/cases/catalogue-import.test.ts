/** The catalogue import against NĐ335 Điều 13: a real commune's catalogue, sound and broken workbooks, both ways. */
import { describe, expect, it } from 'vitest';
import { exportCatalogue, catalogueTemplate } from '#app/spreadsheet-catalogue.ts';
import { parseWorkbook } from '#app/spreadsheet-parse.ts';
import { readCatalogue } from '#domain/organisation/catalogue-import.ts';
import type { CatalogueImport, CatalogueOptions } from '#domain/organisation/catalogue-import.ts';
import { faultPlace, faultText } from '#domain/organisation/catalogue-import-text.ts';
import type { CatalogueRow, FaultCode, Sheet } from '#domain/organisation/catalogue-sheet.ts';
import { communeCatalogue, PRINTED } from '#tests/support/commune-catalogue.ts';
import { AT, catalogueDrafts, HEADER_ROW, product, SHARED_SHEET, sheetsOf, workbook } from '#tests/support/workbook.ts';
import type { Draft, DraftCell } from '#tests/support/workbook.ts';

async function sheetsIn(file: Blob): Promise<readonly Sheet[]> {
  const reading = await parseWorkbook(await file.arrayBuffer());
  if (!reading.ok) throw new Error(`unreadable: ${reading.fault.code}`);
  return reading.sheets;
}

async function imported(drafts: readonly Draft[], options?: CatalogueOptions): Promise<CatalogueImport> {
  return readCatalogue(await sheetsIn(await workbook(drafts)), options);
}

function found(result: CatalogueImport): FaultCode[] {
  return result.faults.map(({ code }) => code);
}

function withCell(row: readonly DraftCell[], column: keyof typeof AT, cell: DraftCell): DraftCell[] {
  return row.with(AT[column], cell);
}

describe('a commune’s catalogue in force', () => {
  it('gives every printed product with its points, coefficient and group', async () => {
    const result = readCatalogue(await sheetsIn(await communeCatalogue()));
    expect(result.faults).toEqual([]);
    expect(result.importable).toBe(true);
    expect(result.standardPoints).toBe('5');
    const read = new Map(result.rows.map(({ code, points, coefficient, group }) => [code, [points, coefficient, group]]));
    expect(read.size).toBe(371);
    for (const [code, facts] of PRINTED) expect(read.get(code), code).toEqual(facts);
  });

  it('tells leadership, shared and division products apart, and the ranges of the four groups', async () => {
    const { rows, groups, generalCriteria } = readCatalogue(await sheetsIn(await communeCatalogue()));
    const count = (scope: CatalogueRow['scope']): number => rows.filter((row) => row.scope === scope).length;
    expect(count('leadership')).toBe(18);
    expect(count('shared') + count('division')).toBe(353);
    expect(rows.every(({ scope, division }) => (scope === 'division') === (division !== null))).toBe(true);
    expect(groups.map(({ group, from, to }) => `${group} ${from}-${to}`)).toEqual(['N1 1-10', 'N2 11-50', 'N3 51-100', 'N4 101-200']);
    expect(generalCriteria.at(-1)?.kind).toBe('total');
  });

  it('comes back equal after export and import', async () => {
    const first = readCatalogue(await sheetsIn(await communeCatalogue()));
    const file = await exportCatalogue({ ...first, decision: 'Kèm theo Quyết định' });
    const second = readCatalogue(await sheetsIn(file));
    const content = (result: CatalogueImport) => result.rows.map((row) => ({ ...row, sheet: '', row: 0 }));
    expect(second.faults).toEqual([]);
    expect(content(second)).toEqual(content(first));
    expect(second.groups.map(({ group, from, to }) => [group, from, to])).toEqual(first.groups.map(({ group, from, to }) => [group, from, to]));
    expect(second.generalCriteria.map(({ mark, kind, most }) => [mark, kind, most])).toEqual(first.generalCriteria.map(({ mark, kind, most }) => [mark, kind, most]));
  });
});

describe('a sound workbook', () => {
  it('is importable, with scope, division and exact decimals', async () => {
    const result = await imported(catalogueDrafts());
    expect(result.faults).toEqual([]);
    expect(result.importable).toBe(true);
    expect(result.rows.map(({ code, scope, division }) => [code, scope, division])).toEqual([
      ['QL.01', 'leadership', null], ['DC.01', 'shared', null], ['DC.02', 'shared', null], ['KT.01', 'division', 'Phòng Kinh tế'],
    ]);
    expect(result.rows[1]).toMatchObject({ sheet: SHARED_SHEET, row: HEADER_ROW + 2, points: '8', coefficient: '1.6', group: 'N1' });
  });

  it.each<[string, DraftCell, string]>([
    ['a comma decimal typed as text', '1,6', '1.6'],
    ['trailing zeros', '1,60', '1.6'],
    ['a float a formula left behind', 1.6000000000000001, '1.6'],
    ['spaces around', ' 1.6 ', '1.6'],
  ])('reads %s', async (_, cell, decimal) => {
    const { rows, faults } = await imported(catalogueDrafts([product('DC.01', 'N1', '1-10', 8, cell)]));
    expect(faults).toEqual([]);
    expect(rows.find(({ code }) => code === 'DC.01')?.coefficient).toBe(decimal);
  });

  it('finds headers whatever their case, marks, line breaks or place', () => {
    const [, , shared] = catalogueDrafts();
    const header = ['TT', 'MÃ\nCÔNG VIỆC', 'nhiem vu', 'Nội dung công việc', 'SẢN  PHẨM ĐẦU RA', 'Nhóm (N1–N4)', 'Khung điểm "1-10"', 'Điểm chấm', 'Hệ số', 'Ghi chú'];
    const rows = [[], ...Array.from({ length: 9 }, () => ['DÙNG CHUNG']), header, header.map((_, index) => `(${index + 1})`), product('DC.01'), header, product('DC.02')];
    const result = readCatalogue(sheetsOf([{ name: shared?.name ?? '', rows }]));
    expect(result.faults).toEqual([]);
    expect(result.rows.map(({ code, row }) => [code, row])).toEqual([['DC.01', 13], ['DC.02', 15]]);
  });

  it('uses the given standard product only where none is printed', () => {
    const header = catalogueDrafts()[1]?.rows[2] ?? [];
    const sheets = sheetsOf([{ name: 'Dung chung', rows: [header, product('A', 'N2', '11-50', 25, 2.5)] }]);
    expect(readCatalogue(sheets, { standardPoints: '10' })).toMatchObject({ importable: true, faults: [], standardPoints: '10' });
    expect(found(readCatalogue(sheets))).toEqual(['coefficient-differs']);
    expect(readCatalogue(sheetsOf(catalogueDrafts()), { standardPoints: '10' }).standardPoints).toBe('5');
  });
});

/** The small catalogue with standard hours after the coefficient of its shared sheet. */
function withHours(title: string, ...cells: readonly DraftCell[]): Draft[] {
  const at = AT.coefficient + 1;
  const products = cells.map((cell, index) => product(`DC.0${index + 1}`).toSpliced(at, 0, cell));
  return catalogueDrafts(products).map((draft) => (
    draft.name === SHARED_SHEET ? { ...draft, rows: draft.rows.map((row, index) => (index === HEADER_ROW ? row.toSpliced(at, 0, title) : row)) } : draft
  ));
}

describe('standard hours, a column a file may have', () => {
  const hoursIn = (result: CatalogueImport) => result.rows.filter(({ scope }) => scope === 'shared').map(({ hours }) => hours);

  it.each(['Giờ chuẩn', 'GIỜ CHUẨN (giờ)', 'Số giờ', 'Định mức giờ'])('are read under the title %s', async (title) => {
    const result = await imported(withHours(title, 8, '1,5', null));
    expect(result.faults).toEqual([]);
    expect(hoursIn(result)).toEqual(['8', '1.5', undefined]);
  });

  it.each<[DraftCell, FaultCode]>([[0, 'not-positive'], [-2, 'not-a-number'], ['nửa ngày', 'not-a-number'], ['1.000', 'ambiguous-number']])('of %j are a fault at the cell', async (cell, code) => {
    const result = await imported(withHours('Giờ chuẩn', cell));
    expect(result.importable).toBe(false);
    expect(result.faults).toMatchObject([{ sheet: SHARED_SHEET, row: HEADER_ROW + 2, column: 'Giờ chuẩn', code }]);
  });

  it('come back equal after export and import; without any the export has no such column', async () => {
    const first = await imported(withHours('Giờ chuẩn', 8, '0,25', null));
    expect(hoursIn(readCatalogue(await sheetsIn(await exportCatalogue(first))))).toEqual(['8', '0.25', undefined]);
    const titles = async (source: CatalogueImport) => (await sheetsIn(await exportCatalogue(source))).flatMap(({ rows }) => rows.flat());
    expect(await titles(first)).toContain('Giờ chuẩn');
    expect(await titles(await imported(catalogueDrafts()))).not.toContain('Giờ chuẩn');
    expect((await sheetsIn(await catalogueTemplate())).filter(({ rows }) => rows.flat().includes('Giờ chuẩn'))).toHaveLength(3);
  });
});

/** Each row: what is wrong, the shared sheet's products, the faults, and the 0-based product row they point at. */
const BROKEN: readonly (readonly [string, readonly (readonly DraftCell[])[], readonly FaultCode[], number])[] = [
  ['text instead of points', [product('A', 'N2', '11-50', 'bảy mươi')], ['not-a-number'], 0],
  ['a number with its unit', [product('A', 'N2', '11-50', '25 điểm')], ['not-a-number'], 0],
  ['thousands or decimals', [product('A', 'N2', '11-50', '1.000')], ['ambiguous-number'], 0],
  ['a code used twice on a sheet', [product('A'), product('a ')], ['duplicate-code'], 1],
  ['a code used on another sheet', [product('QL.01')], ['duplicate-code'], 0],
  ['points above the range', [product('A', 'N2', '11-50', 55, 11)], ['points-outside-range'], 0],
  ['points below the range', [product('A', 'N2', '11-50', 10, 2)], ['points-outside-range'], 0],
  ['ranges that overlap', [product('A', 'N1', '1-10', 5, 1), product('B', 'N2', '10-50')], ['ranges-overlap'], 1],
  ['two ranges of one group', [product('A'), product('B', 'N2', '12-50')], ['range-differs'], 1],
  ['a range Excel made a date', [product('A', 'N1', new Date('2026-10-01'), 5, 1)], ['range-is-date'], 0],
  ['a range backwards', [product('A', 'N2', '50-11')], ['range-unreadable'], 0],
  ['no range at all for a group', [product('A', 'N2', null)], ['missing-value'], 0],
  ['a group that is none', [product('A', 'khó')], ['unknown-group'], 0],
  ['a formula without a saved result', [product('A', 'N2', '11-50', 25, { formula: 'ROUND(H4/5,2)' })], ['coefficient-missing'], 0],
  ['no code', [withCell(product('A'), 'code', null)], ['missing-value'], 0],
  ['no name', [withCell(product('A'), 'name', '  ')], ['missing-value'], 0],
  ['no output', [withCell(product('A'), 'output', null)], ['missing-value'], 0],
  ['no points', [withCell(product('A'), 'points', null)], ['missing-value'], 0],
  ['zero points', [product('A', 'N1', '0-10', 0, 1)], ['not-positive'], 0],
  ['a negative coefficient', [product('A', 'N2', '11-50', 25, -5)], ['not-a-number'], 0],
  ['a name of 600 characters', [withCell(product('A'), 'name', 'a'.repeat(600))], ['too-long'], 0],
];

describe('a broken workbook imports nothing and says where and why', () => {
  it.each(BROKEN)('%s', async (_, rows, codes, at) => {
    const result = await imported(catalogueDrafts(rows));
    expect(found(result)).toEqual(codes);
    expect(result.importable).toBe(false);
    expect(result.faults[0]).toMatchObject({ sheet: SHARED_SHEET, row: HEADER_ROW + 2 + at, severity: 'error' });
  });

  it.each(['code', 'name', 'output', 'group', 'range', 'points', 'coefficient'] as const)('lacks the column %s', async (column) => {
    const drafts = catalogueDrafts();
    const without = drafts.map((draft) => (draft.name === SHARED_SHEET ? { ...draft, rows: draft.rows.map((row) => row.toSpliced(AT[column], 1)) } : draft));
    const result = await imported(without);
    expect(result.faults.map(({ code, sheet, row }) => [code, sheet, row])).toEqual([['missing-column', SHARED_SHEET, HEADER_ROW + 1]]);
    expect(result.importable).toBe(false);
  });

  it('uses seven groups, against NĐ335 Điều 13.1.a', async () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((group) => product(`A${group}`, `N${group}`, `${group}00-${group}99`, group * 100, group * 20));
    const result = await imported([{ name: SHARED_SHEET, rows: [...(catalogueDrafts()[2]?.rows.slice(0, 3) ?? []), ...rows] }]);
    expect(result.faults).toMatchObject([{ code: 'too-many-groups', row: 9, values: { count: '7', groups: 'N1, N2, N3, N4, N5, N6, N7' } }]);
    expect(result.importable).toBe(false);
  });

  it('names the other row of a repeated code', () => {
    const { faults } = readCatalogue(sheetsOf(catalogueDrafts([product('QL.01')])));
    expect(faults[0]?.values).toMatchObject({ code: 'QL.01', otherSheet: 'PL II - Lanh dao QL', otherRow: '4' });
  });

  it('proposes the coefficient a formula would have given', () => {
    const { faults } = readCatalogue(sheetsOf(catalogueDrafts([product('A', 'N2', '11-50', 33, { formula: 'H4/5' })])));
    expect(faults[0]?.values['computed']).toBe('6.6');
  });

  it.each<[string, Draft[], FaultCode]>([
    ['no sheet', [], 'empty-file'],
    ['blank sheets', [{ name: 'S', rows: [[], [null, '  ']] }], 'empty-file'],
    ['another kind of list', [{ name: 'S', rows: [['Họ và tên', 'Phòng'], ['A', 'B']] }], 'no-product-sheet'],
    ['a header alone', [{ name: 'S', rows: (catalogueDrafts()[2]?.rows ?? []).slice(0, 3) }], 'no-products'],
    ['100,000 rows', [{ name: 'S', rows: Array.from({ length: 100_000 }, () => ['x']) }], 'too-many-rows'],
  ])('holds %s', (_, drafts, code) => {
    const result = readCatalogue(sheetsOf(drafts));
    expect(found(result)).toEqual([code]);
    expect(result).toMatchObject({ rows: [], importable: false });
  });

  it('prints two different standard products', () => {
    const drafts = catalogueDrafts().with(1, { name: 'Lanh dao', rows: [['Sản phẩm chuẩn = 10 điểm'], catalogueDrafts()[1]?.rows[2] ?? [], product('QL.01', 'N3', '51-100', 70, 7)] });
    expect(found(readCatalogue(sheetsOf(drafts)))).toContain('standard-differs');
  });
});

describe('warnings are shown and stop nothing', () => {
  it('lists both coefficients when the printed one is not points ÷ standard, and keeps the printed one', async () => {
    const result = await imported(catalogueDrafts([product('A', 'N2', '11-50', 25, 4.5)]));
    expect(result.faults).toMatchObject([{ code: 'coefficient-differs', severity: 'warning', values: { printed: '4.5', computed: '5', letter: 'I' } }]);
    expect(result.importable).toBe(true);
    expect(result.rows.find(({ code }) => code === 'A')?.coefficient).toBe('4.5');
  });

  it('rounds points ÷ standard half up to two decimals', () => {
    const at = (points: number, coefficient: number): FaultCode[] => {
      const header = catalogueDrafts()[1]?.rows[2] ?? [];
      return found(readCatalogue(sheetsOf([{ name: 'dung chung', rows: [header, product('A', 'N1', '1-10', points, coefficient)] }]), { standardPoints: '8' }));
    };
    expect(at(1, 0.13)).toEqual([]);
    expect(at(1, 0.12)).toEqual(['coefficient-differs']);
    expect(at(3, 0.38)).toEqual([]);
  });

  it.each([[44, []], [45, ['near-limit']], [50, ['near-limit']], [51, ['over-limit']]] as const)('of %i products with a limit of 50: %j', (count, codes) => {
    const rows = Array.from({ length: count }, (_, index) => product(`A${index}`));
    const [, , shared] = catalogueDrafts(rows);
    const result = readCatalogue(sheetsOf(shared ? [shared] : []), { limit: 50 });
    expect(found(result)).toEqual(codes);
    expect(result.importable).toBe(count <= 50);
  });

  it('skips a heading between products, visibly', () => {
    const heading = [null, null, 'I. Lĩnh vực đất đai', null, null, null, null, null, null, null];
    const result = readCatalogue(sheetsOf(catalogueDrafts([heading, product('A')])));
    expect(result.faults).toMatchObject([{ code: 'row-skipped', severity: 'warning', values: { text: 'I. Lĩnh vực đất đai' } }]);
    expect(result.importable).toBe(true);
  });

  it('carries a merged division cell on, but not above its first row', () => {
    const division = catalogueDrafts()[3];
    const blank = product('KT.02', 'N4', '101-200', 150, 30).toSpliced(2, 0, null);
    const after = readCatalogue(sheetsOf([{ name: 'S', rows: [...(division?.rows ?? []), blank] }]));
    expect(found(after)).toEqual(['division-carried']);
    expect(after.rows.map(({ division: name }) => name)).toEqual(['Phòng Kinh tế', 'Phòng Kinh tế']);
    const before = readCatalogue(sheetsOf([{ name: 'S', rows: (division?.rows ?? []).toSpliced(5, 0, blank) }]));
    expect(found(before)).toEqual(['missing-value']);
  });

  it('says when nothing tells whom a list is for', () => {
    const rows = (catalogueDrafts()[1]?.rows ?? []).slice(2);
    expect(found(readCatalogue(sheetsOf([{ name: 'Sheet1', rows }])))).toEqual(['scope-assumed']);
  });

  it('checks the sums of the general criteria', () => {
    const [criteria, ...others] = catalogueDrafts();
    const wrong = { name: 'PL I', rows: (criteria?.rows ?? []).with(4, [2, 'Kỷ luật', 4]) };
    expect(readCatalogue(sheetsOf([wrong, ...others])).faults).toMatchObject([{ code: 'criteria-sum', severity: 'warning', values: { mark: 'I', printed: '10', sum: '9' } }]);
  });
});

describe('what people read', () => {
  it('gives place and advice in both languages', () => {
    const { faults } = readCatalogue(sheetsOf(catalogueDrafts([product('A', 'N2', '11-50', '25 điểm')])));
    const [fault] = faults;
    if (!fault) throw new Error('no fault');
    expect(faultPlace(fault, 'vi')).toBe('Trang "PL III - Dung chung", dòng 4, cột H (Điểm chấm)');
    expect(faultText(fault, 'vi')).toBe('"25 điểm" không phải là số. Chỉ ghi số, ví dụ 70 hoặc 1,6; không ghi kèm chữ.');
    expect(faultText(fault, 'en')).toContain('is not a number');
  });

  it('offers a template that is read as a catalogue still to fill in', async () => {
    const result = readCatalogue(await sheetsIn(await catalogueTemplate()));
    expect(found(result)).toEqual(['no-products']);
    expect(result.standardPoints).toBe('5');
  });
});
