import { describe, expect, it } from 'vitest';
import { ND335 } from '../profiles/nd335.ts';
import type { MonthInput } from './roll-up.ts';
import { LEVEL_CODES, type RuleProfile } from '../profiles/rule-profile.ts';
import { YEAR_ENGINE, isAbove, scoreYear } from './year-score.ts';
import type { Ground, YearInput } from './year-shape.ts';

function month(number: number, exact: string | null, provisional = false): MonthInput {
  const part = { period: '2026-01', exact, provisional, workingDays: 20, source: 'unit', unitName: 'UBND xã', entry: null } as const;
  return { month: number, parts: [part] };
}

function input(given: Partial<YearInput> = {}): YearInput {
  return {
    profile: ND335, year: 2026, person: 'p1', role: 'staff', organisation: 'u1', group: null,
    months: Array.from({ length: 12 }, (_, index) => month(index + 1, '80')),
    monthsWorked: '12', leave: null, grounds: [], organisationLevel: null, ...given,
  };
}

function ground(code: string): Ground {
  return { code, entry: 'entry-1', document: 'QĐ 12/QĐ-UBND' };
}

const TIGHT: RuleProfile = { ...ND335, id: 'local', version: 3, year: { ...ND335.year, minimumMonths: 8 } };

describe('the year score', () => {
  it('is plain data that names engine, profile, year and person', () => {
    expect(scoreYear(input({ profile: TIGHT, months: [month(1, '86.63'), month(2, '2339/27')] }))).toEqual({
      engine: YEAR_ENGINE, profile: 'local', profileVersion: 3, year: 2026, person: 'p1', status: 'classified',
      average: { exact: '467801/5400', display: '86.63' }, scoreLevel: 'good', level: 'good', reason: '20.2', missing: [], provisional: false,
    });
  });

  it('says why there is no level, with what there is of an average', () => {
    expect(scoreYear(input({ monthsWorked: '5', months: [month(1, '95')] }))).toMatchObject({
      status: 'not-classified', average: { exact: '95/1' }, scoreLevel: 'excellent', level: null, reason: '11.1', provisional: false,
    });
    expect(scoreYear(input({ months: [] }))).toMatchObject({
      status: 'not-classified', average: null, scoreLevel: null, level: null, reason: 'no-scores', missing: [], provisional: false,
    });
  });

  it('takes the least time from the profile', () => {
    expect(scoreYear(input({ profile: TIGHT, monthsWorked: '7.99' })).reason).toBe('11.1');
    expect(scoreYear(input({ profile: TIGHT, monthsWorked: '8' })).reason).toBe('20.2');
  });

  it('throws on a ground that the profile does not know', () => {
    expect(() => scoreYear(input({ grounds: [ground('99.z')] }))).toThrow('ground 99.z of p1 is not in nd335');
  });

  it('throws on a time worked that is no number', () => {
    expect(() => scoreYear(input({ monthsWorked: 'twelve' }))).toThrow(RangeError);
  });
});

describe('what may still change', () => {
  it.each([
    { why: 'an unconfirmed month', given: { months: [month(1, '80', true)] }, status: 'classified', provisional: true },
    { why: 'a missing month', given: { months: [month(1, '80'), month(2, null)] }, status: 'incomplete', provisional: true },
    { why: 'a head whose organisation is not rated', given: { role: 'head' }, status: 'classified', provisional: true },
    { why: 'a head whose organisation is rated', given: { role: 'head', organisationLevel: 'good' }, status: 'classified', provisional: false },
    { why: 'a head already at the bottom', given: { role: 'head', months: [month(1, '10')] }, status: 'classified', provisional: false },
    { why: 'a head without a level', given: { role: 'head', monthsWorked: '1' }, status: 'not-classified', provisional: false },
    { why: 'a deputy waits for nobody', given: { role: 'deputy' }, status: 'classified', provisional: false },
    { why: 'an official waits for nobody', given: {}, status: 'classified', provisional: false },
  ] as const)('$why: $status, provisional $provisional', ({ given, status, provisional }) => {
    expect(scoreYear(input(given))).toMatchObject({ status, provisional });
  });
});

describe('the order of levels', () => {
  it('is the order of the decree', () => {
    const above = LEVEL_CODES.map((level) => LEVEL_CODES.filter((other) => isAbove(level, other)));
    expect(above).toEqual([['good', 'completed', 'not-completed'], ['completed', 'not-completed'], ['not-completed'], []]);
  });
});
