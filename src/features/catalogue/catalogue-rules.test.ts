/** The plain functions of the catalogue screens: versions, differences, filters, preview lines, mapping, export. */
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '#app/spreadsheet-parse.ts';
import { readCatalogue } from '#domain/organisation/catalogue-import.ts';
import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import { unitFold } from '#domain/organisation/unit.ts';
import { entry, recordOf } from '#tests/support/story.ts';
import { catalogueDrafts, product as printed, sheetsOf } from '#tests/support/workbook.ts';
import { diffCatalogue } from './catalogue-diff.ts';
import { catalogueWorkbook, noteOf } from '#parts/catalogue/catalogue-export.ts';
import { EVERYTHING, filterProducts } from './catalogue-filter.ts';
import { productsInForce, productsOf, versionRows } from '#parts/catalogue/catalogue-versions.ts';
import type { ListedProduct, ProductRow } from '#parts/catalogue/catalogue-versions.ts';
import { mapDivisions, WITHOUT } from './division-mapping.ts';
import { importLines, missingProducts } from './import-lines.ts';

const TODAY = '2026-06-15';

function product(code: string, change: Partial<ProductDefinition> = {}): ListedProduct {
  return { id: code, version: 'v1', code, scope: 'shared', division: null, name: `Việc ${code}`, detail: '', output: 'Báo cáo', group: 'N2', points: '25', coefficient: '5', ...change };
}

function row(id: string, ...versions: ProductDefinition[]): ProductRow {
  return { id, state: { versions, approvals: [] } };
}

const version = (name: string, from: string | null, products = 1) => ({ version: name, name, products, from, decision: from && 'QĐ' });

