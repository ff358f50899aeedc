/**
 * Uses of results (NĐ335 Điều 23): who has the result a use rests on. Only what the decree says is a condition: it sets
 * a level for one use alone (23.3.đ) and counts no results in a row. Nothing is decided and nobody is ranked here.
 */
import { toFraction, toDecimal } from '../scoring/rational.ts';
import type { RollUp } from '../scoring/roll-up.ts';
import type { LevelCode } from '../profiles/rule-profile.ts';
import type { Figure } from '../scoring/score-shape.ts';
import { RESULT_USES, type ResultUseRule } from './use-of-results-rules.ts';
import type { UnitYear } from './unit-year.ts';
import type { PersonYear } from './unit-year-person.ts';
import { standingOf } from './unit-year-standing.ts';

export interface UsedResult {
  readonly person: string;
  /** Mean of the quarter or half-year; null for the year, where the decision counts. */
  readonly points: Figure | null;
  /** Level of the standing decision; null for a quarter or half-year, which have no level by decision. */
  readonly level: LevelCode | null;
  /** The deciding document. */
  readonly document: string | null;
}

/** no-result: nothing scored · provisional: a month is missing or not confirmed · undecided · not-classified (Điều 11.1) */
export type Lack = 'no-result' | 'provisional' | 'undecided' | 'not-classified';

export interface ResultUse extends ResultUseRule {
  /** Quarter 1–4, half-year 1–2, year 1. */
  readonly which: number;
  /** By id. */
  readonly met: readonly UsedResult[];
  /** Has the result, but not the level the decree names. */
  readonly unmet: readonly UsedResult[];
  readonly lacking: readonly { readonly person: string; readonly lack: Lack }[];
}

type Found = { readonly result: UsedResult } | { readonly lack: Lack };

function ofSpan(person: string, { value, provisional }: RollUp): Found {
  if (value === null) return { lack: 'no-result' };
  if (provisional) return { lack: 'provisional' };
  return { result: { person, points: { exact: toFraction(value), display: toDecimal(value, 2) }, level: null, document: null } };
}

/** A level counts by the decision that stands, never as the software computed it. */
function ofYear({ person, facts, score }: PersonYear): Found {
  const { decision } = standingOf(facts);
  if (decision) return { result: { person, points: null, level: decision.level, document: decision.document } };
  return { lack: score.status === 'not-classified' ? 'not-classified' : 'undecided' };
}

function find(year: PersonYear, { basis }: ResultUseRule, which: number): Found {
  if (basis === 'year') return ofYear(year);
  const span = (basis === 'quarter' ? year.quarters : year.halves)[which - 1];
  if (!span) return { lack: 'no-result' };
  // A month of the span that is still worked in leaves its mean a running one.
  const open = year.open.some((month) => Math.ceil(month / (basis === 'quarter' ? 3 : 6)) === which);
  return ofSpan(year.person, open ? { ...span, provisional: true } : span);
}

function useOf(rule: ResultUseRule, which: number, people: readonly PersonYear[]): ResultUse {
  const found = people.map((year) => ({ person: year.person, ...find(year, rule, which) }));
  const results = found.flatMap((one) => ('result' in one ? [one.result] : []));
  const fits = ({ level }: UsedResult) => rule.level === null || level === rule.level;
  return {
    ...rule,
    which,
    met: results.filter(fits),
    unmet: results.filter((one) => !fits(one)),
    lacking: found.flatMap((one) => ('lack' in one ? [{ person: one.person, lack: one.lack }] : [])),
  };
}

/** @param which quarter 1–4 or half-year 1–2 of the year; 1 for the year */
export function usesOfResults({ people }: Pick<UnitYear, 'people'>, basis: ResultUseRule['basis'], which: number): readonly ResultUse[] {
  const here = people.filter((one) => one.here);
  return RESULT_USES.filter((rule) => rule.basis === basis).map((rule) => useOf(rule, which, here));
}
