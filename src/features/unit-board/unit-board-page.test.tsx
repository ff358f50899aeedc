import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
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
