import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { YearPage } from './year-page.tsx';

// A canvas draws nothing here; the list of months says the same.
vi.mock('./months-chart.tsx', () => ({ MonthsChart: () => null }));
// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

const NOW = '2026-12-10T02:00:00.000Z';
const MONTHS = Array.from({ length: 11 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

function closed(person: string, period: string, total = '80'): RecordDocument {
  const score = { person, period, provisional: false, total: { exact: total, display: `${total}.00` }, taskResults: { points: { exact: '60', display: '60.00' } } };
  return { ...recordOf('review', `${person}.${period}`, []), summary: { epoch: 1, seq: 9, engine: 'period-score/1', profile: 'nd335', inputs: 'x', asOf: NOW, score } };
}

type Told = readonly [actor: string, type: string, data: Record<string, unknown>, at?: string];

function yearOf(person: string, ...told: Told[]): RecordDocument {
  const id = `${person}.2026`;
  return recordOf('review', id, received(told.map(([actor, type, data, at = '2026-12-08T02:00:00.000Z']) => entry('review', id, actor, type, at, data))));
}

const of = (person: string) => ({ person, year: 2026 });
const decided = (decision: string, level: string, more: Record<string, unknown> = {}, person = 'an') =>
  ({ ...of(person), decision, level, document: `${decision}/QĐ`, on: '2026-12-08', average: '80', replaces: null, ...more });
const petitioned = { ...of('an'), petition: 'p1', decision: 'd1', text: 'Điểm của tôi cao hơn', evidence: [{ kind: 'document', number: 'BC 9' }] };

function show(viewer: string, told: readonly Told[] = [], person = 'an', now = NOW) {
  const records = [...MONTHS.map((period) => closed(person, period)), ...(told.length > 0 ? [yearOf(person, ...told)] : [])];
  const app = headWorld(records, { person: viewer, now, org: ward() });
  const at = viewer === person ? '/nam?nam=2026' : `/nam?nam=2026&nguoi=${person}`;
  const page = renderPage(app, { '/nam': YearPage, '/diem/$period': () => null, '/nam/don-vi': () => null }, at);
  return { app, page, user: userEvent.setup() };
}

async function section(name: string) {
  return within(await screen.findByRole('region', { name }));
}

async function openForm(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('form', { name }, { timeout: 10_000 }));
}

describe('the official', () => {
  it('classifies himself with the computed level beside it, and may change it', async () => {
    const { app, user, page } = show('an');
    const part = await section('Tự xếp loại (Mẫu số 02)');
    expect(part.getByText(/^Mức tính được đến nay: Hoàn thành tốt nhiệm vụ/)).toBeTruthy();
    const form = await openForm(user, 'Tự xếp loại');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getByText('Chọn một mức.')).toBeTruthy();
    await user.selectOptions(form.getByLabelText('Mức tự xếp loại'), 'Hoàn thành tốt nhiệm vụ');
    await user.type(form.getByLabelText('Ưu điểm'), 'Đúng hạn');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await part.findByText('Tự xếp: Hoàn thành tốt nhiệm vụ')).toBeTruthy();
    expect(part.getByText('Ưu điểm: Đúng hạn')).toBeTruthy();
    expect(app.written.map(({ type, data }) => [type, data])).toEqual([['year.selfClassified.v1', { ...of('an'), level: 'good', strengths: 'Đúng hạn' }]]);
    expect(part.getByRole('button', { name: 'Sửa tự xếp loại' })).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('opening the page says once that he saw the decision', async () => {
    const { app } = show('an', [['chair', 'year.decided.v1', decided('d1', 'good')]]);
    const part = await section('Quyết định xếp loại');
    expect(await part.findByText(/^Đã xem/)).toBeTruthy();
    await vi.waitFor(() => expect(app.written.map(({ type, data }) => [type, data])).toEqual([['year.decisionSeen.v1', { decision: 'd1' }]]));
    cleanup();
    renderPage(app, { '/nam': YearPage, '/diem/$period': () => null }, '/nam?nam=2026');
    await section('Quyết định xếp loại');
    expect(app.written).toHaveLength(1);
  });

  it('petitions with a document; the clock waits for the server', async () => {
    const { app, user, page } = show('an', [['chair', 'year.decided.v1', decided('d1', 'completed', { reason: 'Kết luận' })]]);
    expect((await section('Kiến nghị')).getByText(/trả lời trong 7 ngày làm việc/)).toBeTruthy();
    const form = await openForm(user, 'Gửi kiến nghị');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getByText('Cần ghi nội dung.')).toBeTruthy();
    await user.type(form.getByLabelText('Nội dung kiến nghị'), 'Điểm của tôi cao hơn');
    await user.type(form.getByLabelText('Số văn bản'), 'BC 9');
    await user.click(form.getByRole('button', { name: 'Thêm' }));
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    const part = await section('Kiến nghị');
    expect(await part.findByText('Điểm của tôi cao hơn')).toBeTruthy();
    expect(part.getByText(/^chưa tới máy chủ/)).toBeTruthy();
    expect(part.queryByRole('button', { name: 'Gửi kiến nghị' })).toBeNull();
    expect(app.written.at(-1)).toMatchObject({ type: 'year.petitioned.v1', data: { decision: 'd1', text: 'Điểm của tôi cao hơn', evidence: [{ kind: 'document', number: 'BC 9' }] } });
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('reads earlier decisions with what replaced them and why', async () => {
    show('an', [['chair', 'year.decided.v1', decided('d1', 'completed')], ['chair', 'year.decided.v1', decided('d2', 'good', { replaces: 'd1', reason: 'Tính sai điểm' })]]);
    const part = await section('Quyết định xếp loại');
    const items = part.getAllByRole('listitem');
    expect(items.map((item) => within(item).queryByText('Đang có hiệu lực') !== null)).toEqual([true, false]);
    expect(within(items[1]!).getByText('Đã được thay bằng quyết định số d2/QĐ, ngày 08/12/2026. Lý do: Tính sai điểm')).toBeTruthy();
  });

  it('decides nothing on his own year, not even the Chair', async () => {
    show('chair', [], 'chair');
    await section('Quyết định xếp loại');
    for (const name of ['Quyết định mức', 'Đề nghị mức', 'Ghi nhận xét']) expect(screen.queryByRole('button', { name })).toBeNull();
  });
});

describe('head, Chair and officer', () => {
  it('the head records the minutes and proposes; every change shows before and after', async () => {
    const { app, user } = show('headA', [['officer', 'year.proposed.v1', { ...of('an'), level: 'excellent', reason: 'Biên bản' }]]);
    const comment = await openForm(user, 'Ghi nhận xét');
    await user.type(comment.getByLabelText('Nội dung nhận xét'), 'Nhất trí');
    await user.click(comment.getByRole('button', { name: 'Lưu' }));
    expect(comment.getByText('Cần số văn bản.')).toBeTruthy();
    await user.type(comment.getByLabelText('Số biên bản, văn bản'), 'BB 12');
    await user.click(comment.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Cuộc họp (biên bản), 10/12/2026')).toBeTruthy();
    const form = await openForm(user, 'Đề nghị mức');
    await user.selectOptions(form.getByLabelText('Mức đề nghị'), 'Hoàn thành tốt nhiệm vụ');
    await user.type(form.getByLabelText('Lý do đề nghị'), 'Hết chỗ');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đổi đề nghị: Hoàn thành xuất sắc nhiệm vụ → Hoàn thành tốt nhiệm vụ')).toBeTruthy();
    expect(app.written.map(({ type }) => type)).toEqual(['year.commented.v1', 'year.proposed.v1']);
    expect(screen.queryByRole('button', { name: 'Quyết định mức' })).toBeNull();
  });

  it('the Chair decides the computed level without a reason', async () => {
    const { app, user, page } = show('chair');
    const form = await openForm(user, 'Quyết định mức');
    await user.type(form.getByLabelText('Số quyết định'), '101/QĐ-UBND');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Số 101/QĐ-UBND, ngày 10/12/2026')).toBeTruthy();
    expect(app.written[0]).toMatchObject({ type: 'year.decided.v1', data: { level: 'good', document: '101/QĐ-UBND', on: '2026-12-10', replaces: null, average: '80/1' } });
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('another level, and a replacement, need a reason', async () => {
    const { app, user } = show('chair', [['chair', 'year.decided.v1', decided('d1', 'good')]]);
    const form = await openForm(user, 'Thay thế quyết định');
    await user.selectOptions(form.getByLabelText('Mức quyết định'), 'Hoàn thành tốt nhiệm vụ');
    await user.type(form.getByLabelText('Số quyết định'), '115/QĐ-UBND');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getByText('Cần ghi lý do.')).toBeTruthy();
    await user.type(form.getByLabelText('Lý do'), 'Sửa sai sót');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await vi.waitFor(() => expect(app.written[0]?.data).toMatchObject({ replaces: 'd1', reason: 'Sửa sai sót' }));
    expect((await section('Quyết định xếp loại')).getAllByRole('listitem')).toHaveLength(2);
  });

  it('answers a petition by its clock and is told to replace the decision', async () => {
    const { app, user } = show('chair', [['chair', 'year.decided.v1', decided('d1', 'good')], ['an', 'year.petitioned.v1', petitioned, '2026-12-09T02:00:00.000Z']]);
    const part = await section('Kiến nghị');
    expect(part.getByText('trả lời đến hết 18/12/2026, còn 6 ngày làm việc')).toBeTruthy();
    const form = await openForm(user, 'Trả lời kiến nghị');
    await user.selectOptions(form.getByLabelText('Kết luận'), 'Chấp nhận kiến nghị');
    await user.type(form.getByLabelText('Lý do, căn cứ'), 'Đúng');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await part.findByText('Chấp nhận kiến nghị: Đúng')).toBeTruthy();
    expect(part.getByText(/hãy ban hành quyết định thay thế/)).toBeTruthy();
    expect(app.written[0]?.data).toEqual({ petition: 'p1', upheld: true, reason: 'Đúng' });
  });

  it('an unanswered petition is overdue for both sides', async () => {
    const told: Told[] = [['chair', 'year.decided.v1', decided('d1', 'good')], ['an', 'year.petitioned.v1', petitioned]];
    show('an', told, 'an', '2026-12-21T02:00:00.000Z');
    expect((await section('Kiến nghị')).getByText('quá hạn 2 ngày làm việc (hạn 17/12/2026)')).toBeTruthy();
    cleanup();
    show('chair', told, 'an', '2026-12-21T02:00:00.000Z');
    expect((await section('Kiến nghị')).getByText('quá hạn 2 ngày làm việc (hạn 17/12/2026)')).toBeTruthy();
  });

  it('of the Chair the officer records what the level above decided (Điều 10.2)', async () => {
    const { app, user } = show('officer', [], 'chair');
    const form = await openForm(user, 'Ghi quyết định của cấp trên');
    await user.selectOptions(form.getByLabelText('Mức quyết định'), 'Hoàn thành tốt nhiệm vụ');
    await user.type(form.getByLabelText('Số quyết định'), 'QĐ 9 tỉnh');
    await user.type(form.getByLabelText('Lý do'), 'Theo văn bản');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await vi.waitFor(() => expect(app.written[0]).toMatchObject({ type: 'year.decided.v1', record: 'chair.2026', data: { level: 'good', document: 'QĐ 9 tỉnh' } }));
  });

  it('the officer does not decide of others', async () => {
    show('officer');
    expect(await screen.findByRole('button', { name: 'Đề nghị mức' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Quyết định mức' })).toBeNull();
  });
});
