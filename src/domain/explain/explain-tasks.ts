import { explainUnits, type UnitsPlace } from './explain-units.ts';
import { fixed, makeNode, shortNumber, type Decision, type ExplanationNode } from './explanation-node.ts';
import { ZERO, sum } from '../scoring/rational.ts';
import type { TaskResultRules } from '../profiles/rule-profile.ts';
import type { TaskContribution } from '../scoring/task-contribution.ts';
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

/** A task within one ratio: its accepted units, or a leaf of zero when none count. */
function explainTask(id: string, rules: TaskResultRules, task: TaskContribution, place: UnitsPlace): ExplanationNode {
  const { rule, index } = place;
  const children = task.units.map((part, number) => explainUnits(`${id}/${number + 1}`, place, part, shortNumber(task.coefficient)));
  const { kind, handedBack, assignment } = task.task;
  const none: Partial<Decision> = children.length > 0 ? {} : fixed(handedBack ? 'handed-back' : 'nobody-decided');
  return makeNode({
    id,
    kind: children.length > 0 ? 'sum' : 'leaf',
    label: 'task',
    value: task.counted[index] ?? ZERO,
    article: kind === 'planned' && !handedBack ? rule.article : rules.assignmentArticle,
    values: { ...taskValues(task), ratio: rule.key },
    entries: [assignment],
    children,
    ...none,
  });
}

/** Numerator of the ratio at `index`: every task, also those with nothing completed. */
export function explainCompleted(id: string, rules: TaskResultRules, { tasks }: Workings, place: UnitsPlace): ExplanationNode {
  const { rule, index } = place;
  return makeNode({
    id,
    kind: 'sum',
    label: 'completed',
    value: sum(tasks.map((task) => task.counted[index] ?? ZERO)),
    article: rule.article,
    values: { key: rule.key },
    children: tasks.map((task) => explainTask(`${id}/${task.task.id}`, rules, task, place)),
  });
}

/** Denominator: planned tasks only, handed-back ones included (NĐ335 Điều 18.1.d). */
export function explainAssigned(id: string, rules: TaskResultRules, { tasks, assigned }: Workings): ExplanationNode {
  const article = rules.assignmentArticle;
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
          ...fixed('assignment'),
        }),
      ),
  });
}
