import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { headWorld, submittedTask, taskStory } from '#tests/support/head-world.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, plainEntry, received, recordOf } from '#tests/support/story.ts';
import { ScorePage } from './score-page.tsx';

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

function accepted(task: RecordDocument, actor = 'headA'): RecordDocument {
  const accept = entry('task', task.id, actor, 'task.accepted.v1', '2026-03-25T02:00:00.000Z', { submission: task.entries[1]!.id });
  return { ...task, entries: received([...task.entries.map(plainEntry), accept]) };
}

function marks(person: string, leadership?: object): RecordDocument {
  const id = `${person}.2026-03`;
  const data = { person, period: '2026-03', marks: FULL_MARKS, comments: {}, figure: null, ...(leadership && { leadership }) };
  return recordOf('review', id, received([entry('review', id, person, 'review.selfScored.v1', '2026-03-15T02:00:00.000Z', data)]));
}

const late = accepted(submittedTask('t-late', '2026-03-24T02:00:00.000Z', { title: 'Tờ trình muộn' }));
const open = taskStory('t-open', { assign: { title: 'Báo cáo quý', quantity: '1' } });
/** 30 + 42.78: of 12 assigned 8 are done, with one delay on each of the two units. */
const AN = [late, open, marks('an')];

async function trial(records: readonly RecordDocument[], person = 'an', of = 'an') {
  const app = headWorld(records, { person, now: '2026-03-27T02:00:00.000Z' });
  const page = renderPage(app, { '/diem/$period': ScorePage }, `/diem/2026-03${of === person ? '' : `?nguoi=${of}`}`);
  // Its code comes after the first paint.
  const part = within(await screen.findByRole('region', { name: /^Tính thử/ }, { timeout: 10_000 }));
  return { part, page, app, user: userEvent.setup() };
}

