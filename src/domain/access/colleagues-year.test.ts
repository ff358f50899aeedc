import { describe, expect, test } from 'vitest';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { foldOf } from '../kinds.ts';
import type { AdoptedProfile } from '../organisation/unit.ts';
import { ND335 } from '../profiles/nd335.ts';
import { parseColleagues } from '../protocol/colleagues.ts';
import { sharesAnything } from './colleague-setting.ts';
import { publishedLevel, publishedPeople, publishedYears } from './colleagues-year.ts';

const under = (yearLevels: boolean, from = '2026-06-01'): AdoptedProfile => ({ rules: { ...ND335, visibility: { colleagues: 'own', yearLevels } }, from, decision: 'QĐ 1' });
const before: AdoptedProfile = { rules: { ...ND335, visibility: { colleagues: 'own' } }, from: '2026-06-01', decision: 'QĐ 1' };

describe('which years are published, by the rules of the day one looks (Điều 21.1.đ, 21.2.đ)', () => {
  test.each<[string, readonly AdoptedProfile[], string, readonly string[]]>([
    ['nothing adopted: nobody sees anybody’s', [], '2026-12-20', []],
    ['the head has not chosen it', [under(false)], '2026-12-20', []],
    ['adopted before it could be chosen', [before], '2026-12-20', []],
    ['chosen', [under(true)], '2026-12-20', ['2026']],
    ['chosen, the year after', [under(true)], '2027-02-01', ['2027', '2026']],
    ['two years after', [under(true)], '2028-02-01', ['2028', '2027']],
    ['chosen from a day to come', [under(true, '2027-01-01')], '2026-12-20', []],
    ['closed again: what was open is closed too', [under(true), under(false, '2027-01-01')], '2027-02-01', []],
  ])('%s', (_, profiles, today, years) => {
    const org = ward({}, { profiles });
    expect(publishedYears(org, today)).toEqual(years);
    expect(sharesAnything(org.unit, today)).toBe(years.length > 0);
  });
});

describe('what is published of one person', () => {
  const AT = '2026-12-10T02:00:00.000Z';
  const decided = (decision: string, level: string, replaces: string | null = null) => ['officer', 'decided', { person: 'an', year: 2026, decision, level, document: 'QĐ', on: '2026-12-10', reason: 'x', average: '88', replaces }] as const;
  const seen = (decision: string) => ['an', 'decisionSeen', { decision }] as const;
  const proposed = ['headA', 'proposed', { person: 'an', year: 2026, level: 'excellent', reason: 'x' }] as const;
  type Line = readonly [string, string, object];
  test.each<[string, readonly Line[], string | null]>([
    ['nothing decided', [], null],
    ['a proposal is no decision', [proposed], null],
    ['decided, not told yet', [decided('d1', 'good')], null],
    ['decided and seen', [decided('d1', 'good'), seen('d1')], 'good'],
    ['replaced: not the old one, even while the new one is not seen (21.3)', [decided('d1', 'good'), seen('d1'), decided('d2', 'completed', 'd1')], null],
    ['replaced and seen: the new one only', [decided('d1', 'good'), seen('d1'), decided('d2', 'completed', 'd1'), seen('d2')], 'completed'],
  ])('%s', (_, lines, level) => {
    const story = lines.map(([actor, type, data]) => entry('review', 'an.2026', actor, `year.${type}.v1`, AT, data));
    expect(publishedLevel(foldOf('review', recordOf('review', 'an.2026', received(story))).state.year)).toBe(level);
  });

  test('only of people who are of the unit today and were in the year', () => {
    expect(publishedPeople(ward(), '2026', '2026-12-20')).toEqual(expect.arrayContaining(['an', 'chair']));
    expect(publishedPeople(ward(), '2026', '2026-12-20')).not.toContain('left');
    expect(publishedPeople(ward(), '2025', '2026-12-20')).toEqual([]);
  });
});

test('an answer keeps person and level alone; another level is none', () => {
  const row = { person: 'an', level: 'good' };
  expect(parseColleagues({ setting: 'levels', rows: [{ ...row, average: '88/1', reason: 'x' }], petitions: [] })).toEqual({ setting: 'levels', rows: [row] });
  expect(parseColleagues({ setting: 'levels', rows: [{ ...row, level: 'best' }] })).toBeNull();
});
