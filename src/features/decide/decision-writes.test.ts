import { describe, expect, it } from 'vitest';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { ward } from '#tests/support/story.ts';
import { headWorld, submittedTask, taskStory, valueOf } from '#tests/support/head-world.ts';
import { foldOf } from '#domain/kinds.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { acceptance, asksQuality, barredFrom, quantityLeft, returnDue, returning, takeOverDue, takingOver } from './decision-writes.ts';
import { inboxItems } from './inbox-item.ts';
import type { HandedBackItem, SubmissionItem } from './inbox-item.ts';

const viewer = { org: ward(), person: 'headA', today: '2026-03-16' };
const task = submittedTask('t1');
const app = headWorld([task]);
const item = inboxItems(valueOf(app.rows('task')), [], viewer)[0] as SubmissionItem;
const { unit } = viewer.org;
const quarters = { ...unit, profiles: quartersFrom('2026-07-01') };

function handedBack(due = '2026-03-20'): HandedBackItem {
  const back = taskStory('t2', { assign: { due }, more: [['an', 'task.handedBack.v1', '2026-03-11T02:00:00.000Z', { reason: 'Quá tải' }]] });
  return inboxItems(valueOf(headWorld([back]).rows('task')), [], viewer)[0] as HandedBackItem;
}

describe('acceptance and return', () => {
  it.each([
    { count: 2, units: {}, why: 'all units: none is named' },
    { count: 1, units: { units: [[1, 1]] }, why: 'the first of two' },
  ])('names units for $count: $why', ({ count, units }) => {
    expect(acceptance(item, count, '  ').data).toEqual({ submission: item.submission.id, ...units });
  });

  it('takes units from several ranges in order', () => {
    const spread: SubmissionItem = { ...item, units: [[1, 1], [4, 6]] };
    expect(acceptance(spread, 3, 'tốt').data).toMatchObject({ units: [[1, 1], [4, 5]], note: 'tốt' });
  });

  it('is accepted by the rules, bound to the submission seen', async () => {
    const back = returning(item, 1, { reason: ' Sai số liệu ', majorError: true, due: returnDue(unit, '2026-03-16') });
    const outcomes = await headWorld([task]).writeAll([acceptance(item, 1, ''), { ...back, data: { ...(back.data as object), units: [[2, 2]] } }]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  });
});

describe('returnDue', () => {
  it.each([
    ['2026-03-16', '2026-03-19', 'three working days'],
    ['2026-03-19', '2026-03-24', 'over a weekend'],
  ])('from %s is %s: %s', (today, due) => {
    expect(returnDue(unit, today)).toBe(due);
  });
});

describe('taking over', () => {
  it('makes new work outside the assigned total that the rules accept', async () => {
    const back = handedBack();
    const head = headWorld([]);
    const write = takingOver(back, 'new-task', { unit, person: 'binh', due: '2026-03-20', reason: 'An quá tải' });
    expect(await head.write('task', write.record, write.type, write.data)).toMatchObject({ ok: true });
    expect(foldOf('task', head.records.get('new-task')!).state).toMatchObject({ kind: 'takenOver', source: 't2', person: 'binh', quantity: '2' });
  });

  it.each([
    ['2026-03-20', '2026-03-16', '2026-03-20', 'the old deadline lies ahead'],
    ['2026-03-10', '2026-03-16', '2026-03-19', 'it has passed: default of a return'],
    ['2026-03-10', '2026-03-30', '2026-03-31', 'within the month'],
    ['2026-03-10', '2026-07-30', '2026-08-04', 'over the end of a month, within the quarter'],
    ['2026-03-10', '2026-09-29', '2026-09-30', 'within the quarter'],
  ])('due %s on %s gives %s: %s', (due, today, expected) => {
    expect(takeOverDue(handedBack(due), today < '2026-07-01' ? unit : quarters, today)).toBe(expected);
  });

  it.each([
    ['2', 1, '1'],
    ['2.5', 1, '1.5'],
    ['3', 0, '3'],
  ])('of %s with %i accepted leaves %s', (quantity, done, left) => {
    const run = { ...item.state.units[0]!, from: 1, to: done, status: 'accepted' as const };
    expect(quantityLeft({ ...item.state, quantity, target: quantity, units: done > 0 ? [run] : [] })).toBe(left);
  });
});

describe('a quality mark', () => {
  const counting = { ...unit, profiles: [{ rules: KHANH_HOA_2025, from: '2026-04-01', decision: 'QĐ 5' }] };

  it.each([['2026-03', false], ['2026-04', true]])('is asked for by the rules of the task’s own period %s: %s', (period, asked) => {
    expect(asksQuality(counting, { period })).toBe(asked);
  });

  it('is part of the acceptance where one is given', () => {
    expect(acceptance(item, 2, 'tốt', '87.5').data).toEqual({ submission: item.submission.id, note: 'tốt', quality: '87.5' });
    expect(acceptance(item, 2, '').data).not.toHaveProperty('quality');
  });
});

describe('a task lowered or shared', () => {
  const base = handedBack();
  const group = { id: 'g', members: [{ person: 'an', share: '1/3' }, { person: 'binh', share: '2/3' }] };
  const taking = { unit, person: 'deputyA', due: '2026-03-20', reason: 'Giúp' };

  it('is taken over in the quantity still asked for', () => {
    expect(quantityLeft({ ...base.state, target: '1' })).toBe('1');
  });

  it('goes on in the share of the one who left it, by nobody of the group', () => {
    const shared = { ...base, state: { ...base.state, group } };
    expect(takingOver(shared, 'n1', taking).data).toMatchObject({ group: { id: 'g', members: [{ person: 'deputyA', share: '1/3' }, { person: 'binh', share: '2/3' }] } });
    expect(barredFrom(shared)).toEqual(['an', 'an', 'binh']);
    expect(takingOver(base, 'n1', taking).data).not.toHaveProperty('group');
    expect(barredFrom(base)).toEqual(['an']);
  });
});
