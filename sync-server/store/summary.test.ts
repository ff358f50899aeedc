import { describe, expect, test } from 'vitest';
import { headOf } from '#domain/head.ts';
import { foldOf } from '#domain/kinds.ts';
import type { KindName } from '#domain/record/entry.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { Summary } from '#domain/record/record.ts';
import { unitFold } from '#domain/organisation/unit.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ENGINE } from '#domain/scoring/period-score.ts';
import { taskFold } from '#domain/work/task.ts';
import type { TaskState } from '#domain/work/task.ts';
import { agrees, movesScore, periodsOf, scoreIn, summarise } from './summary.ts';
import type { RecordRow } from './records-row.ts';

function rowOf(kind: KindName, id: string, more: Partial<RecordRow> = {}, state: unknown = foldOf(kind, { id, kind, unit: 'u', entries: [] }).state): RecordRow {
  const { head } = headOf({ id, kind, unit: 'u', entries: [] });
  return {
    id, kind, epoch: 1, seq: 1, person: 'lan', period: '2026-03', finished: false, count: 1, disputed: false, head: { head, state }, summary: null, ...more,
  };
}

const given: TaskState = {
  ...taskFold.start, person: 'lan', title: 'Báo cáo', quantity: '2', target: '2', due: '2026-03-20', period: '2026-03', assignment: 'e1',
  units: [{ from: 1, to: 2, status: 'open', due: '2026-03-20', firstSubmitted: null, submission: null, acceptance: null, acceptedBy: null, acceptedAt: null, quality: null, failedReviews: [], delays: [] }],
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
    ['another target', { ...given, target: '1' }, true],
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
    rowOf('review', 'lan.2026', { period: '2026' }),
  ];
  expect(periodsOf(rows).map(({ person, period }) => `${person} ${period}`)).toEqual(['lan 2026-03', 'lan 2026-04', 'minh 2026-03']);
});

describe('a new summary', () => {
  const org: Organisation = { unit: unitFold.start, people: new Map() };
  const unit = { id: 'u', org };
  const place = { epoch: 2, seq: 9, asOf: '2026-03-20T02:00:00.000Z' };
  const pair = { person: 'lan', period: '2026-03' };
  const nobody = () => null;

  test('work without a review gets a row for one, without a story', () => {
    const row = summarise(unit, pair, [taskRow(given)], place, nobody);
    expect(row).toMatchObject({ id: 'lan.2026-03', kind: 'review', count: 0, ...pair, epoch: 2, seq: 9, summary: { ...place, engine: ENGINE, profile: 'nd335' } });
  });

  test('what rests on the same facts is not written again', () => {
    const first = summarise(unit, pair, [taskRow(given)], place, nobody)!;
    const progress = taskRow({ ...given, percent: 60 });
    expect(summarise(unit, pair, [progress, first], { ...place, seq: 10 }, nobody)).toBeNull();
    expect(summarise(unit, pair, [taskRow(accepted), first], { ...place, seq: 10 }, nobody)).toMatchObject({ seq: 10, summary: { seq: 10 } });
  });

  test('a summary of an older engine is, and says nothing meanwhile', () => {
    const row = summarise(unit, pair, [taskRow(given)], place, nobody)!;
    const older = { ...row, summary: { ...row.summary!, engine: 'period-score/1' } };
    expect(scoreIn(row.summary)).toMatchObject({ person: 'lan' });
    expect(scoreIn(older.summary)).toBeNull();
    expect(summarise(unit, pair, [taskRow(given), older], place, nobody)).toMatchObject({ summary: { engine: ENGINE } });
  });

  test('a unit’s own rules are named', () => {
    const profiles = [{ rules: KHANH_HOA_2025, from: '2026-01-01', decision: 'QĐ 5' }];
    const row = summarise({ id: 'u', org: { ...org, unit: { ...unitFold.start, profiles } } }, pair, [taskRow(given)], place, nobody);
    expect(row?.summary).toMatchObject({ profile: 'khanh-hoa-2025', score: { profile: 'khanh-hoa-2025', general: { source: 'none' } } });
  });
});
