/** The year of one official case by case; every row was worked out by hand from the articles named. */
import { describe, expect, it } from 'vitest';
import { ND335 } from '#domain/profiles/nd335.ts';
import { monthsFrom, type MonthInput, type MonthPart } from '#domain/scoring/roll-up.ts';
import type { LevelCode } from '#domain/profiles/rule-profile.ts';
import { scoreYear } from '#domain/scoring/year-score.ts';
import type { YearInput } from '#domain/scoring/year-shape.ts';
import { monthsWorked } from '#domain/scoring/year-worked.ts';

function part(exact: string | null, given: Partial<MonthPart> = {}): MonthPart {
  return { period: '2026-03', exact, provisional: false, workingDays: 20, source: 'unit', unitName: 'UBND phường', entry: null, ...given };
}

/** One score for each month in turn, from January. */
function months(...scores: readonly (string | null)[]): readonly MonthInput[] {
  return scores.map((exact, index) => ({ month: index + 1, parts: [part(exact)] }));
}

function year(given: Partial<YearInput>): YearInput {
  return {
    profile: ND335, year: 2026, person: 'p1', role: 'staff', organisation: 'u1', group: null,
    months: months('80'), monthsWorked: '12', leave: null, grounds: [], organisationLevel: null, ...given,
  };
}

interface Case {
  readonly why: string;
  readonly article: string;
  readonly given: Partial<YearInput>;
  readonly status?: 'classified' | 'not-classified' | 'incomplete';
  readonly average: string | null;
  readonly level: LevelCode | null;
  readonly reason: string;
}

function check({ given, status = 'classified', average, level, reason }: Case): void {
  const score = scoreYear(year(given));
  expect({ status: score.status, average: score.average?.display ?? null, level: score.level, reason: score.reason }).toEqual({
    status, average, level, reason,
  });
}

const LEVELS: readonly Case[] = [
  { why: 'the best there is', article: 'Điều 20.1', given: { months: months('100') }, average: '100.00', level: 'excellent', reason: '20.1' },
  { why: 'exactly 90', article: 'Điều 20.1', given: { months: months('90') }, average: '90.00', level: 'excellent', reason: '20.1' },
  { why: '89.995 reads 90.00 and is not excellent', article: 'Điều 20.2', given: { months: months('89.995') }, average: '90.00', level: 'good', reason: '20.2' },
  { why: '89.99 and 90.01 make exactly 90', article: 'Điều 17.3', given: { months: months('89.99', '90.01') }, average: '90.00', level: 'excellent', reason: '20.1' },
  { why: 'a hair below 90 over three months', article: 'Điều 20.2', given: { months: months('90', '90', '89.999999') }, average: '90.00', level: 'good', reason: '20.2' },
  { why: 'exactly 70', article: 'Điều 20.2', given: { months: months('70') }, average: '70.00', level: 'good', reason: '20.2' },
  { why: 'just below 70', article: 'Điều 20.3', given: { months: months('69.999') }, average: '70.00', level: 'completed', reason: '20.3' },
  { why: 'exactly 50', article: 'Điều 20.3', given: { months: months('50') }, average: '50.00', level: 'completed', reason: '20.3' },
  { why: '49.999… is not 50', article: 'Điều 20.4.a', given: { months: months('149999/3000') }, average: '50.00', level: 'not-completed', reason: '20.4.a' },
  { why: 'nothing at all', article: 'Điều 20.4.a', given: { months: months('0') }, average: '0.00', level: 'not-completed', reason: '20.4.a' },
  { why: 'three months of fractions: (8/9 + 5/6 + 5/6) × 100 ÷ 3', article: 'Điều 17.3', given: { months: months('800/9', '500/6', '500/6') }, average: '85.19', level: 'good', reason: '20.2' },
];

