/** When a year's decision carries a reason, and which way a wrong one is replaced (NĐ335 Điều 20, 21.3, 22). */
import { levelOf } from '../scoring/period-score.ts';
import { compare, parseRational, ZERO } from '../scoring/rational.ts';
import type { LevelCode, RuleProfile } from '../profiles/rule-profile.ts';
import type { DecisionState, ReplacementRequest } from './decision.ts';

export interface DecidedLevel {
  readonly level: LevelCode;
  /** The mean it rests on, exact 'n/d' or decimal; null when not classified by score. */
  readonly average: string | null;
}

/**
 * A level that is not what the mean gives (Điều 20.1–4.a), or not what was proposed last (20.5, 21), is explained: so a
 * head held down by his organisation (20.6), a ground (20.4.b–d) and the cap always stand there with their reason. A
 * replacement is always explained (21.3).
 * @returns 'bad-average' for a mean that is no number from 0 up
 */
export function reasonNeeded({ decisions, proposals }: DecisionState, { level, average }: DecidedLevel, rules: RuleProfile): boolean | 'bad-average' {
  const mean = average === null ? null : parseRational(average);
  if (average !== null && (mean === null || compare(mean, ZERO) < 0)) return 'bad-average';
  const proposed = proposals.at(-1)?.level ?? level;
  return decisions.length > 0 || proposed !== level || (mean !== null && levelOf(rules, mean) !== level);
}

/** A petition about this decision was upheld: whoever answered it issues the new one (Điều 22). */
export function isUpheldAgainst({ petitions }: DecisionState, decision: string): boolean {
  return petitions.some((one) => one.decision === decision && one.answer?.upheld === true);
}

/** The request for the managing agency that still waits: the decision it names stands. */
export function openRequest({ decisions, replacementsAsked = [] }: DecisionState): ReplacementRequest | null {
  const standing = decisions.at(-1)?.decision;
  return replacementsAsked.find(({ decision }) => decision === standing) ?? null;
}

/** Whether the mean a decision rests on is still the one of the records; true where either is not known. */
export function averageStands(declared: string | null, current: string | null): boolean {
  const [then, now] = [declared, current].map((text) => (text === null ? null : parseRational(text)));
  return !then || !now || compare(then, now) === 0;
}
