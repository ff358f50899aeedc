import { describe, expect, it } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { headWorld, submittedTask, taskStory, valueOf } from '#tests/support/head-world.ts';
import { ward } from '#tests/support/story.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { inboxItems } from './inbox-item.ts';
import type { SubmissionItem } from './inbox-item.ts';
import { flagsOf, hardFrom, nextKey, routineBatch, sortOut } from './routine-batch.ts';

const paper = { kind: 'document', number: '12/BC' };

function itemsOf(...records: RecordDocument[]) {
  return inboxItems(valueOf(headWorld(records).rows('task')), [], { org: ward(), person: 'headA', today: '2026-03-16' });
}

function lastItem(record: RecordDocument): SubmissionItem {
  const item = itemsOf(record).findLast((one) => one.kind === 'submission');
  if (!item || item.kind !== 'submission') throw new Error(`no submission in ${JSON.stringify(foldOf('task', record).state)}`);
  return item;
}

function submittedAt(at: string, evidence: unknown[] = [paper], seen: string | null = null, receivedAt = at): RecordDocument {
  const record = taskStory('t', {
    more: [['an', 'task.submitted.v1', at, { units: [[1, 2]], note: '', evidence }, { seen: seen ? { epoch: 1, seq: 1, time: seen } : null }]],
  });
  const entries = record.entries.map((one) => (one.type === 'task.submitted.v1' ? { ...one, receipt: { ...one.receipt!, receivedAt } } : one));
  return { ...record, entries };
}

const returned = taskStory('t', {
  more: [['an', 'task.submitted.v1', '2026-03-05T02:00:00.000Z', { units: [[1, 2]], note: '', evidence: [paper] }]],
});

function resubmitted(): RecordDocument {
  const first = returned.entries[1]!;
  return taskStory('t2', {
    more: [
      ['an', 'task.submitted.v1', '2026-03-05T02:00:00.000Z', { units: [[1, 2]], note: '', evidence: [paper] }, { id: first.id }],
      ['headA', 'task.returned.v1', '2026-03-06T02:00:00.000Z', { submission: first.id, reason: 'Thiếu phụ lục', majorError: false, due: '2026-03-20' }],
      ['an', 'task.submitted.v1', '2026-03-07T02:00:00.000Z', { units: [[1, 2]], note: 'Đã bổ sung', evidence: [paper] }],
    ],
  });
}

describe('flagsOf', () => {
  it.each([
    ['routine: on time, with evidence', submittedAt('2026-03-12T02:00:00.000Z'), null, []],
    ['on the last minute of the deadline is on time', submittedAt('2026-03-20T16:59:59.999Z'), null, []],
    ['after the deadline', submittedAt('2026-03-20T17:00:00.000Z'), null, ['late']],
    ['claimed on time, received later: doubt goes to the head', submittedAt('2026-03-19T02:00:00.000Z', [paper], null, '2026-03-23T02:00:00.000Z'), null, ['doubtfulTime']],
    ['no evidence', submittedAt('2026-03-12T02:00:00.000Z', []), null, ['noEvidence']],
    ['returned before', resubmitted(), null, ['returnedBefore']],
    ['as hard as the top group', submittedAt('2026-03-12T02:00:00.000Z'), '4', ['hard']],
    ['easier than the top group', submittedAt('2026-03-12T02:00:00.000Z'), '4.01', []],
  ] as const)('%s', (_, record, hard, flags) => {
    expect(flagsOf(lastItem(record), hard)).toEqual(flags);
  });

  it('flags a submission followed by a newer one', () => {
    const record = taskStory('t', {
      more: [
        ['an', 'task.submitted.v1', '2026-03-10T02:00:00.000Z', { units: [[1, 1]], note: '', evidence: [paper] }],
        ['an', 'task.submitted.v1', '2026-03-11T02:00:00.000Z', { units: [[2, 2]], note: '', evidence: [paper] }],
      ],
    });
    const flags = itemsOf(record).map((item) => (item.kind === 'submission' ? flagsOf(item, null) : null));
    expect(flags).toEqual([['newerSubmission'], []]);
  });
});

describe('hardFrom', () => {
  it.each([
    ['the easiest of the top group', [['N1', '1'], ['N5', '12'], ['N5', '9.5']], '9.5'],
    ['one group says nothing', [['N1', '1'], ['N1', '4']], null],
    ['an empty catalogue says nothing', [], null],
  ] as const)('%s', (_, products, expected) => {
    expect(hardFrom(products.map(([group, coefficient]) => ({ group, coefficient })))).toBe(expected);
  });
});

describe('sortOut', () => {
  it('keeps flagged submissions and other questions out of the bulk', () => {
    const back = taskStory('t-back', { more: [['an', 'task.handedBack.v1', '2026-03-11T02:00:00.000Z', { reason: 'Quá tải' }]] });
    const plain = submittedTask('t-plain');
    const { routine, single } = sortOut(itemsOf(plain, back, submittedAt('2026-03-12T02:00:00.000Z', [])), null);
    expect(routine.map(({ task }) => task)).toEqual(['t-plain']);
    expect(single.map(({ kind }) => kind)).toEqual(['handedBack', 'submission']);
  });
});

describe('the order of work', () => {
  const { routine } = sortOut(itemsOf(...Array.from({ length: 30 }, (_, index) => submittedTask(`t-${index}`))), null);
  const { single } = sortOut(itemsOf(...Array.from({ length: 3 }, (_, index) => ({ ...submittedAt('2026-03-12T02:00:00.000Z', []), id: `bare-${index}` }))), null);
  const keys = single.map(({ key }) => key);

  it('draws a sample in the order of the list and says what is left of it', () => {
    const first = routineBatch(routine, { seed: 'x', opened: [] });
    expect(first.drawn).toHaveLength(3);
    expect(first.left).toEqual(first.drawn);
    expect(routine.map(({ key }) => key).filter((key) => first.drawn.includes(key))).toEqual(first.drawn);
    expect(routineBatch(routine, { seed: 'x', opened: [first.drawn[1]!, 'other'] }).left).toEqual([first.drawn[0], first.drawn[2]]);
  });

  it('goes on with the next single item, from the last one back to the one before', () => {
    const batch = routineBatch([], { seed: 'x', opened: [] });
    expect(keys).toHaveLength(3);
    expect(nextKey([keys[0]!], batch, single)).toBe(keys[1]);
    expect(nextKey([keys[2]!], batch, single)).toBe(keys[1]);
    expect(nextKey([keys[0]!], batch, single.slice(0, 1))).toBeNull();
  });

  it('goes on with the sample while something of it is unseen, then with the single items', () => {
    const [first = '', second = '', third = ''] = routineBatch(routine, { seed: 'x', opened: [] }).drawn;
    expect(nextKey([first], routineBatch(routine, { seed: 'x', opened: [first] }), single)).toBe(second);
    expect(nextKey([third], routineBatch(routine, { seed: 'x', opened: [first, second, third] }), single)).toBe(keys[0]);
  });

  it('begins the single items after all routine ones were accepted', () => {
    const batch = routineBatch(routine, { seed: 'x', opened: [] });
    expect(nextKey(routine.map(({ key }) => key), batch, single)).toBe(keys[0]);
    expect(nextKey(routine.map(({ key }) => key), batch, [])).toBeNull();
  });
});
