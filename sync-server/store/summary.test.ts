import { describe, expect, test } from 'vitest';
import { headOf } from '#domain/head.ts';
import { foldOf } from '#domain/kinds.ts';
import type { KindName } from '#domain/record/entry.ts';
import type { Summary } from '#domain/record/record.ts';
import { unitFold } from '#domain/organisation/unit.ts';
import { ENGINE } from '#domain/scoring/period-score.ts';
import { taskFold } from '#domain/work/task.ts';
import type { TaskState } from '#domain/work/task.ts';
import { agrees, movesScore, periodsOf, summaries } from './summary.ts';
import type { RecordRow } from './records-row.ts';

function rowOf(kind: KindName, id: string, more: Partial<RecordRow> = {}, state: unknown = foldOf(kind, { id, kind, unit: 'u', entries: [] }).state): RecordRow {
  const { head } = headOf({ id, kind, unit: 'u', entries: [] });
  return {
    id, kind, epoch: 1, seq: 1, person: 'lan', period: '2026-03', finished: false, count: 1, disputed: false, head: { head, state }, summary: null, ...more,
  };
}

const given: TaskState = {
  ...taskFold.start, person: 'lan', title: 'Báo cáo', quantity: '2', due: '2026-03-20', period: '2026-03', assignment: 'e1',
  units: [{ from: 1, to: 2, status: 'open', due: '2026-03-20', firstSubmitted: null, submission: null, acceptance: null, acceptedBy: null, failedReviews: [], delays: [] }],
};
const accepted: TaskState = {
  ...given, status: 'accepted',
  units: given.units.map((run) => ({ ...run, status: 'accepted', firstSubmitted: '2026-03-10', acceptance: 'e2', acceptedBy: 'head' })),
};
const taskRow = (state: TaskState, more: Partial<RecordRow> = {}) => rowOf('task', 'task-1', more, state);

describe('the figure of a device', () => {
  const summary = (total: string | null, engine = ENGINE): Summary => ({
    epoch: 1, seq: 1, engine, profile: 'nd335', inputs: '', asOf: '', score: { total: total === null ? null : { exact: total, display: '90.00' } },
  });
  const figure = (exact: string | null, engine = ENGINE) => ({ exact, engine, total: '90.00' });

  test.each([
    ['the same fraction', figure('90/1'), summary('90/1'), true],
    ['another fraction that is shown alike', figure('90001/1000'), summary('90/1'), false],
    ['no total on either side', figure(null), summary(null), true],
    ['a total where the server has none', figure('90/1'), summary(null), false],
    ['none where the server has one', figure(null), summary('90/1'), false],
    ['nothing given', null, summary('90/1'), null],
    ['the work of another engine, though equal', figure('90/1', 'period-score/0'), summary('90/1'), null],
  ])('%s', (_what, own, server, expected) => {
    expect(agrees(own, server)).toBe(expected);
  });
});

describe('whether an entry moves the score', () => {
  test.each<[string, TaskState, boolean]>([
    ['progress alone', { ...given, percent: 60 }, false],
    ['a reminder', { ...given, reminded: '2026-03-15' }, false],
    ['what was handed in and not yet judged', { ...given, units: given.units.map((run) => ({ ...run, status: 'submitted', firstSubmitted: '2026-03-10' })) }, false],
    ['an acceptance', accepted, true],
    ['a cancellation', { ...given, status: 'cancelled' }, true],
    ['another quantity', { ...given, quantity: '3' }, true],
  ])('%s', (_what, state, moves) => {
    expect(movesScore(taskRow(given), taskRow(state))).toBe(moves);
  });

  test('the first entry of a task, and whatever is said in a review', () => {
    expect(movesScore(null, taskRow(given))).toBe(true);
    expect(movesScore(rowOf('review', 'lan.2026-03'), rowOf('review', 'lan.2026-03'))).toBe(true);
  });
});

test('persons and periods are each named once, and only where work or a review counts', () => {
  const rows = [
    taskRow(given), rowOf('task', 'task-2'), rowOf('review', 'lan.2026-03'), rowOf('task', 'task-3', { period: '2026-04' }), rowOf('task', 'task-4', { person: 'minh' }),
    rowOf('task', 'refused', { person: '' }), rowOf('task', 'odd', { period: '' }), rowOf('daysheet', 'hoa.2026-03-02', { person: 'hoa' }),
  ];
  expect(periodsOf(rows).map(({ person, period }) => `${person} ${period}`)).toEqual(['lan 2026-03', 'lan 2026-04', 'minh 2026-03']);
});

describe('new summaries', () => {
  const unit = { id: 'u', state: unitFold.start };
  const place = { epoch: 2, seq: 9, asOf: '2026-03-20T02:00:00.000Z' };
  const pair = { person: 'lan', period: '2026-03' };

  test('work without a review gets a row for one, without a story', () => {
    const [row, ...others] = summaries(unit, [pair], [taskRow(given)], place);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: 'lan.2026-03', kind: 'review', count: 0, ...pair, epoch: 2, seq: 9, summary: { ...place, engine: ENGINE, profile: 'nd335' } });
  });

  test('what rests on the same facts is not written again', () => {
    const first = summaries(unit, [pair], [taskRow(given)], place);
    const progress = taskRow({ ...given, percent: 60 });
    expect(summaries(unit, [pair], [progress, ...first], { ...place, seq: 10 })).toEqual([]);
    expect(summaries(unit, [pair], [taskRow(accepted), ...first], { ...place, seq: 10 })).toMatchObject([{ seq: 10, summary: { seq: 10 } }]);
  });

  test('a summary of an older engine is', () => {
    const [row] = summaries(unit, [pair], [taskRow(given)], place);
    const older = { ...row!, summary: { ...row!.summary!, engine: 'period-score/0' } };
    expect(summaries(unit, [pair], [taskRow(given), older], place)).toMatchObject([{ summary: { engine: ENGINE } }]);
  });

  test('under rules this server does not know it keeps silent', () => {
    const state = { ...unitFold.start, profiles: [{ profile: 'nd999', from: '2026-01-01' }] };
    expect(summaries({ id: 'u', state }, [pair], [taskRow(given)], place)).toEqual([]);
  });

  test('the work of one person or month is not mixed into another', () => {
    const alone = summaries(unit, [pair], [taskRow(given)], place);
    const among = summaries(unit, [pair], [taskRow(given), rowOf('task', 'b', { person: 'minh' }, accepted), rowOf('task', 'c', { period: '2026-04' }, accepted)], place);
    expect(among).toEqual(alone);
  });
});
