import { describe, expect, it } from 'vitest';
import { rational, toFraction } from './rational.ts';
import { meanOf, monthValue, monthsFrom, monthsOfPeriod, rollUp, type MonthInput, type MonthPart } from './roll-up.ts';

function part(exact: string | null, workingDays = 20, given: Partial<MonthPart> = {}): MonthPart {
  return { period: '2026-03', exact, provisional: false, workingDays, source: 'unit', unitName: 'UBND phường', entry: null, ...given };
}

function month(number: number, exact: string | null, provisional = false): MonthInput {
  return { month: number, parts: [part(exact, 20, { provisional })] };
}

function text(value: ReturnType<typeof meanOf>): string | null {
  return value && toFraction(value);
}

describe('the value of a month', () => {
  it.each([
    { why: 'one part is the month', article: 'Điều 17.1', parts: [part('86.63')], value: '8663/100' },
    { why: 'a fraction stays exact', article: 'Điều 17.1', parts: [part('2339/27')], value: '2339/27' },
    { why: '10 days at 90 and 12 at 68: (900 + 816) ÷ 22 = 78', article: 'Điều 19.1', parts: [part('90', 10), part('68', 12)], value: '78/1' },
    { why: 'without days of work a part weighs nothing', article: 'Điều 19.1', parts: [part('90', 10), part('10', 0)], value: '90/1' },
    { why: 'a part without work needs no score', article: 'Điều 19.1', parts: [part('90', 10), part(null, 0)], value: '90/1' },
    { why: 'a worked part without a score leaves none', article: 'Điều 19.1', parts: [part('90', 10), part(null, 1)], value: null },
    { why: 'the same when it comes first', article: 'Điều 19.1', parts: [part(null, 1), part('90', 10)], value: null },
    { why: 'no part knows its days: all weigh the same', article: 'Điều 19.1', parts: [part('90', 0), part('61', 0)], value: '151/2' },
    { why: 'no part knows its days and one has no score', article: 'Điều 19.1', parts: [part('90', 0), part(null, 0)], value: null },
    { why: 'no part at all', article: 'Điều 17.3', parts: [], value: null },
    { why: 'zero points are a score', article: 'Điều 17.3', parts: [part('0')], value: '0/1' },
  ])('$article: $why', ({ parts, value }) => {
    expect(text(monthValue(parts))).toBe(value);
  });

  it.each([
    { why: 'negative days', parts: [part('90', -1), part('80', 2)], says: /negative working days in 2026-03/ },
    { why: 'half days', parts: [part('90', 1.5)], says: RangeError },
    { why: 'no number', parts: [part('ninety')], says: /not a number/ },
  ])('throws on $why', ({ parts, says }) => {
    expect(() => monthValue(parts)).toThrow(says);
  });
});

describe('means', () => {
  it('has none of nothing', () => {
    expect(meanOf([])).toBeNull();
  });

  it('is exact', () => {
    expect(text(meanOf([rational(1n), rational(1n, 3n), rational(0n)]))).toBe('4/9');
  });
});

