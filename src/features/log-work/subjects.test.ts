import { expect, test } from 'vitest';
import { CATALOGUE, headWorld, taskStory, valueOf } from '#tests/support/head-world.ts';
import { entry, received, recordOf } from '#tests/support/story.ts';
import { findSubjects, suggestSubjects } from './subjects.ts';

function sheet(day: string, ...lines: readonly { task: string | null; text: string }[]) {
  const id = `an.${day}`;
  const data = (line: { task: string | null; text: string }) => ({ person: 'an', day, product: null, minutes: 30, start: null, ...line });
  return recordOf('daysheet', id, received(lines.map((line) => entry('daysheet', id, 'an', 'day.logged.v1', `${day}T02:00:00.000Z`, data(line)))));
}

const app = headWorld([
  taskStory('t-open', { assign: { title: 'Đề án', due: '2026-03-30' } }),
  taskStory('t-near', { assign: { title: 'Báo cáo', due: '2026-03-18' } }),
  taskStory('t-done', { assign: { title: 'Xong rồi' }, more: [['headA', 'task.cancelled.v1', '2026-03-04T02:00:00.000Z', { reason: 'Thôi' }]] }),
  sheet('2026-03-12', { task: null, text: 'Họp giao ban' }, { task: 't-done', text: 'Xong rồi' }),
  sheet('2026-03-13', { task: null, text: 'Tiếp dân' }, { task: 't-open', text: 'Đề án' }),
], { person: 'an' });
const tasks = valueOf(app.rows('task', { person: 'an' }));
const sheets = valueOf(app.rows('daysheet', { person: 'an' }));

test('last used first, each once, then open tasks by deadline; finished tasks are left out', () => {
  expect(suggestSubjects(sheets, tasks).map(({ text }) => text)).toEqual(['Đề án', 'Tiếp dân', 'Họp giao ban', 'Báo cáo']);
});

test('search finds tasks and products of the catalogue without diacritics', () => {
  expect(findSubjects('de an', tasks, CATALOGUE)).toEqual([
    { task: 't-open', product: 'product1', text: 'Đề án' },
    { task: null, product: 'product2', text: 'Đề án phát triển' },
  ]);
  expect(findSubjects('DC.01', tasks, CATALOGUE).map(({ product }) => product)).toEqual(['product1']);
});
