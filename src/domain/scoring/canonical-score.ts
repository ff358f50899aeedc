import type { PeriodInput, PeriodScore } from './score-shape.ts';
import type { CompletedUnits, Fault, ScoredTask } from './scored-task.ts';
import { compareText } from './task-contribution.ts';

/** JSON with sorted keys, so that equal data gives equal text. Takes plain JSON values only. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** True when the browser and the server came to the same result, engine and profile included. */
export function sameScore(a: PeriodScore, b: PeriodScore): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function sortFaults(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort((a, b) => compareText(a.entry, b.entry));
}

function sortUnits(units: readonly CompletedUnits[]): readonly CompletedUnits[] {
  return units
    .map((part) => ({ ...part, failedReviews: sortFaults(part.failedReviews), delays: sortFaults(part.delays) }))
    .sort((a, b) => compareText(a.acceptance, b.acceptance) || compareText(canonicalJson(a), canonicalJson(b)));
}

const profileTexts = new WeakMap<PeriodInput['profile'], string>();

/** The rules are the longest part of an input and the same object in most: written out once. */
function profileText(profile: PeriodInput['profile']): string {
  const text = profileTexts.get(profile) ?? canonicalJson(profile);
  profileTexts.set(profile, text);
  return text;
}

/** The text whose hash names the inputs of a score; the order of tasks, units, faults and subordinates does not matter. */
export function canonicalInput(input: PeriodInput): string {
  const tasks = input.tasks
    .map((task): ScoredTask => ({ ...task, completed: sortUnits(task.completed) }))
    .sort((a, b) => compareText(a.id, b.id));
  const { leadership, profile, ...rest } = input;
  const subordinates = [...(leadership?.subordinates ?? [])].sort((a, b) => compareText(a.person, b.person));
  return `[${profileText(profile)},${canonicalJson({ ...rest, tasks, leadership: leadership && { ...leadership, subordinates } })}]`;
}
