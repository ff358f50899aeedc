import { describe, expect, it } from 'vitest';
import type { CatalogueItem } from '#app/app.ts';
import { foldOf } from '#domain/kinds.ts';
import type { TaskState } from '#domain/work/task.ts';
import { convertedLoad } from '#domain/work/workload.ts';
import { toFraction } from '#domain/scoring/rational.ts';
import { CATALOGUE, PRODUCTS, headWorld } from '#tests/support/head-world.ts';
import { assignmentsOf, leaveOffers, withLeave } from './assignment-plan.ts';
import type { Assigned } from './assignment-plan.ts';
import type { AssignForm } from './assign-form.ts';

const form: AssignForm = {
  people: ['an', 'binh'], product: 'product1', title: '', output: 'Báo cáo', requirement: 'Đúng hạn', quantity: '5', way: 'each', shares: null, parts: [],
  period: '2026-03', due: '2026-03-27', inPlan: false, reason: 'Chỉ đạo đột xuất', lowered: [],
};
const unscheduled = () => 'unscheduled' as const;
const product = CATALOGUE[0]!;

/** As the server would judge and fold them. */
async function written(tasks: readonly Assigned[], products = PRODUCTS): Promise<{ codes: string[]; states: TaskState[] }> {
  const app = headWorld([], { products });
  const outcomes = await app.writeAll(tasks.map((data, i) => ({ kind: 'task', record: `new${i}`, type: 'task.assigned.v1', data })));
  const states = [...app.records.values()].map((record) => foldOf('task', record).state);
  return { codes: outcomes.flatMap((one) => (one.ok ? [] : [one.code])), states };
}

describe('assignmentsOf', () => {
  it('makes one task for each person that the rules accept', async () => {
    const { codes, states } = await written(assignmentsOf(form, product, unscheduled, 'batch1'));
    expect(codes).toEqual([]);
    expect(states).toMatchObject([
      { person: 'an', quantity: '5', title: 'Soạn văn bản', kind: 'unscheduled', batch: 'batch1', group: null },
      { person: 'binh', quantity: '5' },
    ]);
    expect(assignmentsOf({ ...form, people: ['an'] }, product, unscheduled, 'batch1')[0]).not.toHaveProperty('batch');
  });

  it('gives a group one product in shares: each counts whole, weighed by the share', async () => {
    const people = ['an', 'binh', 'deputyA'];
    const { codes, states } = await written(assignmentsOf({ ...form, people, way: 'group', quantity: '2' }, product, unscheduled, 'batch1'));
    expect(codes).toEqual([]);
    expect(states.map(({ quantity, group }) => [quantity, group?.id, group?.members.map(({ share }) => share)])).toEqual(
      people.map(() => ['2', 'batch1', ['1/3', '1/3', '1/3']]));
    expect(states.map((state) => toFraction(convertedLoad(state)))).toEqual(['8/3', '8/3', '8/3']);
  });

  it('keeps typed shares as the rules read them', async () => {
    const { codes, states } = await written(assignmentsOf({ ...form, way: 'group', shares: { an: '0,25', binh: ' 3/4' } }, product, unscheduled, 'batch1'));
    expect(codes).toEqual([]);
    expect(states[0]?.group?.members).toEqual([{ person: 'an', share: '0.25' }, { person: 'binh', share: '3/4' }]);
  });

  it('splits a large product by person and period within its total', async () => {
    const parts = [
      { person: 'an', period: '2026-03', quantity: '2', due: '2026-03-27' },
      { person: 'an', period: '2026-04', quantity: '1.5', due: '2026-04-20' },
      { person: 'binh', period: '2026-04', quantity: '1.5', due: '2026-04-29' },
    ];
    const kindIn = (period: string) => (period === '2026-03' ? 'unscheduled' as const : 'planned' as const);
    const { codes, states } = await written(assignmentsOf({ ...form, way: 'split', parts }, product, kindIn, 'batch1'));
    expect(codes).toEqual([]);
    expect(states.map(({ person, period, quantity, kind, due, split }) => [person, period, quantity, kind, due, split?.part, split?.total])).toEqual([
      ['an', '2026-03', '2', 'unscheduled', '2026-03-27', 1, '5'],
      ['an', '2026-04', '1.5', 'planned', '2026-04-20', 2, '5'],
      ['binh', '2026-04', '1.5', 'planned', '2026-04-29', 3, '5'],
    ]);
  });

  it('copies the standard hours exactly as the catalogue lists them', async () => {
    const timed: CatalogueItem = { ...product, hours: '7.5' };
    const { id: _id, ...definition } = timed;
    const products = new Map([['product1', { versions: [definition], approvals: [] }]]);
    const { codes, states } = await written(assignmentsOf(form, timed, unscheduled, 'batch1'), products);
    expect([codes, states[0]?.product?.hours]).toEqual([[], '7.5']);
    expect((await written(assignmentsOf(form, product, unscheduled, 'batch1'), products)).codes).toEqual(['product-mismatch', 'product-mismatch']);
  });
});

describe('leave before anything is assigned', () => {
  const leaves = new Map([['an', { leave: 5, working: 22 }]]);
  const each = assignmentsOf({ ...form, quantity: '22' }, product, unscheduled, 'b');

  it('offers less to who is away, and lowers only what was agreed to', () => {
    expect(leaveOffers(each, ['an', 'binh'], leaves)).toEqual([
      { person: 'an', leave: { leave: 5, working: 22 }, tasks: [{ title: 'Soạn văn bản', quantity: '22', target: '17' }] },
    ]);
    expect(withLeave(each, [], leaves).map(({ quantity }) => quantity)).toEqual(['22', '22']);
    expect(withLeave(each, ['an', 'binh'], leaves).map(({ quantity }) => quantity)).toEqual(['17', '22']);
  });

  it.each([
    ['group work', { way: 'group' as const, quantity: '22' }],
    ['a single unit', { quantity: '1' }],
  ])('says so without an offer for %s', (_, change) => {
    const tasks = assignmentsOf({ ...form, ...change }, product, unscheduled, 'b');
    expect(leaveOffers(tasks, ['an'], leaves)).toMatchObject([{ person: 'an', tasks: [] }]);
    expect(withLeave(tasks, ['an'], leaves)).toEqual(tasks);
  });

  it('never offers an assignment of nothing', () => {
    const away = new Map([['an', { leave: 22, working: 22 }]]);
    expect(leaveOffers(each, ['an'], away)[0]?.tasks).toEqual([]);
    expect(withLeave(each, ['an'], away)[0]?.quantity).toBe('22');
  });
});
