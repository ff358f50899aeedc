import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { yearEntries } from './year-entries.ts';
import { NO_YEAR_FACTS, applyYear, isYearEntry } from './year.ts';
import type { YearFacts } from './year.ts';
import { foldOf } from '../kinds.ts';
import { entry, recordOf } from '#tests/support/story.ts';

const OF = { person: 'an', year: 2026 };
const leave = { leave: 'l1', kind: 'sick', from: '2026-03-02', to: '2026-04-30', document: 'QĐ 9' } as const;
const ground = { ground: 'g1', code: '20.4.c', document: 'QĐ 12', note: 'Khiển trách' };
const brought = { result: 'r1', period: '2026-01', unitName: 'Phường Khác', total: '86.63', workingDays: 20, document: 'CV 3' };

type Act = readonly [type: string, data: object];

function facts(...acts: readonly Act[]): YearFacts {
  return acts.reduce<YearFacts>((state, [type, data]) =>
    applyYear(state, entry('review', 'an.2026', 'officer', `year.${type}.v1`, '2026-05-04T02:00:00.000Z', data, { id: '01J00000000000000000000YEA' }))!, NO_YEAR_FACTS);
}

const trace = { entry: '01J00000000000000000000YEA', by: 'officer', at: '2026-05-04T02:00:00.000Z' };

describe('the facts of a year', () => {
  it.each<readonly [why: string, made: YearFacts, expected: Partial<YearFacts>]>([
    ['leave, with who recorded it', facts(['leaveRecorded', { ...OF, ...leave }]), { leaves: [{ ...leave, ...trace }] }],
    ['leave withdrawn', facts(['leaveRecorded', { ...OF, ...leave }], ['leaveWithdrawn', { leave: 'l1', reason: 'Ghi nhầm' }]), {}],
    ['another leave withdrawn', facts(['leaveRecorded', { ...OF, ...leave }], ['leaveWithdrawn', { leave: 'l2', reason: 'x' }]), { leaves: [{ ...leave, ...trace }] }],
    ['a ground (Điều 20.4)', facts(['groundRecorded', { ...OF, ...ground }]), { grounds: [{ ...ground, ...trace }] }],
    ['two of one clause', facts(['groundRecorded', { ...OF, ...ground }], ['groundRecorded', { ...OF, ...ground, ground: 'g2' }]),
      { grounds: [{ ...ground, ...trace }, { ...ground, ground: 'g2', ...trace }] }],
    ['one of them withdrawn', facts(['groundRecorded', { ...OF, ...ground }], ['groundRecorded', { ...OF, ...ground, ground: 'g2' }], ['groundWithdrawn', { ground: 'g1', reason: 'x' }]),
      { grounds: [{ ...ground, ground: 'g2', ...trace }] }],
    ['a result of the old unit (Điều 19.1)', facts(['resultBrought', { ...OF, ...brought }]), { brought: [{ ...brought, ...trace }] }],
    ['withdrawn', facts(['resultBrought', { ...OF, ...brought }], ['resultBrought', { ...OF, ...brought, result: 'r2' }], ['resultWithdrawn', { result: 'r1', reason: 'x' }]),
      { brought: [{ ...brought, result: 'r2', ...trace }] }],
    ['the group of similar duties (Điều 20.5.a): the last counts', facts(['groupSet', { ...OF, group: 'Địa chính' }], ['groupSet', { ...OF, group: 'Tư pháp' }]), { group: 'Tư pháp' }],
  ])('%s', (_, made, expected) => expect(made).toEqual({ ...NO_YEAR_FACTS, ...expected }));

  it('stand on the review of the year, whose id names person and year', () => {
    const one = entry('review', 'an.2026', 'officer', 'year.groupSet.v1', '2026-05-04T02:00:00.000Z', { ...OF, group: 'Tư pháp' });
    expect(foldOf('review', recordOf('review', 'an.2026', [one])).state).toMatchObject({ person: 'an', period: '2026', year: { group: 'Tư pháp' } });
  });
});

it.each([['year.groupSet.v1', true], ['year.leaveRecorded.v1', true], ['review.confirmed.v1', false], ['toString', false], ['', false]])('%s is of the year: %s', (type, expected) => {
  expect(isYearEntry(type)).toBe(expected);
});

describe('what may be written', () => {
  const fits = (type: keyof typeof yearEntries, data: object) => z.safeParse(yearEntries[type], { ...OF, ...data }).success;

  it.each([
    ['86.63', true], ['100', true], ['0', true], ['5198/60', true], ['100/1', true], ['100.01', false], ['-1', false], ['6001/60', false], ['1/0', false], ['tốt', false], ['', false],
    [`${'1'.repeat(29)}/${'1'.repeat(30)}`, true], [`${'1'.repeat(30)}/${'1'.repeat(30)}`, false],
  ])('a brought total of %s: %s', (total, expected) => expect(fits('year.resultBrought.v1', { ...brought, total })).toBe(expected));

  it.each([
    ['one working day', { workingDays: 1 }, true], ['a quarter’s days', { workingDays: 92 }, true], ['none', { workingDays: 0 }, false], ['too many', { workingDays: 93 }, false],
    ['half a day', { workingDays: 0.5 }, false], ['a quarter', { period: '2026-Q1' }, true], ['a whole year', { period: '2026' }, false],
    ['without a document', { document: '' }, false], ['2025', { year: 2025 }, true], ['2024', { year: 2024 }, false], ['2101', { year: 2101 }, false],
  ])('a result brought, %s: %s', (_, change, expected) => expect(fits('year.resultBrought.v1', { ...brought, ...change })).toBe(expected));

  it.each([
    ...['annual', 'sick', 'maternity', 'unpaid', 'other'].map((kind) => [{ kind }, true] as const),
    [{ kind: 'holiday' }, false], [{ document: undefined }, true], [{ from: '2026-02-30' }, false], [{ extra: 1 }, false],
  ] as const)('leave with %j: %s', (change, expected) => expect(fits('year.leaveRecorded.v1', { ...leave, ...change })).toBe(expected));

  it.each([[{}, true], [{ document: '' }, false], [{ code: '' }, false], [{ note: undefined }, true]])('a ground with %j: %s', (change, expected) => {
    expect(fits('year.groundRecorded.v1', { ...ground, ...change })).toBe(expected);
  });
});
