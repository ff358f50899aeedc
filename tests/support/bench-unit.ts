/** A unit of sixty people with sixty tasks each a month for the benchmarks: a tree of five ranks, as the server's rows. */
import { shiftPeriod } from '#domain/calendar/period.ts';
import { headOf } from '#domain/head.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { PersonState, Post } from '#domain/organisation/person.ts';
import { reviewFold, reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import type { RecordRow } from '#sync-server/store/records-row.ts';
import { SummaryTree } from '#sync-server/store/summary-tree.ts';
import type { PersonPeriod } from '#sync-server/store/leaderships.ts';
import type { DemoTask } from './demo-ledger.ts';
import { LED } from './leader-marks.ts';
import { FULL_MARKS } from './period-input.ts';

export const PEOPLE = 60;
export const TASKS = 60;
export const MONTHS = 12;
const DIVISIONS = 4;

/** Chair, two Vice-Chairs, four divisions each with a head, a deputy and staff. */
function postOf(index: number): Pick<Post, 'role' | 'division' | 'field'> {
  if (index === 0) return { role: 'head', division: null, field: [] };
  if (index <= 2) return { role: 'deputy', division: null, field: [`d${index}`, `d${index + 2}`] };
  const division = `d${1 + (index % DIVISIONS)}`;
  if (index < 7) return { role: 'head', division, field: [] };
  if (index < 11) return { role: 'deputy', division, field: Array.from({ length: 4 }, (_, place) => `person-${index + DIVISIONS * (place + 1)}`) };
  return { role: 'staff', division, field: [] };
}

function personOf(index: number): PersonState {
  const post: Post = { id: 'p', position: 'x', title: 'x', organiser: false, from: '2020-01-01', to: null, ...postOf(index) };
  return { name: `person-${index}`, code: null, posts: [post], delegations: [] };
}

function rowOf(id: string, kind: 'task' | 'review', { person, period }: PersonPeriod, state: unknown): RecordRow {
  const { head } = headOf({ id, kind, unit: 'u', entries: [] });
  return { id, kind, epoch: 1, seq: 1, person, period, finished: true, count: 1, disputed: false, head: { head, state }, summary: null };
}

export class BenchUnit {
  readonly org: Organisation;
  readonly months: readonly string[];
  readonly pairs: readonly PersonPeriod[];
  readonly rows: readonly RecordRow[];
  private readonly byPair = new Map<string, RecordRow[]>();

  /** @param scored tasks to take the work from, given round */
  constructor(unit: UnitState, last: string, private readonly scored: readonly DemoTask[]) {
    this.org = { unit, people: new Map(Array.from({ length: PEOPLE }, (_, index) => [`person-${index}`, personOf(index)])) };
    this.months = Array.from({ length: MONTHS }, (_, index) => shiftPeriod(last, -index));
    this.pairs = this.months.flatMap((period) => [...this.org.people.keys()].map((person) => ({ person, period })));
    for (const [index, pair] of this.pairs.entries()) this.byPair.set(reviewId(pair.person, pair.period), this.rowsOf(pair, index * 7));
    this.rows = [...this.byPair.values()].flat();
  }

  private rowsOf(pair: PersonPeriod, first: number): RecordRow[] {
    const { person, period } = pair;
    const isLeader = this.org.people.get(person)!.posts[0]!.role !== 'staff';
    const confirmed = {
      entry: 'c', at: '', by: 'x', marks: FULL_MARKS, reasons: {}, leadership: isLeader ? LED : null, comment: '', figure: null,
    };
    const review: ReviewState = { ...reviewFold.start, person, period, confirmed };
    const tasks = Array.from({ length: TASKS }, (_, index) => {
      const { id, state } = this.scored[(first + index) % this.scored.length]!;
      return rowOf(`${id}-${person}-${period}-${index}`, 'task', pair, { ...state, person, period });
    });
    return [...tasks, rowOf(reviewId(person, period), 'review', pair, review)];
  }

  of({ person, period }: PersonPeriod): readonly RecordRow[] {
    return this.byPair.get(reviewId(person, period)) ?? [];
  }

  /** What a leader's device holds of the month: everybody's tasks and reviews. */
  recordsOf(period: string) {
    const tasksOf = (person: string) => this.of({ person, period }).filter(({ kind }) => kind === 'task').map(({ id, head }) => ({ id, state: head.state as DemoTask['state'] }));
    const reviewOf = (person: string) => this.of({ person, period }).find(({ kind }) => kind === 'review')!.head.state as ReviewState;
    return { org: this.org, period, tasksOf, reviewOf };
  }

  /** As the server does it: the tasks of these people, the summaries of the others, whoever is above. @returns how many it moved */
  summarise(pairs: readonly PersonPeriod[], known: ReadonlyMap<string, RecordRow>, change: (row: RecordRow) => RecordRow = (row) => row): Map<string, RecordRow> {
    const tree = new SummaryTree({ id: 'u', org: this.org }, { epoch: 1, seq: 2, asOf: '' }, pairs);
    while (!tree.isDone) {
      const { rows, summaries } = tree.wanted();
      tree.learnRows(rows, rows.flatMap((pair) => this.of(pair)).map((row) => change(known.get(row.id) ?? row)));
      tree.learnSummaries(summaries, new Map(summaries.map((id) => [id, known.get(id)?.summary ?? null])));
      tree.score();
    }
    return tree.moved;
  }
}
