/** What is needed for a target, worked out the plain way: the whole period scored again for every step that is tried. */
import { figure, scorePeriod } from '#domain/scoring/period-score.ts';
import { ZERO, compare, divide, fromDecimal, rational, subtract, type Rational } from '#domain/scoring/rational.ts';
import type { PeriodInput } from '#domain/scoring/score-shape.ts';
import { compareText } from '#domain/scoring/task-contribution.ts';
import type { Needed, NeededStep } from '#domain/scoring/what-if-needed.ts';
import { bestCase, openFaults, suppose, unfinishedTasks, type Supposition } from '#domain/scoring/what-if.ts';

type Step = Extract<Supposition, { kind: 'finish' | 'excuse' }>;

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

function totalWith(input: PeriodInput, candidates: readonly Candidate[]): Rational {
  const { total } = scorePeriod(suppose(input, candidates.map(({ step }) => step)));
  return total ? fromDecimal(total.exact) : ZERO;
}

function keyOf({ step }: Candidate): string {
  return step.kind === 'finish' ? `0 ${step.task}` : `1 ${step.fault}`;
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
function ranked(input: PeriodInput): readonly Bundle[] {
  const now = totalWith(input, []);
  const bundles = [...singles(input).map((one) => [one]), ...together(input)].map((candidates): Bundle => {
    const gain = subtract(totalWith(input, candidates), now);
    return { candidates, perStep: divide(gain, rational(BigInt(candidates.length))) };
  });
  return bundles.sort(
    (a, b) => compare(b.perStep, a.perStep) || a.candidates.length - b.candidates.length || compareText(firstKey(a), firstKey(b)),
  );
}

/** Takes the best until the target is reached. */
function collect(input: PeriodInput, target: Rational): readonly Candidate[] {
  let chosen: readonly Candidate[] = [];
  for (const { candidates } of ranked(input)) {
    if (compare(totalWith(input, chosen), target) >= 0) break;
    const fresh = candidates.filter((one) => !chosen.some((other) => keyOf(other) === keyOf(one)));
    chosen = [...chosen, ...fresh];
  }
  return chosen;
}

/** Drops, from the least on, every step without which the target is still reached. */
function prune(input: PeriodInput, target: Rational, chosen: readonly Candidate[]): readonly Candidate[] {
  return chosen.toReversed().reduce<readonly Candidate[]>((kept, one) => {
    const without = kept.filter((other) => other !== one);
    return compare(totalWith(input, without), target) >= 0 ? without : kept;
  }, chosen);
}

function stepsOf(input: PeriodInput, chosen: readonly Candidate[]): readonly NeededStep[] {
  let before = totalWith(input, []);
  return chosen.map(({ step, task, title }, index) => {
    const after = totalWith(input, chosen.slice(0, index + 1));
    const points = figure(subtract(after, before));
    before = after;
    return { supposition: step, task, title, points, after: figure(after) };
  });
}

export function neededByTrying(input: PeriodInput, target: string): Needed {
  const goal = fromDecimal(target);
  const best = scorePeriod(bestCase(input));
  if (!best.total) return { reachable: false, steps: [], maximum: null, missing: best.reason };
  const reachable = compare(fromDecimal(best.total.exact), goal) >= 0;
  const steps = reachable ? stepsOf(input, prune(input, goal, collect(input, goal))) : [];
  return { reachable, steps, maximum: best.total, missing: null };
}
