/** Reads what was typed for an organisation: marks by the province's criteria (NĐ335 Điều 6, 7) and counts of tasks. */
import { validateMarks, type GeneralFault, type GeneralFaultCode } from './general-criteria.ts';
import type { GeneralMarks } from './general-marks.ts';
import type { OrganisationTasks } from './organisation-shape.ts';
import { ZERO, compare, fromDecimal, parseRational, sum, type Rational } from './rational.ts';
import type { GeneralRules } from '../profiles/rule-profile.ts';

/** The only line of criteria that the province has not detailed. */
const TOTAL = 'total';

function numberFault(text: string | undefined, most: Rational | null): GeneralFaultCode | null {
  if (text === undefined) return 'missing-line';
  const value = parseRational(text);
  if (!value) return 'not-a-number';
  if (compare(value, ZERO) < 0) return 'below-zero';
  return most && compare(value, most) > 0 ? 'above-max' : null;
}

function singleFaults(rules: GeneralRules, marks: GeneralMarks): readonly GeneralFault[] {
  const code = numberFault(marks[TOTAL], fromDecimal(rules.max));
  const unknown = Object.keys(marks).filter((line) => line !== TOTAL);
  const faults: GeneralFault[] = unknown.map((line) => ({ code: 'unknown-line', line }));
  return code ? [...faults, { code, line: TOTAL }] : faults;
}

/** The step binds detailed lines only: a single total may come from another system's arithmetic. */
export function markFaults(rules: GeneralRules, marks: GeneralMarks, side: 'general' | 'results'): readonly GeneralFault[] {
  const faults =
    rules.groups.length > 0
      ? validateMarks(rules, marks, {}).filter(({ code }) => code !== 'comment-missing')
      : singleFaults(rules, marks);
  return faults.map(({ code, line }) => ({ code, line: `${side}.${line}` }));
}

/** For marks without faults. */
export function totalOfMarks(marks: GeneralMarks): Rational {
  return sum(Object.values(marks).map(fromDecimal));
}

/** No count may be above the assigned one. */
export function taskFaults(tasks: OrganisationTasks): readonly GeneralFault[] {
  const most = parseRational(tasks.assigned);
  const counts = [
    ['assigned', numberFault(tasks.assigned, null)],
    ['done', numberFault(tasks.done, most)],
    ['onTime', numberFault(tasks.onTime, most)],
    ['exceeded', numberFault(tasks.exceeded, most)],
  ] as const;
  return counts.flatMap(([name, code]) => (code ? [{ code, line: `tasks.${name}` }] : []));
}
