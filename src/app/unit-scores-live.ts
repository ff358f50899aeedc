/** The scores of everybody who worked in a period, from the records on this device, one person again for each change. */
import { inScoringOrder, leadershipIn } from '#domain/access/leadership.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { personScore, standingsOf } from '#domain/review/unit-scores.ts';
import type { ScoreRecords } from '#domain/review/unit-scores.ts';
import { ENGINE } from '#domain/scoring/period-score.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import type { Live, PersonScore } from './app.ts';
import { combineLive, createLive, mapLive } from './live.ts';
import type { OlderRecords } from './older-records.ts';
import type { RecordStore, StoredRow } from './ports.ts';

export type PeriodRows = readonly [tasks: readonly StoredRow<'task'>[], reviews: readonly StoredRow<'review'>[], org: Organisation];

interface Kept {
  /** Tells when something of it changed. */
  readonly key: string;
  readonly scored: PersonScore;
}

/** What stays as it is while nobody is hired, moved or given another field. */
interface Places {
  readonly org: Organisation;
  /** Subordinates before their leaders. */
  readonly order: readonly string[];
  readonly under: ReadonlyMap<string, readonly string[]>;
  readonly kept: Map<string, Kept>;
}

function placesOf(org: Organisation, period: string): Places {
  const order = inScoringOrder(org, period);
  return { org, order, under: new Map(order.map((person) => [person, leadershipIn(org, person, period).subordinates])), kept: new Map() };
}

function grouped(tasks: readonly StoredRow<'task'>[]): ReadonlyMap<string, StoredRow<'task'>[]> {
  const groups = new Map<string, StoredRow<'task'>[]>();
  for (const task of tasks) {
    const group = groups.get(task.head.person);
    if (group) group.push(task);
    else groups.set(task.head.person, [task]);
  }
  return groups;
}

/** A record changes with a new entry or a receipt; a summary has a place of its own. */
function versionOf({ id, head, record }: StoredRow): string {
  return `${id}:${head.seq}:${head.pend}:${record.entries.length}:${record.summary?.seq ?? ''}`;
}

/** The server's own figure, where this device has none of the person's tasks: an older period, or out of its scope. */
function fromServer(review: StoredRow<'review'> | undefined, tasks: readonly unknown[]): PeriodScore | null {
  const summary = review?.record.summary;
  return tasks.length === 0 && summary?.engine === ENGINE ? (summary.score as PeriodScore) : null;
}

function scoreAll(places: Places, [tasks, reviews, org]: PeriodRows, period: string): ReadonlyMap<string, PersonScore> {
  const tasksBy = grouped(tasks);
  const reviewBy = new Map(reviews.map((review) => [review.head.person, review]));
  const tasksOf = (person: string) => tasksBy.get(person) ?? [];
  const records: ScoreRecords = { org, period, tasksOf, reviewOf: (person) => reviewBy.get(person)?.state ?? null };
  const all = new Map<string, PersonScore>();
  const scoreOf = (person: string) => fromServer(reviewBy.get(person), tasksOf(person)) ?? all.get(person)?.score ?? null;
  for (const person of places.order) {
    const review = reviewBy.get(person);
    const standings = standingsOf(records, places.under.get(person) ?? [], scoreOf).map((one) => `${one.person}:${one.standing}:${one.provisional}`);
    const key = [...tasksOf(person).map(versionOf), review ? versionOf(review) : '', ...standings].join(' ');
    const known = places.kept.get(person);
    const scored = known?.key === key ? known.scored : { ...personScore(records, person, scoreOf), summary: review?.record.summary ?? null };
    places.kept.set(person, { key, scored });
    all.set(person, scored);
  }
  return all;
}

/** Keeps what it worked out: a change costs the person it is about and those who lead him. */
export function createUnitScorer(period: string): (rows: PeriodRows) => ReadonlyMap<string, PersonScore> {
  let places: Places | null = null;
  return (rows) => {
    const [, , org] = rows;
    if (places?.org !== org) places = placesOf(org, period);
    return scoreAll(places, rows, period);
  };
}

interface UnitScoreDeps {
  readonly store: RecordStore;
  readonly organisation: Live<Organisation>;
  readonly older: Pick<OlderRecords, 'wantPeriod'>;
}

/** By person id. Of an older period the reviews with the server's figures are asked for once they are looked at. */
export function unitScoresLive({ store, organisation, older }: UnitScoreDeps, period: string): Live<ReadonlyMap<string, PersonScore>> {
  const tasks = createLive<readonly StoredRow<'task'>[]>((emit) => store.watch('task', { period }, emit));
  const reviews = createLive<readonly StoredRow<'review'>[]>((emit) => store.watch('review', { period }, emit));
  const score = createUnitScorer(period);
  return mapLive(combineLive([tasks, reviews, organisation]), (rows) => {
    // In one request for everybody in sight: one for each of forty people would hold up all others.
    void older.wantPeriod('review', { period });
    return score(rows);
  });
}
