/** The period score spelled out from the text of the decree: NĐ335 Điều 14–17, 18.1.d, 20; and Khánh Hòa's own formula. */
import type { Level, PeriodAnswer, PeriodFile, PeriodPerson, PeriodScore, PeriodTask } from './case-file.ts';
import {
  isBelow, largerOf, minus, ONE, over, plus, printExact, printRounded, read, smallerOf, times, whole, ZERO, type Fraction,
} from './fraction.ts';

interface Worked {
  readonly ratios: ReadonlyMap<string, Fraction>;
  readonly taskResults: Fraction;
  readonly total: Fraction;
}

/** `null` where nothing was assigned. */
type Result = Worked | null;

export function levelOf(total: Fraction): Level {
  if (!isBelow(total, whole(90))) return 'excellent';
  if (!isBelow(total, whole(70))) return 'good';
  if (!isBelow(total, whole(50))) return 'completed';
  return 'not-completed';
}

/** 1 less a quarter for each fault, never below 0 (Điều 14.2.b and 14.2.c). */
function shareLeft(faults: number): Fraction {
  let share = ONE;
  for (let fault = 0; fault < faults; fault += 1) share = minus(share, read('0.25'));
  return largerOf(share, ZERO);
}

function workThrough(tasks: readonly PeriodTask[]): { a: Fraction; b: Fraction; c: Fraction } | null {
  let assigned = ZERO;
  let amount = ZERO;
  let quality = ZERO;
  let time = ZERO;
  for (const task of tasks) {
    const coefficient = read(task.coefficient ?? '');
    if (task.kind === 'planned') assigned = plus(assigned, times(coefficient, read(task.assigned ?? '')));
    if (task.handedBack === true) continue;
    for (const group of task.completed ?? []) {
      const converted = times(coefficient, read(group.units));
      amount = plus(amount, converted);
      quality = plus(quality, times(converted, shareLeft(group.failedReviews ?? 0)));
      time = plus(time, times(converted, shareLeft(group.delays ?? 0)));
    }
  }
  if (assigned.n === 0n) return null;
  return { a: over(amount, assigned), b: over(quality, assigned), c: over(time, assigned) };
}

/** Everybody below a person, however deep, each once. */
function everybodyBelow(person: PeriodPerson, people: readonly PeriodPerson[]): PeriodPerson[] {
  const found: PeriodPerson[] = [];
  const names = [...(person.manages ?? [])];
  for (const name of names) {
    const below = people.find((each) => each.id === name);
    if (below === undefined || found.includes(below)) continue;
    found.push(below);
    names.push(...(below.manages ?? []));
  }
  return found;
}

/** Điều 15.3.a. */
function resultOfTheUnit(person: PeriodPerson, file: PeriodFile, known: Map<string, Result>): Fraction {
  for (const below of everybodyBelow(person, file.people)) {
    const result = resultUnderDecree(below, file, known);
    if (result !== null && isBelow(result.total, whole(50))) return read('0.5');
  }
  return ONE;
}

function resultUnderDecree(person: PeriodPerson, file: PeriodFile, known: Map<string, Result>): Result {
  const before = known.get(person.id);
  if (before !== undefined) return before;
  const work = workThrough(person.tasks ?? []);
  let result: Result = null;
  if (work !== null) {
    const ratios = new Map(Object.entries(work));
    if (person.role !== 'staff') {
      ratios.set('d', resultOfTheUnit(person, file, known));
      ratios.set('đ', read(String(person.organising)));
      ratios.set('e', read(String(person.uniting)));
    }
    let sum = ZERO;
    for (const ratio of ratios.values()) sum = plus(sum, ratio);
    const taskResults = smallerOf(whole(70), times(over(sum, whole(ratios.size)), whole(70)));
    result = { ratios, taskResults, total: plus(read(person.general ?? ''), taskResults) };
  }
  known.set(person.id, result);
  return result;
}

/** @param late share of the allotted time, below 0 = early */
function timeMark(late: Fraction): Fraction {
  if (isBelow(late, ZERO)) return whole(120);
  if (isBelow(late, read('0.1'))) return whole(100);
  if (isBelow(late, read('0.2'))) return whole(98);
  if (isBelow(late, read('0.3'))) return whole(95);
  if (isBelow(late, read('0.4'))) return whole(93);
  if (isBelow(read('0.5'), late)) return ZERO;
  return whole(90);
}

/** Khánh Hòa: ((quality + time) / 2) × complexity × 100/143, at most 100, weighed by standard hours. */
function resultOfKhanhHoa(person: PeriodPerson): Result {
  let hours = ZERO;
  let points = ZERO;
  for (const task of person.tasks ?? []) {
    const own = read(task.hours ?? '8');
    hours = plus(hours, own);
    if (task.handedBack === true) continue;
    const mean = over(plus(read(task.quality ?? ''), timeMark(read(task.late ?? ''))), whole(2));
    const scaled = times(times(mean, read(task.complexity ?? '')), read('100/143'));
    points = plus(points, times(smallerOf(whole(100), scaled), own));
  }
  if (hours.n === 0n) return null;
  const total = over(points, hours);
  return { ratios: new Map(), taskResults: total, total };
}

function print(result: Result, general: string | null): PeriodScore {
  if (result === null) {
    return { status: 'insufficient-data', ratios: null, general, taskResults: null, total: null, exact: null, level: null };
  }
  const ratios: Record<string, string> = {};
  for (const [name, ratio] of result.ratios) ratios[name] = printExact(ratio);
  return {
    status: 'scored', ratios, general,
    taskResults: printRounded(result.taskResults),
    total: printRounded(result.total),
    exact: printExact(result.total),
    level: levelOf(result.total),
  };
}

export function oraclePeriod(file: PeriodFile): PeriodAnswer {
  const known = new Map<string, Result>();
  const people: Record<string, PeriodScore> = {};
  for (const person of file.people) {
    people[person.id] = file.profile === 'khanh-hoa-2025'
      ? print(resultOfKhanhHoa(person), null)
      : print(resultUnderDecree(person, file, known), person.general ?? null);
  }
  return { people };
}
