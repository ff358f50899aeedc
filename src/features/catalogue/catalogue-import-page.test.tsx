import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { officeApp } from '#tests/support/fake-office-app.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { ParsingWorker, SilentWorker } from '#tests/support/parsing-worker.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { catalogueDrafts, product, workbook } from '#tests/support/workbook.ts';
import type { DraftCell } from '#tests/support/workbook.ts';
import { CatalogueImportPage } from './catalogue-import-page.tsx';

beforeEach(() => vi.stubGlobal('Worker', ParsingWorker));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(app: FakeHeadApp) {
  return renderPage(app, { '/danh-muc/nhap': CatalogueImportPage, '/danh-muc': () => <p>danh mục</p> }, '/danh-muc/nhap');
}

async function choose(file: File): Promise<void> {
  await screen.findByText(/kéo tệp thả vào đây/);
  fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } });
}

const file = (rows?: DraftCell[][]) => workbook(catalogueDrafts(rows));
const confirmButton = () => screen.findByRole('button', { name: /Xác nhận đề xuất/ });

describe('a sound file', () => {
  it('is previewed row by row and changes nothing until it is confirmed', async () => {
    const app = officeApp();
    const page = open(app);
    await choose(await file());
    expect(await screen.findByText('Sẽ đề xuất 4 mục: 4 mới, 0 đổi, 0 giữ nguyên')).toBeTruthy();
    const lines = within(screen.getByRole('list', { name: 'Các dòng' })).getAllByRole('listitem');
    expect(lines.map((line) => line.querySelector('.code')?.textContent)).toEqual(['QL.01', 'DC.01', 'DC.02', 'KT.01']);
    expect(app.written).toEqual([]);
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('becomes a proposed version once confirmed', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    open(app);
    await choose(await file());
    await user.clear(await screen.findByLabelText('Mã phiên bản'));
    await user.type(screen.getByLabelText('Mã phiên bản'), '2026-Q3');
    await user.click(await confirmButton());
    expect(await screen.findByText('Đã đề xuất phiên bản 2026-Q3')).toBeTruthy();
    expect(app.written.map(({ type }) => type)).toEqual([...Array.from({ length: 4 }, () => 'product.proposed.v1'), 'unit.catalogueProposed.v1']);
    expect(app.drafts.size).toBe(0);
  });

  it('is refused kindly when its version is proposed already', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    await app.write('unit', 'u1', 'unit.catalogueProposed.v1', { version: '2026-06', name: 'A', products: 1 });
    open(app);
    await choose(await file());
    await user.click(await confirmButton());
    expect(await screen.findByText(/Phiên bản 2026-06 đã được đề xuất/)).toBeTruthy();
    expect(app.written).toHaveLength(1);
  });

  it('asks for the division of a name it does not know', async () => {
    const user = userEvent.setup();
    const drafts = catalogueDrafts();
    const rows = drafts[3]!.rows.map((row) => row.map((cell) => (cell === 'Phòng Kinh tế' ? 'Ban Quản lý chợ' : cell)));
    const app = officeApp();
    open(app);
    await choose(await workbook([...drafts.slice(0, 3), { ...drafts[3]!, rows }]));
    expect(await screen.findByText('Còn 1 tên phòng chưa chọn.')).toBeTruthy();
    expect(await confirmButton()).toHaveProperty('disabled', true);
    await user.selectOptions(screen.getByLabelText('Ban Quản lý chợ (1 mục)'), 'Không gắn với phòng nào');
    await user.click(await confirmButton());
    await screen.findByText('Đã đề xuất phiên bản 2026-06');
    expect(app.written.find(({ data }) => (data as { code?: string }).code === 'KT.01')?.data).toMatchObject({ division: null, note: 'Phòng, ban: Ban Quản lý chợ' });
  });
});

describe('a file with warnings', () => {
  const untitled = async () => workbook(catalogueDrafts([product('DC.01', 'N1', '1-10', 8, 1.7), product('DC.02')]));

  it('is imported only after they were acknowledged', async () => {
    const user = userEvent.setup();
    open(officeApp());
    const drafts = catalogueDrafts();
    const titles = drafts[2]!.rows.with(0, ['DANH SÁCH']);
    await choose(await workbook([drafts[0]!, drafts[1]!, { name: 'Sheet3', rows: titles }, drafts[3]!]));
    expect(await confirmButton()).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: /Tôi đã xem/ }));
    expect(await confirmButton()).toHaveProperty('disabled', false);
  });

  it('shows where a printed coefficient differs from points ÷ standard', async () => {
    open(officeApp());
    await choose(await untitled());
    expect((await screen.findAllByText(/cột I/)).length).toBeGreaterThan(0);
  });
});

describe('a broken file', () => {
  it('imports nothing, says what to mend and shows only the broken rows first', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    const page = open(app);
    await choose(await file([product('DC.01', 'N1', '1-10', 'tám', 1.6), product('DC.02')]));
    expect(await screen.findByText(/chưa nhập được dòng nào/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Xác nhận/ })).toBeNull();
    const shown = () => within(screen.getByRole('list', { name: 'Các dòng' })).getAllByRole('listitem');
    expect(shown()).toHaveLength(1);
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Tất cả (4)' }));
    expect(shown()).toHaveLength(4);
    expect(app.written).toEqual([]);
  });

  it('that is no workbook is explained', async () => {
    open(officeApp());
    await choose(new File(['%PDF-1.7'], 'danh-muc.pdf'));
    expect(await screen.findByText('Không đọc được tệp danh-muc.pdf')).toBeTruthy();
    expect(screen.getByText('Chưa có gì thay đổi.')).toBeTruthy();
  });
});

it('reading can be stopped', async () => {
  vi.stubGlobal('Worker', SilentWorker);
  const user = userEvent.setup();
  open(officeApp());
  await choose(await file());
  await user.click(await screen.findByRole('button', { name: 'Dừng' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Chọn tệp Excel (.xlsx)' })).toBeTruthy());
});

it('an official without that duty is told whom to ask', async () => {
  open(officeApp('an'));
  expect(await screen.findByText(/Màn hình này dành cho cán bộ tổ chức/)).toBeTruthy();
});
