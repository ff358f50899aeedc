import { describe, expect, it } from 'vitest';
import { fromDecimal, sum, toFraction } from '#domain/scoring/rational.ts';
import { foldOf } from '#domain/kinds.ts';
import { CATALOGUE, headWorld, taskStory, valueOf } from '#tests/support/head-world.ts';
import { assignmentKind, assignmentsOf, copiesOf, faultsOf, leftToShare, sameDayIn, shareOf, splitEqually, tasksToCopy, usualDue } from './assignment-plan.ts';
import type { AssignForm } from './assignment-plan.ts';

const calendar = { holidays: ['2026-03-31'], swapped: [] };
const form: AssignForm = {
  people: ['an', 'binh'], product: 'product1', title: '', output: 'Báo cáo', requirement: 'Đúng hạn', quantity: '5', shared: false, parts: {},
  period: '2026-03', due: '2026-03-27', inPlan: false, reason: 'Chỉ đạo đột xuất',
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

describe('splitEqually', () => {
  it.each([
    ['10', 3, ['4', '3', '3']],
    ['3', 3, ['1', '1', '1']],
    ['1', 3, ['0.34', '0.33', '0.33']],
    ['2.5', 2, ['1.25', '1.25']],
    ['0.001', 2, ['0.001', '0']],
    ['x', 2, []],
  ])('shares %s among %i as %j', (quantity, count, parts) => {
    expect(Object.values(splitEqually(quantity, ['a', 'b', 'c'].slice(0, count)))).toEqual(parts);
  });

  it('always adds up to the whole, exactly', () => {
    for (const quantity of ['1', '7', '0.37', '12.345678', '999999999']) {
      for (let count = 1; count <= 9; count += 1) {
        const parts = Object.values(splitEqually(quantity, Array.from({ length: count }, (_, i) => `p${i}`)));
        expect(toFraction(sum(parts.map(fromDecimal)))).toBe(toFraction(fromDecimal(quantity)));
      }
    }
  });
});

describe('shares', () => {
  it.each([
    [{ an: '2', binh: '3' }, '0'],
    [{ an: '2', binh: '2.5' }, '0.5'],
    [{ an: '4', binh: '2' }, '-1'],
    [{ an: '4' }, '1'],
    [{ an: '4', binh: 'x' }, null],
  ] as const)('with %j leave %s', (parts, left) => {
    expect(leftToShare({ ...form, shared: true, parts })).toBe(left);
  });

  it.each([['1', '3', '33.3'], ['2', '4', '50'], ['1', '0', '0'], ['', '5', '0']])('%s of %s is %s%%', (part, all, share) => {
    expect(shareOf(part, all)).toBe(share);
  });
});

describe('faultsOf', () => {
  it.each([
    ['complete', {}, 'unscheduled', []],
    ['nobody chosen', { people: [] }, 'planned', ['people']],
    ['no product', { product: '' }, 'planned', ['product']],
    ['zero', { quantity: '0' }, 'planned', ['quantity']],
    ['a deadline in another month', { due: '2026-04-01' }, 'planned', ['due']],
    ['unscheduled work without a reason', { reason: ' ' }, 'unscheduled', ['reason']],
    ['planned work needs none', { reason: '' }, 'planned', []],
    ['parts that do not add up', { shared: true, parts: { an: '1', binh: '1' } }, 'planned', ['parts']],
    ['a part of nothing', { shared: true, parts: { an: '5', binh: '0' } }, 'planned', ['parts']],
    ['parts that add up', { shared: true, parts: { an: '2.5', binh: '2.5' } }, 'planned', []],
  ] as const)('%s', (_, change, kind, faults) => {
    expect(faultsOf({ ...form, ...change }, kind)).toEqual(faults);
  });
});

describe('days', () => {
  it('puts the usual deadline on the last working day', () => {
    expect(usualDue('2026-03', calendar)).toBe('2026-03-30');
    expect(usualDue('2026-05', calendar)).toBe('2026-05-29');
  });

  it.each([
    ['2026-02-10', '2026-03-10', 'the same day'],
    ['2026-01-31', '2026-03-30', 'a holiday moves to the working day before'],
    ['2026-02-15', '2026-03-13', 'a Sunday moves to Friday'],
  ])('%s becomes %s: %s', (day, moved) => {
    expect(sameDayIn('2026-03', day, calendar)).toBe(moved);
  });

  it('ends with a shorter month', () => {
    expect(sameDayIn('2026-02', '2026-01-31', calendar)).toBe('2026-02-27');
  });

  it.each([['2026-Q2', '2026-02-10', '2026-05-08'], ['2026-Q2', '2026-03-31', '2026-06-30'], ['2027-Q1', '2026-11-30', '2027-02-26']])(
    'of %s stands in the month at the same place: %s becomes %s', (period, day, moved) => expect(sameDayIn(period, day, calendar)).toBe(moved));
});

it('makes one task for each person that the rules accept', async () => {
  const app = headWorld([]);
  const made = assignmentsOf({ ...form, shared: true, parts: { an: '2', binh: '3' } }, CATALOGUE[0]!, 'unscheduled', 'batch1');
  const outcomes = await app.writeAll(made.map((data, i) => ({ kind: 'task', record: `new${i}`, type: 'task.assigned.v1', data })));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  const states = [...app.records.values()].map((record) => foldOf('task', record).state);
  expect(states).toMatchObject([
    { person: 'an', quantity: '2', title: 'Soạn văn bản', kind: 'unscheduled', batch: 'batch1' },
    { person: 'binh', quantity: '3' },
  ]);
});

describe('copying last month', () => {
  const february = { period: '2026-02', due: '2026-02-20' };
  const tasks = valueOf(headWorld([
    taskStory('keep', { assign: february }),
    taskStory('gone', { assign: { ...february, product: { ...CATALOGUE[0]!, id: 'old' } } }),
    taskStory('extra', { assign: { ...february, kind: 'unscheduled', reason: 'gấp' } }),
    taskStory('cancelled', { assign: february, more: [['headA', 'task.cancelled.v1', '2026-02-10T02:00:00.000Z', { reason: 'Thôi' }]] }),
    taskStory('other', { assign: { ...february, person: 'chi' } }),
  ]).rows('task'));
  const copied = tasksToCopy(tasks, CATALOGUE, { people: ['an', 'binh'], period: '2026-03', from: '2026-02', calendar });

  it('takes planned work of the chosen people only', () => {
    expect(copied.map(({ id, due, product }) => [id, due, product?.id ?? null])).toEqual([['keep', '2026-03-20', 'product1'], ['gone', '2026-03-20', null]]);
  });

  it('leaves out products no longer in force', () => {
    expect(copiesOf(copied, { ...form, inPlan: true }, 'planned', 'b')).toMatchObject([{ person: 'an', period: '2026-03', inPlan: true, batch: 'b' }]);
  });
});
