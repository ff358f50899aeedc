/** How much work a person carries in a period, in converted units: doing little of little also scores 100%. */
import { add, compare, divide, fromDecimal, multiply, rational, sum, ZERO } from '../scoring/rational.ts';
import type { Rational } from '../scoring/rational.ts';
import { shareOf } from './target.ts';
import type { TaskState } from './task.ts';
import type { AssignedProduct } from './task-entries.ts';

/** Declared work nobody confirmed, cancelled work and work given back weigh on nobody. */
const CARRIED: ReadonlySet<string> = new Set(['assigned', 'inProgress', 'submitted', 'returned', 'accepted']);

/** What one unit of a product weighs: its coefficient, or its standard hours where the rules count those. */
export type UnitWeight = (product: AssignedProduct) => Rational;

const byCoefficient: UnitWeight = ({ coefficient }) => fromDecimal(coefficient);

/** Converted units of one task: weight × what is asked for after leave × share; zero where it weighs on nobody. */
export function convertedLoad({ status, person, product, target, group }: TaskState, weigh: UnitWeight = byCoefficient): Rational {
  if (!CARRIED.has(status) || !product) return ZERO;
  return multiply(multiply(weigh(product), fromDecimal(target)), shareOf(group, person));
}

/** Load by person over the tasks of one period; planned, taken over and unscheduled work alike. */
export function loadByPerson(tasks: readonly TaskState[], period: string, weigh: UnitWeight = byCoefficient): ReadonlyMap<string, Rational> {
  const loads = new Map<string, Rational>();
  for (const task of tasks) {
    if (task.period === period) loads.set(task.person, add(loads.get(task.person) ?? ZERO, convertedLoad(task, weigh)));
  }
  return loads;
}

/** The middle of the values, the mean of the two middle ones when their number is even; zero of none. */
export function medianOf(values: readonly Rational[]): Rational {
  if (values.length === 0) return ZERO;
  const sorted = values.toSorted(compare);
  const half = Math.floor((sorted.length - 1) / 2);
  const middle = sorted.slice(half, half + (sorted.length % 2 === 0 ? 2 : 1));
  return divide(sum(middle), rational(BigInt(middle.length)));
}

/** Carries less than the group's median: could take one more. Never of a group of one, where the median is himself. */
export function couldTakeMore(load: Rational, group: readonly Rational[]): boolean {
  return group.length > 1 && compare(load, medianOf(group)) < 0;
}
