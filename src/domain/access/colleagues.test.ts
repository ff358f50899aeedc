import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseColleagues } from '../protocol/colleagues.ts';
import { ward } from '#tests/support/story.ts';
import { FEWEST_PEOPLE, MEDIAN_BOUNDS, colleagueView, colleaguesIn } from './colleagues.ts';
import type { ColleagueFigures, ColleagueWord, FigureRow, WordRow } from './colleagues.ts';

function one(person: string, change: Partial<ColleagueFigures> = {}): ColleagueFigures {
  return { person, minutes: 480, days: 1, jobs: 10, done: 5, ...change };
}

function figures(people: readonly ColleagueFigures[]): readonly FigureRow[] {
  const table = colleagueView('unit', people);
  return table.setting === 'unit' ? table.rows : [];
}

function words(people: readonly ColleagueFigures[]): readonly WordRow[] {
  const table = colleagueView('words', people);
  return table.setting === 'words' ? table.rows : [];
}

const anybody = fc.record({
  minutes: fc.nat(20_000), days: fc.nat(31), jobs: fc.nat(90), done: fc.nat(90),
}).map(({ minutes, days, ...rest }) => ({ ...rest, days, minutes: days > 0 ? minutes + days : 0 }));
const anyUnit = fc.array(anybody, { maxLength: 12 }).map((all) => all.map((each, index) => ({ ...each, person: `p${index}` })));

describe('what the rules let colleagues see (domain §6)', () => {
  it('their own only: nothing of anybody', () => {
    expect(colleagueView('own', [one('a'), one('b'), one('c')])).toEqual({ setting: 'own' });
  });

  it('figures: mean hours of the logged days, jobs, and those done', () => {
    const people = [one('c', { minutes: 1000, days: 3 }), one('a', { jobs: 0, done: 0 }), one('b')];
    expect(figures(people)).toEqual([
      { person: 'a', hours: '8.0', jobs: 0, done: 0 },
      { person: 'b', hours: '8.0', jobs: 10, done: 5 },
      { person: 'c', hours: '5.6', jobs: 10, done: 5 },
    ]);
  });

  it.each([
    [465, 1, '7.8', 'half up'], [459, 1, '7.7', '7.65 up'], [458, 1, '7.6', 'just below'], [1440, 1, '24.0', 'a whole day'], [1, 31, '0.0', 'nearly nothing'],
  ])('%i minutes on %i days are %s hours (%s)', (minutes, days, hours) => {
    expect(figures([one('a', { minutes, days }), one('b'), one('c')])[0]!.hours).toBe(hours);
  });

  it('who logged no day has no mean, and who has no data at all stands there without any', () => {
    const people = [one('a', { minutes: 0, days: 0 }), one('b'), one('c'), one('d', { minutes: 0, days: 0, jobs: 0, done: 0 })];
    expect(figures(people).map(({ person, hours, jobs }) => [person, hours, jobs])).toEqual([['a', null, 10], ['b', '8.0', 10], ['c', '8.0', 10], ['d', null, 0]]);
    expect(words(people).at(-1)).toEqual({ person: 'd', hours: null, jobs: null, done: null });
  });
});

describe('words against the median of the unit', () => {
  it.each<[number, ColleagueWord, string]>([
    [0, 'less', 'nothing'], [79, 'less', 'just below 80%'], [80, 'similar', 'exactly 80%'], [100, 'similar', 'the median'],
    [120, 'similar', 'exactly 120%'], [121, 'more', 'just above 120%'],
  ])('%i jobs where the middle is 100: %s (%s)', (jobs, word) => {
    const people = [one('a', { jobs }), one('b', { jobs: 100 }), one('c', { jobs: 100 }), one('d', { jobs: 100 })];
    expect(words(people)[0]!.jobs).toBe(word);
  });

  it('hours compare exactly, not as they are printed', () => {
    const median = [one('b', { minutes: 300 }), one('c', { minutes: 300 }), one('d', { minutes: 300 })];
    expect(words([one('a', { minutes: 360 }), ...median])[0]!.hours).toBe('similar');
    expect(words([one('a', { minutes: 3601, days: 10 }), ...median])[0]!.hours).toBe('more');
  });

  it('where the middle is zero, zero is similar and anything is more', () => {
    const people = [one('a', { done: 0 }), one('b', { done: 0 }), one('c', { done: 1 })];
    expect(words(people).map(({ done }) => done)).toEqual(['similar', 'similar', 'more']);
  });

  it('hours of two people are compared with nobody, their jobs with the third’s', () => {
    const people = [one('a'), one('b'), one('c', { minutes: 0, days: 0 })];
    expect(words(people).map(({ hours, jobs }) => [hours, jobs])).toEqual([[null, 'similar'], [null, 'similar'], [null, 'similar']]);
  });

  it('carry no number at all', () => {
    fc.assert(fc.property(anyUnit, (people) => {
      const told = JSON.stringify(words(people).map(({ person: _person, ...row }) => row));
      expect(told).not.toMatch(/\d/);
    }), { seed: 20260302, numRuns: 300 });
  });
});

