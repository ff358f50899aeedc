import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FakeWorld } from '#tests/support/fake-head-app.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { ward } from '#tests/support/story.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import type { RecordDocument } from '#domain/record/record.ts';
import { AssignPage } from './assign-page.tsx';

// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 20_000 });
afterEach(cleanup);

function show(records: readonly RecordDocument[] = [], more: Partial<FakeWorld> = {}) {
  const app = headWorld(records, more);
  const page = renderPage(app, { '/giao-viec': AssignPage }, '/giao-viec');
  return { app, page };
}

/** The second day of the month: planning is still open. */
const PLANNING = { now: '2026-03-02T02:00:00.000Z' };

async function chooseProduct(user: ReturnType<typeof userEvent.setup>, words: string, name: RegExp) {
  await user.type(await screen.findByRole('searchbox'), words);
  await user.click(screen.getByRole('button', { name }));
}

describe('assigning', () => {
  it('gives a whole division one task each in one action, with a preview and a result per person', async () => {
    const user = userEvent.setup();
    const { app, page } = show([], PLANNING);
    await chooseProduct(user, 'soan van ban', /Soạn văn bản/);
    await user.selectOptions(screen.getByLabelText('Chọn cả nhóm'), 'Phòng a (3)');
    expect(screen.getByText('Việc theo kế hoạch')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Giao 3 việc cho 3 người' }));
    expect(await screen.findByText('Kết quả')).toBeTruthy();
    expect(screen.getAllByText(/: đã giao/)).toHaveLength(3);
    expect(app.written.map(({ data }) => (data as { kind: string }).kind)).toEqual(['planned', 'planned', 'planned']);
    expect(new Set(app.written.map(({ data }) => (data as { batch: string }).batch)).size).toBe(1);
  });

  it('explains unscheduled work after the cut-off and asks for its reason', async () => {
    const user = userEvent.setup();
    const { app } = show();
    await chooseProduct(user, 'de an', /Đề án phát triển/);
    await user.click(screen.getByRole('checkbox', { name: 'An' }));
    expect(screen.getByText(/Giao sau ngày 05\/03: tính ngoài tổng được giao/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Giao 1 việc cho 1 người' }));
    expect(await screen.findByText('Việc đột xuất cần có lý do.')).toBeTruthy();
    await user.type(screen.getByLabelText('Lý do phát sinh'), 'Bão số 5');
    await user.click(screen.getByRole('button', { name: 'Giao 1 việc cho 1 người' }));
    expect(app.written.at(-1)?.data).toMatchObject({ kind: 'unscheduled', reason: 'Bão số 5', person: 'an', quantity: '1' });
  });

  it('shows load against the median and who could take more', async () => {
    show([taskStory('t1', { assign: { quantity: '3' } }), taskStory('t2', { assign: { person: 'deputyA', quantity: '1' } })], PLANNING);
    expect(await screen.findByText(/12,00 SP quy đổi, trung vị nhóm 4,00/)).toBeTruthy();
    expect(screen.getByText(/0,00 SP quy đổi, trung vị nhóm 4,00 · có thể nhận thêm/)).toBeTruthy();
  });

  it('copies last month’s planned work of the chosen people', async () => {
    const user = userEvent.setup();
    const february = { period: '2026-02', due: '2026-02-20' };
    const { app } = show([taskStory('t1', { assign: { ...february, title: 'Báo cáo tháng' } }), taskStory('t2', { assign: { ...february, title: 'Trực ban' } })], PLANNING);
    await user.click(await screen.findByRole('button', { name: 'Chép việc kỳ trước' }));
    await user.click(screen.getByRole('checkbox', { name: 'An' }));
    await user.click(screen.getByRole('checkbox', { name: 'Trực ban' }));
    await user.click(screen.getByRole('button', { name: 'Giao 1 việc cho 1 người' }));
    expect(app.written.at(-1)?.data).toMatchObject({ title: 'Báo cáo tháng', period: '2026-03', due: '2026-03-20', kind: 'planned' });
  });

  it('assigns for quarters where the unit’s rules say so, planned until a day of their first month', async () => {
    const user = userEvent.setup();
    const org = ward({}, { profiles: quartersFrom('2026-01-01') });
    const { app } = show([taskStory('t1', { assign: { period: '2025-12', due: '2025-12-10', title: 'Báo cáo tháng' } })], { ...PLANNING, org });
    await chooseProduct(user, 'soan van ban', /Soạn văn bản/);
    const options = [...screen.getByLabelText<HTMLSelectElement>('Kỳ tính điểm').options].map(({ textContent }) => textContent);
    expect(options).toEqual(['quý 1/2026', 'quý 2/2026', 'quý 3/2026']);
    expect(screen.getByText(/Giao sau ngày 05\/01: tính ngoài tổng được giao/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Kỳ tính điểm'), 'quý 2/2026');
    expect(screen.getByText(/Giao trong thời gian lập kế hoạch \(đến ngày 05\/04\)/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'An' }));
    await user.click(screen.getByRole('button', { name: 'Giao 1 việc cho 1 người' }));
    expect(app.written.at(-1)?.data).toMatchObject({ period: '2026-Q2', due: '2026-06-30', kind: 'planned' });
  });

  it('copies the last month into the first quarter after it', async () => {
    const user = userEvent.setup();
    const org = ward({}, { profiles: quartersFrom('2026-01-01') });
    show([taskStory('t1', { assign: { period: '2025-12', due: '2025-12-10', title: 'Báo cáo tháng' } })], { ...PLANNING, org });
    await user.click(await screen.findByRole('button', { name: 'Chép việc kỳ trước' }));
    await user.click(screen.getByRole('checkbox', { name: 'An' }));
    expect(screen.getByText(/của tháng 12\/2025/)).toBeTruthy();
    expect(screen.getAllByText(/10\/03\/2026/).length).toBeGreaterThan(0);
  });

  it('offers nobody to those who may not assign', async () => {
    show([], { person: 'an' });
    expect(await screen.findByText('Chưa có ai để giao')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Giao/ })).toBeNull();
  });

  it('offers a draft found from before', async () => {
    const user = userEvent.setup();
    const app = headWorld([], PLANNING);
    await app.saveDraft('assign', { people: ['an'], product: 'product1', title: 'Việc dở dang' });
    renderPage(app, { '/giao-viec': AssignPage }, '/giao-viec');
    await user.click(await screen.findByRole('button', { name: 'Tiếp tục' }));
    expect(screen.getByDisplayValue('Việc dở dang')).toBeTruthy();
  });
});
