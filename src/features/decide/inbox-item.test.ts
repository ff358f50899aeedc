import { describe, expect, it } from 'vitest';
import type { Row } from '#app/app.ts';
import { headWorld, submittedTask, taskStory, valueOf } from '#tests/support/head-world.ts';
import { assigned, entry, received, recordOf, ward } from '#tests/support/story.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { ageInDays, inboxItems, timeOfId } from './inbox-item.ts';

function inbox(records: readonly RecordDocument[], person = 'headA') {
  const app = headWorld(records, { person });
  const others: Row[] = [...valueOf(app.rows('review')), ...valueOf(app.rows('daysheet'))];
  return inboxItems(valueOf(app.rows('task')), others, { org: ward(), person, today: '2026-03-16' });
}

const handedBack = taskStory('t-back', { more: [['an', 'task.handedBack.v1', '2026-03-11T02:00:00.000Z', { reason: 'Không đúng chuyên môn' }]] });
const declared = recordOf('task', 't-declared', received([
  entry('task', 't-declared', 'an', 'task.declared.v1', '2026-03-10T02:00:00.000Z', { ...assigned({ reason: 'Chủ tịch giao miệng' }), kind: undefined }),
]));

describe('inboxItems', () => {
  it('asks about submissions, declared work and work handed back, oldest first', () => {
    const items = inbox([submittedTask('t-submitted'), handedBack, declared]);
    expect(items.map(({ kind }) => kind)).toEqual(['declared', 'handedBack', 'submission']);
    expect(items.map((item) => ageInDays(item, '2026-03-16'))).toEqual([6, 5, 4]);
  });

  it('asks once for each submission that has undecided units', () => {
    const twice = taskStory('t-two', {
      more: [
        ['an', 'task.submitted.v1', '2026-03-10T02:00:00.000Z', { units: [[1, 1]], note: '', evidence: [] }],
        ['an', 'task.submitted.v1', '2026-03-11T02:00:00.000Z', { units: [[2, 2]], note: '', evidence: [] }],
      ],
    });
    expect(inbox([twice]).map((item) => (item.kind === 'submission' ? item.units : null))).toEqual([[[1, 1]], [[2, 2]]]);
  });

  it('leaves out what is decided: accepted units, a task already reassigned, a decided excuse', () => {
    const submitted = submittedTask('t-done');
    const submission = submitted.entries[1]!.id;
    const accept = entry('task', 't-done', 'headA', 'task.accepted.v1', '2026-03-13T02:00:00.000Z', { submission });
    const done = { ...submitted, entries: received([...submitted.entries, accept]) };
    const again = taskStory('t-again', { assign: { person: 'binh', kind: 'takenOver', source: 't-back', reason: 'Nhận lại' } });
    expect(inbox([done, handedBack, again])).toEqual([]);
  });

  it('asks about open requests for an excuse, also on finished tasks', () => {
    const late = taskStory('t-late', {
      assign: { due: '2026-03-05' },
      more: [['an', 'task.submitted.v1', '2026-03-09T02:00:00.000Z', { units: [[1, 2]], note: '', evidence: [] }]],
    });
    const fault = late.entries[1]!.id;
    const accept = entry('task', 't-late', 'headA', 'task.accepted.v1', '2026-03-10T02:00:00.000Z', { submission: fault });
    const ask = entry('task', 't-late', 'an', 'task.excuseRequested.v1', '2026-03-11T02:00:00.000Z', { faults: [fault], reason: 'Mưa lũ', evidence: [] });
    const items = inbox([{ ...late, entries: received([...late.entries, accept, ask]) }]);
    expect(items.map(({ kind }) => kind)).toEqual(['excuse']);
  });

  it('asks about held entries of any kind of record', () => {
    const sheet = entry('daysheet', 'an.2026-03-03', 'an', 'day.logged.v1', '2026-03-03T02:00:00.000Z', {
      person: 'an', day: '2026-03-03', task: null, product: null, text: 'Trực', minutes: 60, start: null,
    });
    const held = received([sheet], { verdict: 'held', code: 'outside-rights' });
    const known = received([{ ...sheet, id: '01J00000000000000000009999' }]);
    const items = inbox([recordOf('daysheet', 'an.2026-03-03', [...known, ...held])]);
    expect(items).toMatchObject([{ kind: 'held', entry: sheet.id, recordKind: 'daysheet', code: 'outside-rights', person: 'an' }]);
  });

  it.each([
    ['headA', 1, 'leads the division'],
    ['deputyA', 1, 'has the person in his field (NĐ335 Điều 18.1.a)'],
    ['headB', 0, 'leads another division'],
    ['an', 0, 'never decides on his own record'],
    ['binh', 0, 'is a colleague'],
  ])('shows %s %i items: %s', (person, count) => {
    expect(inbox([submittedTask('t1')], person)).toHaveLength(count);
  });
});

describe('timeOfId', () => {
  it('reads the time of a ULID and falls back for other ids', () => {
    expect(timeOfId('01KKTT0Q0000000000000000AA', 'x')).toMatch(/^2026-/);
    expect(timeOfId('not-a-ulid', '2026-01-01T00:00:00.000Z')).toBe('2026-01-01T00:00:00.000Z');
  });
});