describe('fewer than three people with data', () => {
  const silent = (person: string) => one(person, { minutes: 0, days: 0, jobs: 0, done: 0 });
  it.each([
    ['nobody', [], 0], ['two', [one('a'), one('b')], 0], ['two among many', [one('a'), one('b'), silent('c'), silent('d')], 0],
    ['three', [one('a'), one('b'), one('c')], 3], ['three, one by jobs alone', [one('a'), one('b'), one('c', { days: 0, minutes: 0 })], 3],
  ] as const)('%s: %#', (_what, people, rows) => {
    expect([figures(people).length, words(people).length]).toEqual([rows, rows]);
    expect(FEWEST_PEOPLE).toBe(3);
  });
});

it('the order of the figures changes nothing, and says nothing', () => {
  fc.assert(fc.property(anyUnit, fc.constantFrom('unit', 'words'), (people, setting) => {
    const table = colleagueView(setting, people);
    expect(colleagueView(setting, people.toReversed())).toEqual(table);
    const named = table.setting === 'own' ? [] : table.rows.map(({ person }) => person);
    expect(named).toEqual(named.toSorted());
    expect(parseColleagues(JSON.parse(JSON.stringify(table)))).toEqual(table);
  }), { seed: 20260303, numRuns: 300 });
});

it('more work never reads as less', () => {
  const rank = { less: 0, similar: 1, more: 2 } as const;
  fc.assert(fc.property(anyUnit, (people) => {
    const byJobs = words(people).flatMap(({ person, jobs }) => (jobs ? [[people.find((known) => known.person === person)!.jobs, rank[jobs]] as const] : []));
    const sorted = byJobs.toSorted(([a], [b]) => a - b).map(([, word]) => word);
    expect(sorted).toEqual(sorted.toSorted());
  }), { seed: 20260304, numRuns: 300 });
  expect(MEDIAN_BOUNDS.less).toBeLessThan(MEDIAN_BOUNDS.more);
});

describe('an answer from outside', () => {
  it.each([
    [null], [{}], [{ setting: 'own' }], [{ setting: 'unit' }], [{ setting: 'unit', rows: [{ person: 'a', hours: 8, jobs: 1, done: 1 }] }],
    [{ setting: 'words', rows: [{ person: 'a', hours: 'most', jobs: null, done: null }] }], [{ setting: 'words', rows: [{ person: 'a', hours: '8.0', jobs: 1, done: 1 }] }],
  ])('%j is none', (body) => expect(parseColleagues(body)).toBeNull());

  it('loses what does not belong to it', () => {
    const row = { person: 'a', hours: '8.0', jobs: 1, done: 1 };
    expect(parseColleagues({ setting: 'unit', rows: [{ ...row, score: '90' }], reviews: [] })).toEqual({ setting: 'unit', rows: [row] });
  });
});

describe('who is a colleague', () => {
  it.each([
    ['2026-03', '2026-03-16', false, 'who left before the period and is gone'],
    ['2026-01', '2026-03-16', false, 'who worked in it and has left since'],
    ['2026-01', '2026-01-20', true, 'who was still there that day'],
  ])('%s seen on %s holds who has left: %s (%s)', (period, today, expected) => {
    expect(colleaguesIn(ward(), period, today).includes('left')).toBe(expected);
  });

  it('holds everybody of the unit, leaders too, but nobody of a period before he came', () => {
    expect(colleaguesIn(ward(), '2026-03', '2026-03-16')).toEqual(expect.arrayContaining(['an', 'binh', 'chair', 'headA', 'officer']));
    expect(colleaguesIn(ward(), '2025-11', '2026-03-16')).toEqual([]);
  });
});
