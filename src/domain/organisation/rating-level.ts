/** What an organisation's rating has to say before it is written, on the page and at the judge (NĐ335 Điều 6–9). */
import type { LevelCode, RuleProfile } from '../profiles/rule-profile.ts';
import { validateMarks } from '../scoring/general-criteria.ts';
import { rateOrganisation } from '../scoring/organisation-level.ts';
import type { OrganisationInput, OrganisationScore } from '../scoring/organisation-shape.ts';
import type { OrganisationRating, OrganisationSelfRating } from './rating.ts';
import type { OrganisationFacts } from './rating-entries.ts';

export const SIDES = ['general', 'results'] as const;
export type Side = (typeof SIDES)[number];

type Comments = Readonly<Record<string, string>>;

/** Comments of one side by plain line code: 'general.I.1' becomes 'I.1'. */
function commentsOf(side: Side, comments: Comments): Comments {
  return Object.fromEntries(Object.entries(comments).flatMap(([key, said]) => (key.startsWith(`${side}.`) ? [[key.slice(side.length + 1), said]] : [])));
}

/** Deducted lines without a comment, as 'general.I.1'; a single total without lines asks for none. */
export function uncommentedLines({ organisation }: RuleProfile, facts: Pick<OrganisationInput, Side>, comments: Comments): readonly string[] {
  return SIDES.flatMap((side) => validateMarks(organisation[side], facts[side], commentsOf(side, comments))
    .filter(({ code }) => code === 'comment-missing').map(({ line }) => `${side}.${line}`));
}

/** What is wrong with marks ('marks') or counts ('counts') under the rules of the year; null when sound. */
export function faultOfFacts(rules: RuleProfile, facts: OrganisationFacts): 'marks' | 'counts' | null {
  const { faults } = rateOrganisation(rules, facts);
  if (faults.length === 0) return null;
  return faults.some(({ line }) => !line.startsWith('tasks.')) ? 'marks' : 'counts';
}

/** Null while figures are faulty or fit no level: then the competent authority decides. */
export function levelReached({ level }: Pick<OrganisationScore, 'level'>): LevelCode | null {
  return level === 'needs-decision' ? null : level;
}

interface Compared {
  readonly level: LevelCode;
  /** What the level is decided from; null: nothing but the decision itself is known. */
  readonly facts: OrganisationFacts | null;
  readonly own: OrganisationSelfRating | null;
  /** Recognised before. */
  readonly before: OrganisationRating | null;
}

export type Difference = 'computed' | 'own' | 'before';

/** From what the level recognised differs, each of which asks for a reason. */
export function differencesOf(rules: RuleProfile, { level, facts, own, before }: Compared): readonly Difference[] {
  const rested = facts ?? own?.facts ?? null;
  const computed = rested === null ? level : levelReached(rateOrganisation(rules, rested));
  return [
    ...(computed === level ? [] : (['computed'] as const)),
    ...(own === null || own.level === level ? [] : (['own'] as const)),
    ...(before === null || before.level === level ? [] : (['before'] as const)),
  ];
}
