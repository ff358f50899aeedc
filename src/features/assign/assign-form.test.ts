import { describe, expect, it } from 'vitest';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { ward } from '#tests/support/story.ts';
import { assignmentKind, faultsOf, kindsOf, mendForm, periodsOf, usualDue, wayOf } from './assign-form.ts';
import type { AssignForm } from './assign-form.ts';

const calendar = { holidays: ['2026-03-31'], swapped: [] };
const { unit } = ward();
const part = { person: 'an', period: '2026-03', quantity: '2', due: '2026-03-27' };
const form: AssignForm = {
  people: ['an', 'binh'], product: 'product1', title: '', output: 'Báo cáo', requirement: 'Đúng hạn', quantity: '5', way: 'each', shares: null, parts: [],
  period: '2026-03', due: '2026-03-27', inPlan: false, reason: 'Chỉ đạo đột xuất', lowered: [],
};

describe('assignmentKind', () => {
  it.each([
    ['2026-03', '2026-03-05', 5, false, 'planned', 'on the cut-off day'],
    ['2026-03', '2026-03-06', 5, false, 'unscheduled', 'the day after'],
    ['2026-03', '2026-03-20', 5, true, 'planned', 'named in the plan'],
    ['2026-04', '2026-03-20', 5, false, 'planned', 'for a month to come'],
    ['2026-Q2', '2026-04-05', 5, false, 'planned', 'on the cut-off day of a quarter’s first month'],
    ['2026-Q2', '2026-05-01', 5, false, 'unscheduled', 'in the quarter’s second month'],
  ])('for %s on %s with cut-off %i, in plan %s: %s (%s)', (period, today, cutoff, inPlan, kind, _why) => {
    expect(assignmentKind(period, today, cutoff, inPlan)).toBe(kind);
  });
});

describe('faultsOf', () => {
  const other = { ...part, person: 'binh', quantity: '3', period: '2026-04', due: '2026-04-20' };
  const split = { way: 'split', parts: [part, other] } as const;
  it.each([
    ['complete', {}, []],
    ['nobody chosen', { people: [] }, ['people']],
    ['no product', { product: '' }, ['product']],
    ['zero', { quantity: '0' }, ['quantity']],
    ['a deadline in another month', { due: '2026-04-01' }, ['due']],
    ['unscheduled work without a reason', { reason: ' ' }, ['reason']],
    ['planned work needs none', { reason: '', inPlan: true }, []],
    ['equal shares', { way: 'group' }, []],
    ['shares that do not make one', { way: 'group', shares: { an: '1/3', binh: '1/3' } }, ['shares']],
    ['shares typed with a comma', { way: 'group', shares: { an: '0,25', binh: '3/4' } }, []],
    ['shares of somebody alone are no shares', { way: 'group', people: ['an'], shares: { an: '0,5' } }, []],
    ['parts that add up, each in its period', split, []],
    ['parts that do not add up', { ...split, quantity: '6' }, ['parts']],
    ['a single part', { ...split, parts: [{ ...part, quantity: '5' }] }, ['parts']],
    ['a part of nothing', { ...split, parts: [{ ...part, quantity: '5' }, { ...other, quantity: '0' }] }, ['parts']],
    ['a part of somebody not chosen', { ...split, people: ['an'] }, ['parts']],
    ['a part due outside its period', { ...split, parts: [part, { ...other, due: '2026-05-02' }] }, ['due']],
    ['parts of later periods are planned', { ...split, parts: [{ ...part, period: '2026-04', due: '2026-04-20' }, other], reason: '' }, []],
  ] as const)('%s', (_, change, faults) => {
    const changed = { ...form, ...change } as AssignForm;
    expect(faultsOf(changed, kindsOf(unit, '2026-03-16', changed.inPlan))).toEqual(faults);
  });
});

it('counts in the form’s period, or in those of its parts', () => {
  expect(periodsOf(form)).toEqual(['2026-03']);
  expect(periodsOf({ ...form, way: 'split', parts: [part, { ...part, period: '2026-05' }, part] })).toEqual(['2026-03', '2026-05']);
  expect(wayOf({ way: 'group', people: ['an'] })).toBe('each');
});

it('puts the usual deadline on the last working day', () => {
  expect(usualDue('2026-03', calendar)).toBe('2026-03-30');
  expect(usualDue('2026-05', calendar)).toBe('2026-05-29');
});

describe('mendForm, for a draft of before', () => {
  const quarters = { ...unit, profiles: quartersFrom('2026-04-01') };
  it.each([
    ['of this month stays', unit, '2026-03-16', {}, ['2026-03', '2026-03-27']],
    ['of a month that ended moves to the current one', unit, '2026-05-04', {}, ['2026-05', '2026-05-29']],
    ['by months moves to the quarter its deadline lies in', quarters, '2026-04-02', { period: '2026-05', due: '2026-05-20' }, ['2026-Q2', '2026-05-20']],
    ['of a quarter to come too', quarters, '2026-04-02', { period: '2026-08', due: '2026-08-20' }, ['2026-Q3', '2026-08-20']],
    ['with a deadline gone by takes the usual one', quarters, '2026-05-21', { period: '2026-05', due: '2026-05-20' }, ['2026-Q2', '2026-06-30']],
    ['by quarters moves back to a month', unit, '2026-03-16', { period: '2026-Q1', due: '2026-03-20' }, ['2026-03', '2026-03-20']],
  ] as const)('%s', (_, rules, today, change, [period, due]) => {
    const mended = mendForm({ ...form, ...change }, rules, today);
    expect([mended.period, mended.due]).toEqual([period, due]);
  });

  it('sets its parts right too, and drops those of an older make', () => {
    const months = { ...form, way: 'split', parts: [part, { ...part, period: '2026-05', due: '2026-05-20' }] } as const;
    expect(mendForm(months, quarters, '2026-04-02').parts.map(({ period }) => period)).toEqual(['2026-Q2', '2026-Q2']);
    expect(mendForm({ ...form, parts: { an: '1' } as never }, unit, '2026-03-16').parts).toEqual([]);
    expect(mendForm(form, unit, '2026-03-16')).toBe(form);
  });
});
