import { describe, expect, it } from 'vitest';
import { headOf } from './head.ts';
import type { Head } from './head.ts';
import { foldOf } from './kinds.ts';
import type { StoredEntry } from './record/entry.ts';
import type { RecordDocument } from './record/record.ts';
import { assigned, entry, received, recordOf } from '#tests/support/story.ts';

const AT = '2026-03-10T02:00:00.000Z';
const none: Head = { seq: 0, pend: 0, person: '', period: '', state: '', due: '', finished: false };

function task(...more: readonly (readonly [actor: string, type: string, data: object])[]): StoredEntry[] {
  return [entry('task', 't1', 'headA', 'task.assigned.v1', AT, assigned()), ...more.map(([actor, type, data]) => entry('task', 't1', actor, `task.${type}.v1`, AT, data))];
}

const ofTask = (story: readonly StoredEntry[]) => headOf(recordOf('task', 't1', story)).head;
const an = { person: 'an', period: '2026-03', due: '2026-03-20' };

describe('the head of a task', () => {
  it.each([
    ['given', task(), 'assigned', false],
    ['begun', task(['an', 'started', {}]), 'inProgress', false],
    ['handed in', task(['an', 'submitted', { units: [[1, 2]], note: '', evidence: [] }]), 'submitted', false],
    ['handed back', task(['an', 'handedBack', { reason: 'x' }]), 'handedBack', true],
    ['taken away', task(['headA', 'cancelled', { reason: 'x' }]), 'cancelled', true],
  ])('%s', (_, story, state, finished) => {
    expect(ofTask(received(story))).toEqual({ ...none, ...an, state, finished, seq: story.length });
  });

  it('accepted in full is finished, in part it is not', () => {
    const story = task(['an', 'submitted', { units: [[1, 2]], note: '', evidence: [] }]);
    const accept = (units?: number[][]) => entry('task', 't1', 'headA', 'task.accepted.v1', AT, { submission: story[1]!.id, ...(units && { units }) });
    expect(ofTask([...story, accept()])).toMatchObject({ state: 'accepted', finished: true });
    expect(ofTask([...story, accept([[1, 1]])])).toMatchObject({ state: 'submitted', finished: false });
  });

  it('follows a changed deadline', () => {
    expect(ofTask(task(['headA', 'deadlineChanged', { due: '2026-03-27', reason: 'x' }])).due).toBe('2026-03-27');
  });

  it('counts what waits and knows the highest place of what was received', () => {
    const [first, ...rest] = task(['an', 'started', {}], ['an', 'progressed', { note: 'Đã có nháp' }]);
    expect(ofTask([...received([first!], { seq: 41 }), ...rest])).toMatchObject({ seq: 41, pend: 2, state: 'inProgress' });
  });

  it('knows the place of a refused entry too: the device holds it', () => {
    const [first, second] = task(['an', 'handedBack', { reason: 'x' }]);
    expect(ofTask([...received([first!]), ...received([second!], { seq: 7, verdict: 'refused', code: 'not-open' })])).toMatchObject({ seq: 7, pend: 0, state: 'assigned' });
  });

  it('of a snapshot alone is the snapshot’s', () => {
    const { state } = foldOf('task', recordOf('task', 't1', received(task(['an', 'handedBack', { reason: 'x' }]))));
    const snapshot: RecordDocument = { ...recordOf('task', 't1', []), base: { epoch: 1, seq: 12, count: 2, state } };
    expect(headOf(snapshot)).toEqual({ head: { ...none, ...an, seq: 12, state: 'handedBack', finished: true }, state });
  });
});

describe('the heads of other kinds', () => {
  const logged = entry('daysheet', 'an.2026-03-10', 'an', 'day.logged.v1', AT, { person: 'an', day: '2026-03-10', task: null, product: null, text: 'Tiếp dân', minutes: 60, start: null });
  const registered = entry('person', 'an', 'officer', 'person.registered.v1', AT, { name: 'An' });
  const founded = entry('unit', 'u1', 'system', 'unit.founded.v1', AT, { name: 'Xã Mẫu', level: 'commune' });

  it.each([
    ['a day sheet lies in the month of its day', recordOf('daysheet', 'an.2026-03-10', [logged]), { pend: 1, person: 'an', period: '2026-03', due: '2026-03-10' }],
    ['a review is of the person and month its id names', recordOf('review', 'an.2026-03', []), { person: 'an', period: '2026-03' }],
    ['a person’s record is of the person', recordOf('person', 'an', received([registered])), { seq: 1, person: 'an' }],
    ['a product may travel as a snapshot', recordOf('product', 'p1', []), { finished: true }],
    ['a unit is of nobody', recordOf('unit', 'u1', [founded]), { pend: 1 }],
  ])('%s', (_, record, head) => expect(headOf(record).head).toEqual({ ...none, ...head }));

  it('hold no free text: only ids, states and days', () => {
    const words = JSON.stringify([headOf(recordOf('daysheet', 'an.2026-03-10', [logged])).head, headOf(recordOf('unit', 'u1', [founded])).head]);
    expect(words).not.toMatch(/Tiếp dân|Xã Mẫu/);
  });
});
