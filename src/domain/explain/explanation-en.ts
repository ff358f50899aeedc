import { aside, count, periodText, reasonText, trimStop, type Show, type Wording } from './explanation-figures.ts';
import type { PeriodLabel } from './explanation-node.ts';

type Values = Readonly<Record<string, string>>;

const MISSING: Readonly<Record<string, string>> = {
  'nothing-assigned': 'nothing was assigned',
  'no-leadership-marks': 'the criteria of leaders are not all marked yet',
  'no-general-marks': 'the general criteria are not marked yet',
  'general-marks-incomplete': 'some general criteria are not marked yet',
  'general-marks-invalid': 'the marks of the general criteria are not valid',
};

function missing({ reason = '' }: Values): string {
  return MISSING[reason] ?? '';
}

const TASK_KIND: Readonly<Record<string, string>> = {
  takenOver: ' (taken over from a colleague, outside the assigned total)',
  unscheduled: ' (unscheduled, outside the assigned total)',
};

function taskKind({ handedBack, taskKind: kind = '' }: Values): string {
  return handedBack === 'true' ? ' (handed back, not counted as completed)' : (TASK_KIND[kind] ?? '');
}

function faultName({ ratio }: Values): string {
  return ratio === 'c' ? 'delay' : 'failed review';
}

function faults(values: Values): string {
  const named = (amount = '0'): string => count(amount, faultName(values));
  const counted = values.faults === '0' ? '' : `; ${named(values.faults)}`;
  return values.excused === '0' ? counted : `${counted}; ${named(values.excused)} excused, not deducted`;
}

function fault(values: Values, s: Show): string {
  const name = values.ratio === 'c' ? 'Delay' : 'Failed review';
  const text = `${name} ${values.place}${aside(reasonText(values.reason ?? '', 'en'))}`;
  if (values.excused === 'true') return `${text}: objective cause confirmed, not deducted.`;
  return s.value === '0.00' ? `${text}: nothing more to deduct from these units.` : `${text}: ${values.percent}% deducted, ${s.value}.`;
}

function marks({ self = '', confirmed = '', comment = '' }: Values, { number }: Show): string {
  const both = [self && `self-marked ${number(self)}`, confirmed && `confirmed ${number(confirmed)}`].filter(Boolean).join(', ');
  return aside(both + (comment && `: ${comment}`));
}

function people(values: Values, s: Show): string {
  const scope = values.role === 'deputy' ? 'in the assigned field' : 'under authority';
  const judged = values.judged === '0' ? `nobody ${scope} has enough data yet` : `${s.formula} people ${scope} score ${values.from} or more`;
  const named = (amount = '0'): string => count(amount, 'person', 'people');
  const rest = [
    values.below === '0' ? '' : `${named(values.below)} below ${values.from}`,
    values.passedOver === '0' ? '' : `${named(values.passedOver)} without enough data passed over`,
    values.provisional === '0' ? '' : `${named(values.provisional)} with a provisional score`,
  ];
  return [judged, ...rest.filter(Boolean)].join('; ');
}

function decision({ self = '', confirmed = '', reason = '' }: Values): string {
  if (confirmed === '') return `self-marked, not confirmed${reason && `: ${reason}`}`;
  const own = self === '' || self === confirmed ? '' : `, self-marked ${self}%`;
  return `decided by the superior${own}${reason && `: ${reason}`}`;
}

function timeliness({ late = '0' }: Values): string {
  if (late === '0') return 'on time';
  return late.startsWith('-') ? 'early' : `late by ${late}% of the allotted time`;
}

function complexity({ group, factor }: Values): string {
  return `complexity${group ? ` ${group}` : ''} factor ${factor}`;
}

export const PERIOD_EN: Readonly<Record<PeriodLabel, Wording>> = {
  total: ({ values }, s) =>
    `Score of ${periodText(values.period ?? '', 'en')}${values.provisional === 'true' ? ' (provisional)' : ''}: ${s.formula && `${s.formula} = `}${s.value} points, level ${values.levelEn}.`,
  missing: ({ values }) => `Not enough data to score ${periodText(values.period ?? '', 'en')}: ${missing(values)}.`,
  general: ({ values }, s) => `General criteria: ${s.value}/${values.max} points${values.source === 'confirmed' ? '' : ' (self-marked, not confirmed)'}.`,
  'general-total': ({ values }, s) => `General criteria: ${s.value}/${values.max} points, only the confirmed total is known.`,
  'general-group': ({ values }, s) => `${values.code}. ${s.label}: ${s.value}/${values.max} points.`,
  'general-line': ({ values }, s) => `${values.code}. ${trimStop(s.label)}: ${s.value}/${values.max} points${marks(values, s)}.`,
  'task-results': ({ values }, s) => `Task results: ${s.formula} = ${s.value}/${values.max} points.`,
  'missing-results': ({ values }) => `Task results: cannot be computed yet, ${missing(values)}.`,
  'ratio-points': ({ values }, s) => `${s.label} (${values.key}): ${s.formula} = ${s.value} points.`,
  ratio: ({ values }, s) => `${s.label}: ${values.key} = ${s.formula} converted products = ${s.value}%.`,
  completed: (_, s) => `Completed, converted: ${s.value}.`,
  assigned: (_, s) => `Assigned, converted: ${s.value}.`,
  task: ({ values }, s) => `${values.title}: ${s.value} counted${taskKind(values)}.`,
  units: ({ values }, s) => `${count(values.units ?? '', 'unit')} accepted${faults(values)}: ${s.formula} = ${s.value}.`,
  accepted: ({ values }, s) => `Acceptance of ${count(values.units ?? '', 'unit')}, converted: ${s.formula} = ${s.value}.`,
  fault: ({ values }, s) => fault(values, s),
  'assigned-task': ({ values }, s) => `${values.title}: assigned ${s.formula} = ${s.value}.`,
  cap: ({ values }, s) =>
    values.key === 'sum' ? `Task results are at most ${values.max} points: ${s.value}.` : `Ratio ${values.key} is at most 100%: ${s.value} points.`,
  subordinates: ({ values }, s) => `${s.label}: ${values.key} = ${s.value}%: ${people(values, s)}.`,
  decided: ({ values }, s) => `${s.label}: ${values.key} = ${s.value}% (${trimStop(decision(values))}).`,
  'missing-mark': ({ values }, s) => `${s.label}: ${values.key} is not marked yet.`,
  'hours-results': ({ values }, s) => `Work, averaged over standard hours: ${s.formula} standard hours = ${s.value}/${values.max} points.`,
  'hours-task': ({ values }, s) => `${values.title}: ${s.value}/${values.max} points, ${values.hours} of ${values.ofHours} standard hours.`,
  'hours-units': ({ values }, s) =>
    `${values.units}/${count(values.of ?? '', 'unit')} accepted, quality ${values.quality}, time ${values.time} (${timeliness(values)}), ${complexity(values)}: ${s.formula} = ${s.value}/${values.max} points.`,
  'hours-undone': ({ values }, s) =>
    `${values.units}/${count(values.of ?? '', 'unit')} ${values.handedBack === 'true' ? 'handed back' : 'not accepted'}: ${s.value} points.`,
};
