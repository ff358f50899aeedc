/** Converted products: what each task and fault took, in points of the task results. */
import { isWorkRatio, type WorkRatio } from './explain-results.ts';
import { faultLosses, judgeOf } from './explain-units.ts';
import { compare, divide, multiply, rational, subtract, ZERO, type Rational } from '../scoring/rational.ts';
import type { TaskResultRules } from '../profiles/rule-profile.ts';
import type { CompletedUnits } from '../scoring/scored-task.ts';
import type { TaskContribution, UnitsContribution } from '../scoring/task-contribution.ts';
import { makeStep, type WaterfallStep } from './waterfall-step.ts';
import type { TaskWorkings, Workings } from './workings.ts';

interface Scale {
  /** The official scored. */
  readonly owner: string;
  readonly rules: TaskResultRules;
  /** a, b and c. */
  readonly ratios: readonly WorkRatio[];
  /** Points of one assigned standard product in one ratio: 70 ÷ 3 ÷ A, of a leader 70 ÷ 6 ÷ A. */
  readonly perRatio: Rational;
  /** The same in a, b and c together. */
  readonly perProduct: Rational;
}

function facts({ task: { id, title } }: TaskContribution): Pick<WaterfallStep, 'task' | 'title' | 'titleEn'> {
  return { task: id, title, titleEn: title };
}

function lastAcceptance(parts: readonly CompletedUnits[]): Pick<WaterfallStep, 'entry' | 'person'> {
  const last = parts.at(-1);
  return { entry: last?.acceptance ?? null, person: last?.acceptedBy ?? null };
}

/** Assigned against completed: work not done is lost, work beyond the assigned total is gained. */
function quantityStep(task: TaskContribution, { rules, ratios, perProduct }: Scale): WaterfallStep {
  const points = multiply(subtract(task.completed, task.assigned), perProduct);
  const { id, kind, handedBack, completed, assignment } = task.task;
  const quantityArticle = ratios[0]?.rule.article ?? rules.assignmentArticle;
  if (compare(points, ZERO) > 0) {
    const article = kind === 'planned' ? quantityArticle : rules.assignmentArticle;
    return makeStep({ id: `${id}/extraWork`, cause: 'extraWork', points, article, ...facts(task), ...lastAcceptance(completed) });
  }
  const cause = handedBack ? 'handedBack' : 'notDone';
  const article = handedBack ? rules.assignmentArticle : quantityArticle;
  return makeStep({ id: `${id}/${cause}`, cause, points, article, ...facts(task), entry: assignment });
}

/** One step for each fault; beyond the floor of a product a fault takes zero points. */
function faultSteps(task: TaskContribution, part: UnitsContribution, place: number, { owner, ratios, perRatio }: Scale): readonly WaterfallStep[] {
  return ratios.flatMap(({ rule }) =>
    faultLosses(rule, part).map(({ fault, place: number, lost }) =>
      makeStep({
        id: `${task.task.id}/${place + 1}/${rule.key}/${number}`,
        cause: rule.faults === 'delays' ? 'delay' : 'failedReview',
        points: multiply(lost, perRatio),
        article: rule.article,
        ...facts(task),
        entry: fault.entry,
        person: judgeOf(fault, owner),
        reason: fault.reason,
        contestable: true,
      }),
    ),
  );
}

/** Losses and gains of all tasks, before any cap; some are zero. */
export function taskSteps(owner: string, rules: TaskResultRules, { tasks, assigned, ratios: all }: Workings, results: TaskWorkings): readonly WaterfallStep[] {
  const ratios = all.filter(isWorkRatio);
  const perRatio = divide(results.ratioMax, assigned);
  const perProduct = multiply(perRatio, rational(BigInt(ratios.length)));
  const scale = { owner, rules, ratios, perRatio, perProduct };
  return tasks.flatMap((task) => [
    quantityStep(task, scale),
    ...task.units.flatMap((part, place) => faultSteps(task, part, place, scale)),
  ]);
}

/** What no rule allows to count: each ratio above 100% where the profile says so, then the sum. */
export function capSteps({ article }: TaskResultRules, { ratios }: Workings, results: TaskWorkings): readonly WaterfallStep[] {
  const ratioCaps = ratios.map(({ rule, value, counted }) =>
    makeStep({ id: `cap/${rule.key}`, cause: 'cap', points: multiply(results.ratioMax, subtract(counted, value)), article }),
  );
  return [...ratioCaps, makeStep({ id: 'cap/sum', cause: 'cap', points: subtract(results.points, results.uncapped), article })];
}