const TIME: readonly Case[] = [
  { why: '5 months', article: 'Điều 11.1', given: { monthsWorked: '5' }, status: 'not-classified', average: '80.00', level: null, reason: '11.1' },
  { why: 'a day short of 6', article: 'Điều 11.1', given: { monthsWorked: '185/31' }, status: 'not-classified', average: '80.00', level: null, reason: '11.1' },
  { why: 'exactly 6', article: 'Điều 11.1', given: { monthsWorked: '6' }, average: '80.00', level: 'good', reason: '20.2' },
  { why: '6 as a fraction', article: 'Điều 11.1', given: { monthsWorked: '12/2' }, average: '80.00', level: 'good', reason: '20.2' },
  { why: '5 months beside sick leave', article: 'Điều 11.2', given: { monthsWorked: '5', leave: 'sick' }, average: '80.00', level: 'good', reason: '20.2' },
  { why: '2 months beside maternity leave', article: 'Điều 11.2', given: { monthsWorked: '2', leave: 'maternity', months: months('92', '93') }, average: '92.50', level: 'excellent', reason: '20.1' },
  { why: 'no month with a score, on leave all year', article: 'Điều 11.2, 19.3', given: { monthsWorked: '0', leave: 'maternity', months: [] }, status: 'not-classified', average: null, level: null, reason: 'no-scores' },
  { why: 'too short comes before a ground', article: 'Điều 11.1', given: { monthsWorked: '5', grounds: [{ code: '20.4.c', entry: null, document: 'QĐ 1' }] }, status: 'not-classified', average: '80.00', level: null, reason: '11.1' },
  { why: 'too short comes before no scores', article: 'Điều 11.1', given: { monthsWorked: '5', months: [] }, status: 'not-classified', average: null, level: null, reason: '11.1' },
];

function grounds(...codes: readonly string[]): YearInput['grounds'] {
  return codes.map((code) => ({ code, entry: 'entry-1', document: 'Quyết định 12/QĐ-UBND' }));
}

const GROUNDS: readonly Case[] = [
  { why: 'degradation found', article: 'Điều 20.4.b', given: { grounds: grounds('20.4.b') }, average: '80.00', level: 'not-completed', reason: '20.4.b' },
  { why: 'disciplined', article: 'Điều 20.4.c', given: { grounds: grounds('20.4.c') }, average: '80.00', level: 'not-completed', reason: '20.4.c' },
  { why: 'Party or administrative discipline', article: 'Điều 11.3.a', given: { grounds: grounds('11.3.a') }, average: '80.00', level: 'not-completed', reason: '11.3.a' },
  { why: 'corruption under a head', article: 'Điều 20.4.d', given: { role: 'head', grounds: grounds('20.4.d') }, average: '80.00', level: 'not-completed', reason: '20.4.d' },
  { why: 'corruption under a deputy', article: 'Điều 20.4.d', given: { role: 'deputy', grounds: grounds('20.4.d') }, average: '80.00', level: 'not-completed', reason: '20.4.d' },
  { why: 'a leaders\' ground does not touch staff', article: 'Điều 20.4.d', given: { grounds: grounds('20.4.d') }, average: '80.00', level: 'good', reason: '20.2' },
  { why: 'a leaders\' ground hides no other', article: 'Điều 20.4.c', given: { grounds: grounds('20.4.d', '20.4.c') }, average: '80.00', level: 'not-completed', reason: '20.4.c' },
  { why: 'the first in the profile\'s order', article: 'Điều 20.4', given: { role: 'head', grounds: grounds('11.3.a', '20.4.d', '20.4.b') }, average: '80.00', level: 'not-completed', reason: '20.4.b' },
  { why: 'a ground wins over a good score', article: 'Điều 20.4.c', given: { months: months('100'), grounds: grounds('20.4.c') }, average: '100.00', level: 'not-completed', reason: '20.4.c' },
  { why: 'a ground is named though the score alone would do', article: 'Điều 20.4.c', given: { months: months('10'), grounds: grounds('20.4.c') }, average: '10.00', level: 'not-completed', reason: '20.4.c' },
  { why: 'a ground comes before the organisation', article: 'Điều 20.4.c, 20.6', given: { role: 'head', organisationLevel: 'completed', grounds: grounds('20.4.c') }, average: '80.00', level: 'not-completed', reason: '20.4.c' },
  { why: 'whatever the score, even none', article: 'Điều 20.4.c', given: { months: [], grounds: grounds('20.4.c') }, average: null, level: 'not-completed', reason: '20.4.c' },
];

const HEADS: readonly Case[] = [
  { why: 'above the organisation', article: 'Điều 20.6', given: { role: 'head', months: months('95'), organisationLevel: 'good' }, average: '95.00', level: 'good', reason: '20.6' },
  { why: 'two above', article: 'Điều 20.6', given: { role: 'head', months: months('95'), organisationLevel: 'completed' }, average: '95.00', level: 'completed', reason: '20.6' },
  { why: 'the organisation failed', article: 'Điều 20.6', given: { role: 'head', months: months('55'), organisationLevel: 'not-completed' }, average: '55.00', level: 'not-completed', reason: '20.6' },
  { why: 'at the organisation', article: 'Điều 20.2', given: { role: 'head', organisationLevel: 'good' }, average: '80.00', level: 'good', reason: '20.2' },
  { why: 'below the organisation', article: 'Điều 20.2', given: { role: 'head', organisationLevel: 'excellent' }, average: '80.00', level: 'good', reason: '20.2' },
  { why: 'the organisation is not rated yet', article: 'Điều 20.1', given: { role: 'head', months: months('95') }, average: '95.00', level: 'excellent', reason: '20.1' },
  { why: 'a deputy may be above', article: 'Điều 20.1', given: { role: 'deputy', months: months('95'), organisationLevel: 'completed' }, average: '95.00', level: 'excellent', reason: '20.1' },
  { why: 'an official may be above', article: 'Điều 20.1', given: { months: months('95'), organisationLevel: 'not-completed' }, average: '95.00', level: 'excellent', reason: '20.1' },
];

