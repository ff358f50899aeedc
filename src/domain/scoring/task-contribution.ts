import { ONE, ZERO, compare, fromDecimal, max, multiply, rational, subtract, sum, type Rational } from './rational.ts';
import type { RatioRule } from '../profiles/rule-profile.ts';
import type { CompletedUnits, Fault, ScoredTask } from './scored-task.ts';

/** Completed units that count, converted by the coefficient, with what remains of them in each ratio. */
export interface UnitsContribution {
  readonly units: CompletedUnits;
  readonly converted: Rational;
  /** Same order as the profile's ratios. */
  readonly counted: readonly Rational[];
}

/** What one task adds to the assigned total and to the numerator of each ratio. */
export interface TaskContribution {
  readonly task: ScoredTask;
  readonly coefficient: Rational;
  /** Zero for work outside the plan (Điều 18.1.d). */
  readonly assigned: Rational;
  /** Empty for a task handed back. */
  readonly units: readonly UnitsContribution[];
  readonly completed: Rational;
  readonly counted: readonly Rational[];
}

export function faultsFor(rule: RatioRule, units: CompletedUnits): readonly Fault[] {
  return rule.faults === 'none' ? [] : units[rule.faults];
}

/** Faults that count, oldest first; the ones with a confirmed objective cause are left out. */
export function countingFaults(rule: RatioRule, units: CompletedUnits): readonly Fault[] {
  return faultsFor(rule, units)
    .filter((fault) => fault.excusedBy === null)
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.entry, b.entry));
}

/** Share of a product that remains after `faults` faults: max(0, 1 − deduction × faults). */
export function remainingShare(rule: RatioRule, faults: number): Rational {
  if (faults === 0) return ONE;
  return max(ZERO, subtract(ONE, multiply(fromDecimal(rule.deduction), rational(BigInt(faults)))));
}

/** Code unit order, the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function readQuantity(text: string, task: ScoredTask): Rational {
  const value = fromDecimal(text);
  if (compare(value, ZERO) < 0) throw new RangeError(`negative quantity ${text} in task ${task.id}`);
  return value;
}

/** Throws RangeError on a quantity that is no number or negative: the work layer lets none through. */
export function contributionOf(task: ScoredTask, ratios: readonly RatioRule[]): TaskContribution {
  const coefficient = readQuantity(task.coefficient, task);
  const assignedUnits = readQuantity(task.assigned, task);
  const counting = task.handedBack ? [] : task.completed;
  const units = counting.map((part): UnitsContribution => {
    const converted = multiply(coefficient, readQuantity(part.units, task));
    const counted = ratios.map((rule) => {
      const faults = countingFaults(rule, part).length;
      return faults === 0 ? converted : multiply(converted, remainingShare(rule, faults));
    });
    return { units: part, converted, counted };
  });
  return {
    task,
    coefficient,
    assigned: task.kind === 'planned' ? multiply(coefficient, assignedUnits) : ZERO,
    units,
    completed: sum(units.map((part) => part.converted)),
    counted: ratios.map((_, index) => sum(units.map((part) => part.counted[index] ?? ZERO))),
  };
}
