import { ND335 } from './nd335.ts';
import type { RuleProfile } from './rule-profile.ts';

/** Every profile this version can score by. A released profile never changes: a new rule is a new id. */
export const PROFILES: readonly RuleProfile[] = [ND335];

/** Null for an id this version does not know. */
export function findProfile(id: string): RuleProfile | null {
  return PROFILES.find((profile) => profile.id === id) ?? null;
}

/** For an id already checked. Throws RangeError when unknown: scoring by another profile would be wrong. */
export function profileById(id: string): RuleProfile {
  const profile = findProfile(id);
  if (!profile) throw new RangeError(`unknown rule profile ${id}`);
  return profile;
}
