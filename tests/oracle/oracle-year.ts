/** The year spelled out from the text of the decree: NĐ335 Điều 11, 17.3, 20. */
import type { CapRow, Level, YearAnswer, YearFile, YearOrganisation, YearPerson, YearResult } from './case-file.ts';
import { isBelow, over, plus, printExact, printRounded, read, whole, ZERO, type Fraction } from './fraction.ts';
import { levelOf } from './oracle-period.ts';

const UPWARDS: readonly Level[] = ['not-completed', 'completed', 'good', 'excellent'];
const ARTICLE: Readonly<Record<Level, string>> = { excellent: '20.1', good: '20.2', completed: '20.3', 'not-completed': '20.4.a' };

function meanOf(months: YearPerson['months']): Fraction | null {
  let sum = ZERO;
  let count = 0;
  for (const month of Object.keys(months)) {
    sum = plus(sum, read(months[month] ?? ''));
    count += 1;
  }
  return count === 0 ? null : over(sum, whole(count));
}

/** The first that applies, in the order of the decree; 20.4.d is about those who lead. */
function groundOf({ role, grounds = [] }: YearPerson): string | undefined {
  return ['20.4.b', '20.4.c', '20.4.d', '11.3.a'].find((code) => grounds.includes(code) && (code !== '20.4.d' || role !== 'staff'));
}

function classify(person: YearPerson, mean: Fraction | null, organisation: YearOrganisation | undefined): { level: Level | null; reason: string } {
  if ((person.monthsWorked ?? 12) < 6 && person.leave === undefined) return { level: null, reason: '11.1' };
  const ground = groundOf(person);
  if (ground !== undefined) return { level: 'not-completed', reason: ground };
  if (mean === null) return { level: null, reason: 'no-scores' };
  const own = levelOf(mean);
  const highest = organisation?.level ?? 'excellent';
  if (person.role === 'head' && UPWARDS.indexOf(own) > UPWARDS.indexOf(highest)) return { level: highest, reason: '20.6' };
  return { level: own, reason: ARTICLE[own] };
}

function resultOf(person: YearPerson, file: YearFile): YearResult {
  const mean = meanOf(person.months);
  const { level, reason } = classify(person, mean, file.organisations.find((each) => each.id === person.organisation));
  return {
    status: level === null ? 'not-classified' : 'classified',
    average: mean === null ? null : printRounded(mean),
    exact: mean === null ? null : printExact(mean),
    level, reason,
  };
}

function comesFirst(one: YearPerson, other: YearPerson): boolean {
  const mine = meanOf(one.months) ?? ZERO;
  const theirs = meanOf(other.months) ?? ZERO;
  if (isBelow(theirs, mine)) return true;
  if (isBelow(mine, theirs)) return false;
  return one.id < other.id;
}

/** Điều 20.5: a share of those at "good", for these people of one organisation. */
function capOf(organisation: YearOrganisation, group: string | null, members: readonly YearPerson[], results: Record<string, YearResult>): CapRow {
  let base = 0;
  const candidates: YearPerson[] = [];
  for (const person of members) {
    const level = results[person.id]?.level;
    if (level === 'good') base += 1;
    if (level !== 'excellent') continue;
    let place = 0;
    for (const other of candidates) if (comesFirst(other, person)) place += 1;
    candidates.splice(place, 0, person);
  }
  const percent = organisation.outstanding === true ? 25 : 20;
  const allowed = Math.floor((base * percent) / 100);
  return {
    organisation: organisation.id, group, rule: organisation.outstanding === true ? '25%' : '20%', base, allowed,
    candidates: candidates.map((person) => person.id),
  };
}

export function oracleYear(file: YearFile): YearAnswer {
  const people: Record<string, YearResult> = {};
  for (const person of file.people) people[person.id] = resultOf(person, file);
  const caps: CapRow[] = [];
  for (const organisation of file.organisations) {
    const members = file.people.filter((person) => person.organisation === organisation.id);
    caps.push(capOf(organisation, null, members, people));
    const groups: string[] = [];
    for (const { group } of members) if (typeof group === 'string' && !groups.includes(group)) groups.push(group);
    for (const group of groups.toSorted()) {
      caps.push(capOf(organisation, group, members.filter((person) => person.group === group), people));
    }
  }
  return { people, caps };
}
