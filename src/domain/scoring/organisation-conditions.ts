/** Every condition of NĐ335 Điều 8.1–8.4, with what was reached beside what is required. */
import { percentText } from './cap.ts';
import type { ConditionCode, OrganisationCondition, OrganisationInput } from './organisation-shape.ts';
import { ONE, ZERO, compare, divide, fromDecimal, multiply, rational, subtract, toDecimal, type Rational } from './rational.ts';
import type { Level, LevelCode, RuleProfile } from '../profiles/rule-profile.ts';

const CLAUSES: Readonly<Record<LevelCode, ConditionCode>> = { excellent: '8.1', good: '8.2', completed: '8.3', 'not-completed': '8.4' };

type Place = Pick<OrganisationCondition, 'code' | 'level' | 'article'>;
type Reading = Pick<OrganisationCondition, 'met' | 'actual' | 'required'>;

const HUNDRED = rational(100n);

/** Part of the tasks assigned; there is no share of nothing. */
interface Share {
  readonly value: Rational | null;
  readonly text: string;
}

interface Shares {
  readonly done: Share;
  readonly onTime: Share;
  readonly exceeded: Share;
  readonly late: Share;
}

function countText(count: Rational): string {
  return String(Number(toDecimal(count, 2)));
}

function shareOf(count: Rational, assigned: Rational): Share {
  if (compare(assigned, ZERO) === 0) return { value: null, text: '' };
  const value = divide(count, assigned);
  return { value, text: `${toDecimal(multiply(value, HUNDRED), 2)}% (${countText(count)}/${countText(assigned)})` };
}

function sharesOf({ tasks }: OrganisationInput): Shares {
  const assigned = fromDecimal(tasks.assigned);
  const onTime = fromDecimal(tasks.onTime);
  return {
    done: shareOf(fromDecimal(tasks.done), assigned),
    onTime: shareOf(onTime, assigned),
    exceeded: shareOf(fromDecimal(tasks.exceeded), assigned),
    late: shareOf(subtract(assigned, onTime), assigned),
  };
}

function from(code: ConditionCode, level: LevelCode, clause: string): Place {
  return { code, level, article: `NĐ335 Điều ${clause}` };
}

function atLeast({ value, text }: Share, least: Rational, sign: '=' | '≥'): Reading {
  return { met: value !== null && compare(value, least) >= 0, actual: text, required: `${sign} ${percentText(least)}` };
}

/** From the level's own threshold up to the next better one; the lowest level has none of its own. */
function pointsOf({ code, from: least }: Level, better: Level | undefined, total: Rational): Reading {
  const signs = [...(code === 'not-completed' ? [] : [`≥ ${least}`]), ...(better ? [`< ${better.from}`] : [])];
  return {
    met: compare(total, fromDecimal(least)) >= 0 && (better === undefined || compare(total, fromDecimal(better.from)) < 0),
    actual: toDecimal(total, 2),
    required: signs.join(', '),
  };
}

function factText(fact: boolean): 'yes' | 'no' {
  return fact ? 'yes' : 'no';
}

function excellentConditions({ organisation }: RuleProfile, input: OrganisationInput, shares: Shares): readonly OrganisationCondition[] {
  const { lowerNotCompleted: lower, faultsRemedied: remedied } = input;
  return [
    { ...from('8.1.a.done', 'excellent', '8.1.a'), ...atLeast(shares.done, ONE, '=') },
    { ...from('8.1.a.onTime', 'excellent', '8.1.a'), ...atLeast(shares.onTime, ONE, '=') },
    { ...from('8.1.a.exceeded', 'excellent', '8.1.a'), ...atLeast(shares.exceeded, fromDecimal(organisation.exceededFrom), '≥') },
    { ...from('8.1.b', 'excellent', '8.1.b'), met: lower === 0, actual: String(lower), required: '= 0' },
    {
      ...from('8.1.c', 'excellent', '8.1.c'),
      met: remedied !== false,
      actual: remedied === null ? 'none' : factText(remedied),
      required: 'yes',
    },
  ];
}

function lowerConditions({ organisation }: RuleProfile, input: OrganisationInput, shares: Shares): readonly OrganisationCondition[] {
  const { done, onTime, late } = shares;
  const lateMost = fromDecimal(organisation.lateMost);
  const doneLeast = fromDecimal(organisation.doneLeast);
  return [
    { ...from('8.2.done', 'good', '8.2'), ...atLeast(done, ONE, '=') },
    { ...from('8.2.onTime', 'good', '8.2'), ...atLeast(onTime, ONE, '=') },
    { ...from('8.3.done', 'completed', '8.3'), ...atLeast(done, ONE, '=') },
    {
      ...from('8.3.onTime', 'completed', '8.3'),
      met: late.value !== null && compare(late.value, lateMost) <= 0,
      actual: late.text,
      required: `≤ ${percentText(lateMost)}`,
    },
    { ...from('8.4.a', 'not-completed', '8.4.a'), met: input.misconduct, actual: factText(input.misconduct), required: 'yes' },
    {
      ...from('8.4.b', 'not-completed', '8.4.b'),
      met: done.value !== null && compare(done.value, doneLeast) < 0,
      actual: done.text,
      required: `< ${percentText(doneLeast)}`,
    },
  ];
}

/** Level by level from the best, the points of each first. For an input without faults. */
export function conditionsOf(profile: RuleProfile, input: OrganisationInput, total: Rational): readonly OrganisationCondition[] {
  const shares = sharesOf(input);
  const more = [...excellentConditions(profile, input, shares), ...lowerConditions(profile, input, shares)];
  return profile.levels.flatMap((level, place) => [
    { ...from(CLAUSES[level.code], level.code, CLAUSES[level.code]), ...pointsOf(level, profile.levels[place - 1], total) },
    ...more.filter((condition) => condition.level === level.code),
  ]);
}
