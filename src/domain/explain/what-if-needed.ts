/** What a person would still need for a score such as 90: what to finish, and which faults would have to be excused. */
import { figure, scorePeriod } from '../scoring/period-score.ts';
import { compare, divide, fromDecimal, rational, subtract, type Rational } from '../scoring/rational.ts';
import type { Figure, MissingReason, PeriodInput } from '../scoring/score-shape.ts';
import { compareText } from '../scoring/task-contribution.ts';
import { bestCase, openFaults, unfinishedTasks } from './what-if.ts';
import { stepKey, supposedTotal, type Step, type SupposedTotal } from './what-if-total.ts';

export interface NeededStep {
  readonly supposition: Step;
  readonly task: string;
  readonly title: string;
  /** Gained on top of the steps before it. */
  readonly points: Figure;
  /** Total with this step and those before it. */
  readonly after: Figure;
}

export interface Needed {
  readonly reachable: boolean;
  /** Empty when the target is reached already, or out of reach. None of them can be left out. */
  readonly steps: readonly NeededStep[];
  /** The most that finishing everything and excusing every fault would give; null without a total. */
  readonly maximum: Figure | null;
  /** Why there is no total to reason about; suppose general or leadership marks first. */
  readonly missing: MissingReason | null;
}

interface Candidate {
  readonly step: Step;
  readonly task: string;
  readonly title: string;
}

/** Steps that pay only together, such as the fourth and fifth delay of one product, or a single step. */
interface Bundle {
  readonly candidates: readonly Candidate[];
  readonly perStep: Rational;
}

function keyOf({ step }: Candidate): string {
  return stepKey(step);
}

/** One entry may have recorded the fault of several units; one excuse of it is one step. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(candidates.map((one) => [keyOf(one), one])).values()];
}

function singles(input: PeriodInput): readonly Candidate[] {
  const finishing = unfinishedTasks(input).map(({ id, title }): Candidate => ({ step: { kind: 'finish', task: id }, task: id, title }));
  const excusing = openFaults(input).map(({ task, fault }): Candidate => ({ step: { kind: 'excuse', fault: fault.entry }, task: task.id, title: task.title }));
  return distinct([...finishing, ...excusing]);
}

/** Faults of one kind on the same units: below the floor of a product a single excuse gives nothing. */
function together(input: PeriodInput): readonly (readonly Candidate[])[] {
  return input.tasks.flatMap(({ id, title, completed, handedBack }) =>
    (handedBack ? [] : completed)
      .flatMap(({ failedReviews, delays }) => [failedReviews, delays])
      .map((faults) => faults.filter((fault) => fault.excusedBy === null))
      .filter((faults) => faults.length > 1)
      .map((faults) => distinct(faults.map((fault): Candidate => ({ step: { kind: 'excuse', fault: fault.entry }, task: id, title })))),
  );
}

function firstKey({ candidates: [first] }: Bundle): string {
  return first ? keyOf(first) : '';
}

/** The most points for a step first; then the fewest steps; then what the person can do himself. */
function ranked(input: PeriodInput, trial: SupposedTotal): readonly Bundle[] {
  const now = trial.total();
  const bundles = [...singles(input).map((one) => [one]), ...together(input)].map((candidates): Bundle => {
    for (const { step } of candidates) trial.suppose(step);
    const gain = subtract(trial.total(), now);
    for (const { step } of candidates) trial.drop(step);
    return { candidates, perStep: divide(gain, rational(BigInt(candidates.length))) };
  });
  return bundles.sort(
    (a, b) => compare(b.perStep, a.perStep) || a.candidates.length - b.candidates.length || compareText(firstKey(a), firstKey(b)),
  );
}

/** Takes the best until the target is reached; what is taken stays supposed. */
function collect(bundles: readonly Bundle[], trial: SupposedTotal, target: Rational): readonly Candidate[] {
  const chosen = new Map<string, Candidate>();
  for (const { candidates } of bundles) {
    if (compare(trial.total(), target) >= 0) break;
    for (const one of candidates) {
      if (chosen.has(keyOf(one))) continue;
      chosen.set(keyOf(one), one);
      trial.suppose(one.step);
    }
  }
  return [...chosen.values()];
}

/** Drops, from the least on, every step without which the target is still reached. */
function prune(chosen: readonly Candidate[], trial: SupposedTotal, target: Rational): readonly Candidate[] {
  const kept = new Set(chosen);
  for (const one of chosen.toReversed()) {
    trial.drop(one.step);
    if (compare(trial.total(), target) >= 0) kept.delete(one);
    else trial.suppose(one.step);
  }
  return [...kept];
}

function stepsOf(chosen: readonly Candidate[], trial: SupposedTotal): readonly NeededStep[] {
  for (const { step } of chosen) trial.drop(step);
  let before = trial.total();
  return chosen.map(({ step, task, title }) => {
    trial.suppose(step);
    const after = trial.total();
    const points = figure(subtract(after, before));
    before = after;
    return { supposition: step, task, title, points, after: figure(after) };
  });
}

/**
 * The steps to a total of at least `target`, compared exactly: the most points for a step first, no step superfluous.
 * Throws RangeError when the target is no number.
 */
export function neededFor(input: PeriodInput, target: string): Needed {
  const goal = fromDecimal(target);
  const best = scorePeriod(bestCase(input));
  if (!best.total) return { reachable: false, steps: [], maximum: null, missing: best.reason };
  if (compare(fromDecimal(best.total.exact), goal) < 0) return { reachable: false, steps: [], maximum: best.total, missing: null };
  const trial = supposedTotal(input);
  const chosen = collect(ranked(input, trial), trial, goal);
  return { reachable: true, steps: stepsOf(prune(chosen, trial, goal), trial), maximum: best.total, missing: null };
}
