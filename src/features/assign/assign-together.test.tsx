import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import type { FakeWorld } from '#tests/support/fake-head-app.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { AssignPage } from './assign-page.tsx';

// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 20_000 });
afterEach(cleanup);

/** The second day of the month: planning is still open. */
const PLANNING = { now: '2026-03-02T02:00:00.000Z' };

type User = ReturnType<typeof userEvent.setup>;

function show(records: readonly RecordDocument[] = [], more: Partial<FakeWorld> = {}) {
  const app = headWorld(records, { ...PLANNING, ...more });
  const page = renderPage(app, { '/giao-viec': AssignPage }, '/giao-viec');
  return { app, page };
}

async function choose(user: User, people: readonly string[]) {
  await user.type(await screen.findByRole('searchbox'), 'soan');
  await user.click(screen.getByRole('button', { name: /Soạn văn bản/ }));
  for (const name of people) await user.click(screen.getByRole('checkbox', { name }));
}

async function type(user: User, label: string | RegExp, text: string) {
  const field = screen.getByLabelText(label);
  await user.clear(field);
  if (text) await user.type(field, text);
}

const datas = (app: ReturnType<typeof headWorld>) => app.written.map(({ data }) => data as Record<string, unknown>);

/** A week of sick leave of `an` in March 2026. */
function leaveOf(person: string) {
  const data = { person, year: 2026, leave: 'l1', kind: 'sick', from: '2026-03-09', to: '2026-03-13' };
  const id = `${person}.2026`;
  return recordOf('review', id, received([entry('review', id, 'officer', 'year.leaveRecorded.v1', '2026-03-01T02:00:00.000Z', data)]));
}

