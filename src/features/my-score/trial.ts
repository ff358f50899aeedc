/** A trial on the score page: what somebody supposes, kept as plain choices, and what the score would then be. */
import { scorePeriod } from '#domain/scoring/period-score.ts';
import { compare, fromDecimal, subtract, toDecimal, ZERO } from '#domain/scoring/rational.ts';
import type { LevelCode } from '#domain/profiles/rule-profile.ts';
import type { LeadershipMarks, PeriodInput, PeriodScore, SubordinateStanding } from '#domain/scoring/score-shape.ts';
import { suppose } from '#domain/explain/what-if.ts';
import type { SupposedTask, Supposition } from '#domain/explain/what-if.ts';
import { decidedRules, startShares } from '#parts/marks/marks-form-state.ts';
import { resultsMax } from './server-check.ts';

export interface Trial {
  /** Tasks finished on time and without a fault. */
  readonly finish: readonly string[];
  /** Entries of faults whose objective cause is confirmed. */
  readonly excuse: readonly string[];
  readonly assign: readonly SupposedTask[];
  /** Total of the general criteria, decimal text; null = as it is. */
  readonly general: string | null;
  /** Shares the superior gives; null = as they are. */
  readonly leadership: LeadershipMarks | null;
  readonly standings: Readonly<Record<string, SubordinateStanding['standing']>>;
}

/** Marks nobody gave yet are supposed in full, so that there is a score to reason about; the screen says so. */
export function startTrial(input: PeriodInput, { general }: PeriodScore): Trial {
  const rules = decidedRules(input);
  const marked = rules.every(({ decided }) => input.leadership?.confirmed?.[decided] ?? input.leadership?.self?.[decided]);
  return {
    finish: [],
    excuse: [],
    assign: [],
    general: general.total === null ? input.profile.general.max : null,
    leadership: marked ? null : startShares(rules, { ...input.leadership?.self, ...input.leadership?.confirmed }),
    standings: {},
  };
}

/** What is taken for given before single steps are weighed. */
export function givenOf({ assign, general, leadership, standings }: Omit<Trial, 'finish' | 'excuse'>): readonly Supposition[] {
  return [
    ...assign.map((task): Supposition => ({ kind: 'assign', task })),
    ...(general === null ? [] : [{ kind: 'general', total: general } as const]),
    ...(leadership === null ? [] : [{ kind: 'leadership', marks: leadership } as const]),
    ...(Object.keys(standings).length === 0 ? [] : [{ kind: 'subordinates', standings } as const]),
  ];
}

function stepsOf({ finish, excuse }: Trial): readonly Supposition[] {
  return [...finish.map((task): Supposition => ({ kind: 'finish', task })), ...excuse.map((fault): Supposition => ({ kind: 'excuse', fault }))];
}

export function supposed(input: PeriodInput, trial: Trial): PeriodInput {
  return suppose(input, [...givenOf(trial), ...stepsOf(trial)]);
}

export interface Shown {
  /** Two decimals with a point. */
  readonly display: string;
  readonly exact: string;
  /** 100: the whole score; else only the task results. */
  readonly of: string;
  readonly level: LevelCode | null;
}

/** Null while nothing is assigned: no figure at all, never zero. */
export function shownOf(score: PeriodScore, { profile }: PeriodInput): Shown | null {
  if (score.total) return { ...score.total, of: '100', level: score.level };
  return score.taskResults ? { ...score.taskResults.points, of: resultsMax(profile), level: null } : null;
}

export interface Result {
  readonly before: Shown | null;
  readonly after: Shown | null;
  /** Two decimals with a sign; null when the two cannot be compared. */
  readonly gained: string | null;
}

function gainedBy(before: Shown | null, after: Shown | null): string | null {
  if (!before || !after || before.of !== after.of) return null;
  const difference = subtract(fromDecimal(after.exact), fromDecimal(before.exact));
  return `${compare(difference, ZERO) < 0 ? '' : '+'}${toDecimal(difference, 2)}`;
}

export function tryOut(input: PeriodInput, trial: Trial): Result {
  const after = supposed(input, trial);
  const [was, would] = [shownOf(scorePeriod(input), input), shownOf(scorePeriod(after), after)];
  return { before: was, after: would, gained: gainedBy(was, would) };
}

/** The list without the item, or with it. */
export function toggled(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}
