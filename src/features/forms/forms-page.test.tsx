import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { downloadFile } from '#parts/app/download-file.ts';
import { unzipped, wordLines } from '#tests/support/form-text.ts';
import type { FakeWorld } from '#tests/support/fake-head-app.ts';
import { headWorld, submittedTask } from '#tests/support/head-world.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf } from '#tests/support/story.ts';
import { FormsPage } from './forms-page.tsx';
import { PrintPage } from './print-page.tsx';

vi.mock('#parts/app/download-file.ts', () => ({ downloadFile: vi.fn() }));
// Writing Word files is slow where the machine has other work.
vi.setConfig({ testTimeout: 20_000 });
beforeEach(() => vi.mocked(downloadFile).mockClear());
afterEach(cleanup);

function marked(person: string): RecordDocument {
  const id = `${person}.2026-03`;
  const data = { person, period: '2026-03', marks: FULL_MARKS, comments: {}, strengths: 'Chủ động', figure: null };
  return recordOf('review', id, received([entry('review', id, person, 'review.selfScored.v1', '2026-03-14T02:00:00.000Z', data)]));
}

function listedProduct(): RecordDocument {
  const data = { version: 'v1', code: 'DC.01', scope: 'shared', division: null, name: 'Soạn văn bản', detail: '', output: 'Văn bản', group: 'N1', points: '20', coefficient: '4' };
  return recordOf('product', 'product1', received([entry('product', 'product1', 'officer', 'product.proposed.v1', '2026-01-02T02:00:00.000Z', data)]));
}

function reviewOfJanuary(): RecordDocument {
  const id = 'an.2026-01';
  const review = recordOf('review', id, received([entry('review', id, 'an', 'review.completed.v1', '2026-02-02T02:00:00.000Z', { person: 'an', period: '2026-01' })]));
  const total = { exact: '175/2', display: '87.50' };
  const score = { general: { source: 'confirmed', total: null }, taskResults: null, total };
  return { ...review, summary: { epoch: 1, seq: 9, engine: 'period-score/1', profile: 'nd335', inputs: 'x', asOf: '2026-03-02T02:00:00.000Z', score } };
}

function show(person: string, at = '/bieu-mau', records: readonly RecordDocument[] = [submittedTask('t1'), marked('an')], older?: FakeWorld['older']) {
  const page = renderPage(headWorld(records, { person, ...(older && { older }) }), { '/bieu-mau': FormsPage, '/in/$form': PrintPage }, at);
  return { user: userEvent.setup(), page };
}

async function saved(): Promise<{ file: Blob; name: string }> {
  await vi.waitFor(() => expect(downloadFile).toHaveBeenCalledOnce(), { timeout: 15_000 });
  const [file, name] = vi.mocked(downloadFile).mock.calls[0]!;
  return { file, name };
}

function optionsOf(label: string): (string | null)[] {
  return within(screen.getByLabelText(label)).getAllByRole('option').map(({ textContent }) => textContent);
}

