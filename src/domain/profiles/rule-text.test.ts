import { describe, expect, test } from 'vitest';
import { PROFILES } from './profiles.ts';
import { DRAFT_2025_09 } from './draft-2025-09.ts';
import { KHANH_HOA_2025 } from './khanh-hoa-2025.ts';
import { ND335 } from './nd335.ts';
import { checkProfile } from './rule-check.ts';
import type { RuleProfile } from './rule-profile.ts';
import { ruleChanges, ruleText } from './rule-text.ts';

const LANGUAGES = ['vi', 'en'] as const;

/** Leaf paths such as ['levels', 0, 'from']. */
function leaves(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return [path];
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  return keys.flatMap((key) => leaves((value as Record<string | number, unknown>)[key], [...path, key]));
}

/** Another value of the same kind, for the few words from a closed list another of the list. */
const OTHER: Readonly<Record<string, unknown>> = {
  month: 'quarter', quarter: 'month', 'converted-products': 'standard-hours', 'standard-hours': 'converted-products',
  sum: 'each', each: 'sum', none: 'delays', failedReviews: 'none', delays: 'failedReviews', organising: 'uniting', uniting: 'organising',
  good: 'rated', rated: 'good', own: 'unit', unit: 'words', words: 'own',
  excellent: 'good', completed: 'excellent', 'not-completed': 'completed',
};

function otherThan(leaf: unknown): unknown {
  if (typeof leaf === 'boolean') return !leaf;
  if (typeof leaf === 'number') return leaf + 1;
  if (leaf === null) return 20;
  const text = String(leaf);
  if (Object.hasOwn(OTHER, text)) return OTHER[text];
  if (/^\d+(\.\d+)?$/.test(text)) return text === '0' ? '0.125' : `${text.replace(/\.$/, '')}${text.includes('.') ? '1' : '.5'}`;
  if (text === '100/143') return '100/144';
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return '2027-02-03';
  if (/^\d\d-\d\d$/.test(text)) return '11-30';
  return `${text}~`;
}

function changed(profile: RuleProfile, path: readonly (string | number)[]): RuleProfile {
  const copy = structuredClone(profile) as unknown as Record<string | number, unknown>;
  let place = copy;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  place[last] = otherThan(place[last]);
  return copy as unknown as RuleProfile;
}

const whole = (profile: RuleProfile): string => JSON.stringify(LANGUAGES.map((language) => ruleText(profile, language)));

/** A part that the method does not use is null, and so has nothing to say. */
const absent = (path: readonly (string | number)[]): boolean => path.length === 1 && ['taskResults', 'standardHours'].includes(String(path[0]));

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s', (_, profile) => {
  test('every setting is told: changing any of them changes the text', () => {
    const before = whole(profile);
    const paths = leaves(profile).filter((path) => !absent(path));
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => whole(changed(profile, path)) === before)).toEqual([]);
  });

  test.each(LANGUAGES)('in %s every sentence is whole, stands beside an article and has a key of its own', (language) => {
    for (const section of ruleText(profile, language)) {
      const keys = section.lines.map(({ key }) => key);
      expect(new Set(keys).size, section.key).toBe(keys.length);
      for (const { text, article } of section.lines) {
        expect(text).toMatch(/[.]$/);
        expect(text).not.toMatch(/undefined|null|NaN|\.\./);
        expect(article).not.toBe('');
      }
    }
  });

  test('Vietnamese and English say the same settings', () => {
    const keys = LANGUAGES.map((language) => ruleText(profile, language).map(({ key, lines }) => [key, lines.map((one) => one.key)]));
    expect(keys[0]).toEqual(keys[1]);
  });
});

const textOf = (profile: RuleProfile, key: string, language: 'vi' | 'en' = 'vi'): string | undefined =>
  ruleText(profile, language).flatMap(({ lines }) => lines).find((one) => one.key === key)?.text;

describe('sentences', () => {
  test.each([
    ['the example of the province: 90, on time, 1.2', KHANH_HOA_2025, 'hours.example', /79,72 điểm/],
    ['the example of the decree: 2 of 2, one fault of each kind', ND335, 'results.example', /a = 100,00%; b = 87,50%; c = 87,50%; được 64,17\/70 điểm/],
    ['deductions', ND335, 'results.b', /mỗi lần đánh giá chưa đạt .* trừ 25%/],
    ['the level asked of subordinates', ND335, 'leadership.d', /dưới 50; đạt 100%, chưa đạt 50%/],
    ['the cap and its base', ND335, 'cap.share', /không quá 20% của số người xếp loại “tốt”\.$/],
    ['the two other readings of the base', ND335, 'cap.base', /“tốt” trở lên và tổng số người được xếp loại/],
    ['steps of the draft', DRAFT_2025_09, 'general.max', /bước 0,5 điểm/],
    ['lateness by share', KHANH_HOA_2025, 'hours.time', /trước hạn 120; đúng hạn \(từ 0%\) 100; chậm từ 10% 98;.*chậm quá 50% 0/],
    ['the day of reports', KHANH_HOA_2025, 'cycle.reportCutoffDay', /hết ngày 25 tháng cuối kỳ/],
    ['no day of reports', ND335, 'cycle.reportCutoffDay', /hết ngày cuối kỳ/],
    ['a ground of leaders', ND335, 'year.grounds.20.4.d', /chỉ người lãnh đạo/],
  ])('%s', (_, profile, key, expected) => expect(textOf(profile, key)).toMatch(expected));

  test('leaders without criteria of their own', () => {
    const rules = { ...ND335, taskResults: { ...ND335.taskResults!, leadership: null } };
    expect(checkProfile(rules).ok).toBe(true);
    expect(textOf(rules, 'leadership.formula', 'en')).toBe('Leaders are scored like everybody else.');
  });
});

describe('differences', () => {
  test('a profile differs from itself in nothing', () => {
    for (const profile of PROFILES) expect(ruleChanges(profile, profile, 'vi')).toEqual([]);
  });

  test('only the lines that changed, each with its article', () => {
    const sections = ruleChanges(ND335, DRAFT_2025_09, 'vi');
    expect(sections.map(({ key, changes }) => [key, changes.map((one) => one.key)])).toEqual([
      ['profile', ['profile.name', 'profile.id', 'profile.effectiveFrom']], ['general', ['general.max']],
    ]);
  });

  test('another article alone is a difference', () => {
    const cap = { ...ND335.year.cap, article: 'QĐ 12' };
    const [section] = ruleChanges(ND335, { ...ND335, year: { ...ND335.year, cap } }, 'en');
    expect(section?.changes.map(({ before, after }) => [before?.article, after?.article])).toEqual([['NĐ335 Điều 20.5.a', 'QĐ 12'], ['NĐ335 Điều 20.5.a', 'QĐ 12']]);
  });

  test('what only one of them has stands alone', () => {
    const changes = ruleChanges(ND335, KHANH_HOA_2025, 'vi');
    expect(changes.find(({ key }) => key === 'hours')?.changes.every(({ before, after }) => before === null && after !== null)).toBe(true);
    expect(changes.find(({ key }) => key === 'leadership')?.changes.every(({ before, after }) => before !== null && after === null)).toBe(true);
  });
});
