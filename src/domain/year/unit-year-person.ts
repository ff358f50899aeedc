/**
 * The year of one person in a unit: from posts, leave, brought results and period scores to the level before the cap
 * (NĐ335 Điều 11, 17.3, 19, 20).
 */
import { postsUnderAuthority, type Organisation } from '../access/organisation.ts';
import { lastDay } from '../calendar/period.ts';
import type { Post } from '../organisation/person.ts';
import { POSITIONS } from '../organisation/positions.ts';
import { ratingOf } from '../organisation/rating.ts';
import { rulesOn } from '../organisation/rules.ts';
import { ZERO, add, compare, divide, fromDecimal, rational, toFraction } from '../scoring/rational.ts';
import { monthsFrom, rollUp, type PeriodResult, type RollUp } from '../scoring/roll-up.ts';
import type { LevelCode, RuleProfile } from '../profiles/rule-profile.ts';
import { scoreYear } from '../scoring/year-score.ts';
import type { YearInput, YearLeave, YearScore } from '../scoring/year-shape.ts';
import { monthsWorked, type Spell } from '../scoring/year-worked.ts';
import { broughtResult, ownDays, ownResult, spellsOf, type PeriodFigure, type YearFrame } from './unit-year-months.ts';
import type { YearFacts } from './year.ts';

export interface YearRecords {
  readonly org: Organisation;
  /** The unit's id, which names the agency in the cap. */
  readonly unit: string;
  readonly year: number;
  readonly today: string;
  readonly factsOf: (person: string) => YearFacts;
  /** Null while nothing is known of it. */
  readonly figureOf: (person: string, period: string) => PeriodFigure | null;
}

export interface PersonYear {
  readonly person: string;
  readonly input: YearInput;
  readonly score: YearScore;
  readonly quarters: readonly RollUp[];
  readonly halves: readonly RollUp[];
  /** The period under way, which does not count yet. */
  readonly running: PeriodResult | null;
  readonly facts: YearFacts;
  /** Exact mean of the task results, which breaks a tie. */
  readonly taskAverage: string | null;
  /** Months worked up to today, as a fraction; `input.monthsWorked` reaches to the end of the year. */
  readonly workedSoFar: string;
  readonly posts: readonly Post[];
  /** Months 1–12 he will still work or is working in: until they are over the year is only a running one. */
  readonly open: readonly number[];
  /** The unit's own head is monitored and classified by the level above (Điều 10.1.a, 10.2.a). */
  readonly decidedAbove: boolean;
  /** False: he left before the classification, which his new unit decides (Điều 19.1). */
  readonly here: boolean;
  /** Support posts are no officials and stay outside the cap (Điều 28.2). */
  readonly inCap: boolean;
}

/** The classification comes before this day (Điều 19.2); whoever holds a post on it is classified here. */
const DECIDED_ON = '12-15';

/** Posts that reach into the year, in the order they were given. */
export function postsIn(org: Organisation, person: string, year: number): readonly Post[] {
  const posts = org.people.get(person)?.posts ?? [];
  return posts.filter(({ from, to }) => from <= `${year}-12-31` && (to === null || to >= `${year}-01-01`));
}

interface Place {
  readonly role: YearInput['role'];
  readonly organisation: string;
  readonly organisationLevel: LevelCode | null;
}

/** By the posts of December, or the last ones. Of a head it is the organisation he heads that counts (Điều 20.6). */
function placeOf({ org, unit, year }: YearRecords, posts: readonly Post[]): Place {
  const heading = posts.find(({ role, division }) => role === 'head' && division === null) ?? posts.find(({ role }) => role === 'head');
  const main = heading ?? posts[0];
  return {
    role: heading ? 'head' : posts.some(({ role }) => role === 'deputy') ? 'deputy' : 'staff',
    organisation: main?.division ?? unit,
    organisationLevel: heading ? (ratingOf(org.unit.ratings, year, heading.division)?.level ?? null) : null,
  };
}

/**
 * Sick and maternity leave excuse a short year only when they are what made it short (Điều 11.2): somebody who came in
 * November and was ill for a day stays unclassified.
 */
function excusingLeave({ leaves }: YearFacts, spells: readonly Spell[], year: number, rules: RuleProfile): YearLeave | null {
  const kinds = leaves.map(({ kind }) => kind);
  const leave = kinds.includes('maternity') ? 'maternity' : kinds.includes('sick') ? 'sick' : null;
  if (leave === null) return null;
  const others = leaves.filter(({ kind }) => kind === 'unpaid');
  const time = fromDecimal(monthsWorked(spells, others, year, `${year}-12-31`));
  return compare(time, rational(BigInt(rules.year.minimumMonths))) >= 0 ? leave : null;
}

