import { expect, test } from 'vitest';
import { headWorld, submittedTask, taskStory, valueOf } from '#tests/support/head-world.ts';
import { filterTasks, groupTasks, parseTaskSearch } from './task-filter.ts';
import type { TaskSearch } from './task-filter.ts';

const app = headWorld([
  taskStory('late', { assign: { title: 'Rà soát hộ nghèo', due: '2026-03-10' } }),
  taskStory('week', { assign: { title: 'Đề án phát triển', due: '2026-03-20' } }),
  taskStory('far', { assign: { title: 'Soạn văn bản', due: '2026-03-30' } }),
  taskStory('gone', { assign: { title: 'Họp dân', due: '2026-03-12' }, more: [['headA', 'task.cancelled.v1', '2026-03-05T02:00:00.000Z', { reason: 'Thôi' }]] }),
  submittedTask('waiting'),
], { person: 'an' });
const rows = valueOf(app.rows('task', { person: 'an' }));

test.for<[search: TaskSearch, ids: string[], why: string]>([
  [{}, ['late', 'week', 'far'], 'open work by default'],
  [{ loc: 'waiting' }, ['waiting'], 'what somebody else has to decide'],
  [{ loc: 'finished' }, ['gone'], 'what needs nothing more'],
  [{ loc: 'all' }, ['late', 'week', 'far', 'gone', 'waiting'], 'everything'],
  [{ tim: 'de an' }, ['week'], 'search without diacritics'],
  [{ loc: 'finished', tim: 'de an' }, [], 'filter and search together'],
])('%o shows %o: %s', ([search, ids]) => {
  expect(filterTasks(rows, search).map(({ id }) => id)).toEqual(ids);
});

test('groups by deadline, the nearest first, closed last', () => {
  const groups = groupTasks(rows, '2026-03-16').map(({ name, rows: own }) => [name, own.map(({ id }) => id)]);
  expect(groups).toEqual([['late', ['late']], ['thisWeek', ['week']], ['later', ['far']], ['waiting', ['waiting']], ['closed', ['gone']]]);
});

test.for<[raw: Record<string, unknown>, search: TaskSearch]>([
  [{ loc: 'waiting', tim: 'văn bản' }, { loc: 'waiting', tim: 'văn bản' }],
  [{ loc: 'nonsense', tim: '' }, {}],
  [{ loc: ['open'], tim: 4, other: 'x' }, {}],
])('the address %o reads as %o', ([raw, search]) => {
  expect(parseTaskSearch(raw)).toEqual(search);
});
