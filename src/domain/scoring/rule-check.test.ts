import { expect, it } from 'vitest';
import { PROFILES } from './profiles.ts';
import { checkProfile } from './rule-check.ts';

it.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s may be adopted', (_, profile) => {
  expect(checkProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ ok: true, rules: profile });
});
