import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { headWorld, submittedTask, taskStory } from '#tests/support/head-world.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, plainEntry, received, recordOf, ward } from '#tests/support/story.ts';
import { MyScorePage, ScorePage } from './score-page.tsx';

vi.setConfig({ testTimeout: 20_000 });
afterEach(cleanup);

function accepted(id: string, person: string, assign: Record<string, unknown> = {}): RecordDocument {
  const task = submittedTask(id, undefined, { person, ...assign });
  const accept = entry('task', id, 'chair', 'task.accepted.v1', '2026-03-13T02:00:00.000Z', { submission: task.entries[1]!.id });
  return { ...task, entries: received([...task.entries.map(plainEntry), accept]) };
}

function review(person: string, entries: readonly (readonly [actor: string, type: string, data: object])[], period = '2026-03'): RecordDocument {
  const id = `${person}.${period}`;
  const story = entries.map(([actor, type, data]) => entry('review', id, actor, type, '2026-03-15T02:00:00.000Z', { person, period, figure: null, ...data }));
  return recordOf('review', id, received(story));
}

const selfMarks = (leadership?: object, comments = {}) => ({ marks: FULL_MARKS, comments, ...(leadership && { leadership }) });
const unfinished = [taskStory('t-an'), review('an', [['an', 'review.selfScored.v1', selfMarks()]])];

function show(records: readonly RecordDocument[], person: string, at = '/diem', org = ward()) {
  const app = headWorld(records, { person, org });
  const page = renderPage(app, { '/diem': MyScorePage, '/diem/$period': ScorePage }, at);
  return { app, page };
}

