import { expect, test } from 'vitest';
import { headWorld, submittedTask, taskStory, valueOf } from '#tests/support/head-world.ts';
import { dayView } from './day-view.ts';

const due = (day: string) => ({ assign: { due: day } });

test('each task stands in one place, the nearest deadline first', () => {
  const returned = { submission: 'x', reason: 'Thiếu số liệu', majorError: false, due: '2026-03-18' };
  const submitted = submittedTask('back');
  const back = { ...submitted, entries: [...submitted.entries, {
    ...submitted.entries[1]!, id: '01J99999999999999999999999', type: 'task.returned.v1', actor: 'headA', data: { ...returned, submission: submitted.entries[1]!.id },
    receipt: { epoch: 1, seq: 9, receivedAt: '2026-03-13T02:00:00.000Z', verdict: 'accepted' as const },
  }] };
  const app = headWorld(
    [taskStory('today', due('2026-03-16')), taskStory('late', due('2026-03-10')), taskStory('soon', due('2026-03-23')), taskStory('far', due('2026-03-30')), submittedTask('waiting'), back],
    { person: 'an' },
  );
  const view = dayView(valueOf(app.rows('task', { person: 'an' })), '2026-03-16');
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  expect(ids(view.due)).toEqual(['late', 'today']);
  expect(ids(view.next)).toEqual(['soon']);
  expect(ids(view.returned)).toEqual(['back']);
  expect(ids(view.declared)).toEqual([]);
  expect(ids(view.review)).toEqual([]);
});
