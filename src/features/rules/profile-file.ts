/** A rule profile as a file: how an officer hands a prepared one to the head, or a province to its communes. */
import { checkProfile } from '#domain/profiles/rule-check.ts';
import type { RuleFault } from '#domain/profiles/rule-check.ts';
import { distinct, jsonOf } from './profile-draft.ts';
import type { Json } from './profile-draft.ts';

export type ProfileFile =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly code: 'too-large' | 'not-json' | 'faults'; readonly faults: readonly RuleFault[] };

/** The largest profile a province might issue stays far below. */
const MOST_BYTES = 1_000_000;

export function profileFileName(value: Json): string {
  const { id, version } = value as { readonly id?: unknown; readonly version?: unknown };
  return `bo-quy-tac-${String(id) || 'moi'}-v${String(version)}.json`;
}

export function profileFile(value: Json): Blob {
  return new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' });
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** Only a sound profile is taken in. */
export async function readProfileFile(file: Blob): Promise<ProfileFile> {
  if (file.size > MOST_BYTES) return { ok: false, code: 'too-large', faults: [] };
  const parsed = parse(await file.text());
  if (!parsed) return { ok: false, code: 'not-json', faults: [] };
  const checked = checkProfile(parsed.value);
  return checked.ok ? { ok: true, value: jsonOf(checked.rules) } : { ok: false, code: 'faults', faults: distinct(checked.faults) };
}
