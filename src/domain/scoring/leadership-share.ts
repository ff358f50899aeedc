/** d, đ and e: what a leader is scored by beside his own work (NĐ335 Điều 15.3, for deputies 15.4). */
import { fromDecimal, type Rational } from './rational.ts';
import type { DecidedRule, LeadershipRules, SubordinatesRule } from '../profiles/rule-profile.ts';
import type { LeadershipInput, MissingReason } from './score-shape.ts';

export interface SubordinatesWorking {
  readonly rule: SubordinatesRule;
  readonly met: number;
  /** People with enough data. */
  readonly judged: number;
  /** Those below the level asked for, by id. */
  readonly below: readonly string[];
  /** Those without enough data, by id. */
  readonly passedOver: readonly string[];
  readonly value: Rational;
}

export interface DecidedWorking {
  readonly rule: DecidedRule;
  /** The superior's where he gave one, else the leader's own; null = not marked yet. */
  readonly mark: Rational | null;
  readonly self: Rational | null;
  readonly confirmed: Rational | null;
  readonly reason: string;
}

export interface LeadershipWorkings {
  readonly rules: LeadershipRules;
  readonly subordinates: SubordinatesWorking;
  readonly decided: readonly DecidedWorking[];
  readonly missing: MissingReason | null;
  /** Not all is decided by the superior, or the score of somebody under him is not confirmed or still to be marked. */
  readonly provisional: boolean;
}

/** One person below is enough for the lower share; nobody left to judge is the full one (Điều 15.3.a). */
function judgeSubordinates(rule: SubordinatesRule, { subordinates }: LeadershipInput): SubordinatesWorking {
  const named = (standing: string): string[] => subordinates.filter((one) => one.standing === standing).map(({ person }) => person).sort();
  const below = named('below');
  const passedOver = named('no-data');
  const judged = subordinates.length - passedOver.length;
  return { rule, met: judged - below.length, judged, below, passedOver, value: fromDecimal(below.length > 0 ? rule.unmet : rule.met) };
}

function markOf(text: string | undefined): Rational | null {
  return text === undefined ? null : fromDecimal(text);
}

/** @returns the exact shares; without a mark the criterion is missing, never full and never half */
export function leadershipOf(rules: LeadershipRules, input: LeadershipInput): LeadershipWorkings {
  const decided = rules.decided.map((rule): DecidedWorking => {
    const self = markOf(input.self?.[rule.decided]);
    const confirmed = markOf(input.confirmed?.[rule.decided]);
    return { rule, self, confirmed, mark: confirmed ?? self, reason: input.reasons[rule.decided] ?? '' };
  });
  return {
    rules,
    subordinates: judgeSubordinates(rules.subordinates, input),
    decided,
    missing: decided.every(({ mark }) => mark) ? null : 'no-leadership-marks',
    provisional: !decided.every(({ confirmed }) => confirmed) || input.subordinates.some(({ provisional }) => provisional),
  };
}
