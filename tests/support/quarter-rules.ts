/** Rules by quarters, as a unit may adopt them: the decree's own in everything else. */
import type { AdoptedProfile } from '#domain/organisation/unit.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';

export const QUARTER_RULES: RuleProfile = { ...ND335, id: 'nd335-quy', period: 'quarter' };

/** For `UnitState.profiles`: by quarters from a day on. */
export function quartersFrom(from: string, change: Partial<RuleProfile> = {}): AdoptedProfile[] {
  return [{ rules: { ...QUARTER_RULES, ...change }, from, decision: 'QĐ 5' }];
}
