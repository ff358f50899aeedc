import { describe, expect, it } from 'vitest';
import { headWorld, submittedTask, taskStory, valueOf } from '#tests/support/head-world.ts';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import type { TaskState } from '#domain/work/task.ts';
import { taskFold } from '#domain/work/task.ts';
import { boardRows, coverageOf, standingOf, toRemind } from './board-row.ts';
import type { BoardData } from './board-row.ts';

const TODAY = '2026-03-16';
const calendar = { holidays: [], swapped: [] };

function data(records: readonly RecordDocument[], viewer = 'headA'): BoardData {
  const app = headWorld(records);
  return {
    org: ward(), viewer, today: TODAY, period: '2026-03',
    tasks: valueOf(app.rows('task')), sheets: valueOf(app.rows('daysheet')), reviews: valueOf(app.rows('review')), scores: valueOf(app.unitScores('2026-03')),
  };
}

function task(change: Partial<TaskState>): TaskState {
  return { ...taskFold.start, assignedAt: '2026-03-02T02:00:00.000Z', due: '2026-03-20', ...change };
}

describe('standingOf', () => {
  it.each([
    ['nothing assigned', [], null, 'idle'],
    ['only cancelled work', [task({ status: 'cancelled' })], null, 'idle'],
    ['open and in time', [task({})], '2026-03-13', 'onTime'],
    ['everything done, no need of data', [task({ status: 'accepted' })], '2026-03-03', 'onTime'],
    ['submitted late waits for the head', [task({ status: 'submitted', due: '2026-03-06' })], '2026-03-03', 'onTime'],
    ['late by one working day', [task({ due: '2026-03-13' })], '2026-03-13', 'behind'],
    ['late by three working days', [task({ due: '2026-03-11' })], '2026-03-13', 'behind'],
    ['late by four working days', [task({ due: '2026-03-10' })], '2026-03-13', 'stuck'],
    ['returned and late', [task({ status: 'returned', due: '2026-03-13' })], '2026-03-13', 'stuck'],
    ['no data for four working days', [task({})], '2026-03-10', 'silent'],
    ['no data for three working days', [task({})], '2026-03-11', 'onTime'],
    ['never any data since the assignment', [task({})], null, 'silent'],
    ['assigned only now', [task({ assignedAt: '2026-03-13T02:00:00.000Z' })], null, 'onTime'],
  ] as const)('%s: %#', (_, tasks, lastData, standing) => {
    expect(standingOf([...tasks], lastData, TODAY, calendar)).toBe(standing);
  });
});

describe('boardRows', () => {
  it('lists those the viewer stands over by name, whatever their scores', () => {
    expect(boardRows(data([])).map(({ name }) => name)).toEqual(['An', 'Bình', 'Phó phòng A']);
    expect(boardRows(data([], 'an'))).toEqual([]);
  });

  it('counts open, late and waiting work, with load beside the score', () => {
    const late = taskStory('t-late', { assign: { due: '2026-03-12', quantity: '1' } });
    const [an] = boardRows(data([late, submittedTask('t-sub'), taskStory('t-open', { assign: { quantity: '0.5' } })]));
    expect(an).toMatchObject({ waiting: 1, load: '14.00', lastData: '2026-03-12', standing: 'behind' });
    expect([an!.open.length, an!.late.length]).toEqual([2, 1]);
    expect(an!.score?.assignedTotal.display).toBe('14.00');
  });

  it('weighs assigned and finished work by standard hours where the rules count those', () => {
    const org = ward({}, { profiles: [{ rules: KHANH_HOA_2025, from: '2026-01-01', decision: 'QĐ 5' }] });
    const submitted = submittedTask('t1');
    const accept = entry('task', 't1', 'headA', 'task.accepted.v1', '2026-03-13T02:00:00.000Z', { submission: submitted.entries[1]!.id });
    const world = { ...data([{ ...submitted, entries: received([...submitted.entries, accept]) }, taskStory('t2', { assign: { quantity: '3' } })]), org };
    const scores = new Map([...world.scores].map(([id, { score }]) => [id, { score: { ...score, ratios: [] } }]));
    expect(boardRows({ ...world, scores })[0]).toMatchObject({ load: '40.00', done: '16.00' });
  });

  it('takes a day sheet as data', () => {
    const sheet = entry('daysheet', 'an.2026-03-13', 'an', 'day.logged.v1', '2026-03-13T08:00:00.000Z', {
      person: 'an', day: '2026-03-13', task: null, product: null, text: 'Trực', minutes: 60, start: null,
    });
    const [an] = boardRows(data([recordOf('daysheet', 'an.2026-03-13', received([sheet])), taskStory('t')]));
    expect(an).toMatchObject({ lastData: '2026-03-13', standing: 'onTime' });
  });

  it.each([['headA', true, 'head of the division'], ['chair', false, 'the division has its own head (NĐ335 Điều 10.1.c)']])('%s confirms An: %s (%s)', (viewer, monitored) => {
    expect(boardRows(data([], viewer)).find(({ person }) => person === 'an')?.monitored).toBe(monitored);
  });
});

it('says how far the figures can be trusted', () => {
  const complete = entry('review', 'an.2026-03', 'an', 'review.completed.v1', '2026-03-14T02:00:00.000Z', { person: 'an', period: '2026-03' });
  const rows = boardRows(data([submittedTask('t'), recordOf('review', 'an.2026-03', received([complete]))]));
  expect(coverageOf(rows, '2026-03')).toEqual({ withData: 1, people: 3, toConfirm: 1 });
});

it('reminds of each late task once a day', () => {
  const late = taskStory('t1', { assign: { due: '2026-03-12' } });
  const again = taskStory('t2', { assign: { due: '2026-03-12' }, more: [['headA', 'task.reminded.v1', '2026-03-16T01:00:00.000Z', {}]] });
  const [an] = boardRows(data([late, again]));
  expect(toRemind(an!, TODAY).map(({ id }) => id)).toEqual(['t1']);
});