describe('versions', () => {
  const rows = [row('a', product('A'), product('A', { version: 'v2' })), row('b', product('B.10')), row('c', product('B.9'))];
  const unit = { ...unitFold.start, catalogues: [version('v0', '2026-01-01'), version('v1', '2026-06-15', 3), version('v2', null, 2), version('v3', '2026-07-01')] };

  it('stand with what waits first, each with its state and what is here of it', () => {
    expect(versionRows(unit, rows, TODAY).map(({ version: name, state, here }) => [name, state, here])).toEqual([
      ['v2', 'proposed', 1], ['v3', 'coming', 0], ['v1', 'inForce', 3], ['v0', 'past', 0],
    ]);
  });

  it('list products in the order people read codes', () => {
    expect(productsOf(rows, 'v1').map(({ code }) => code)).toEqual(['A', 'B.9', 'B.10']);
    expect(productsInForce(rows, unit, TODAY).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(productsInForce(rows, unitFold.start, TODAY)).toEqual([]);
  });

  it('keep a product that was approved by itself (NĐ335 Điều 13.3)', () => {
    const approved: ProductRow = { id: 'x', state: { versions: [product('X', { version: 'own' })], approvals: [{ version: 'own', from: '2026-02-01' }] } };
    expect(productsInForce([approved], unit, TODAY).map(({ code }) => code)).toEqual(['X']);
  });
});

describe('a difference', () => {
  it('tells added, removed, changed and unchanged products apart', () => {
    const before = [product('A'), product('B'), product('C')];
    const after = [product('A'), product('B', { coefficient: '6', points: '30', version: 'v2' }), product('D')];
    const diff = diffCatalogue(before, after);
    expect(diff.added.map(({ id }) => id)).toEqual(['D']);
    expect(diff.removed.map(({ id }) => id)).toEqual(['C']);
    expect(diff.changed.map(({ after: { id }, fields }) => [id, fields])).toEqual([['B', ['coefficient', 'points']]]);
    expect(diff.same).toBe(1);
  });
});

describe('the filter', () => {
  const all = [
    product('A', { name: 'Thẩm định hồ sơ', group: 'N3' }), product('B', { scope: 'division', division: 'kt' }),
    product('C', { scope: 'division', division: 'vp' }), product('D', { scope: 'leadership' }),
  ];

  it.each([
    [{}, 'ABCD'], [{ search: 'tham dinh' }, 'A'], [{ search: 'khong co' }, ''], [{ division: 'kt' }, 'AB'], [{ division: 'kt', scope: 'division' }, 'B'],
    [{ scope: 'leadership' }, 'D'], [{ group: 'N3' }, 'A'], [{ scope: 'shared', group: 'N2' }, ''],
  ] as const)('%j finds %j', (change, codes) => {
    expect(filterProducts(all, { ...EVERYTHING, ...change }).map(({ code }) => code).join('')).toBe(codes);
  });
});

describe('the preview of a file', () => {
  const sound = readCatalogue(sheetsOf(catalogueDrafts()));
  const divisions = new Map([['Phòng Kinh tế', 'kt']]);
  const inForce = productsOf(sound.rows.map((one) =>
    row(one.code, { ...one, version: 'v1', division: one.division && 'kt', coefficient: one.code === 'DC.01' ? '2' : one.coefficient })), 'v1');

  it('says of each row what will happen', () => {
    const lines = importLines(sound, inForce.filter(({ code }) => code !== 'DC.02'), divisions);
    expect(lines.map(({ product: one, action, fields }) => [one?.code, action, fields])).toEqual([
      ['QL.01', 'same', []], ['DC.01', 'changed', ['coefficient']], ['DC.02', 'added', []], ['KT.01', 'same', []],
    ]);
  });

  it('shows a broken row with its faults in its place', () => {
    const read = readCatalogue(sheetsOf(catalogueDrafts([printed('DC.01', 'N9'), printed('DC.02')])));
    const broken = importLines(read, [], divisions).filter(({ action }) => action === 'broken');
    expect(broken.map(({ row: at, product: one }) => [at, one])).toEqual([[4, null]]);
    expect(broken[0]?.faults.map(({ code }) => code)).toContain('too-many-groups');
  });

  it('finds what the file leaves out', () => {
    expect(missingProducts(sound.rows, [...inForce, product('XX.99')]).map(({ code }) => code)).toEqual(['XX.99']);
  });
});

describe('the mapping of divisions', () => {
  const { rows } = readCatalogue(sheetsOf(catalogueDrafts()));
  const division = (name: string) => [{ id: 'd1', name, from: '2026-01-01', to: null }];

  it('asks nothing where the names agree', () => {
    expect(mapDivisions(rows, division('PHÒNG KINH TẾ'), {})).toEqual({ questions: [], divisions: new Map([['Phòng Kinh tế', 'd1']]), open: 0 });
  });

  it('proposes a likely one and takes another answer', () => {
    const known = division('Phòng Kinh tế và Hạ tầng');
    expect(mapDivisions(rows, known, {}).questions).toEqual([{ printed: 'Phòng Kinh tế', answer: 'd1', products: 1 }]);
    expect(mapDivisions(rows, known, { 'Phòng Kinh tế': WITHOUT }).divisions.get('Phòng Kinh tế')).toBeNull();
  });

  it('leaves open what nothing is like, and what an old draft answers with a closed division', () => {
    const mapping = mapDivisions(rows, division('Văn phòng'), { 'Phòng Kinh tế': 'closed' });
    expect(mapping.open).toBe(1);
    expect(mapping.divisions.size).toBe(0);
  });
});

describe('the export', () => {
  it('comes back equal through the import', async () => {
    const source = readCatalogue(sheetsOf(catalogueDrafts()));
    const products = source.rows.map((one): ListedProduct => ({ ...one, id: one.code, version: 'v1', division: one.division && 'kt' }));
    const divisions = [{ id: 'kt', name: 'Phòng Kinh tế', from: '2026-01-01', to: null }];
    const file = await catalogueWorkbook({ products, divisions, note: 'Sản phẩm chuẩn = 5 điểm. Khung điểm: N1 1-10; N2 11-50; N3 51-100; N4 101-200.', decision: '283/QĐ' });
    const reading = await parseWorkbook(await file.arrayBuffer());
    const again = readCatalogue(reading.ok ? reading.sheets : []);
    const plain = ({ rows: all }: typeof source) => all.map((one) => ({ ...one, sheet: '', row: 0 }));
    expect(again.faults).toEqual([]);
    expect(plain(again)).toEqual(plain(source));
  });

  it('reads the note of a version from the unit’s story', () => {
    const story = recordOf('unit', 'u1', [entry('unit', 'u1', 'o', 'unit.catalogueProposed.v1', '2026-06-01T00:00:00.000Z', { version: 'v1', name: 'A', products: 1, note: 'Lời' })]);
    expect(noteOf(story, 'v1')).toBe('Lời');
    expect(noteOf(story, 'v2')).toBe('');
    expect(noteOf(null, 'v1')).toBe('');
  });
});
