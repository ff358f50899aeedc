import { ZERO, compare, divide, fromDecimal, multiply, subtract, type Rational } from './rational.ts';
import type { PeriodInput } from './score-shape.ts';
import type { CompletedUnits } from './scored-task.ts';
import { countingFaults, remainingShare, type TaskContribution, type UnitsContribution } from './task-contribution.ts';
import type { WaterfallCause, WaterfallStep } from './waterfall-step.ts';
import type { TaskWorkings } from './workings.ts';

interface Scale {
  readonly input: PeriodInput;
  readonly results: TaskWorkings;
  /** Points of one assigned standard product in one ratio: 70 ÷ 3 ÷ A. */
  readonly perRatio: Rational;
  /** The same in all ratios together: 70 ÷ A. */
  readonly perProduct: Rational;
}

function step(task: TaskContribution, cause: WaterfallCause, points: Rational, article: string): WaterfallStep {
  return {
    id: `${task.task.id}/${cause}`,
    cause,
    task: task.task.id,
    line: null,
    title: task.task.title,
    titleEn: task.task.title,
    entry: null,
    person: null,
    reason: '',
    article,
    contestable: false,
    points,
  };
}

function lastAcceptance(parts: readonly CompletedUnits[]): Pick<WaterfallStep, 'entry' | 'person'> {
  const last = parts.at(-1);
  return { entry: last?.acceptance ?? null, person: last?.acceptedBy ?? null };
}

/** Assigned against completed: work not done is lost, work beyond the assigned total is gained. */
function quantityStep(task: TaskContribution, { input, results, perProduct }: Scale): WaterfallStep {
  const points = multiply(subtract(task.completed, task.assigned), perProduct);
  const { assignmentArticle } = input.profile.taskResults;
  const quantityArticle = results.ratios[0]?.rule.article ?? assignmentArticle;
  if (compare(points, ZERO) > 0) {
    const article = task.task.kind === 'planned' ? quantityArticle : assignmentArticle;
    return { ...step(task, 'extraWork', points, article), ...lastAcceptance(task.task.completed) };
  }
  const lost = task.task.handedBack
    ? step(task, 'handedBack', points, assignmentArticle)
    : step(task, 'notDone', points, quantityArticle);
  return { ...lost, entry: task.task.assignment };
}

/** One step for each fault; beyond the floor of a product a fault takes zero points. */
function faultSteps(task: TaskContribution, part: UnitsContribution, place: number, { results, perRatio }: Scale): readonly WaterfallStep[] {
  return results.ratios.flatMap(({ rule }) =>
    countingFaults(rule, part.units).map((fault, index): WaterfallStep => {
      const lostShare = subtract(remainingShare(rule, index + 1), remainingShare(rule, index));
      const cause = rule.faults === 'delays' ? 'delay' : 'failedReview';
      const points = multiply(multiply(part.converted, lostShare), perRatio);
      return {
        ...step(task, cause, points, rule.article),
        id: `${task.task.id}/${place + 1}/${rule.key}/${index + 1}`,
        entry: fault.entry,
        person: fault.by,
        reason: fault.reason,
        contestable: true,
      };
    }),
  );
}

/** Losses and gains of all tasks, before any cap; some are zero. */
export function taskSteps(
  input: PeriodInput,
  tasks: readonly TaskContribution[],
  assigned: Rational,
  results: TaskWorkings,
): readonly WaterfallStep[] {
  const perRatio = divide(results.ratioMax, assigned);
  const perProduct = divide(fromDecimal(input.profile.taskResults.max), assigned);
  const scale = { input, results, perRatio, perProduct };
  return tasks.flatMap((task) => [
    quantityStep(task, scale),
    ...task.units.flatMap((part, place) => faultSteps(task, part, place, scale)),
  ]);
}