describe('quarter, half-year and year', () => {
  const months = [7, 2, 1, 3, 4, 5, 6].map((number) => month(number, String(number * 10)));

  it.each([
    { kind: 'quarter', which: 1, value: '20/1', used: [1, 2, 3] },
    { kind: 'quarter', which: 2, value: '50/1', used: [4, 5, 6] },
    { kind: 'quarter', which: 3, value: '70/1', used: [7] },
    { kind: 'quarter', which: 4, value: null, used: [] },
    { kind: 'half', which: 1, value: '35/1', used: [1, 2, 3, 4, 5, 6] },
    { kind: 'half', which: 2, value: '70/1', used: [7] },
    { kind: 'year', which: 1, value: '40/1', used: [1, 2, 3, 4, 5, 6, 7] },
  ] as const)('Điều 17.3, 11.2: $kind $which is the mean of its worked months', ({ kind, which, value, used }) => {
    const result = rollUp(kind, which, months);
    expect({ ...result, value: text(result.value) }).toEqual({ kind, which, value, used, missing: [], provisional: false });
  });

  it('takes all twelve months of a year', () => {
    const all = Array.from({ length: 12 }, (_, index) => month(index + 1, '80'));
    expect(rollUp('year', 1, all).used).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(rollUp('half', 2, all).used).toEqual([7, 8, 9, 10, 11, 12]);
  });

  it('lists a worked month without a score and still gives a running mean', () => {
    const result = rollUp('quarter', 1, [month(3, null), month(1, '80'), month(2, '90')]);
    expect({ ...result, value: text(result.value) }).toEqual({
      kind: 'quarter', which: 1, value: '85/1', used: [1, 2], missing: [3], provisional: true,
    });
  });

  it('keeps a missing month of another quarter out', () => {
    expect(rollUp('quarter', 2, [month(3, null), month(4, '80')])).toMatchObject({ missing: [], provisional: false });
  });

  it('has no value when every month is missing', () => {
    expect(rollUp('year', 1, [month(1, null)])).toMatchObject({ value: null, used: [], missing: [1], provisional: true });
  });

  it.each([
    { why: 'a month not confirmed', months: [month(1, '80', true), month(2, '90')], provisional: true },
    { why: 'all confirmed', months: [month(1, '80'), month(2, '90')], provisional: false },
    {
      why: 'an unconfirmed part that weighs nothing',
      months: [{ month: 1, parts: [part('80'), part('70', 0, { provisional: true })] }],
      provisional: false,
    },
    {
      why: 'an unconfirmed part of a month in two units',
      months: [{ month: 1, parts: [part('80'), part('70', 1, { provisional: true })] }],
      provisional: true,
    },
  ])('$why: provisional $provisional', ({ months: given, provisional }) => {
    expect(rollUp('year', 1, given).provisional).toBe(provisional);
  });

  it.each([
    ['quarter', 0], ['quarter', 5], ['quarter', 1.5], ['half', 3], ['year', 2], ['year', 0],
  ] as const)('has no %s %d', (kind, which) => {
    expect(() => rollUp(kind, which, [])).toThrow(`no ${kind} ${which}`);
  });

  it.each([0, 13, 2.5])('has no month %d', (number) => {
    expect(() => rollUp('year', 1, [month(number, '80')])).toThrow(`not a month: ${number}`);
  });

  it('refuses a month given twice', () => {
    expect(() => rollUp('year', 1, [month(4, '80'), month(3, '70'), month(4, '90')])).toThrow('month 4 is given twice');
  });
});

describe('months out of periods', () => {
  it.each([
    ['2026-03', [3]],
    ['2026-12', [12]],
    ['2026-Q1', [1, 2, 3]],
    ['2026-Q4', [10, 11, 12]],
  ])('%s', (period, months) => {
    expect(monthsOfPeriod(period)).toEqual(months);
  });

  it.each(['2026', '2026-00', '2026-13', '2026-Q5', '2026-Q0', '26-03', '2026-031', 'x2026-03'])('throws on %s', (period) => {
    expect(() => monthsOfPeriod(period)).toThrow(`not a period: "${period}"`);
  });

  it('fills the three months of a quarter', () => {
    const months = monthsFrom([{ ...part('84'), period: '2026-Q2', workingDays: { 4: 20, 5: 19, 6: 22 } }]);
    expect(months.map(({ month: number, parts }) => [number, parts.map(({ exact, workingDays }) => [exact, workingDays])])).toEqual([
      [4, [['84', 20]]],
      [5, [['84', 19]]],
      [6, [['84', 22]]],
    ]);
    expect(months[0]?.parts[0]).toEqual(part('84', 20, { period: '2026-Q2' }));
  });

  it('lays a quarter of one unit beside a month of another, in order, without months not worked', () => {
    const months = monthsFrom([
      { ...part('60'), period: '2026-03', workingDays: { 3: 10 } },
      { ...part('70'), period: '2026-02', workingDays: { 2: 8 } },
      { ...part('90'), period: '2026-Q1', source: 'brought', workingDays: { 1: 20, 2: 12, 3: 0 } },
    ]);
    expect(months.map(({ month: number, parts }) => [number, text(monthValue(parts))])).toEqual([
      [1, '90/1'],
      [2, '82/1'],
      [3, '60/1'],
    ]);
  });

  it('leaves out a month of the quarter without working days', () => {
    const months = monthsFrom([{ ...part('84'), period: '2026-Q2', workingDays: { 4: 1, 6: 0 } }]);
    expect(months.map(({ month: number }) => number)).toEqual([4]);
  });

  it('orders months by number, not by text', () => {
    const months = monthsFrom(['2026-10', '2026-02'].map((period) => ({ ...part('60'), period, workingDays: { 10: 1, 2: 1 } })));
    expect(months.map(({ month: number }) => number)).toEqual([2, 10]);
  });
});