describe('the page of forms', () => {
  it('gives an official his own Mẫu số 01 as Word', async () => {
    const { user, page } = show('an');
    await user.click(await screen.findByRole('button', { name: 'Tải Word' }));
    const { file, name } = await saved();
    expect(name).toBe('mau-01-an-2026-03.docx');
    const lines = await wordLines(file);
    expect(lines).toContain('Họ và tên: An');
    expect(lines).toContain('4. Ưu điểm: Chủ động');
    expect(await screen.findByText('Đã tải xuống: mau-01-an-2026-03.docx')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('opens at whom and what the address names', async () => {
    show('headA', '/bieu-mau?mau=san-pham&ky=2026-03&nguoi=an');
    expect((await screen.findByLabelText<HTMLSelectElement>('Người')).value).toBe('an');
    expect(screen.getByLabelText<HTMLSelectElement>('Biểu mẫu').value).toBe('san-pham');
    expect(screen.getByLabelText<HTMLSelectElement>('Kỳ').value).toBe('2026-03');
  });

  it('offers an official nobody but himself', async () => {
    show('an', '/bieu-mau?mau=mau-02&nguoi=binh');
    await screen.findByRole('button', { name: 'Tải Word' });
    expect(screen.queryByLabelText('Người')).toBeNull();
    expect(screen.getByRole('link', { name: 'Xem bản in' }).getAttribute('href')).toContain('nguoi=an');
  });

  it('offers each the forms of his duty', async () => {
    show('headA');
    await screen.findByRole('button', { name: 'Tải Word' });
    expect(optionsOf('Biểu mẫu')).not.toContain('Quyết định (dự thảo)');
    show('chair', '/bieu-mau?mau=mau-02');
    expect(await screen.findByRole('option', { name: 'Quyết định (dự thảo)' })).toBeTruthy();
  });

  it('makes an archive of everybody', async () => {
    const { user } = show('chair', '/bieu-mau?mau=san-pham&nguoi=tat-ca');
    await user.click(await screen.findByRole('button', { name: /^Tải Excel, \d+ tệp trong một gói$/ }));
    const { file, name } = await saved();
    expect(name).toBe('san-pham-2026-03.zip');
    const files = [...(await unzipped(file)).keys()];
    expect(files[0]).toBe('muc-luc.txt');
    expect(files).toContain('danh-muc-san-pham-an-2026-03.xlsx');
  });

  it('stops when asked to, and downloads nothing', async () => {
    const { user } = show('chair', '/bieu-mau?nguoi=tat-ca');
    await user.click(await screen.findByRole('button', { name: /^Tải Word, \d+ tệp/ }));
    await user.click(await screen.findByRole('button', { name: 'Dừng' }));
    expect(await screen.findByText('Đã dừng, chưa có tệp nào được tải.')).toBeTruthy();
    expect(downloadFile).not.toHaveBeenCalled();
  });

  it('changes from a month to a year with the form', async () => {
    const { user, page } = show('chair');
    await user.selectOptions(await screen.findByLabelText('Biểu mẫu'), 'tong-hop-nam');
    expect((await screen.findByLabelText<HTMLSelectElement>('Năm')).value).toBe('2026');
    expect(page.address()).toContain('ky=2026');
    expect(screen.queryByLabelText('Người')).toBeNull();
  });

  it('prints a part of the work of an older period as a part', async () => {
    const { user } = show('an', '/bieu-mau?mau=san-pham&ky=2026-01', [reviewOfJanuary()], 'missing');
    await user.click(await screen.findByRole('button', { name: 'Tải Word' }));
    const { file } = await saved();
    expect((await wordLines(file)).join('\n')).toContain('CHƯA ĐẦY ĐỦ');
    const note = within(await screen.findByRole('note'));
    expect([note.getByText('Danh mục chưa đầy đủ'), note.getByText('An')]).toHaveLength(2);
  });

  it('makes no sheet that would look as if nobody had marked him', async () => {
    const { user } = show('an', '/bieu-mau?mau=mau-01&ky=2026-01', [], 'missing');
    await user.click(await screen.findByRole('button', { name: 'Tải Word' }));
    expect(await screen.findByText('Chưa làm được phiếu của một số người')).toBeTruthy();
    expect(screen.getByText('Không có phiếu nào để làm.')).toBeTruthy();
    expect(downloadFile).not.toHaveBeenCalled();
  });

  it('prints the server’s figure of an older period', async () => {
    const { user } = show('an', '/bieu-mau?mau=mau-01&ky=2026-01', [reviewOfJanuary()], 'brought');
    await user.click(await screen.findByRole('button', { name: 'Tải Word' }));
    expect((await wordLines((await saved()).file)).join('\n')).toContain('Tổng điểm theo dõi, đánh giá công chức: 87,50');
  });

  it('gives the file of a year as one archive and names what it lacks', async () => {
    const { user, page } = show('an', '/bieu-mau?mau=ho-so&ky=2026');
    await user.click(await screen.findByRole('button', { name: 'Tải hồ sơ năm' }));
    const { file, name } = await saved();
    expect(name).toBe('ho-so-an-2026.zip');
    const names = [...(await unzipped(file)).keys()];
    expect(names.slice(0, 3)).toEqual(['muc-luc.docx', 'muc-luc.xlsx', 'index.json']);
    expect(names).toContain('b-phieu-ky/mau-01-an-2026-03.docx');
    expect(await screen.findByText(/^Mục lục ghi \d+ tài liệu chưa có trong tệp$/)).toBeTruthy();
    expect(screen.getByText('Quyết định xếp loại: Chưa có quyết định.')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('gives the files of the unit as one archive for each person', async () => {
    const { user } = show('chair', '/bieu-mau?mau=ho-so&ky=2026&nguoi=tat-ca');
    await user.click(await screen.findByRole('button', { name: /^Tải hồ sơ năm của \d+ người$/ }));
    const { file, name } = await saved();
    expect(name).toBe('ho-so-don-vi-2026.zip');
    expect([...(await unzipped(file)).keys()]).toEqual(expect.arrayContaining(['muc-luc.docx', 'index.json', 'ho-so-an-2026.zip', 'ho-so-chu-tich-2026.zip']));
  });

  it('waits for the whole catalogue', async () => {
    show('an', '/bieu-mau?mau=danh-muc');
    expect(await screen.findByText('Còn 1 sản phẩm chưa về máy')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Tải Excel' }).disabled).toBe(true);
    expect(screen.queryByLabelText('Kỳ')).toBeNull();
  });

  it('gives the catalogue in force as Word and Excel', async () => {
    const { user } = show('an', '/bieu-mau?mau=danh-muc', [listedProduct()]);
    await user.click(await screen.findByRole('button', { name: 'Tải Word' }));
    const { file, name } = await saved();
    expect(name).toBe('danh-muc-v1.docx');
    expect(await wordLines(file)).toEqual(expect.arrayContaining(['(Kèm theo Quyết định số QĐ 1)', 'DC.01', 'Soạn văn bản', '4,00']));
    vi.mocked(downloadFile).mockClear();
    await user.click(screen.getByRole('button', { name: 'Tải Excel' }));
    expect((await saved()).name).toBe('danh-muc-v1.xlsx');
  });
});

describe('the print view', () => {
  it('shows the form with its table heads and leads back', async () => {
    const { page } = show('an', '/in/mau-01?ky=2026-03');
    const paper = within(await screen.findByRole('article', { name: 'Phiếu theo dõi, đánh giá công chức' }));
    expect(paper.getByText('Họ và tên: An')).toBeTruthy();
    expect(paper.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['TT', 'Tiêu chí chấm điểm', 'Điểm tối đa', 'Điểm do cá nhân tự chấm']);
    expect(paper.getByText(/^Mã kiểm tra: [\da-f]{64}$/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Chọn biểu mẫu khác' }).getAttribute('href')).toContain('mau=mau-01');
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it.each(['mau-02', 'tong-hop', 'tong-hop-nam', 'to-chuc', 'bien-ban', 'quyet-dinh', 'thong-bao', 'san-pham', 'danh-muc'])('shows %s', async (form) => {
    show('chair', `/in/${form}?nguoi=tat-ca`, [listedProduct(), submittedTask('t1'), marked('an')]);
    expect((await screen.findAllByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).length).toBeGreaterThan(0);
  });

  it('prints when asked to', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { user } = show('an', '/in/mau-01');
    await user.click(await screen.findByRole('button', { name: 'In' }));
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});
