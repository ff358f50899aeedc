/** Reads a file of one period: every fault with its path, or data that `scorePeriodFile` can trust. */
import * as z from 'zod/mini';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { TASK_KINDS } from '#domain/scoring/scored-task.ts';
import { amount, oneOf } from './amount.ts';
import { duplicateFaults, faultsOf, inBoth, MISSING, printPath, type Fault, type Parsed } from './fault.ts';
import { fieldOf, FILE_ROLES, listOf, named, peopleAtMost, profileNamed, profileOf, textOf, wholeNumber } from './file-shape.ts';
import { managesFaults, type Managing } from './manages-check.ts';

/** Also the most a file may say: from the fourth on nothing is left of a product anyway. */
const MOST_FAULTS = 1000;

/** Of all different denominators of one person together. */
const MOST_DIGITS = 8000;
const TOO_LONG = inBoth('các phân số dài quá để cộng chính xác', 'the fractions are too long to be added exactly');

const completedShape = z.strictObject({
  units: amount({ least: '0' }),
  failedReviews: z._default(wholeNumber(0, MOST_FAULTS), 0),
  delays: z._default(wholeNumber(0, MOST_FAULTS), 0),
});

/** A file may carry the figures of both methods; those its profile asks for are required. */
function taskShape(products: boolean, complexities: readonly string[]) {
  const kind = z.enum(TASK_KINDS);
  const ifHours = (otherwise: string) => (products ? { otherwise } : {});
  const complexity = oneOf(complexities);
  return z.strictObject({
    product: z._default(z.string(), ''),
    coefficient: amount({ above: '0', ...(!products && { otherwise: '1' }) }),
    kind: products ? kind : z._default(kind, 'planned'),
    handedBack: z._default(z.boolean(), false),
    // Required of planned work only, see `missingFaults`.
    assigned: amount({ least: '0', otherwise: '0' }),
    completed: z._default(z.array(completedShape), []),
    quality: amount({ least: '0', most: '100', ...ifHours('100') }),
    late: amount(ifHours('0')),
    complexity: products ? z.optional(complexity) : complexity,
    hours: z.optional(amount({ above: '0' })),
  });
}

function periodShape(profile: RuleProfile) {
  const products = profile.method === 'converted-products';
  const mark = z.optional(oneOf(['1', '0.5']));
  const complexities = profile.standardHours?.complexity.map(({ factor }) => factor) ?? ['1.0', '1.1', '1.2', '1.3', '1.4'];
  return z.strictObject({
    profile: profileNamed,
    period: z.string().check(
      z.regex(/^20\d\d-(0[1-9]|1[0-2]|Q[1-4])$/, { error: inBoth('phải có dạng "2026-03" hoặc "2026-Q1"', 'must look like "2026-03" or "2026-Q1"') }),
    ),
    people: z.array(z.strictObject({
      id: named,
      role: z.enum(FILE_ROLES),
      manages: z._default(z.array(named), []),
      general: amount({ least: '0', most: '30', ...(!products && { otherwise: '0' }) }),
      organising: mark,
      uniting: mark,
      tasks: z._default(z.array(taskShape(products, complexities)), []),
    })).check(peopleAtMost),
  });
}

export type PeriodFile = z.infer<ReturnType<typeof periodShape>>;
export type FilePerson = PeriodFile['people'][number];
export type FileTask = FilePerson['tasks'][number];

/** What is required only together with something else: of leaders their marks, of planned work its quantity. */
function missingFaults(root: unknown): readonly Fault[] {
  if (profileOf(root).method !== 'converted-products') return [];
  return listOf(root, 'people').flatMap((person, index) => {
    const role = textOf(person, 'role');
    const marks = role === 'head' || role === 'deputy' ? ['organising', 'uniting'].filter((key) => fieldOf(person, key) === undefined) : [];
    const tasks = listOf(person, 'tasks').flatMap((task, place) => {
      const missing = fieldOf(task, 'kind') === 'planned' && fieldOf(task, 'assigned') === undefined;
      return missing ? [printPath(['people', index, 'tasks', place, 'assigned'])] : [];
    });
    return [...marks.map((key) => printPath(['people', index, key])), ...tasks].map((path) => ({ path, text: MISSING }));
  });
}

/** Whoever can be read at all; an unknown role is a fault already, so it is no second one here. */
function managingOf(root: unknown): readonly Managing[] {
  return listOf(root, 'people').map((person, index) => ({
    id: textOf(person, 'id') ?? `people[${index}]`,
    role: fieldOf(person, 'role') === 'staff' ? 'staff' : 'head',
    manages: listOf(person, 'manages').map(String),
  }));
}

function denominatorsOf(task: FileTask): readonly string[] {
  const texts = [task.coefficient, task.assigned, task.quality, task.late, task.hours ?? '', ...task.completed.map(({ units }) => units)];
  return texts.flatMap((text) => text.split('/').slice(1));
}

/** Exact sums grow with every different denominator; beyond this a computer would be busy for minutes. */
function lengthFaults({ people }: PeriodFile): readonly Fault[] {
  return people.flatMap(({ tasks }, index) => {
    const digits = [...new Set(tasks.flatMap(denominatorsOf))].join('').length;
    return digits <= MOST_DIGITS ? [] : [{ path: printPath(['people', index, 'tasks']), text: TOO_LONG }];
  });
}

/** @param root parsed JSON */
export function parsePeriod(root: unknown): Parsed<PeriodFile> {
  const parsed = z.safeParse(periodShape(profileOf(root)), root);
  const people = managingOf(root);
  const across = [...missingFaults(root), ...duplicateFaults('people', people.map(({ id }) => id)), ...managesFaults(people)];
  const faults = [...(parsed.success ? lengthFaults(parsed.data) : faultsOf(parsed.error, root)), ...across];
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
}
