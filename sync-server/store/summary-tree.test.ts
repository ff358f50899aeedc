import { describe, expect, test } from 'vitest';
import { headOf } from '#domain/head.ts';
import type { KindName } from '#domain/record/entry.ts';
import { reviewFold, reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { taskFold } from '#domain/work/task.ts';
import type { TaskState } from '#domain/work/task.ts';
import { LED } from '#tests/support/leader-marks.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { ward } from '#tests/support/story.ts';
import type { RecordRow } from './records-row.ts';
import { SummaryTree } from './summary-tree.ts';
import type { PersonPeriod } from './leaderships.ts';
import type { SummarisedUnit } from './summary.ts';

const PERIOD = '2026-03';
const LEADERS = ['headA', 'deputyA', 'vice', 'headB', 'chair'];
const UNIT: SummarisedUnit = { id: 'u1', org: ward() };
const pairOf = (person: string): PersonPeriod => ({ person, period: PERIOD });

function rowOf(kind: KindName, id: string, person: string, state: unknown): RecordRow {
  const { head } = headOf({ id, kind, unit: 'u1', entries: [] });
  return { id, kind, epoch: 1, seq: 1, person, period: PERIOD, finished: false, count: 1, disputed: false, head: { head, state }, summary: null };
}

/** Two units asked for; `done` of them accepted in time. */
function taskOf(person: string, done: number): RecordRow {
  const state: TaskState = {
    ...taskFold.start, person, quantity: '2', target: '2', period: PERIOD, due: '2026-03-20', assignment: 'e1', assignedAt: '2026-03-02T02:00:00.000Z',
    units: done === 0 ? [] : [{
      from: 1, to: done, status: 'accepted', due: '2026-03-20', firstSubmitted: '2026-03-20', submission: 's', acceptance: 'e2', acceptedBy: 'x',
      acceptedAt: '2026-03-21T02:00:00.000Z', quality: null, failedReviews: [], delays: [],
    }],
  };
  return rowOf('task', `task-${person}`, person, state);
}

function reviewOf(person: string): RecordRow {
  const confirmed = {
    entry: 'c', at: '', by: 'x', marks: FULL_MARKS, reasons: {}, leadership: LEADERS.includes(person) ? LED : null, comment: '', figure: null,
  };
  return rowOf('review', reviewId(person, PERIOD), person, { ...reviewFold.start, person, period: PERIOD, confirmed } satisfies ReviewState);
}

/** A database of rows, and a note of what was read of it. */
class Shelf {
  readonly rows = new Map<string, RecordRow>();
  readonly read: string[] = [];

  constructor(people: readonly string[], private readonly unit = UNIT) {
    for (const person of people) this.put(taskOf(person, 2), reviewOf(person));
  }

  put(...rows: readonly RecordRow[]): void {
    for (const row of rows) this.rows.set(row.id, { ...row, summary: this.rows.get(row.id)?.summary ?? row.summary });
  }

  /** Hands in: what moved is kept. @returns whose summary moved */
  run(...people: readonly string[]): string[] {
    this.read.length = 0;
    const tree = new SummaryTree(this.unit, { epoch: 1, seq: 9, asOf: '' }, people.map(pairOf));
    for (let left = 20; !tree.isDone; left -= 1) {
      if (left === 0) throw new Error('it never ends');
      const { rows, summaries } = tree.wanted();
      this.read.push(...rows.map(({ person }) => `all of ${person}`), ...summaries.map((id) => `summary ${id.split('.')[0]!}`));
      // The batch's own rows come along with every reading, whoever they belong to.
      tree.learnRows(rows, [...this.rows.values()]);
      tree.learnSummaries(summaries, new Map(summaries.flatMap((id) => (this.rows.has(id) ? [[id, this.rows.get(id)!.summary] as const] : []))));
      tree.score();
    }
    for (const row of tree.moved.values()) this.rows.set(row.id, row);
    return [...tree.moved.values()].map(({ person }) => person).sort();
  }

  d(person: string): string | undefined {
    const score = this.rows.get(reviewId(person, PERIOD))?.summary?.score as PeriodScore | undefined;
    return score?.ratios.find(({ key }) => key === 'd')?.value.exact;
  }
}

const EVERYBODY = ['an', 'binh', 'deputyA', 'headA', 'vice', 'chi', 'headB'];

function settled(unit = UNIT): Shelf {
  const shelf = new Shelf(EVERYBODY, unit);
  shelf.run(...EVERYBODY);
  return shelf;
}

describe('what one hand-in moves', () => {
  test('everybody at first, from the bottom up whatever the order given, and nothing the second time', () => {
    const shelf = new Shelf(EVERYBODY);
    expect(shelf.run(...EVERYBODY.toReversed())).toEqual(EVERYBODY.toSorted());
    expect(shelf.d('headA')).toBe('1/1');
    expect(shelf.run(...EVERYBODY)).toEqual([]);
  });

  test('alone, while the standing stays: nobody else is read', () => {
    const shelf = settled();
    shelf.put(taskOf('an', 1));
    expect(shelf.run('an')).toEqual(['an']);
    expect(shelf.read).toEqual(['all of an']);
  });

  test('everybody above when it changes: their own work, and only the summaries of the others', () => {
    const shelf = settled();
    shelf.put(taskOf('an', 0));
    expect(shelf.run('an')).toEqual(['an', 'deputyA', 'headA', 'vice']);
    expect(['deputyA', 'headA', 'vice', 'headB'].map((person) => shelf.d(person))).toEqual(['1/2', '1/2', '1/2', '1/1']);
    expect(shelf.read.filter((one) => one.startsWith('all of')).sort()).toEqual(['all of an', 'all of chair', 'all of deputyA', 'all of headA', 'all of vice']);
    shelf.put(taskOf('an', 2));
    expect(shelf.run('an')).toEqual(['an', 'deputyA', 'headA', 'vice']);
    expect(shelf.d('headA')).toBe('1/1');
  });

  test('a leader handed in with somebody under him: his own work is counted once', () => {
    const shelf = settled();
    shelf.put(taskOf('an', 0), taskOf('headA', 1));
    expect(shelf.run('headA', 'an')).toEqual(['an', 'deputyA', 'headA', 'vice']);
    const [headA, alone] = [shelf, settled()].map((one) => one.rows.get(reviewId('headA', PERIOD))!.summary!.score as PeriodScore);
    expect([headA!.assignedTotal.exact, headA!.ratios[0]!.value.exact]).toEqual([alone!.assignedTotal.exact, '1/2']);
  });

  test('a leader alone: from the stored summaries of those under him', () => {
    const shelf = settled();
    shelf.put(taskOf('headA', 1));
    expect(shelf.run('headA')).toEqual(['headA']);
    expect(shelf.read).toEqual(['all of headA', 'summary an', 'summary binh', 'summary deputyA']);
  });

  test('nobody without work and marks gets a summary, however many stand under him', () => {
    const shelf = settled();
    expect(shelf.rows.has(reviewId('chair', PERIOD))).toBe(false);
    expect(shelf.run('chair')).toEqual([]);
  });

  test('no leader under rules that do not ask for d', () => {
    const profiles = [{ rules: KHANH_HOA_2025, from: '2026-01-01', decision: 'QĐ 1' }];
    const shelf = settled({ id: 'u1', org: ward({}, { profiles }) });
    shelf.put(taskOf('an', 0));
    expect(shelf.run('an')).toEqual(['an']);
    expect(shelf.read).toEqual(['all of an']);
  });
});

describe('a summary that cannot be used', () => {
  test('of another engine: that person is scored first', () => {
    const shelf = settled();
    const id = reviewId('binh', PERIOD);
    const row = shelf.rows.get(id)!;
    shelf.rows.set(id, { ...row, summary: { ...row.summary!, engine: 'period-score/1', score: {} } });
    shelf.put(taskOf('headA', 1));
    expect(shelf.run('headA')).toContain('binh');
    expect(shelf.rows.get(id)!.summary).toMatchObject({ engine: 'period-score/2', score: { person: 'binh' } });
    expect(shelf.d('headA')).toBe('1/1');
  });

  test('none: passed over, as somebody who has done nothing yet', () => {
    const shelf = new Shelf(['headA']);
    expect(shelf.run('headA')).toEqual(['headA']);
    const { score } = shelf.rows.get(reviewId('headA', PERIOD))!.summary!;
    expect((score as PeriodScore).ratios.find(({ key }) => key === 'd')).toMatchObject({ denominator: { exact: '0/1' }, value: { exact: '1/1' } });
  });
});
