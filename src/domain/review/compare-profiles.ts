/**
 * One period scored twice, under the unit's own rules and under a candidate, person by person: what a head looks at
 * before he adopts it (NĐ335 Điều 26.1.a). The differences of the parts add up exactly to the difference of the score.
 */
import { firstDay } from '../calendar/period.ts';
import { rulesFor } from '../organisation/rules.ts';
import { figure } from '../scoring/period-score.ts';
import { ZERO, compare, fromDecimal, multiply, subtract, sum, type Rational } from '../scoring/rational.ts';
import { LEVEL_CODES, RATIO_KEYS, type LevelCode, type RatioKey, type RuleProfile } from '../profiles/rule-profile.ts';
import type { Figure, MissingReason, PeriodInput, PeriodScore } from '../scoring/score-shape.ts';
import { workOut } from '../explain/workings.ts';
import { unitScores } from './unit-scores.ts';
import type { ScoreRecords, ScoredInput } from './unit-scores.ts';

/** Parts of a score: general criteria, each ratio, what the cap took; 'results' where the two count in different ways. */
export const SCORE_PARTS = ['general', ...RATIO_KEYS, 'cap', 'results'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

export interface PartDifference {
  readonly part: ScorePart;
  /** Points gained under the candidate, negative when lost. */
  readonly points: Figure;
}

export interface PersonComparison {
  readonly person: string;
  readonly role: PeriodInput['role'];
  readonly before: PeriodScore;
  readonly after: PeriodScore;
  /** Null when one of the two has no total. */
  readonly difference: Figure | null;
  /** Of the level; 'unknown' when one of the two has none. */
  readonly move: 'up' | 'down' | 'same' | 'unknown';
  /** The largest first; empty when nothing changes or one total is missing. */
  readonly parts: readonly PartDifference[];
  /** Why there is no total under the candidate although there is one now, or the other way round. */
  readonly missing: MissingReason | null;
}

export interface ProfileComparison {
  readonly period: string;
  /** The rules the period was scored under. */
  readonly rules: RuleProfile;
  /** By size of the change; those that cannot be compared last. */
  readonly people: readonly PersonComparison[];
  /** How many have a score under both. */
  readonly compared: number;
  readonly up: number;
  readonly down: number;
  readonly excellent: { readonly before: number; readonly after: number };
}

type Parts = ReadonlyMap<ScorePart, Rational>;

/** Each ratio counts its share of the points before any cap; the cap is what is missing from their sum. */
function partsOf({ input }: ScoredInput): Parts | null {
  const { taskResults, ratios, general } = workOut(input);
  if (!taskResults || !general.total) return null;
  const points = ratios.map(({ rule, value }): [RatioKey, Rational] => [rule.key, multiply(value, taskResults.ratioMax)]);
  const cap = subtract(taskResults.points, sum(points.map(([, value]) => value)));
  if (input.profile.method === 'standard-hours') return new Map([['general', general.total], ['results', taskResults.points]]);
  return new Map<ScorePart, Rational>([['general', general.total], ...points, ['cap', cap]]);
}

/** Task results as a whole: hours and converted products have no parts in common. */
function merged(parts: Parts): Parts {
  const general = parts.get('general') ?? ZERO;
  return new Map([['general', general], ['results', subtract(sum([...parts.values()]), general)]]);
}

function size({ n, d }: Rational): Rational {
  return { n: n < 0n ? -n : n, d };
}

function exactSize(value: Figure): Rational {
  return size(fromDecimal(value.exact));
}

function differences(before: ScoredInput, after: ScoredInput): PartDifference[] {
  const [earlier, later] = [partsOf(before), partsOf(after)];
  if (!earlier || !later) return [];
  const sameMethod = before.input.profile.method === after.input.profile.method;
  const [from, to] = sameMethod ? [earlier, later] : [merged(earlier), merged(later)];
  return SCORE_PARTS
    .map((part) => ({ part, points: subtract(to.get(part) ?? ZERO, from.get(part) ?? ZERO) }))
    .filter(({ points }) => points.n !== 0n)
    .sort((a, b) => compare(size(b.points), size(a.points)))
    .map(({ part, points }) => ({ part, points: figure(points) }));
}

function moveOf(before: LevelCode | null, after: LevelCode | null): PersonComparison['move'] {
  if (!before || !after) return 'unknown';
  const step = LEVEL_CODES.indexOf(before) - LEVEL_CODES.indexOf(after);
  if (step === 0) return 'same';
  return step > 0 ? 'up' : 'down';
}

function comparePerson(person: string, before: ScoredInput, after: ScoredInput): PersonComparison {
  const [from, to] = [before.score, after.score];
  const difference = from.total && to.total ? figure(subtract(fromDecimal(to.total.exact), fromDecimal(from.total.exact))) : null;
  return {
    person,
    role: before.input.role,
    before: from,
    after: to,
    difference,
    move: moveOf(from.level, to.level),
    parts: difference ? differences(before, after) : [],
    missing: difference ? null : to.reason ?? from.reason,
  };
}

function bySize(a: PersonComparison, b: PersonComparison): number {
  if (!a.difference || !b.difference) return Number(!a.difference) - Number(!b.difference) || (a.person < b.person ? -1 : 1);
  return compare(exactSize(b.difference), exactSize(a.difference)) || (a.person < b.person ? -1 : 1);
}

/**
 * Works both out from the records alone: a score known from elsewhere could not be worked out under other rules.
 * @param candidate a sound profile, taken as if in force for the period, whatever kind of period it asks for
 */
export function compareProfiles({ org, period, tasksOf, reviewOf }: Omit<ScoreRecords, 'known'>, candidate: RuleProfile): ProfileComparison {
  const adopted = { rules: candidate, from: firstDay(period), decision: '' };
  const supposed = { ...org, unit: { ...org.unit, profiles: [...org.unit.profiles, adopted] } };
  const before = unitScores({ org, period, tasksOf, reviewOf });
  const after = unitScores({ org: supposed, period, tasksOf, reviewOf });
  const people = [...before].map(([person, scored]) => comparePerson(person, scored, after.get(person)!)).sort(bySize);
  const count = (fits: (one: PersonComparison) => boolean): number => people.filter(fits).length;
  return {
    period,
    rules: rulesFor(org.unit, period),
    people,
    compared: count(({ difference }) => difference !== null),
    up: count(({ move }) => move === 'up'),
    down: count(({ move }) => move === 'down'),
    excellent: { before: count(({ before: { level } }) => level === 'excellent'), after: count(({ after: { level } }) => level === 'excellent') },
  };
}
