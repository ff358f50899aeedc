import { DRAFT_2025_09 } from './draft-2025-09.ts';
import { KHANH_HOA_2025 } from './khanh-hoa-2025.ts';
import { ND335 } from './nd335.ts';
import type { RuleProfile } from './rule-profile.ts';

/** The profiles that come with the software. A released one never changes: a new rule is a new version. */
export const PROFILES: readonly RuleProfile[] = [ND335, KHANH_HOA_2025, DRAFT_2025_09];

/** Null for an id that is none of these. */
export function findProfile(id: string): RuleProfile | null {
  return PROFILES.find((profile) => profile.id === id) ?? null;
}