describe('the page of a leader', () => {
  const own = [accepted('own', 'headA'), review('headA', [['headA', 'review.selfScored.v1', selfMarks({ organising: '0.5', uniting: '1' }, { organising: 'Chậm kế hoạch' })]])];

  it('shows d with the people below as links, đ and e with who decided, and no shame list of the others', async () => {
    const { page } = show([...own, ...unfinished], 'headA');
    const section = within(await screen.findByRole('region', { name: 'Tiêu chí của người lãnh đạo, quản lý' }));
    expect(section.getByText('0/1 người từ 50 điểm trở lên')).toBeTruthy();
    expect(section.getByRole('link', { name: 'Điểm của An' }).getAttribute('href')).toBe('/diem/2026-03?nguoi=an');
    expect(section.getByText('Chưa đủ dữ liệu nên không xét (2):')).toBeTruthy();
    expect(section.getAllByText('Tự đánh giá, chưa được xác nhận')).toHaveLength(2);
    expect(section.getByText('Lý do: Chậm kế hoạch')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('says which marks are missing instead of a figure', async () => {
    show([accepted('own', 'headA'), review('headA', [['headA', 'review.selfScored.v1', selfMarks()]])], 'headA');
    expect(await screen.findByText(/Chưa đánh giá đủ các tiêu chí của người lãnh đạo/)).toBeTruthy();
  });

  it('counts nobody to judge as met, and says so', async () => {
    show(own, 'headA');
    expect(await screen.findByText('Chưa có người thuộc quyền nào đủ dữ liệu để xét: tính 100%.')).toBeTruthy();
  });

  it('asks the leader for both shares, the lower one with words', async () => {
    const user = userEvent.setup();
    const { app, page } = show([accepted('own', 'headA')], 'headA');
    await user.click(await screen.findByRole('button', { name: 'Tự chấm' }));
    const uniting = within(screen.getByRole('group', { name: /^e\. / }));
    await user.click(uniting.getByRole('button', { name: '50%' }));
    await user.click(screen.getByRole('button', { name: 'Gửi điểm tự chấm' }));
    expect(await screen.findByText('Dòng bị trừ điểm cần có nhận xét.')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.type(screen.getByLabelText('Nhận xét e'), 'Còn đơn thư');
    await user.click(screen.getByRole('button', { name: 'Gửi điểm tự chấm' }));
    expect(app.written.at(-1)?.data).toMatchObject({ leadership: { organising: '1', uniting: '0.5' }, comments: { uniting: 'Còn đơn thư' } });
  });

  it('lets the superior decide both, with a reason for what he changes', async () => {
    const user = userEvent.setup();
    const { app } = show(own, 'chair', '/diem/2026-03?nguoi=headA');
    const organising = within(await screen.findByRole('group', { name: /^đ\. / }));
    expect(screen.getByText('tự đánh giá 50%')).toBeTruthy();
    await user.click(organising.getByRole('button', { name: '100%' }));
    await user.click(screen.getByRole('button', { name: 'Xác nhận điểm' }));
    expect(await screen.findByText('Dòng đã sửa cần có lý do.')).toBeTruthy();
    await user.type(screen.getByLabelText('Lý do đ'), 'Kế hoạch đã kịp');
    await user.click(screen.getByRole('button', { name: 'Xác nhận điểm' }));
    expect((await screen.findAllByText(/^Chủ tịch đánh giá lúc/)).length).toBe(2);
    expect(foldOf('review', app.records.get('headA.2026-03')!).state.confirmed).toMatchObject({
      leadership: { organising: '1', uniting: '1' }, reasons: { organising: 'Kế hoạch đã kịp' }, figure: { total: '100.00' },
    });
  });

  it('asks for no reason where nobody marked before and nothing is lowered', async () => {
    const user = userEvent.setup();
    const { app } = show([accepted('own', 'headA')], 'chair', '/diem/2026-03?nguoi=headA');
    expect(await screen.findByRole('group', { name: /^đ\. / })).toBeTruthy();
    expect(screen.queryByLabelText('Lý do đ')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Xác nhận điểm' }));
    expect(app.written.at(-1)?.data).toMatchObject({ leadership: { organising: '1', uniting: '1' }, reasons: {} });
  });

  it('does not ask staff for them', async () => {
    const user = userEvent.setup();
    show([accepted('t', 'an')], 'an');
    await user.click(await screen.findByRole('button', { name: 'Tự chấm' }));
    expect(screen.queryByRole('group', { name: /^đ\. / })).toBeNull();
  });
});

describe('other rules', () => {
  const adopted = (rules: typeof KHANH_HOA_2025) => ward({}, { profiles: [{ rules, from: '2026-01-01', decision: 'QĐ 7' }] });

  it('of standard hours show a table of tasks and no general criteria', async () => {
    const { page } = show([accepted('t1', 'an', { title: 'Tờ trình' }), taskStory('t2', { assign: { title: 'Báo cáo quý' } })], 'an', '/diem', adopted(KHANH_HOA_2025));
    const hours = within(await screen.findByRole('region', { name: 'Công việc theo giờ chuẩn' }));
    expect(hours.getAllByRole('row')).toHaveLength(3);
    expect(hours.getByText(/chất lượng 100 · thời gian/)).toBeTruthy();
    expect(hours.getByText('chưa được nghiệm thu')).toBeTruthy();
    expect(screen.queryByText('Tiêu chí chung')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Tự chấm (Mẫu số 01)' })).toBeNull();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('of standard hours are confirmed by the superior without marks', async () => {
    const user = userEvent.setup();
    const { app } = show([accepted('t1', 'an')], 'headA', '/diem/2026-03?nguoi=an', adopted(KHANH_HOA_2025));
    expect(await screen.findByText(/Bộ quy tắc này không có tiêu chí chung/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xác nhận điểm' }));
    expect(app.written.at(-1)).toMatchObject({ type: 'review.confirmed.v1', data: { marks: {} } });
  });

  it('by quarters name the quarter', async () => {
    show([], 'an', '/diem', ward({}, { profiles: quartersFrom('2026-01-01') }));
    expect(await screen.findByRole('region', { name: 'Quý 1/2026' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Quý 1/2026' }).getAttribute('aria-current')).toBe('page');
  });
});
