/** Standard hours: the mean of the tasks by their hours, each the mean of its units (`domain.md` §6). */
import { judgeOf } from './explain-units.ts';
import { decidedBy, fixed, makeNode, shortNumber, type Decision, type ExplanationNode } from './explanation-node.ts';
import { ZERO, compare, fromDecimal, multiply, rational, subtract, sum, toDecimal, toFraction, type Rational } from '../scoring/rational.ts';
import type { StandardHourRules } from '../profiles/rule-profile.ts';
import type { CompletedUnits } from '../scoring/scored-task.ts';
import type { HoursWorkings, MarkedTask, MarkedUnits } from '../scoring/standard-hours.ts';

const FULL = rational(100n);

/** The delay a late mark rests on, if one is recorded: the last that counts. */
export function lastDelay({ delays }: CompletedUnits) {
  return delays.filter((fault) => fault.excusedBy === null).at(-1) ?? null;
}

/** Late work was found late by whoever recorded the delay; else the acceptance gave the marks. */
function decisionOf(owner: string, rules: StandardHourRules, { units, quality, score, time }: MarkedUnits): Decision {
  const by = units.acceptedBy || null;
  if (compare(score, fromDecimal(rules.max)) >= 0) return fixed('nothing-lost', by);
  if (compare(quality, FULL) < 0) return decidedBy(by);
  if (compare(time, FULL) >= 0) return fixed('nothing-lost', by);
  const delay = lastDelay(units);
  return delay ? decidedBy(judgeOf(delay, owner), delay.at) : decidedBy(by);
}

function explainPart(id: string, owner: string, rules: StandardHourRules, { of, factor, task }: MarkedTask, part: MarkedUnits): ExplanationNode {
  const { units, quality, time, score } = part;
  const excuses = units.delays.flatMap((fault) => (fault.excusedBy === null ? [] : [fault.excusedBy]));
  const formula = `((${shortNumber(quality)} + ${shortNumber(time)}) ÷ 2) × ${shortNumber(factor)} × ${rules.scale}`;
  return makeNode({
    id,
    kind: 'leaf',
    label: 'hours-units',
    value: score,
    article: rules.article,
    formula: compare(score, fromDecimal(rules.max)) < 0 ? formula : `min(${rules.max}; ${formula})`,
    values: {
      units: units.units,
      of: shortNumber(of),
      quality: shortNumber(quality),
      time: shortNumber(time),
      late: shortNumber(multiply(fromDecimal(units.late), FULL)),
      group: task.group,
      factor: shortNumber(factor),
      excused: String(excuses.length),
      max: rules.max,
    },
    weight: toFraction(fromDecimal(units.units)),
    entries: [...units.delays.map((fault) => fault.entry), ...excuses, units.acceptance],
    ...decisionOf(owner, rules, part),
  });
}

/** Units of the task that nobody accepted. */
export function undoneUnits({ of, parts }: MarkedTask): Rational {
  return subtract(of, sum(parts.map(({ units }) => fromDecimal(units.units))));
}

/** What nobody accepted counts zero. */
function explainUndone(id: string, rules: StandardHourRules, marked: MarkedTask): readonly ExplanationNode[] {
  const left = undoneUnits(marked);
  if (left.n === 0n) return [];
  const { task, of } = marked;
  return [
    makeNode({
      id: `${id}/undone`,
      kind: 'leaf',
      label: 'hours-undone',
      value: ZERO,
      article: rules.article,
      values: { units: shortNumber(left), of: shortNumber(of), handedBack: String(task.handedBack) },
      weight: toFraction(left),
      entries: [task.assignment],
      ...fixed(task.handedBack ? 'handed-back' : 'nobody-decided'),
    }),
  ];
}

function explainTask(id: string, owner: string, { rules, hours }: HoursWorkings, marked: MarkedTask): ExplanationNode {
  const { task, of, parts, score } = marked;
  const children =
    of.n === 0n ? [] : [...parts.map((part, place) => explainPart(`${id}/${place + 1}`, owner, rules, marked, part)), ...explainUndone(id, rules, marked)];
  const none: Partial<Decision> = children.length > 0 ? {} : fixed('nobody-decided');
  return makeNode({
    id,
    kind: children.length > 0 ? 'mean' : 'leaf',
    label: 'hours-task',
    value: score,
    article: rules.article,
    values: {
      task: task.id,
      title: task.title,
      product: task.productCode,
      taskKind: task.kind,
      handedBack: String(task.handedBack),
      hours: shortNumber(marked.hours),
      ofHours: shortNumber(hours),
      max: rules.max,
    },
    weight: toFraction(marked.hours),
    entries: [task.assignment],
    children,
    ...none,
  });
}

/** Σ score × hours ÷ Σ hours. */
export function explainHours(id: string, owner: string, workings: HoursWorkings, points: Rational): ExplanationNode {
  const { rules, tasks, hours } = workings;
  const reached = sum(tasks.map((task) => multiply(task.score, task.hours)));
  return makeNode({
    id,
    kind: 'mean',
    label: 'hours-results',
    value: points,
    article: rules.article,
    formula: `${toDecimal(reached, 2)} ÷ ${shortNumber(hours)}`,
    numerator: toFraction(reached),
    denominator: toFraction(hours),
    values: { max: rules.max, hours: shortNumber(hours) },
    children: tasks.map((task) => explainTask(`${id}/${task.task.id}`, owner, workings, task)),
  });
}
