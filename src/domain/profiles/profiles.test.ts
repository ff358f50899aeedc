import { describe, expect, it } from 'vitest';
import { DRAFT_2025_09 } from './draft-2025-09.ts';
import { KHANH_HOA_2025 } from './khanh-hoa-2025.ts';
import { ND335 } from './nd335.ts';
import { PROFILES, findProfile } from './profiles.ts';

describe('the profiles that come with the software', () => {
  it('are these three, found by id', () => {
    expect(PROFILES.map(({ id }) => id)).toEqual(['nd335', 'khanh-hoa-2025', 'draft-2025-09']);
    expect(PROFILES.map(({ id }) => findProfile(id))).toEqual([ND335, KHANH_HOA_2025, DRAFT_2025_09]);
  });

  it.each(['other', '', 'ND335', 'nd335 '])('an unknown id %j is never replaced by another', (id) => {
    expect(findProfile(id)).toBeNull();
  });

  it('are plain JSON', () => {
    expect(JSON.parse(JSON.stringify(PROFILES))).toEqual(PROFILES);
  });

  it('name the article or source of every part', () => {
    const articles = JSON.stringify(PROFILES).match(/"\w*[aA]rticle":"[^"]*"/g) ?? [];
    expect(articles.length).toBeGreaterThan(100);
    for (const one of articles) expect(one).toMatch(/NĐ335 (Điều \d|Phụ lục)|Khánh Hòa 2025/);
  });
});

describe('what sets the others apart', () => {
  it('the draft of September 2025 marks in half points', () => {
    const { general, taskResults, ...rest } = DRAFT_2025_09;
    expect([general.step, general.groups, taskResults]).toEqual(['0.5', ND335.general.groups, ND335.taskResults]);
    expect([rest.effectiveFrom, rest.levels, rest.year]).toEqual(['2025-09-01', ND335.levels, ND335.year]);
  });

  it('Khánh Hòa counts standard hours, reports by the 25th, and shows colleagues each other’s figures (domain §6)', () => {
    const { method, taskResults, general, cycle, visibility, standardHours: hours } = KHANH_HOA_2025;
    expect([method, taskResults, general.max, general.groups, cycle.reportCutoffDay, visibility.colleagues]).toEqual(['standard-hours', null, '0', [], 25, 'unit']);
    expect(hours?.complexity.map(({ group, factor }) => `${group} ${factor}`)).toEqual(['N1 1.0', 'N2 1.1', 'N3 1.2', 'N4 1.3', 'N5 1.4']);
    expect([hours?.early, ...(hours?.timeMarks ?? []).map(({ from, mark }) => `${from} ${mark}`), hours?.tooLateAbove, hours?.tooLateMark, hours?.scale, hours?.max]).toEqual([
      '120', '0 100', '0.1 98', '0.2 95', '0.3 93', '0.4 90', '0.5', '0', '100/143', '100',
    ]);
  });
});
