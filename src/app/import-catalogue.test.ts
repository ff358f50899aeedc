/** The catalogue import as a whole: golden workbook → writes → the real judge → what is in force after adoption. */
import { describe, expect, it } from 'vitest';
import { definitionInForce } from '#domain/organisation/product.ts';
import { catalogueInForce } from '#domain/organisation/unit.ts';
import { readCatalogue } from '#domain/organisation/catalogue-import.ts';
import type { CatalogueImport } from '#domain/organisation/catalogue-import.ts';
import { foldOf } from '#domain/kinds.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { officeApp } from '#tests/support/fake-office-app.ts';
import { valueOf } from '#tests/support/head-world.ts';
import { catalogueDrafts, product, sheetsOf } from '#tests/support/workbook.ts';
import golden from '#tests/cases/data/catalogue-golden.json' with { type: 'json' };
import { begunVersions, importCatalogue, planCatalogueImport } from './import-catalogue.ts';
import type { CatalogueProposal } from './import-catalogue.ts';

const PRINTED = new Map(Object.entries(golden));
const RANGES: Readonly<Record<string, string>> = { N1: '1-10', N2: '11-50', N3: '51-100', N4: '101-200' };

function goldenCatalogue(): CatalogueImport {
  const [, leadership, shared, division] = catalogueDrafts();
  const rows = (own: (code: string) => boolean) => [...PRINTED].filter(([code]) => own(code))
    .map(([code, [points, coefficient, group = '']]) => product(code, group, RANGES[group], Number(points), Number(coefficient)));
  const isCommon = (code: string) => code.startsWith('DC.') || code.startsWith('QL.');
  return readCatalogue(sheetsOf([
    { ...leadership!, rows: [...leadership!.rows.slice(0, 3), ...rows((code) => code.startsWith('QL.'))] },
    { ...shared!, rows: [...shared!.rows.slice(0, 3), ...rows((code) => code.startsWith('DC.'))] },
    { ...division!, rows: [...division!.rows.slice(0, 5), ...rows((code) => !isCommon(code)).map((row) => row.toSpliced(2, 0, 'Phòng Kinh tế'))] },
  ]));
}

function small(change: Partial<CatalogueProposal> = {}): CatalogueProposal {
  return {
    version: '2026-06', name: 'Danh mục 2026', note: 'Lần đầu', read: readCatalogue(sheetsOf(catalogueDrafts())),
    divisions: new Map([['Phòng Kinh tế', 'kt']]), ...change,
  };
}

function planIn(app: FakeHeadApp, proposal: CatalogueProposal) {
  const { unit } = valueOf(app.organisation());
  return planCatalogueImport(proposal, { unitId: 'u1', unit, products: valueOf(app.rows('product')), newId: app.newId });
}

function planOf(app: FakeHeadApp, proposal: CatalogueProposal) {
  const plan = planIn(app, proposal);
  if (!plan.ok) throw new Error(plan.code);
  return plan;
}

async function propose(app: FakeHeadApp, proposal: CatalogueProposal) {
  return importCatalogue(app, planOf(app, proposal));
}

