import { describe, expect, it } from 'vitest';
import { CATALOGUE, headWorld, taskStory, valueOf } from '#tests/support/head-world.ts';
import type { AssignForm } from './assign-form.ts';
import { copiesOf, sameDayIn, tasksToCopy, toggleCopy } from './copied-tasks.ts';

const calendar = { holidays: ['2026-03-31'], swapped: [] };
const february = { period: '2026-02', due: '2026-02-20' };
const form: AssignForm = {
  people: ['an', 'binh'], product: '', title: '', output: '', requirement: '', quantity: '1', way: 'each', shares: null, parts: [],
  period: '2026-03', due: '2026-03-27', inPlan: true, reason: '', lowered: [],
};
const question = { people: ['an', 'binh'], period: '2026-03', from: '2026-02', calendar };
const planned = () => 'planned' as const;

describe('sameDayIn', () => {
  it.each([
    ['2026-03', '2026-02-10', '2026-03-10', 'the same day'],
    ['2026-03', '2026-01-31', '2026-03-30', 'a holiday moves to the working day before'],
    ['2026-03', '2026-02-28', '2026-03-27', 'a weekend too'],
    ['2026-02', '2026-01-31', '2026-02-27', 'a shorter month ends sooner'],
    ['2026-Q2', '2026-02-10', '2026-05-08', 'a quarter: the month at the same place'],
    ['2026-Q2', '2026-03-31', '2026-06-30', 'its last month'],
    ['2027-Q1', '2026-11-30', '2027-02-26', 'over the turn of the year'],
  ])('in %s of %s is %s: %s', (period, day, moved, _why) => {
    expect(sameDayIn(period, day, calendar)).toBe(moved);
  });
});

describe('copying last month', () => {
  const tasks = valueOf(headWorld([
    taskStory('keep', { assign: february }),
    taskStory('gone', { assign: { ...february, product: { ...CATALOGUE[0]!, id: 'old' } } }),
    taskStory('extra', { assign: { ...february, kind: 'unscheduled', reason: 'gấp' } }),
    taskStory('cancelled', { assign: february, more: [['headA', 'task.cancelled.v1', '2026-02-10T02:00:00.000Z', { reason: 'Thôi' }]] }),
    taskStory('other', { assign: { ...february, person: 'chi' } }),
    taskStory('part', { assign: { ...february, split: { id: 's', part: 1, parts: [], total: '9' } } }),
  ]).rows('task'));
  const copied = tasksToCopy(tasks, CATALOGUE, question);

  it('takes planned work of the chosen people only, and no part of what was shared out once', () => {
    expect(copied.map(({ id, due, product }) => [id, due, product?.id ?? null])).toEqual([['keep', '2026-03-20', 'product1'], ['gone', '2026-03-20', null]]);
  });

  it('leaves out products no longer in force', () => {
    expect(copiesOf(copied, form, planned, 'b')).toMatchObject([{ person: 'an', period: '2026-03', inPlan: true, batch: 'b' }]);
  });
});

describe('copying group work', () => {
  const group = { id: 'g1', members: [{ person: 'an', share: '1/3' }, { person: 'binh', share: '2/3' }] };
  const records = ['an', 'binh'].map((person) => taskStory(`of-${person}`, { assign: { ...february, person, group } }));
  const tasks = valueOf(headWorld([...records, taskStory('own', { assign: february })]).rows('task'));
  const copied = tasksToCopy(tasks, CATALOGUE, question);

  it('makes a new group with the same shares, which the rules accept', async () => {
    const copies = copiesOf(copied, form, planned, 'b');
    expect(copies.map((copy) => copy.group ?? null)).toEqual([{ ...group, id: 'b.1' }, { ...group, id: 'b.1' }, null]);
    const outcomes = await headWorld([]).writeAll(copies.map((data, i) => ({ kind: 'task', record: `c${i}`, type: 'task.assigned.v1', data })));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
  });

  it('takes all its tasks or none', () => {
    expect(toggleCopy(copied, [], 'of-an')).toEqual(['of-an', 'of-binh']);
    expect(toggleCopy(copied, ['of-an', 'of-binh', 'own'], 'of-binh')).toEqual(['own']);
    expect(toggleCopy(copied, [], 'own')).toEqual(['own']);
  });

  it('is not copied while a member is missing', () => {
    const alone = tasksToCopy(tasks, CATALOGUE, { ...question, people: ['an'] });
    expect(alone.map(({ id, incomplete }) => [id, incomplete])).toEqual([['of-an', true], ['own', false]]);
    expect(copiesOf(alone, form, planned, 'b')).toHaveLength(1);
  });
});