describe('group work', () => {
  it('is shared out equally and exactly, one task each with the whole group in it', async () => {
    const user = userEvent.setup();
    const { app, page } = show();
    await choose(user, ['An', 'Bình', 'Phó phòng A']);
    await user.click(screen.getByRole('button', { name: 'Làm chung một sản phẩm, chia phần' }));
    expect(screen.getByLabelText<HTMLInputElement>('Phần của An').value).toBe('1/3');
    expect(screen.getByText('Đã chia đủ: cộng lại bằng 1')).toBeTruthy();
    expect(screen.getByText('Việc nhóm: phần 1/3, cùng Bình, Phó phòng A')).toBeTruthy();
    expect(screen.getAllByText('1,33 SP quy đổi')).toHaveLength(3);
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Giao 3 việc cho 3 người' }));
    expect(await screen.findByText('Kết quả')).toBeTruthy();
    const groups = datas(app).map(({ group }) => group as { id: string; members: unknown });
    expect(new Set(groups.map(({ id }) => id)).size).toBe(1);
    expect(groups[0]?.members).toEqual(['an', 'binh', 'deputyA'].map((person) => ({ person, share: '1/3' })));
  });

  it('says what is left while shares are typed, and assigns nothing until they make one', async () => {
    const user = userEvent.setup();
    const { app, page } = show();
    await choose(user, ['An', 'Bình']);
    await user.click(screen.getByRole('button', { name: 'Làm chung một sản phẩm, chia phần' }));
    await type(user, 'Phần của An', '0,25');
    expect(screen.getByText('Còn 0,25 chưa chia')).toBeTruthy();
    await type(user, 'Phần của Bình', '5/6');
    expect(screen.getByText('Thừa 1/12, bớt lại')).toBeTruthy();
    await type(user, 'Phần của Bình', '');
    expect(screen.getByText('Có phần chưa đọc được')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Giao việc' }));
    expect(await screen.findByText(/Các phần phải cộng lại đúng bằng 1/)).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    expect(app.written).toEqual([]);
    await type(user, 'Phần của Bình', '3/4');
    await user.click(screen.getByRole('button', { name: 'Giao 2 việc cho 2 người' }));
    expect(datas(app)[1]?.['group']).toMatchObject({ members: [{ person: 'an', share: '0.25' }, { person: 'binh', share: '3/4' }] });
  });

  it('begins anew for other people and has no name twice', async () => {
    const user = userEvent.setup();
    const { app } = show();
    await choose(user, ['An', 'Bình']);
    await user.click(screen.getByRole('button', { name: 'Làm chung một sản phẩm, chia phần' }));
    await type(user, 'Phần của An', '0,9');
    await user.click(screen.getByRole('checkbox', { name: 'Phó phòng A' }));
    expect(screen.getByLabelText<HTMLInputElement>('Phần của An').value).toBe('1/3');
    await user.click(screen.getByRole('button', { name: 'Giao 3 việc cho 3 người' }));
    await user.click(await screen.findByRole('button', { name: 'Giao việc khác' }));
    await choose(user, ['An', 'Bình']);
    await user.click(screen.getByRole('button', { name: 'Làm chung một sản phẩm, chia phần' }));
    await user.click(screen.getByRole('button', { name: 'Giao 2 việc cho 2 người' }));
    expect(new Set(datas(app).map(({ group }) => (group as { id: string }).id)).size).toBe(2);
  });
});

describe('a large product', () => {
  it('is split by period for one person, the sum watched', async () => {
    const user = userEvent.setup();
    const { app, page } = show();
    await choose(user, ['An']);
    await type(user, 'Số lượng', '22');
    await user.click(screen.getByRole('button', { name: 'Chia thành nhiều phần' }));
    expect(screen.getByText('Đã chia đủ 22')).toBeTruthy();
    await type(user, 'Số lượng (Phần 1)', '5');
    expect(screen.getByText('Còn 6 chưa chia')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thêm phần' }));
    expect(screen.getByText('Đã chia đủ 22')).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>('Kỳ tính điểm (Phần 3)').value).toBe('2026-05');
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Giao 3 việc cho 1 người' }));
    expect(await screen.findByText('Kết quả')).toBeTruthy();
    expect(datas(app).map(({ period, quantity, due, split }) => [period, quantity, due, (split as { part: number }).part])).toEqual([
      ['2026-03', '5', '2026-03-31', 1], ['2026-04', '11', '2026-04-30', 2], ['2026-05', '6', '2026-05-29', 3],
    ]);
  });

  it('is split among people; parts follow who is chosen', async () => {
    const user = userEvent.setup();
    const { app } = show();
    await choose(user, ['An', 'Bình']);
    await type(user, 'Số lượng mỗi người', '5');
    await user.click(screen.getByRole('button', { name: 'Chia thành nhiều phần' }));
    await type(user, 'Số lượng (Phần 1)', '4');
    expect(screen.getByText('Thừa 1, bớt lại')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Giao việc' }));
    expect(await screen.findByText(/Cần ít nhất hai phần/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Phó phòng A' }));
    expect(screen.getByLabelText<HTMLSelectElement>('Người làm (Phần 3)').value).toBe('deputyA');
    await user.click(screen.getByRole('button', { name: 'Chia đều' }));
    await user.click(screen.getByRole('button', { name: 'Bỏ phần 3' }));
    await user.click(screen.getByRole('button', { name: 'Chia đều' }));
    await user.click(screen.getByRole('button', { name: 'Giao 2 việc cho 2 người' }));
    expect(datas(app).map(({ person, quantity }) => [person, quantity])).toEqual([['an', '3'], ['binh', '2']]);
  });
});

describe('somebody on leave', () => {
  it('is assigned what the days left allow, in one tap', async () => {
    const user = userEvent.setup();
    const { app, page } = show([leaveOf('an')]);
    await choose(user, ['An', 'Bình']);
    await type(user, 'Số lượng mỗi người', '22');
    expect(screen.getByText('An nghỉ 5/22 ngày làm việc trong tháng 03/2026')).toBeTruthy();
    expect(screen.getByText('Soạn văn bản: đề nghị giao 17 thay vì 22')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Giao 17' }));
    expect(screen.getByText('Soạn văn bản: giao 17 thay vì 22')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Giao 2 việc cho 2 người' }));
    expect(datas(app).map(({ person, quantity }) => [person, quantity])).toEqual([['an', '17'], ['binh', '22']]);
  });

  it('has what was assigned before lowered together, after a look at the whole', async () => {
    const user = userEvent.setup();
    const records = [leaveOf('an'), taskStory('t1', { assign: { title: 'Tiếp dân', quantity: '22' } }), taskStory('t2', { assign: { title: 'Báo cáo', quantity: '1' } }), taskStory('t3', { assign: { title: 'Kiểm tra', quantity: '10' } })];
    const { app } = show(records);
    await user.click(await screen.findByRole('checkbox', { name: 'An' }));
    await user.click(await screen.findByRole('button', { name: 'Điều chỉnh chỉ tiêu theo ngày nghỉ (2 việc đã giao)' }));
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('row').map((row) => row.textContent)).toEqual(['ViệcĐang giaoĐề nghị', 'Tiếp dân2217', 'Kiểm tra107']);
    expect(await faultsOf(table)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Giảm số lượng của 2 việc' }));
    expect(await screen.findByText('Đã giảm số lượng của 2 việc')).toBeTruthy();
    expect(app.written.map(({ record, type: kind, data }) => [record, kind, data])).toEqual([
      ['t1', 'task.targetAdjusted.v1', { target: '17', reason: 'Nghỉ 5 ngày trong 22 ngày làm việc', leave: true }],
      ['t3', 'task.targetAdjusted.v1', { target: '7', reason: 'Nghỉ 5 ngày trong 22 ngày làm việc', leave: true }],
    ]);
  });
});

describe('rules and posts', () => {
  it('shows hours and complexity instead of the coefficient where standard hours count', async () => {
    const user = userEvent.setup();
    const org = ward({}, { profiles: [{ rules: KHANH_HOA_2025, from: '2026-01-01', decision: 'QĐ 5' }] });
    show([], { org });
    await choose(user, ['An']);
    expect(screen.getByText(`${KHANH_HOA_2025.standardHours!.defaultHours} giờ chuẩn, độ phức tạp 1,0`)).toBeTruthy();
    expect(screen.queryByText(/hệ số/)).toBeNull();
    expect(screen.getAllByText(/giờ chuẩn, trung vị nhóm/).length).toBeGreaterThan(0);
  });

  it('names every post of who holds several', async () => {
    const an = ward().people.get('an')!;
    const org = ward({ an: { ...an, posts: [...an.posts, { ...an.posts[0]!, id: 'p5b', title: 'Kế toán', division: 'b' }] } });
    show([], { org });
    expect(await screen.findByText(/^Chuyên viên, kiêm Kế toán · /)).toBeTruthy();
  });

  it('takes up a draft of months as the quarter the rules count in by now', async () => {
    const user = userEvent.setup();
    const org = ward({}, { profiles: quartersFrom('2026-01-01') });
    const app = headWorld([], { ...PLANNING, org });
    await app.saveDraft('assign', { people: ['an'], product: 'product1', title: 'Việc dở dang', period: '2026-03', due: '2026-03-20', reason: 'Bão' });
    renderPage(app, { '/giao-viec': AssignPage }, '/giao-viec');
    await user.click(await screen.findByRole('button', { name: 'Tiếp tục' }));
    expect(screen.getByLabelText<HTMLSelectElement>('Kỳ tính điểm').value).toBe('2026-Q1');
    await user.click(screen.getByRole('button', { name: 'Giao 1 việc cho 1 người' }));
    expect(datas(app)).toMatchObject([{ period: '2026-Q1', due: '2026-03-20' }]);
  });
});
