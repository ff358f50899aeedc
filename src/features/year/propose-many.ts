/** From the trial to real proposals: one entry for each person whose proposal changes (NĐ335 Điều 20.5, 21). */
import type { App, Outcome } from '#app/app.ts';
import { reviewId } from '#domain/review/review.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { standingOf } from '#domain/year/unit-year-standing.ts';
import type { LevelCode } from '#domain/profiles/rule-profile.ts';

export interface Proposing {
  /** Reason for those chosen. */
  readonly reason: string;
  /** Reason for candidates who were not chosen and are proposed as good; null: nothing is said of them. */
  readonly others: string | null;
}

export interface Wanted {
  readonly person: string;
  readonly level: LevelCode;
  readonly reason: string;
}

export interface Made extends Wanted {
  readonly outcome: Outcome;
}

/** Leaves out whoever is proposed at that level already, and the viewer himself. */
export function wantedProposals(unit: UnitYear, viewer: string, candidates: readonly string[], chosen: ReadonlySet<string>, { reason, others }: Proposing): readonly Wanted[] {
  const wanted = candidates.flatMap((person): Wanted[] => {
    if (chosen.has(person)) return [{ person, level: 'excellent', reason }];
    return others === null ? [] : [{ person, level: 'good', reason: others }];
  });
  const standing = new Map(unit.people.map(({ person, facts }) => [person, standingOf(facts).proposal?.level]));
  return wanted.filter(({ person, level }) => person !== viewer && standing.get(person) !== level);
}

/** Each proposal has an outcome of its own: a refused one keeps no other back. */
export async function proposeMany(app: Pick<App, 'writeAll'>, year: number, wanted: readonly Wanted[]): Promise<readonly Made[]> {
  const outcomes = await app.writeAll(wanted.map(({ person, level, reason }) => ({
    kind: 'review' as const, record: reviewId(person, String(year)), type: 'year.proposed.v1', data: { person, year, level, reason },
  })));
  return wanted.map((one, place) => ({ ...one, outcome: outcomes[place]! }));
}
