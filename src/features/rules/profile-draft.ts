/**
 * A profile while somebody writes it: plain JSON that need not be sound yet. Places are named as faults name them,
 * 'general.groups[0].max', so that each fault finds its field.
 */
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { PROFILES } from '#domain/profiles/profiles.ts';
import { checkProfile } from '#domain/profiles/rule-check.ts';
import type { RuleFault } from '#domain/profiles/rule-check.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { UnitState } from '#domain/organisation/unit.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

type Step = string | number;

function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
}

function childOf(value: Json | undefined, step: Step): Json | undefined {
  return typeof value === 'object' && value !== null ? (value as { readonly [key: Step]: Json })[step] : undefined;
}

/** Undefined where there is nothing. */
export function getIn(value: Json, path: string): Json | undefined {
  return stepsOf(path).reduce<Json | undefined>(childOf, value);
}

function put(value: Json | undefined, [step, ...rest]: readonly Step[], next: Json): Json {
  if (step === undefined) return next;
  const child = put(childOf(value, step), rest, next);
  if (Array.isArray(value)) return (value as readonly Json[]).map((one, at) => (at === step ? child : one));
  return { ...(value as { readonly [key: string]: Json } | null), [step]: child };
}

/** Whether a path is the place or lies within it. */
export function liesIn(path: string, place: string): boolean {
  return place === '' || path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
}

export function setIn(value: Json, path: string, next: Json): Json {
  return put(value, stepsOf(path), next);
}

export function listIn(value: Json, path: string): readonly Json[] {
  const found = getIn(value, path);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** Every profile is JSON. */
export function jsonOf(profile: RuleProfile): Json {
  return structuredClone(profile) as unknown as Json;
}

/** A copy to change: it needs an id of its own, because a released profile never changes. */
export function copyOf(profile: RuleProfile): Json {
  return { ...(jsonOf({ ...profile, id: '', version: 1, name: `${profile.name} (bản riêng)`, nameEn: `${profile.nameEn} (own)` }) as object) };
}

/** Each way of counting brings its own parts along, as they are printed. */
export function withMethod(value: Json, method: Json): Json {
  const from = method === 'standard-hours' ? KHANH_HOA_2025 : ND335;
  const { general, taskResults, standardHours } = from;
  return { ...(value as object), method, ...(structuredClone({ general, taskResults, standardHours }) as object) };
}

export interface DraftFault {
  readonly path: string;
  readonly code: RuleFault['code'] | 'id-built-in' | 'version-used';
}

function identityFaults(value: Json, { profiles }: UnitState): DraftFault[] {
  const [id, version] = [getIn(value, 'id'), getIn(value, 'version')];
  const builtIn = PROFILES.some((known) => known.id === id);
  const used = profiles.some(({ rules }) => rules.id === id && rules.version >= Number(version));
  return [...(builtIn ? [{ path: 'id', code: 'id-built-in' } as const] : []), ...(used && !builtIn ? [{ path: 'version', code: 'version-used' } as const] : [])];
}

/** A value that breaks two checks of its shape is one place to mend. */
export function distinct<T extends DraftFault>(faults: readonly T[]): readonly T[] {
  return faults.filter(({ path, code }, at) => faults.findIndex((other) => other.path === path && other.code === code) === at);
}

/** All faults at once. The meaning of the rest is judged also while the id is still missing. */
export function draftFaults(value: Json, unit: UnitState): readonly DraftFault[] {
  const checked = checkProfile(value);
  if (checked.ok) return identityFaults(value, unit);
  const onlyId = checked.faults.every(({ path }) => path === 'id');
  const rest = onlyId ? checkProfile(setIn(value, 'id', 'x')) : null;
  return distinct([...checked.faults, ...(rest && !rest.ok ? rest.faults : [])]);
}

/** Null while a fault is left. */
export function soundProfile(value: Json | null): RuleProfile | null {
  const checked = checkProfile(value);
  return checked.ok ? checked.rules : null;
}