/**
 * Whether this unit classifies him, asked before any score is known: he holds a post on the day of the classification
 * (Điều 19.1) and has worked long enough, or only sick or maternity leave made it short (Điều 11.1–11.2).
 */
export function isClassifiedHere(org: Organisation, person: string, year: number, facts: YearFacts): boolean {
  const posts = postsIn(org, person, year);
  if (!posts.some(({ to }) => to === null || to >= `${year}-${DECIDED_ON}`)) return false;
  const rules = rulesOn(org.unit, `${year}-12-31`);
  const spells = spellsOf(posts, facts.brought);
  const worked = fromDecimal(monthsWorked(spells, facts.leaves, year, `${year}-12-31`));
  return compare(worked, rational(BigInt(rules.year.minimumMonths))) >= 0 || excusingLeave(facts, spells, year, rules) !== null;
}

function meanOfTaskPoints(figures: readonly PeriodFigure[]): string | null {
  const points = figures.flatMap(({ taskPoints }) => (taskPoints === null ? [] : [fromDecimal(taskPoints)]));
  return points.length === 0 ? null : toFraction(divide(points.reduce(add, ZERO), rational(BigInt(points.length))));
}

interface Results {
  readonly counting: readonly PeriodResult[];
  readonly running: PeriodResult | null;
  readonly figures: readonly PeriodFigure[];
}

function resultsOf(records: YearRecords, frame: YearFrame, person: string, posts: readonly Post[], facts: YearFacts): Results {
  const { org, today, figureOf } = records;
  const begun = frame.periods.filter(({ state }) => state !== 'to-come').map(({ period, state }) => {
    const figure = figureOf(person, period);
    const days = ownDays(period, frame.days, posts, facts.leaves);
    return { state, figure, result: ownResult(period, figure, lastDay(period) >= today, org.unit.name, days) };
  });
  const worked = begun.filter(({ result }) => Object.values(result.workingDays).some((days) => days > 0));
  const counting = worked.filter(({ state }) => state === 'counting');
  const brought = facts.brought.map((one) => broughtResult(one, frame.days, posts));
  return {
    counting: [...counting.map(({ result }) => result), ...brought],
    running: worked.find(({ state }) => state === 'running')?.result ?? null,
    figures: counting.flatMap(({ figure }) => (figure ? [figure] : [])),
  };
}

/** Months of periods that do not count yet, as far as he holds a post and is not on leave in them. */
function openMonths({ periods, days }: YearFrame, posts: readonly Post[], { leaves }: YearFacts): readonly number[] {
  return periods
    .filter(({ state }) => state !== 'counting')
    .flatMap(({ period }) => Object.entries(ownDays(period, days, posts, leaves)))
    .filter(([, worked]) => worked > 0)
    .map(([month]) => Number(month));
}

function isOfficial(posts: readonly Post[]): boolean {
  const support = POSITIONS.filter(({ group }) => group === 'support').map(({ code }) => code);
  return posts.some(({ position }) => !support.includes(position));
}

/** @throws RangeError for somebody who held no post in the year */
export function personYear(records: YearRecords, frame: YearFrame, person: string): PersonYear {
  const { org, year, today } = records;
  const { rules } = frame;
  const posts = postsIn(org, person, year);
  if (posts.length === 0) throw new RangeError(`${person} held no post in ${year}`);
  const facts = records.factsOf(person);
  const { counting, running, figures } = resultsOf(records, frame, person, posts, facts);
  const spells = spellsOf(posts, facts.brought);
  const last = postsUnderAuthority(org, person, `${year}-12-31`);
  const known = facts.grounds.filter(({ code }) => rules.year.grounds.some((ground) => ground.code === code));
  const input: YearInput = {
    profile: rules,
    year,
    person,
    ...placeOf(records, last),
    group: facts.group,
    months: monthsFrom(counting),
    monthsWorked: monthsWorked(spells, facts.leaves, year, `${year}-12-31`),
    leave: excusingLeave(facts, spells, year, rules),
    grounds: known.map(({ code, entry, document }) => ({ code, entry, document })),
  };
  const score = scoreYear(input);
  const open = openMonths(frame, posts, facts);
  return {
    person,
    input,
    score: { ...score, provisional: score.provisional || open.length > 0 },
    quarters: [1, 2, 3, 4].map((which) => rollUp('quarter', which, input.months)),
    halves: [1, 2].map((which) => rollUp('half', which, input.months)),
    running,
    facts,
    taskAverage: meanOfTaskPoints(figures),
    workedSoFar: monthsWorked(spells, facts.leaves, year, today),
    posts: last,
    open,
    decidedAbove: last.some(({ role, division }) => role === 'head' && division === null),
    here: posts.some(({ to }) => to === null || to >= `${year}-${DECIDED_ON}`),
    inCap: isOfficial(last),
  };
}
