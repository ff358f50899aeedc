/** What is recorded when an organisation's rating is recognised (NĐ335 Điều 5, 9.2). */
import type { Organisation } from '#domain/access/organisation.ts';
import { differencesOf } from '#domain/organisation/rating-level.ts';
import type { Difference } from '#domain/organisation/rating-level.ts';
import type { Rated } from '#domain/organisation/rating-entries.ts';
import { ratingOf } from '#domain/organisation/rating.ts';
import type { LevelCode, RuleProfile } from '#domain/profiles/rule-profile.ts';

export interface RecogniseDraft {
  /** '' while nothing is chosen. */
  readonly level: LevelCode | '';
  readonly reason: string;
  readonly decision: string;
  /** There are petitions or signs of disunity, which are checked first. */
  readonly complaint: boolean;
  readonly verified: string;
  readonly outstanding: boolean;
}

/** The organisation's own level stands until another is chosen. */
export function startRecognition({ unit }: Organisation, year: number, division: string | null): RecogniseDraft {
  const before = ratingOf(unit.ratings, year, division);
  const own = ratingOf(unit.selfRatings, year, division);
  return {
    level: before?.level ?? own?.level ?? '', reason: before?.reason ?? '', decision: before?.decision ?? '',
    complaint: Boolean(before?.verified), verified: before?.verified ?? '', outstanding: before?.outstanding ?? false,
  };
}

export function recognitionDifferences({ unit }: Organisation, rules: RuleProfile, year: number, division: string | null, level: LevelCode | ''): readonly Difference[] {
  if (level === '') return [];
  const compared = { level, facts: null, own: ratingOf(unit.selfRatings, year, division), before: ratingOf(unit.ratings, year, division) };
  return differencesOf(rules, compared);
}

type Field = 'level' | 'reason' | 'decision' | 'verified';

export function recogniseFaults({ level, reason, decision, complaint, verified }: RecogniseDraft, differs: boolean): ReadonlySet<Field> {
  const empty = (text: string) => text.trim() === '';
  return new Set<Field>([
    ...(level === '' ? (['level'] as const) : []),
    ...(differs && empty(reason) ? (['reason'] as const) : []),
    ...(empty(decision) ? (['decision'] as const) : []),
    ...(complaint && empty(verified) ? (['verified'] as const) : []),
  ]);
}

/** For a draft without faults. */
export function recogniseEntry({ level, reason, decision, complaint, verified, outstanding }: RecogniseDraft, place: Pick<Rated, 'year' | 'division'>): Rated | null {
  if (level === '') return null;
  return {
    ...place, level, outstanding, decision: decision.trim(),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(complaint && { verified: verified.trim() }),
  };
}
