import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { finishDelayed, undoDelayed } from '#ui/delayed-action.ts';
import { headWorld, submittedTask, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { UnitBoardPage } from './unit-board-page.tsx';

// A canvas draws nothing here; the chart's text twin is what is tested.
vi.mock('#ui/chart-load.tsx', () => ({ LoadChart: () => null }));
// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 20_000 });
afterEach(() => {
  undoDelayed();
  cleanup();
});

function show(records: readonly RecordDocument[], person = 'headA') {
  const app = headWorld(records, { person });
  const page = renderPage(app, { '/don-vi': UnitBoardPage }, '/don-vi');
  return { app, page };
}

const late = taskStory('t-late', { assign: { due: '2026-03-12', title: 'Báo cáo tuần' }, more: [['an', 'task.started.v1', '2026-03-12T02:00:00.000Z', {}]] });

function names(container: Element) {
  return [...container.querySelectorAll('.board h2')].map(({ textContent }) => textContent);
}

async function card(name: string) {
  const heading = await screen.findByRole('heading', { name });
  return within(heading.closest('li')!);
}

describe('the board', () => {
  it.each([
    ['2026-01-01', ['quý 1/2026', 'tháng 12/2025']], ['2025-10-01', ['quý 1/2026', 'quý 4/2025']], ['2026-04-01', ['tháng 03/2026', 'tháng 02/2026']],
  ])('under quarters from %s shows %j', async (from, periods) => {
    const app = headWorld([], { org: ward({}, { profiles: quartersFrom(from) }) });
    renderPage(app, { '/don-vi': UnitBoardPage }, '/don-vi');
    const choices = within(await screen.findByRole('group', { name: 'Kỳ' })).getAllByRole('button');
    expect(choices.map(({ textContent }) => textContent)).toEqual(periods);
  });

  it('lists people by name with standing, load beside score, coverage and data age', async () => {
    const { page } = show([submittedTask('t1'), late]);
    await screen.findByRole('heading', { name: 'An' });
    expect(names(page.container)).toEqual(['An', 'Bình', 'Phó phòng A']);
    expect(screen.getByText('Có dữ liệu của 1/3 người')).toBeTruthy();
    expect(await screen.findByText(/Dữ liệu lúc/)).toBeTruthy();
    const an = await card('An');
    expect(an.getByText('có việc chậm')).toBeTruthy();
    expect(an.getByText('được giao 16,00 SP quy đổi')).toBeTruthy();
    expect(an.getByText('1 chờ nghiệm thu')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('reminds of all late tasks in one tap, once a day', async () => {
    const user = userEvent.setup();
    const { app } = show([late]);
    const an = await card('An');
    await user.click(an.getByRole('button', { name: 'Nhắc 1 việc chậm' }));
    expect(app.written.map(({ type }) => type)).toEqual(['task.reminded.v1']);
    expect(await (await card('An')).findByText('Đã nhắc hôm nay')).toBeTruthy();
  });

  it('cancels a task only with a reason, and can be undone', async () => {
    const user = userEvent.setup();
    const { app } = show([late]);
    const an = await card('An');
    await user.click(an.getByText(/Việc đang làm/));
    await user.click(an.getByRole('button', { name: 'Hủy việc: Báo cáo tuần' }));
    await user.click(an.getByRole('button', { name: 'Ghi' }));
    expect(an.getByText('Cần ghi lý do.')).toBeTruthy();
    await user.type(an.getByLabelText('Lý do'), 'Không cần nữa');
    await user.click(an.getByRole('button', { name: 'Ghi' }));
    expect(app.written).toEqual([]);
    finishDelayed();
    await vi.waitFor(() => expect(app.written.map(({ type }) => type)).toEqual(['task.cancelled.v1']));
  });

  it('changes a deadline within its month', async () => {
    const user = userEvent.setup();
    const { app } = show([late]);
    const an = await card('An');
    await user.click(an.getByText(/Việc đang làm/));
    await user.click(an.getByRole('button', { name: 'Đổi hạn: Báo cáo tuần' }));
    expect(an.getByText(/không xóa lần chậm/)).toBeTruthy();
    const due = await an.findByLabelText('Hạn mới');
    await vi.waitFor(() => expect(an.getByLabelText('Hạn mới').hasAttribute('readonly')).toBe(false));
    await user.clear(an.getByLabelText('Hạn mới') ?? due);
    await user.type(an.getByLabelText('Hạn mới'), '20/03/2026');
    await user.type(an.getByLabelText('Lý do'), 'Chờ số liệu của tỉnh');
    await user.click(an.getByRole('button', { name: 'Ghi' }));
    finishDelayed();
    await vi.waitFor(() => expect(app.written.at(-1)?.data).toEqual({ due: '2026-03-20', reason: 'Chờ số liệu của tỉnh' }));
  });

  it('asks the monitoring superior alone to confirm the general marks (NĐ335 Điều 10.1)', async () => {
    const complete = entry('review', 'an.2026-03', 'an', 'review.completed.v1', '2026-03-14T02:00:00.000Z', { person: 'an', period: '2026-03' });
    const records = [submittedTask('t1'), recordOf('review', 'an.2026-03', received([complete]))];
    show(records);
    expect(await screen.findByText('1 người chờ bạn xác nhận tiêu chí chung')).toBeTruthy();
    expect((await card('An')).getByRole('link', { name: 'Xác nhận tiêu chí chung: An' }).getAttribute('href')).toBe('/diem/2026-03?nguoi=an');
    cleanup();
    show(records, 'deputyA');
    expect((await card('An')).getByRole('link', { name: 'Xem điểm: An' })).toBeTruthy();
  });

  it('lowers every open target of somebody on leave in one look (NĐ335 Điều 18.1.b)', async () => {
    const user = userEvent.setup();
    const week = { person: 'an', year: 2026, leave: 'l1', kind: 'sick', from: '2026-03-09', to: '2026-03-13' };
    const leave = recordOf('review', 'an.2026', received([entry('review', 'an.2026', 'officer', 'year.leaveRecorded.v1', '2026-03-01T02:00:00.000Z', week)]));
    const { app, page } = show([taskStory('t-big', { assign: { quantity: '22', title: 'Tiếp dân' } }), taskStory('t-one', { assign: { quantity: '1' } }), leave]);
    const an = await card('An');
    expect(await an.findByText('An nghỉ 5/22 ngày làm việc trong tháng 03/2026')).toBeTruthy();
    expect((await card('Bình')).queryByText(/nghỉ/)).toBeNull();
    await user.click(an.getByRole('button', { name: 'Điều chỉnh chỉ tiêu theo ngày nghỉ (1 việc đã giao)' }));
    const sheet = within(await screen.findByRole('dialog'));
    await user.click(await sheet.findByRole('button', { name: 'Giảm số lượng của 1 việc' }));
    expect(await sheet.findByText('Đã giảm số lượng của 1 việc')).toBeTruthy();
    expect(app.written.map(({ record, data }) => [record, data])).toEqual([['t-big', { target: '17', reason: 'Nghỉ 5 ngày trong 22 ngày làm việc', leave: true }]]);
    await user.click(sheet.getByText('Đóng'));
    expect((await card('An')).queryByRole('button', { name: /Điều chỉnh chỉ tiêu/ })).toBeNull();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('measures load by standard hours where the rules of the period count those', async () => {
    const org = ward({}, { profiles: [{ rules: KHANH_HOA_2025, from: '2026-01-01', decision: 'QĐ 5' }] });
    const app = headWorld([taskStory('t1', { assign: { quantity: '2.5' } })], { org });
    renderPage(app, { '/don-vi': UnitBoardPage }, '/don-vi');
    const hours = `${2.5 * Number(KHANH_HOA_2025.standardHours!.defaultHours)}`;
    expect(await (await card('An')).findByText(new RegExp(`^được giao ${hours}[,0]* giờ chuẩn$`))).toBeTruthy();
  });

  it('filters by standing', async () => {
    const user = userEvent.setup();
    const { page } = show([submittedTask('t1'), late]);
    await user.click(await screen.findByRole('button', { name: 'có việc chậm (1)' }));
    expect(names(page.container)).toEqual(['An']);
  });

  it('teaches whom it is for', async () => {
    show([], 'an');
    expect(await screen.findByText('Chưa có ai trong đơn vị của bạn')).toBeTruthy();
  });
});
