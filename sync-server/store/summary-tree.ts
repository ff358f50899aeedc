/**
 * Which summaries one hand-in moves, from the touched people up to everybody above them: a leader is scored again only
 * when the standing of somebody under him changed (NĐ335 Điều 15.3.a), and from the stored summaries of the others.
 * It says what it has to read, is told, and scores; so the amount read follows what really moved.
 */
import { rulesFor } from '#domain/organisation/rules.ts';
import type { Summary } from '#domain/record/record.ts';
import { reviewId } from '#domain/review/review.ts';
import { standingsOf } from '#domain/review/unit-scores.ts';
import { ENGINE } from '#domain/scoring/period-score.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { leadersAbove, leadersIn } from './leaderships.ts';
import type { RecordRow } from './records-row.ts';
import { scoreIn, summarise } from './summary.ts';
import type { PersonPeriod } from './leaderships.ts';
import type { SummarisedUnit, SummaryPlace } from './summary.ts';

export interface Wanted {
  /** People and periods whose tasks and reviews are needed. */
  readonly rows: readonly PersonPeriod[];
  /** Reviews of which the summary is enough. */
  readonly summaries: readonly string[];
}

export class SummaryTree {
  /** Rows whose summary moved, by id. */
  readonly moved = new Map<string, RecordRow>();
  /** People by period. */
  private readonly due = new Map<string, Set<string>>();
  private readonly rows = new Map<string, RecordRow[]>();
  private readonly summaries = new Map<string, Summary | null>();

  constructor(
    private readonly unit: SummarisedUnit,
    private readonly place: SummaryPlace,
    pairs: readonly PersonPeriod[],
  ) {
    for (const pair of pairs) this.expect(pair);
  }

  get isDone(): boolean {
    return [...this.due.values()].every(({ size }) => size === 0);
  }

  private expect({ person, period }: PersonPeriod): void {
    this.due.set(period, (this.due.get(period) ?? new Set()).add(person));
  }

  private under({ person, period }: PersonPeriod): readonly string[] {
    if (!rulesFor(this.unit.org.unit, period).taskResults?.leadership) return [];
    return leadersIn(this.unit.org, period).leaders.get(person)?.subordinates ?? [];
  }

  wanted(): Wanted {
    const due = [...this.due].flatMap(([period, people]) => [...people].map((person) => ({ person, period })));
    const reviews = due.flatMap((pair) => this.under(pair).map((person) => reviewId(person, pair.period)));
    const rows = due.filter(({ person, period }) => !this.rows.has(reviewId(person, period)));
    const whole = new Set(rows.map(({ person, period }) => reviewId(person, period)));
    return { rows, summaries: [...new Set(reviews)].filter((id) => !whole.has(id) && !this.rows.has(id) && !this.summaries.has(id)) };
  }

  /** @param rows all tasks and reviews of these people's periods as they now stand; of others they are passed over */
  learnRows(pairs: readonly PersonPeriod[], rows: readonly RecordRow[]): void {
    const learned = new Map<string, RecordRow[]>(pairs.map(({ person, period }) => [reviewId(person, period), []]));
    for (const row of rows) learned.get(reviewId(row.person, row.period))?.push(row);
    for (const [id, own] of learned) this.rows.set(id, own);
  }

  learnSummaries(ids: readonly string[], found: ReadonlyMap<string, Summary | null>): void {
    for (const id of ids) this.summaries.set(id, found.get(id) ?? null);
  }

  private summaryOf(id: string): Summary | null | undefined {
    const rows = this.rows.get(id);
    if (!rows) return this.summaries.get(id);
    return (this.moved.get(id) ?? rows.find((row) => row.id === id))?.summary ?? null;
  }

  private scoreOf(id: string): PeriodScore | null {
    return scoreIn(this.summaryOf(id));
  }

  /** Scores whoever is due, the lowest rank first, until something else has to be read. */
  score(): void {
    for (const period of this.due.keys()) {
      for (let pair = this.lowest(period); pair && this.isReady(pair); pair = this.lowest(period)) this.scoreOne(pair);
    }
  }

  private lowest(period: string): PersonPeriod | null {
    const { ranks } = leadersIn(this.unit.org, period);
    const rank = (person: string) => ranks.get(person) ?? 0;
    const people = [...(this.due.get(period) ?? [])];
    return people.length === 0 ? null : { person: people.reduce((low, person) => (rank(low) <= rank(person) ? low : person)), period };
  }

  /** A summary of another engine says nothing: that person comes first. */
  private isReady(pair: PersonPeriod): boolean {
    const ids = new Map(this.under(pair).map((person) => [reviewId(person, pair.period), person]));
    const stale = [...ids].filter(([id]) => (this.summaryOf(id)?.engine ?? ENGINE) !== ENGINE);
    for (const [, person] of stale) this.expect({ person, period: pair.period });
    const known = [...ids.keys()].every((id) => this.summaryOf(id) !== undefined);
    return this.rows.has(reviewId(pair.person, pair.period)) && known && stale.length === 0;
  }

  private scoreOne(pair: PersonPeriod): void {
    const { person, period } = pair;
    const id = reviewId(person, period);
    this.due.get(period)!.delete(person);
    const before = this.standing(pair);
    const current = this.rows.get(id)!.map((row) => this.moved.get(row.id) ?? row);
    // Somebody with nothing of his own in the period has no review either.
    if (current.length === 0) return;
    const row = summarise(this.unit, pair, current, this.place, (other) => this.scoreOf(reviewId(other, period)));
    if (!row) return;
    this.moved.set(id, row);
    if (this.standing(pair) === before) return;
    for (const leader of leadersAbove(this.unit.org, pair)) this.expect({ person: leader, period });
  }

  private standing({ person, period }: PersonPeriod): string {
    return JSON.stringify(standingsOf({ org: this.unit.org, period }, [person], () => this.scoreOf(reviewId(person, period))));
  }
}
