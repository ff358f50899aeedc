import { describe, expect, test } from 'vitest';
import type { AdoptedProfile } from '#domain/organisation/unit.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { QUARTER_RULES, quartersFrom } from '#tests/support/quarter-rules.ts';
import { ward } from '#tests/support/story.ts';
import { adoptionDays, adoptionRows } from './adoption-rows.ts';

const unitWith = (...profiles: AdoptedProfile[]) => ward({}, { profiles }).unit;
const adopted = (rules: AdoptedProfile['rules'], from: string, decision = 'QĐ 1'): AdoptedProfile => ({ rules, from, decision });
const TODAY = '2026-03-16';

describe('the rules a unit had, has and will have', () => {
  const shown = (...profiles: AdoptedProfile[]) =>
    adoptionRows(unitWith(...profiles), TODAY).map(({ rules, state, firstPeriod, lastPeriod, decision }) => [rules.id, state, firstPeriod, lastPeriod, decision]);

  test.each([
    ['the decree alone', [], [['nd335', 'inForce', '2026-01', null, null]]],
    ['one adopted at the beginning takes the decree’s place', [adopted(ND335, '2026-01-01')], [['nd335', 'inForce', '2026-01', null, 'QĐ 1']]],
    ['one to come, the decree until then', [adopted(KHANH_HOA_2025, '2026-05-01')], [['khanh-hoa-2025', 'coming', '2026-05', null, 'QĐ 1'], ['nd335', 'inForce', '2026-01', '2026-04', null]]],
    ['quarters after months', quartersFrom('2026-07-01'), [['nd335-quy', 'coming', '2026-Q3', null, 'QĐ 5'], ['nd335', 'inForce', '2026-01', '2026-06', null]]],
    ['one that ended', [adopted(KHANH_HOA_2025, '2026-01-01'), adopted(ND335, '2026-03-01', 'QĐ 2')],
      [['nd335', 'inForce', '2026-03', null, 'QĐ 2'], ['khanh-hoa-2025', 'past', '2026-01', '2026-02', 'QĐ 1']]],
    ['decided anew for the same day', [adopted(KHANH_HOA_2025, '2026-05-01'), adopted(ND335, '2026-05-01', 'QĐ 2')],
      [['nd335', 'coming', '2026-05', null, 'QĐ 2'], ['khanh-hoa-2025', 'replaced', null, null, 'QĐ 1'], ['nd335', 'inForce', '2026-01', '2026-04', null]]],
  ])('%s', (_, profiles, expected) => expect(shown(...profiles)).toEqual(expected));

  test('in the order of their days, whatever order they were decided in', () => {
    expect(shown(adopted(KHANH_HOA_2025, '2026-06-01'), adopted(ND335, '2026-05-01', 'QĐ 2')).map(([id]) => id)).toEqual(['khanh-hoa-2025', 'nd335', 'nd335']);
  });
});

describe('days on which rules may begin', () => {
  const NOW = '2026-03-16T02:00:00.000Z';
  const daysOf = (rules: AdoptedProfile['rules'], ...profiles: AdoptedProfile[]) => adoptionDays(unitWith(...profiles), rules, NOW);

  test('months: the next twelve, never the one that runs', () => {
    const days = daysOf(ND335);
    expect([days.length, days[0], days.at(-1)]).toEqual([12, '2026-04-01', '2027-03-01']);
  });

  test.each([
    ['quarters begin with a quarter', daysOf(QUARTER_RULES), ['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01']],
    ['none before the profile takes effect', daysOf({ ...QUARTER_RULES, effectiveFrom: '2026-09-15' }), ['2026-10-01', '2027-01-01']],
    ['months within quarters adopted before are passed over', daysOf(ND335, ...quartersFrom('2026-04-01')), ['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01']],
    ['nothing within a year', daysOf({ ...ND335, effectiveFrom: '2028-01-01' }), []],
  ])('%s', (_, days, expected) => expect(days).toEqual(expected));
});
