import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { importCatalogue, planCatalogueImport } from '#app/import-catalogue.ts';
import { readCatalogue } from '#domain/organisation/catalogue-import.ts';
import { foldOf } from '#domain/kinds.ts';
import { officeApp } from '#tests/support/fake-office-app.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { valueOf } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { catalogueDrafts, product, sheetsOf } from '#tests/support/workbook.ts';
import type { DraftCell } from '#tests/support/workbook.ts';
import { CataloguePage } from './catalogue-page.tsx';

afterEach(cleanup);

async function propose(app: FakeHeadApp, version: string, rows?: DraftCell[][]): Promise<void> {
  const plan = planCatalogueImport(
    { version, name: `Danh mục ${version}`, note: '', read: readCatalogue(sheetsOf(catalogueDrafts(rows))), divisions: new Map([['Phòng Kinh tế', 'kt']]) },
    { unitId: 'u1', unit: valueOf(app.organisation()).unit, products: valueOf(app.rows('product')), newId: app.newId },
  );
  if (!plan.ok) throw new Error(plan.code);
  await importCatalogue(app, plan);
}

/** One version in force, a second one proposed with another coefficient, a new product and one fewer. */
async function chairWithTwoVersions(person = 'chair'): Promise<FakeHeadApp> {
  const officer = officeApp('officer');
  await propose(officer, 'v1');
  const chair = officeApp('chair', [...officer.records.values()]);
  await chair.write('unit', 'u1', 'unit.catalogueAdopted.v1', { version: 'v1', from: '2026-01-01', decision: '01/QĐ' });
  const again = officeApp('officer', [...chair.records.values()]);
  await propose(again, 'v2', [product('DC.01', 'N1', '1-10', 10, 2), product('DC.09')]);
  return officeApp(person, [...again.records.values()]);
}

function open(app: FakeHeadApp, search = '') {
  return renderPage(app, { '/danh-muc': CataloguePage, '/danh-muc/nhap': () => <p>nhập</p> }, `/danh-muc${search}`);
}

describe('without a catalogue', () => {
  it.each([['officer', /Tải tệp mẫu hoặc/, 1], ['an', /Cán bộ tổ chức nhập/, 0]] as const)('teaches %s the next step', async (person, hint, links) => {
    const page = open(officeApp(person));
    expect(await screen.findByText(hint)).toBeTruthy();
    expect(screen.queryAllByRole('link', { name: 'Nhập từ Excel' })).toHaveLength(links);
    expect(await faultsOf(page.container)).toEqual([]);
  });
});

describe('the catalogue in force', () => {
  it('is read by everybody, searched without diacritics and filtered by division', async () => {
    const user = userEvent.setup();
    const page = open(await chairWithTwoVersions('an'));
    expect(await screen.findByText(/Danh mục v1 · 4 mục · từ 01\/01\/2026 · Quyết định số 01\/QĐ/)).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    const list = () => screen.getByRole('list', { name: 'Sản phẩm, công việc đang dùng' });
    expect(within(list()).getAllByRole('listitem')).toHaveLength(4);
    await user.type(screen.getByRole('searchbox'), 'viec kt');
    expect(within(list()).getAllByRole('listitem').map((item) => item.textContent)).toEqual([expect.stringContaining('KT.01')]);
    await user.clear(screen.getByRole('searchbox'));
    await user.selectOptions(screen.getByLabelText('Loại'), 'leadership');
    expect(screen.getByText('1 mục')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Nhóm'), 'N1');
    expect(screen.getByText(/Không có mục nào khớp/)).toBeTruthy();
  });
});

describe('a proposed version', () => {
  it('shows what changes, product by product', async () => {
    const page = open(await chairWithTwoVersions('officer'), '?phien-ban=v2');
    expect(await screen.findByText('So với Danh mục v1')).toBeTruthy();
    const section = (name: string) => within(screen.getByRole('region', { name }));
    expect(section('Thay đổi').getByText('1,6').tagName).toBe('DEL');
    expect(section('Thêm mới').getByText('DC.09')).toBeTruthy();
    expect(section('Bỏ ra').getByText('DC.02')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Quyết định áp dụng' })).toBeNull();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('is adopted by the head with a day and a decision number', async () => {
    const user = userEvent.setup();
    const app = await chairWithTwoVersions();
    open(app);
    await user.click(await screen.findByRole('button', { name: 'Xem và quyết định' }));
    await user.click(await screen.findByRole('button', { name: 'Quyết định áp dụng' }));
    expect(screen.getByText('Cần ghi số quyết định.')).toBeTruthy();
    expect(app.written).toEqual([]);
    await user.type(screen.getByLabelText('Số quyết định'), '283/QĐ-UBND');
    await user.click(screen.getByRole('button', { name: 'Quyết định áp dụng' }));
    expect(await screen.findByText(/Danh mục v2 có hiệu lực từ 15\/06\/2026/)).toBeTruthy();
    const { catalogues } = foldOf('unit', app.records.get('u1')!).state;
    expect(catalogues.at(-1)).toMatchObject({ version: 'v2', from: '2026-06-15', decision: '283/QĐ-UBND' });
  });

  it('waits until all its products are here', async () => {
    const app = await chairWithTwoVersions();
    const [first] = valueOf(app.rows('product')).filter(({ state }) => state.versions.some(({ version }) => version === 'v2'));
    app.records.delete(first!.id);
    open(app, '?phien-ban=v2');
    expect(await screen.findByText('Đợi đủ 4 mục về máy này rồi mới quyết định được.')).toBeTruthy();
    expect(screen.queryByLabelText('Số quyết định')).toBeNull();
  });
});

it('offers to continue an import that stopped half-way', async () => {
  const app = officeApp();
  await app.write('product', app.newId(), 'product.proposed.v1', {
    version: '2026-06', code: 'A', scope: 'shared', division: null, name: 'A', detail: '', output: 'A', group: 'N1', points: '5', coefficient: '1',
  });
  open(app);
  expect(await screen.findByText('Lần nhập phiên bản 2026-06 dừng giữa chừng')).toBeTruthy();
});