describe('the official’s what-if', () => {
  it('adds up what is finished and what is excused, and records nothing', async () => {
    const { part, user, app, page } = await trial(AN);
    await user.click(part.getByRole('checkbox', { name: 'Báo cáo quý' }));
    expect(part.getByText(/Nếu vậy: 96,11\/100 \(\+23,33\)/)).toBeTruthy();
    await user.click(part.getByRole('checkbox', { name: 'Tờ trình muộn' }));
    expect(part.getByText(/Nếu vậy: 100,00\/100 \(\+27,22\)/)).toBeTruthy();
    expect(part.getByText('Hoàn thành xuất sắc nhiệm vụ')).toBeTruthy();
    await user.click(part.getByRole('button', { name: 'Bỏ hết' }));
    expect(part.getByText(/Nếu vậy: 72,78\/100 \(\+0,00\)/)).toBeTruthy();
    expect(app.written).toEqual([]);
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('moves the general criteria with a slider', async () => {
    const { part } = await trial(AN);
    fireEvent.change(part.getByRole('slider'), { target: { value: '20' } });
    expect(part.getByText('Nếu tiêu chí chung là 20/30')).toBeTruthy();
    expect(part.getByText(/Nếu vậy: 62,78\/100 \(−10,00\)/)).toBeTruthy();
  });

  it.each([
    [/^90 /, 'Hoàn thành: Báo cáo quý +23,33 → 96,11'],
    [/^70 /, 'Đã đạt 70 điểm rồi: Hoàn thành tốt nhiệm vụ.'],
  ])('says what is needed for %s: %s', async (target, answer) => {
    const { part, user } = await trial(AN);
    await user.click(part.getByRole('button', { name: target }));
    await vi.waitFor(() => expect(part.getAllByText((_, element) => element?.textContent === answer).length).toBeGreaterThan(0));
  });

  it('takes the steps over into the trial', async () => {
    const { part, user } = await trial(AN);
    await user.click(part.getByRole('button', { name: /^90 / }));
    await user.click(await part.findByRole('button', { name: 'Thử các bước này' }));
    expect(part.getByRole<HTMLInputElement>('checkbox', { name: 'Báo cáo quý' }).checked).toBe(true);
    expect(part.getByText(/Nếu vậy: 96,11\/100/)).toBeTruthy();
  });

  it('is honest about what is out of reach', async () => {
    const back = taskStory('t-back', { assign: { title: 'Đề án' }, more: [['headA', 'task.handedBack.v1', '2026-03-20T02:00:00.000Z', { reason: 'Không đủ khả năng' }]] });
    const { part, user } = await trial([...AN, back]);
    await user.click(part.getByRole('button', { name: /^90 / }));
    expect(await part.findByText(/^Ngoài tầm với: tối đa 72,00 điểm/)).toBeTruthy();
  });

  it('supposes full marks while there are none, and says so', async () => {
    const { part } = await trial([late, open]);
    expect(part.getByText(/tạm giả sử ở mức tối đa/)).toBeTruthy();
    expect(part.getByText(/Nếu vậy: 72,78\/100/)).toBeTruthy();
  });

  it('has nothing to try while nothing is assigned', async () => {
    const { part } = await trial([]);
    expect(part.getByText('Chưa có việc được giao để tính.')).toBeTruthy();
    expect(part.queryByRole('slider')).toBeNull();
  });

  it('does not offer to assign to oneself', async () => {
    const { part } = await trial(AN);
    expect(part.queryByText('Nếu giao thêm một việc')).toBeNull();
  });
});

describe('the head’s what-if', () => {
  it('assigns one more from the catalogue, done or not', async () => {
    const { part, user, page } = await trial(AN, 'headA', 'an');
    await user.click(part.getByText('Nếu giao thêm một việc'));
    await user.type(part.getByRole('searchbox', { name: 'Tìm trong danh mục' }), 'de an');
    await user.click(await part.findByRole('button', { name: /Đề án phát triển/ }));
    expect(part.getByLabelText<HTMLInputElement>('Hệ số').value).toBe('10');
    await user.click(part.getByRole('button', { name: 'Chưa làm' }));
    await user.click(part.getByRole('button', { name: 'Thêm vào tính thử' }));
    // 8 of 22 done: 70 × (8 + 8 + 6) ÷ 3 ÷ 22.
    expect(part.getByText(/Nếu vậy: 53,33\/100 \(−19,44\)/)).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(part.getByRole('button', { name: 'Bỏ Đề án phát triển' }));
    expect(part.getByText(/Nếu vậy: 72,78\/100/)).toBeTruthy();
  });

  it('shows what the official’s fall below 50 does to his own d', async () => {
    const { part, user } = await trial([...AN, accepted(submittedTask('own', undefined, { person: 'headA' }), 'chair'), marks('headA', { organising: '1', uniting: '1' })], 'headA', 'an');
    expect(part.queryByText(/^Điểm của bạn/)).toBeNull();
    fireEvent.change(part.getByRole('slider'), { target: { value: '5' } });
    expect(await part.findByText('Điểm của bạn: 100,00 → 94,17 (tỷ lệ d 100,00% → 50,00%)')).toBeTruthy();
    expect(part.getByText(/Nếu vậy: 47,78/)).toBeTruthy();
    fireEvent.change(part.getByRole('slider'), { target: { value: '30' } });
    expect(part.queryByText(/^Điểm của bạn/)).toBeNull();
    await user.click(part.getByRole('button', { name: 'Bỏ hết' }));
  });

  it('of a leader weighs đ, e and those under him', async () => {
    const leader = [accepted(submittedTask('own', undefined, { person: 'headA' }), 'chair'), marks('headA', { organising: '1', uniting: '1' }), late, marks('an')];
    const { part, user } = await trial(leader, 'chair', 'headA');
    await user.click(within(part.getByRole('group', { name: /đ\. / })).getByRole('button', { name: '50%' }));
    expect(part.getByText(/Nếu vậy: 94,17\/100/)).toBeTruthy();
    await user.click(part.getByRole('checkbox', { name: 'An xuống dưới 50' }));
    expect(part.getByText(/Nếu vậy: 88,33\/100/)).toBeTruthy();
    await user.click(part.getByRole('checkbox', { name: 'An xuống dưới 50' }));
    expect(part.getByText(/Nếu vậy: 94,17\/100/)).toBeTruthy();
  });
});
