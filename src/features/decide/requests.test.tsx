import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { finishDelayed, undoDelayed } from '#ui/delayed-action.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { assigned, entry, received, recordOf } from '#tests/support/story.ts';
import { DecidePage } from './decide-page.tsx';

// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 20_000 });
afterEach(() => {
  undoDelayed();
  cleanup();
});

function open(record: RecordDocument, key: string) {
  const app = headWorld([record]);
  const page = renderPage(app, { '/can-quyet-dinh': DecidePage }, `/can-quyet-dinh?viec=${key}`);
  const state = () => foldOf('task', app.records.get(record.id)!).state;
  return { app, page, state };
}

async function settle() {
  finishDelayed();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('a request for an excuse (NĐ335 Điều 14.2)', () => {
  const begin = entry('task', 't1', 'headA', 'task.assigned.v1', '2026-03-02T01:00:00.000Z', assigned({ due: '2026-03-10' }));
  const late = entry('task', 't1', 'an', 'task.submitted.v1', '2026-03-12T02:00:00.000Z', { units: [[1, 2]], note: '', evidence: [] });
  const accept = entry('task', 't1', 'headA', 'task.accepted.v1', '2026-03-13T02:00:00.000Z', { submission: late.id });
  const ask = entry('task', 't1', 'an', 'task.excuseRequested.v1', '2026-03-14T02:00:00.000Z', { faults: [late.id], reason: 'Bão số 5', evidence: [] });
  const asked = recordOf('task', 't1', received([begin, late, accept, ask]));
  const key = `excuse.${ask.id}`;

  it('is granted only with a reason, and the delay then costs nothing', async () => {
    const user = userEvent.setup();
    const { app, page, state } = open(asked, key);
    expect(await screen.findByText('Bão số 5')).toBeTruthy();
    expect(screen.getByText('Đề nghị miễn trừ 1 lần')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Chấp nhận miễn trừ' }));
    expect(await screen.findByText(/Cần ghi lý do/)).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.type(screen.getByLabelText('Lý do'), '  Có công điện của tỉnh ');
    await user.click(screen.getByRole('button', { name: 'Chấp nhận miễn trừ' }));
    await settle();
    expect(app.written.map(({ type, data }) => [type, data])).toEqual([
      ['task.excused.v1', { faults: [late.id], request: ask.id, reason: 'Có công điện của tỉnh' }],
    ]);
    expect(state().units[0]?.delays.every(({ excusedBy }) => excusedBy !== null)).toBe(true);
  });

  it('is declined only with a reason, and the delay stands', async () => {
    const user = userEvent.setup();
    const { app, page, state } = open(asked, key);
    await user.click(await screen.findByRole('button', { name: 'Không chấp nhận' }));
    expect(await screen.findByText(/Cần ghi lý do/)).toBeTruthy();
    await user.type(screen.getByLabelText('Lý do'), 'Bão đã tan từ tuần trước');
    await user.click(screen.getByRole('button', { name: 'Không chấp nhận' }));
    expect(page.address()).toBe('/can-quyet-dinh');
    await settle();
    expect(app.written.map(({ type }) => type)).toEqual(['task.excuseDeclined.v1']);
    expect(state().excuses[0]?.decision).toBe('declined');
    expect(state().units[0]?.delays.map(({ excusedBy }) => excusedBy)).toEqual([null]);
    expect(await screen.findByText('Không còn việc nào chờ bạn')).toBeTruthy();
  });
});

it('declared work that is declined leaves the inbox with its reason in the story', async () => {
  const user = userEvent.setup();
  const { kind: _kind, ...facts } = assigned({ reason: 'Chủ tịch giao miệng' });
  const { app, state } = open(recordOf('task', 't-new', received([entry('task', 't-new', 'an', 'task.declared.v1', '2026-03-10T02:00:00.000Z', facts)])), 'declared.t-new');
  await user.type(await screen.findByLabelText('Lý do'), 'Đã giao người khác');
  await user.click(screen.getByRole('button', { name: 'Không xác nhận' }));
  await settle();
  expect(app.written.at(-1)).toMatchObject({ type: 'task.declined.v1', data: { reason: 'Đã giao người khác' } });
  expect(state().status).toBe('declined');
});

describe('a time of submission only the device vouches for', () => {
  /** Written before the deadline of 10 March as the device says, received on the 12th. */
  const story = taskStory('t1', { assign: { due: '2026-03-10' }, more: [['an', 'task.submitted.v1', '2026-03-10T02:00:00.000Z', { units: [[1, 2]], note: '', evidence: [] }]] });
  const [begin, handedIn] = story.entries;
  const doubtful: RecordDocument = { ...story, entries: [begin!, { ...handedIn!, receipt: { ...handedIn!.receipt!, receivedAt: '2026-03-12T02:00:00.000Z' } }] };
  const key = `submission.${handedIn!.id}`;

  it.each([
    ['Đúng hạn', false, 0],
    ['Nộp chậm', true, 1],
  ])('is judged %s with a reason', async (choice, judgedLate, delays) => {
    const user = userEvent.setup();
    const { app, state } = open(doubtful, key);
    const judge = await screen.findByRole('button', { name: 'Ghi kết luận' });
    expect(state().units[0]?.delays).toEqual([]);
    await user.click(judge);
    expect(app.written).toEqual([]);
    await user.click(within(screen.getByRole('group', { name: 'Thời điểm nộp chưa rõ' })).getByRole('button', { name: choice }));
    await user.type(screen.getAllByLabelText('Lý do')[0]!, 'Đã hỏi văn thư');
    await user.click(judge);
    expect(await screen.findByText('Đã kết luận thời điểm nộp')).toBeTruthy();
    expect(app.written.at(-1)?.data).toEqual({ submission: handedIn!.id, late: judgedLate, reason: 'Đã hỏi văn thư' });
    expect(state().units[0]?.delays).toHaveLength(delays);
  });
});
