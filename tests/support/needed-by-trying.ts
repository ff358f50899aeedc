/** What is needed for a target, worked out the plain way: the whole period scored again for every step that is tried. */
import { scorePeriod } from '#domain/scoring/period-score.ts';
import { compare, divide, fromDecimal, rational, subtract, toFraction, type Rational } from '#domain/scoring/rational.ts';
import type { PeriodInput } from '#domain/scoring/score-shape.ts';
import type { Fault } from '#domain/scoring/scored-task.ts';
import { bestCase, openFaults, suppose, unfinishedTasks } from '#domain/explain/what-if.ts';
import { stepKey, type Step } from '#domain/explain/what-if-total.ts';

type Steps = readonly Step[];

const distinct = (steps: Steps): Steps => [...new Map(steps.map((step) => [stepKey(step), step])).values()];
const excuses = (faults: readonly Fault[]): Steps => distinct(faults.filter(({ excusedBy }) => excusedBy === null).map(({ entry }) => ({ kind: 'excuse', fault: entry })));

/** Single steps, and the faults of one kind on the same units together. */
function bundlesOf(input: PeriodInput): readonly Steps[] {
  const finishing = unfinishedTasks(input).map(({ id }): Step => ({ kind: 'finish', task: id }));
  const alone = distinct([...finishing, ...excuses(openFaults(input).map(({ fault }) => fault))]);
  const units = input.tasks.flatMap(({ handedBack, completed }) => (handedBack ? [] : completed));
  const together = units.flatMap(({ failedReviews, delays }) => [excuses(failedReviews), excuses(delays)]);
  return [...alone.map((step) => [step]), ...together.filter((steps) => steps.length > 1)];
}

/** The steps in order, each with the exact total it leads to; null where the target is out of reach. */
export function neededByTrying(input: PeriodInput, target: string): readonly string[] | null {
  const totalWith = (steps: Steps, from = input): Rational => fromDecimal(scorePeriod(suppose(from, steps)).total?.exact ?? '0');
  const reached = (steps: Steps, from = input): boolean => compare(totalWith(steps, from), fromDecimal(target)) >= 0;
  if (!reached([], bestCase(input))) return null;
  const weighed = bundlesOf(input).map((steps) => ({
    steps, keys: stepKey(steps[0]!), perStep: divide(subtract(totalWith(steps), totalWith([])), rational(BigInt(steps.length))),
  }));
  weighed.sort((a, b) => compare(b.perStep, a.perStep) || a.steps.length - b.steps.length || (a.keys < b.keys ? -1 : 1));
  let chosen: Steps = [];
  for (const { steps } of weighed) if (!reached(chosen)) chosen = distinct([...chosen, ...steps]);
  for (const one of chosen.toReversed()) {
    const without = chosen.filter((step) => step !== one);
    if (reached(without)) chosen = without;
  }
  return chosen.map((step, index) => `${stepKey(step)} → ${toFraction(totalWith(chosen.slice(0, index + 1)))}`);
}
