import { describe, expect, it } from 'vitest';
import { rulesOn } from '../organisation/rules.ts';
import type { AdoptedProfile } from '../organisation/unit.ts';
import { ND335 } from '../profiles/nd335.ts';
import type { ColleagueView } from '../profiles/rule-profile.ts';
import { ward } from '#tests/support/story.ts';
import { colleagueSettingOn } from './colleague-setting.ts';

const from = (day: string, colleagues: ColleagueView): AdoptedProfile => ({ rules: { ...ND335, visibility: { colleagues } }, from: day, decision: 'QĐ 1' });

describe('what is shown on a day', () => {
  it.each([
    ['no profile of its own', [], 'own'],
    ['one that has not begun', [from('2026-04-01', 'unit')], 'own'],
    ['one that begins that day', [from('2026-03-16', 'unit')], 'unit'],
    ['the later of two, whatever their order', [from('2026-02-01', 'words'), from('2026-01-01', 'unit')], 'words'],
    ['two of one day: the one decided last', [from('2026-01-01', 'unit'), from('2026-01-01', 'words')], 'words'],
    ['closed again', [from('2026-01-01', 'unit'), from('2026-03-01', 'own')], 'own'],
  ] as const)('%s → %s', (_what, profiles, expected) => {
    const { unit } = ward({}, { profiles: [...profiles] });
    expect(colleagueSettingOn(unit, '2026-03-16')).toBe(expected);
    expect(rulesOn(unit, '2026-03-16').visibility.colleagues).toBe(expected);
  });
});