const MONTHS: readonly Case[] = [
  { why: 'a month without a score: running mean of the others', article: 'Điều 17.3', given: { months: months('80', null, '90') }, status: 'incomplete', average: '85.00', level: 'good', reason: '20.2' },
  { why: 'a ground is certain, the file is still incomplete', article: 'Điều 20.4.c', given: { months: months('80', null), grounds: grounds('20.4.c') }, status: 'incomplete', average: '80.00', level: 'not-completed', reason: '20.4.c' },
  { why: 'every month without a score', article: 'Điều 17.3', given: { months: months(null, null) }, status: 'not-classified', average: null, level: null, reason: 'no-scores' },
  { why: 'only the months worked count: 9 at 90 beside 3 on sick leave', article: 'Điều 11.2, 19.3', given: { months: months(...Array.from({ length: 9 }, () => '90')), monthsWorked: '9', leave: 'sick' }, average: '90.00', level: 'excellent', reason: '20.1' },
];

describe.each([
  ['levels', LEVELS],
  ['time worked', TIME],
  ['grounds', GROUNDS],
  ['heads', HEADS],
  ['months', MONTHS],
] as const)('%s', (_name, cases) => {
  it.each(cases)('$article: $why', check);
});

describe('transfer (Điều 19.1)', () => {
  it('in the middle of a month weighs both units by working days: (12 × 60 + 8 × 100) ÷ 20 = 76', () => {
    const march = { month: 3, parts: [part('60', { workingDays: 12, source: 'brought', unitName: 'Xã A' }), part('100', { workingDays: 8 })] };
    expect(scoreYear(year({ months: [march] })).average?.exact).toBe('76/1');
  });

  it('in the middle of the year takes the results of both units, month by month', () => {
    const old = months('60', '60', '60', '60', '60', '60').map(({ month, parts }) => ({ month, parts: parts.map((one) => ({ ...one, source: 'brought' as const })) }));
    const own = months(...Array.from({ length: 12 }, () => '90')).slice(6);
    expect(scoreYear(year({ months: [...own, ...old] }))).toMatchObject({ status: 'classified', average: { exact: '75/1' }, level: 'good' });
  });

  it('waits for a month that the former unit has not sent', () => {
    const result = scoreYear(year({ months: [{ month: 1, parts: [part(null, { source: 'brought' }), part('80')] }, ...months(null, '90').slice(1)] }));
    expect(result).toMatchObject({ status: 'incomplete', missing: [1], average: { exact: '90/1' } });
  });

  it('from a unit that scores by quarter fills three months: (3 × 84 + 90) ÷ 4 = 85.5', () => {
    const filled = monthsFrom([
      { ...part('84', { source: 'brought' }), period: '2026-Q1', workingDays: { 1: 20, 2: 15, 3: 22 } },
      { ...part('90'), period: '2026-04', workingDays: { 4: 21 } },
    ]);
    expect(scoreYear(year({ months: filled })).average?.display).toBe('85.50');
  });
});

describe('from the days in post to the classification (Điều 11)', () => {
  it.each([
    { why: 'from 1 July', from: '2026-07-01', leaves: [], status: 'classified' },
    { why: 'from 2 July', from: '2026-07-02', leaves: [], status: 'not-classified' },
    { why: 'from 1 July with a day of unpaid leave', from: '2026-07-01', leaves: [{ kind: 'unpaid', from: '2026-08-03', to: '2026-08-03' }], status: 'not-classified' },
    { why: 'from 1 July with annual leave', from: '2026-07-01', leaves: [{ kind: 'annual', from: '2026-08-03', to: '2026-08-14' }], status: 'classified' },
  ] as const)('$why: $status', ({ from, leaves, status }) => {
    const worked = monthsWorked([{ from, to: null }], leaves, 2026, '2026-12-31');
    expect(scoreYear(year({ monthsWorked: worked })).status).toBe(status);
  });
});
