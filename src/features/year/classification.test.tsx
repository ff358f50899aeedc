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

function show(viewer: string, told: readonly Told[] = [], person = 'an', now = NOW, total = '80') {
  const months = now < '2027' ? MONTHS : [...MONTHS, '2026-12'];
  const records = [...months.map((period) => closed(person, period, total)), ...(told.length > 0 ? [yearOf(person, ...told)] : [])];
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

  it('another level than the points give needs a reason (Điều 20)', async () => {
    const { app, user } = show('chair');
    const form = await openForm(user, 'Quyết định mức');
    await user.selectOptions(form.getByLabelText('Mức quyết định'), 'Hoàn thành nhiệm vụ');
    await user.type(form.getByLabelText('Số quyết định'), '101/QĐ-UBND');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getByText('Cần ghi lý do.')).toBeTruthy();
    await user.type(form.getByLabelText('Lý do'), 'Theo kết luận');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await vi.waitFor(() => expect(app.written[0]?.data).toMatchObject({ level: 'completed', reason: 'Theo kết luận', replaces: null }));
  });

  it('a level held back by the cap brings the proposal’s reason along (Điều 20.5)', async () => {
    const { app, user } = show('chair', [['headA', 'year.proposed.v1', { ...of('an'), level: 'good', reason: 'Hết chỗ trong tỷ lệ' }]], 'an', NOW, '95');
    const form = await openForm(user, 'Quyết định mức');
    expect(form.getByLabelText<HTMLSelectElement>('Mức quyết định').value).toBe('good');
    expect(form.getByLabelText<HTMLTextAreaElement>('Lý do').value).toBe('Theo đề nghị: Hết chỗ trong tỷ lệ');
    await user.type(form.getByLabelText('Số quyết định'), '101/QĐ-UBND');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await vi.waitFor(() => expect(app.written[0]?.data).toMatchObject({ level: 'good', average: '95/1', reason: 'Theo đề nghị: Hết chỗ trong tỷ lệ' }));
  });

  it('a ground brings its words and article along (Điều 20.4)', async () => {
    const { user } = show('chair', [['officer', 'year.groundRecorded.v1', { ...of('an'), ground: 'g1', code: '20.4.c', document: '15/QĐ' }]]);
    const form = await openForm(user, 'Quyết định mức');
    expect(form.getByLabelText<HTMLSelectElement>('Mức quyết định').value).toBe('not-completed');
    expect(form.getByLabelText<HTMLTextAreaElement>('Lý do').value).toMatch(/kỷ luật.*\(NĐ335 Điều 20\.4\.c\)$/);
  });

  it('the Chair does not replace a decision nobody contested: he asks the managing agency (Điều 21.3)', async () => {
    const { app, user, page } = show('chair', [['chair', 'year.decided.v1', decided('d1', 'good')]]);
    const part = await section('Quyết định xếp loại');
    expect(part.queryByRole('button', { name: /Thay thế|quyết định thay thế/ })).toBeNull();
    await user.click(part.getByText('Phát hiện quyết định này sai?'));
    expect(part.getByText(/Chỉ người đứng đầu cơ quan quản lý công chức/)).toBeTruthy();
    const form = await openForm(user, 'Đề nghị cơ quan quản lý thay thế');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getByText('Cần ghi nội dung.')).toBeTruthy();
    await user.type(form.getByLabelText('Sai ở đâu, căn cứ nào'), 'Khai sai số sản phẩm');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await part.findByText('Khai sai số sản phẩm')).toBeTruthy();
    expect(part.getByText('đang chờ cơ quan quản lý')).toBeTruthy();
    expect(part.queryByText('Phát hiện quyết định này sai?')).toBeNull();
    expect(app.written).toMatchObject([{ type: 'year.replacementAsked.v1', record: 'an.2026', data: { ...of('an'), decision: 'd1', reason: 'Khai sai số sản phẩm' } }]);
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('the officer records the agency’s decision with its name; what was asked is settled', async () => {
    const asked: Told = ['chair', 'year.replacementAsked.v1', { ...of('an'), decision: 'd1', reason: 'Khai sai' }];
    const { app, user } = show('officer', [['chair', 'year.decided.v1', decided('d1', 'good')], asked]);
    const form = await openForm(user, 'Ghi quyết định thay thế của cơ quan quản lý');
    await user.selectOptions(form.getByLabelText('Mức quyết định'), 'Hoàn thành nhiệm vụ');
    await user.type(form.getByLabelText('Số quyết định'), 'QĐ 77');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getByText('Cần tên cơ quan ban hành quyết định.')).toBeTruthy();
    expect(form.getByText('Cần ghi lý do.')).toBeTruthy();
    await user.type(form.getByLabelText('Cơ quan ban hành'), 'UBND tỉnh');
    await user.type(form.getByLabelText('Lý do'), 'Khai sai');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    const part = await section('Quyết định xếp loại');
    expect(await part.findByText('Cơ quan ban hành: UBND tỉnh')).toBeTruthy();
    expect(part.getByText('đã có quyết định thay thế')).toBeTruthy();
    expect(app.written[0]?.data).toMatchObject({ replaces: 'd1', agency: 'UBND tỉnh', level: 'completed', reason: 'Khai sai' });
  });

  it('after an upheld petition the Chair replaces his decision (Điều 22)', async () => {
    const answer: Told = ['chair', 'year.petitionAnswered.v1', { petition: 'p1', upheld: true, reason: 'Đúng' }];
    const { app, user } = show('chair', [['chair', 'year.decided.v1', decided('d1', 'completed')], ['an', 'year.petitioned.v1', petitioned], answer]);
    const form = await openForm(user, 'Thay thế quyết định');
    await user.selectOptions(form.getByLabelText('Mức quyết định'), 'Hoàn thành tốt nhiệm vụ');
    await user.type(form.getByLabelText('Số quyết định'), '115/QĐ-UBND');
    await user.type(form.getByLabelText('Lý do'), 'Chấp nhận kiến nghị');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await vi.waitFor(() => expect(app.written[0]?.data).toMatchObject({ replaces: 'd1', reason: 'Chấp nhận kiến nghị' }));
    expect(app.written[0]?.data).not.toHaveProperty('agency');
    expect((await section('Quyết định xếp loại')).getAllByRole('listitem')).toHaveLength(2);
  });

  it.each([
    ['an', 'bạn có quyền kiến nghị'], ['chair', 'hãy đề nghị thay thế quyết định'], ['officer', 'hãy đề nghị thay thế quyết định'],
  ])('a mean that has moved since is told to %s', async (viewer, words) => {
    show(viewer, [['chair', 'year.decided.v1', decided('d1', 'good', { average: '7999/100' })]], 'an', '2027-02-15T02:00:00.000Z');
    expect(await screen.findByText('Điểm trung bình tính lại bây giờ là 80,00, khi quyết định là 79,99.')).toBeTruthy();
    expect(screen.getByText(new RegExp(words))).toBeTruthy();
  });

  it.each([
    ['the same', '80/1', '2027-02-15T02:00:00.000Z'], ['one that still lacks a month', '7999/100', NOW],
  ])('a mean of %s is not', async (_, average, now) => {
    show('an', [['chair', 'year.decided.v1', decided('d1', 'good', { average })]], 'an', now);
    expect((await section('Quyết định xếp loại')).getByText('Đang có hiệu lực')).toBeTruthy();
    expect(screen.queryByText(/^Điểm trung bình tính lại/)).toBeNull();
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
