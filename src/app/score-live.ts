/** The period score of one person, computed here and compared with the server's own figure. */
import type { Organisation } from '#domain/access/organisation.ts';
import { periodInput } from '#domain/review/period-review.ts';
import { reviewId } from '#domain/review/review.ts';
import { canonicalInput, sameScore } from '#domain/scoring/canonical-score.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { PeriodInput, PeriodScore } from '#domain/scoring/score-shape.ts';
import type { Summary } from '#domain/record/record.ts';
import type { Live, ScoredPeriod } from './app.ts';
import { combineLive, createLive } from './live.ts';
import type { Digest, RecordStore, StoredRow } from './ports.ts';

export interface ScoreDeps {
  readonly store: RecordStore;
  readonly digest: Digest;
  readonly organisation: Live<Organisation>;
}

/** Null while the two rest on different inputs: then they are no contradiction, only not of the same moment. */
export async function agreement(input: PeriodInput, score: PeriodScore, summary: Summary | null, digest: Digest): Promise<boolean | null> {
  if (!summary) return null;
  const inputs = await digest(new TextEncoder().encode(canonicalInput(input)));
  return inputs === summary.inputs ? sameScore(score, summary.score as PeriodScore) : null;
}

type Sources = readonly [readonly StoredRow<'task'>[], StoredRow<'review'> | null, Organisation];

async function scored([tasks, review, org]: Sources, person: string, period: string, digest: Digest): Promise<ScoredPeriod> {
  const input = periodInput({ unit: org.unit, person, period, tasks, review: review?.state ?? null });
  const score = scorePeriod(input);
  const summary = review?.record.summary ?? null;
  return { input, score, summary, agrees: await agreement(input, score, summary, digest) };
}

/** Recomputed when one of the person's tasks of the period, his review or the organisation changes. */
export function scoreLive({ store, digest, organisation }: ScoreDeps, person: string, period: string): Live<ScoredPeriod | null> {
  const tasks = createLive<readonly StoredRow<'task'>[]>((emit) => store.watch('task', { person, period }, emit));
  const review = createLive<StoredRow<'review'> | null>((emit) => store.watchOne('review', reviewId(person, period), emit));
  const sources = combineLive([tasks, review, organisation]);
  return createLive((emit) => {
    let turn = 0;
    const stop = sources.subscribe((values) => {
      const own = (turn += 1);
      // A slower computation of older rows must not overwrite a newer one.
      void scored(values, person, period, digest).then((result) => own === turn && emit(result));
    });
    return () => {
      turn += 1;
      stop();
    };
  });
}