describe('a whole catalogue', () => {
  it('is in force with the printed coefficients once the head adopts it', async () => {
    const app = officeApp();
    const result = await propose(app, small({ read: goldenCatalogue() }));
    expect(result).toEqual({ state: 'done', written: 372 });
    expect(app.written.at(-1)).toMatchObject({ type: 'unit.catalogueProposed.v1', data: { version: '2026-06', products: 371 } });
    const chair = officeApp('chair', [...app.records.values()]);
    expect(await chair.write('unit', 'u1', 'unit.catalogueAdopted.v1', { version: '2026-06', from: '2026-06-15', decision: '283/QĐ' })).toMatchObject({ ok: true });
    const version = catalogueInForce(foldOf('unit', chair.records.get('u1')!).state, '2026-06-15')?.version ?? null;
    const inForce = valueOf(chair.rows('product')).map(({ state }) => definitionInForce(state, version, '2026-06-15')!);
    expect(new Map(inForce.map(({ code, points, coefficient, group }) => [code, [points, coefficient, group]]))).toEqual(PRINTED);
  });

  it('carries standard hours into the definition, and sees them change', async () => {
    const app = officeApp();
    const read = readCatalogue(sheetsOf(catalogueDrafts()));
    const hours = (given: string) => small({ read: { ...read, rows: read.rows.map((row) => ({ ...row, hours: given })) } });
    await importCatalogue(app, { ok: true, writes: planOf(app, hours('1.5')).writes.slice(0, 2), already: 0, products: 4 });
    expect(app.written.map(({ data }) => data)).toMatchObject([{ hours: '1.5' }, { hours: '1.5' }]);
    expect(planIn(app, hours('1.5'))).toMatchObject({ ok: true, already: 2 });
    expect(planIn(app, hours('2'))).toMatchObject({ ok: false, code: 'version-differs' });
  });

  it('tells its progress and may be stopped and continued without repeating a product', async () => {
    const app = officeApp();
    const plan = planIn(app, small({ read: goldenCatalogue() }));
    if (!plan.ok) throw new Error(plan.code);
    const stop = new AbortController();
    const stopped = await importCatalogue(app, plan, { signal: stop.signal, onProgress: ({ done }) => done >= 48 && stop.abort() });
    expect(stopped).toEqual({ state: 'stopped', written: 48 });
    expect(begunVersions(valueOf(app.rows('product')), valueOf(app.organisation()).unit)).toEqual(['2026-06']);
    const again = planIn(app, small({ read: goldenCatalogue() }));
    expect(again).toMatchObject({ ok: true, already: 48, products: 371 });
    if (again.ok) expect(await importCatalogue(app, again)).toEqual({ state: 'done', written: 324 });
    expect(valueOf(app.rows('product'))).toHaveLength(371);
    expect(begunVersions(valueOf(app.rows('product')), valueOf(app.organisation()).unit)).toEqual([]);
  });

  it('stops where the judge refuses, before the version is proposed', async () => {
    const app = officeApp('an');
    expect(await propose(app, small())).toEqual({ state: 'refused', written: 0, code: 'not-allowed' });
    expect(app.written).toEqual([]);
  });
});

describe('a new version', () => {
  it('keeps the record of a product with the same code and adds the others', async () => {
    const app = officeApp();
    await propose(app, small());
    const before = new Map(valueOf(app.rows('product')).map(({ id, state }) => [state.versions[0]?.code, id]));
    const read = readCatalogue(sheetsOf(catalogueDrafts([product('dc.01', 'N1', '1-10', 10, 2), product('DC.09')])));
    await propose(app, small({ version: '2026-07', read }));
    const after = valueOf(app.rows('product'));
    expect(after).toHaveLength(before.size + 1);
    expect(after.find(({ id }) => id === before.get('DC.01'))?.state.versions.map(({ coefficient }) => coefficient)).toEqual(['1.6', '2']);
  });

  it('keeps the printed division in the note where the unit has none like it', async () => {
    const app = officeApp();
    await propose(app, small({ divisions: new Map([['Phòng Kinh tế', null]]) }));
    const found = valueOf(app.rows('product')).map(({ state }) => state.versions[0]).find((one) => one?.code === 'KT.01');
    expect(found).toMatchObject({ scope: 'division', division: null, note: 'Phòng, ban: Phòng Kinh tế' });
  });
});

describe('what is not planned', () => {
  it.each([
    ['a broken file', { read: readCatalogue(sheetsOf(catalogueDrafts([product('DC.01', 'N9')]))) }, 'not-importable'],
    ['a version with spaces', { version: 'năm 2026' }, 'bad-version'],
    ['no name', { name: '  ' }, 'bad-name'],
    ['a division nobody decided on', { divisions: new Map() }, 'unmapped-division'],
  ] as const)('%s', (_, change, code) => {
    expect(planIn(officeApp(), small(change))).toMatchObject({ ok: false, code });
  });

  it('a version that is proposed already', async () => {
    const app = officeApp();
    await propose(app, small());
    expect(planIn(app, small())).toEqual({ ok: false, code: 'version-known', detail: '2026-06' });
  });

  it.each([
    ['has another coefficient', [product('DC.01', 'N1', '1-10', 10, 2), product('DC.02')], 'DC.01'],
    ['lacks a product', [product('DC.01', 'N1', '1-10', 8, 1.6)], 'DC.02'],
  ])('a begun version continued with a file that %s', async (_, rows, code) => {
    const app = officeApp();
    const plan = planIn(app, small());
    if (!plan.ok) throw new Error(plan.code);
    await app.writeAll(plan.writes.slice(0, -1));
    expect(planIn(app, small({ read: readCatalogue(sheetsOf(catalogueDrafts(rows))) }))).toEqual({ ok: false, code: 'version-differs', detail: code });
  });
});
