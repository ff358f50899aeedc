import { makeNode, shortNumber, type ExplanationNode } from './explanation-node.ts';
import { ZERO, sum } from './rational.ts';
import type { RatioRule } from './rule-profile.ts';
import type { PeriodInput } from './score-shape.ts';
import { countingFaults, faultsFor, type TaskContribution, type UnitsContribution } from './task-contribution.ts';
import type { Workings } from './workings.ts';

function taskValues({ task }: TaskContribution): Record<string, string> {
  return {
    task: task.id,
    title: task.title,
    product: task.productCode,
    taskKind: task.kind,
    coefficient: task.coefficient,
    assigned: task.assigned,
    handedBack: String(task.handedBack),
  };
}

function explainUnits(id: string, rule: RatioRule, index: number, part: UnitsContribution, coefficient: string): ExplanationNode {
  const all = faultsFor(rule, part.units);
  const counting = countingFaults(rule, part.units);
  const plain = `${coefficient} × ${part.units.units}`;
  const excuses = all.flatMap((fault) => (fault.excusedBy === null ? [] : [fault.excusedBy]));
  return makeNode({
    id,
    kind: 'leaf',
    label: 'units',
    value: part.counted[index] ?? ZERO,
    article: rule.article,
    formula: counting.length === 0 ? plain : `${plain} × max(0; 1 − ${rule.deduction} × ${counting.length})`,
    values: {
      units: part.units.units,
      coefficient,
      by: part.units.acceptedBy,
      ratio: rule.key,
      faults: String(counting.length),
      excused: String(all.length - counting.length),
    },
    entries: [part.units.acceptance, ...all.map((fault) => fault.entry), ...excuses],
  });
}

/** A task within one ratio: its accepted units, or a leaf of zero when none count. */
function explainTask(id: string, input: PeriodInput, task: TaskContribution, index: number, rule: RatioRule): ExplanationNode {
  const children = task.units.map((part, place) =>
    explainUnits(`${id}/${place + 1}`, rule, index, part, shortNumber(task.coefficient)),
  );
  const planned = task.task.kind === 'planned' && !task.task.handedBack;
  return makeNode({
    id,
    kind: children.length > 0 ? 'sum' : 'leaf',
    label: 'task',
    value: task.counted[index] ?? ZERO,
    article: planned ? rule.article : input.profile.taskResults.assignmentArticle,
    values: { ...taskValues(task), ratio: rule.key },
    entries: [task.task.assignment],
    children,
  });
}

/** Numerator of the ratio at `index`: every task, also those with nothing completed. */
export function explainCompleted(id: string, input: PeriodInput, { tasks }: Workings, index: number, rule: RatioRule): ExplanationNode {
  return makeNode({
    id,
    kind: 'sum',
    label: 'completed',
    value: sum(tasks.map((task) => task.counted[index] ?? ZERO)),
    article: rule.article,
    values: { key: rule.key },
    children: tasks.map((task) => explainTask(`${id}/${task.task.id}`, input, task, index, rule)),
  });
}

/** Denominator: planned tasks only, handed-back ones included (NĐ335 Điều 18.1.d). */
export function explainAssigned(id: string, input: PeriodInput, { tasks, assigned }: Workings): ExplanationNode {
  const article = input.profile.taskResults.assignmentArticle;
  return makeNode({
    id,
    kind: 'sum',
    label: 'assigned',
    value: assigned,
    article,
    children: tasks
      .filter((task) => task.task.kind === 'planned')
      .map((task) =>
        makeNode({
          id: `${id}/${task.task.id}`,
          kind: 'leaf',
          label: 'assigned-task',
          value: task.assigned,
          article,
          formula: `${shortNumber(task.coefficient)} × ${task.task.assigned}`,
          values: taskValues(task),
          entries: [task.task.assignment],
        }),
      ),
  });
}
