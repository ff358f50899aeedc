/** Period scores computed here, of one person or of everybody in sight, and compared with the server's own figure. */
import { leadershipIn } from '#domain/access/leadership.ts';
import { visiblePeople } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { reviewId } from '#domain/review/review.ts';
import { personScore } from '#domain/review/unit-scores.ts';
import { canonicalInput, sameScore } from '#domain/scoring/canonical-score.ts';
import type { PeriodInput, PeriodScore } from '#domain/scoring/score-shape.ts';
import type { Summary } from '#domain/record/record.ts';
import type { Account, Live, PersonScore, ScoredPeriod } from './app.ts';
import { followLive } from './follow-live.ts';
import { combineLive, createLive, mapLive } from './live.ts';
import type { OlderRecords } from './older-records.ts';
import type { Digest, RecordStore, StoredRow } from './ports.ts';
import { unitScoresLive } from './unit-scores-live.ts';

export interface ScoreDeps {
  readonly account: Account;
  readonly store: RecordStore;
  readonly digest: Digest;
  readonly organisation: Live<Organisation>;
  readonly older: Pick<OlderRecords, 'wantPeriod'>;
  readonly today: () => string;
}

export interface Scores {
  readonly score: (person: string, period: string) => Live<ScoredPeriod | null>;
  /** Of everybody the viewer sees who worked in the period, by person id. */
  readonly unitScores: (period: string) => Live<ReadonlyMap<string, PersonScore>>;
}

/** Null while the two rest on different inputs: then they are no contradiction, only not of the same moment. */
export async function agreement(input: PeriodInput, score: PeriodScore, summary: Summary | null, digest: Digest): Promise<boolean | null> {
  if (!summary) return null;
  const inputs = await digest(new TextEncoder().encode(canonicalInput(input)));
  return inputs === summary.inputs ? sameScore(score, summary.score as PeriodScore) : null;
}

/** One person who leads nobody: only his own records are watched. */
function ownScore({ store, organisation }: ScoreDeps, person: string, period: string): Live<PersonScore> {
  const tasks = createLive<readonly StoredRow<'task'>[]>((emit) => store.watch('task', { person, period }, emit));
  const review = createLive<StoredRow<'review'> | null>((emit) => store.watchOne('review', reviewId(person, period), emit));
  return mapLive(combineLive([tasks, review, organisation]), ([own, sheet, org]) => {
    const records = { org, period, tasksOf: () => own, reviewOf: () => sheet?.state ?? null };
    return { ...personScore(records, person, () => null), summary: sheet?.record.summary ?? null };
  });
}

/** A slower comparison of older rows must not overwrite a newer one. */
function compared(source: Live<readonly [PersonScore | null, Organisation]>, { account, digest, today }: ScoreDeps, person: string, period: string): Live<ScoredPeriod | null> {
  return createLive((emit) => {
    let turn = 0;
    const stop = source.subscribe(([scored, org]) => {
      const own = (turn += 1);
      if (!scored) return emit(null);
      const { input, score, summary } = scored;
      const seen = visiblePeople(org, account.person, today());
      const unseen = seen === 'all' ? [] : leadershipIn(org, person, period).subordinates.filter((one) => !seen.includes(one));
      void agreement(input, score, summary, digest).then((agrees) => own === turn && emit({ ...scored, agrees, unseen }));
    });
    return () => {
      turn += 1;
      stop();
    };
  });
}

export function createScores(deps: ScoreDeps): Scores {
  const { account, organisation, today } = deps;
  const units = new Map<string, Live<ReadonlyMap<string, PersonScore>>>();
  const unitOf = (period: string) => {
    const known = units.get(period) ?? unitScoresLive(deps, period);
    units.set(period, known);
    return known;
  };
  return {
    score: (person, period) => {
      const own = ownScore(deps, person, period);
      const asLeader = mapLive(unitOf(period), (all) => all.get(person) ?? null);
      const scored = followLive<Organisation, PersonScore | null>(organisation, (org) => (leadershipIn(org, person, period).role === 'staff' ? own : asLeader));
      return compared(combineLive([scored, organisation]), deps, person, period);
    },
    unitScores: (period) => mapLive(combineLive([unitOf(period), organisation]), ([all, org]) => {
      const seen = visiblePeople(org, account.person, today());
      return seen === 'all' ? all : new Map([...all].filter(([person]) => seen.includes(person)));
    }),
  };
}
