import { describe, expect, test } from 'vitest';
import { entry, received, recordOf, testId } from '#tests/support/story.ts';
import { foldOf } from '../kinds.ts';
import type { StoredEntry } from '../record/entry.ts';
import { isObjectionEntry, seenAt } from './objection.ts';
import type { ReviewState } from './review.ts';

const RECORD = 'an.2026-03';
const [FIRST, SECOND] = [testId(), testId()];
const write = (actor: string, type: string, at: string, data: object, id = testId()) => entry('review', RECORD, actor, `review.${type}.v1`, at, data, { id });
const confirm = (id: string, at: string, comment: string) => write('headA', 'confirmed', at, { selfScored: null, person: 'an', period: '2026-03', marks: {}, reasons: {}, comment, figure: null }, id);
const object = (id: string, confirmation: string) => write('an', 'objected', '2026-04-06T02:00:00.000Z', { objection: id, confirmation, lines: ['I.1', 'task:t1'], text: 'Chưa đúng' });
const answer = (id: string, upheld: boolean) => write('headA', 'objectionAnswered', '2026-04-08T02:00:00.000Z', { objection: id, upheld, reason: upheld ? 'Đúng' : 'Đủ căn cứ' });

const first = confirm(FIRST, '2026-04-01T02:00:00.000Z', 'Lần 1');
const second = confirm(SECOND, '2026-04-09T02:00:00.000Z', 'Lần 2');
const state = (...story: readonly StoredEntry[]): ReviewState => foldOf('review', recordOf('review', RECORD, received(story))).state;

describe('the story of an objection', () => {
  test('asked, with what it names and when the server had it', () => {
    expect(state(first, object('o1', FIRST)).contest.objections).toEqual([{
      id: 'o1', confirmation: FIRST, by: 'an', at: '2026-04-06T02:00:00.000Z', receivedAt: '2026-04-06T02:00:00.000Z',
      lines: ['I.1', 'task:t1'], text: 'Chưa đúng', evidence: [], answer: null,
    }]);
  });

  test('upheld: a new confirmation stands, the old one is kept', () => {
    const { confirmed, earlier, contest } = state(first, object('o1', FIRST), answer('o1', true), second);
    expect([confirmed?.entry, confirmed?.comment]).toEqual([SECOND, 'Lần 2']);
    expect(earlier.map((one) => [one.entry, one.comment])).toEqual([[FIRST, 'Lần 1']]);
    expect(contest.objections[0]?.answer).toEqual({ by: 'headA', at: '2026-04-08T02:00:00.000Z', upheld: true, reason: 'Đúng' });
  });

  test('not upheld: the confirmation stands', () => {
    const { confirmed, earlier, contest } = state(first, object('o1', FIRST), answer('o1', false));
    expect([confirmed?.entry, earlier, contest.objections[0]?.answer?.upheld]).toEqual([FIRST, [], false]);
  });

  test('each answer belongs to its own objection, and the first answer stands', () => {
    const { objections } = state(first, object('o1', FIRST), object('o2', FIRST), answer('o2', true), answer('o2', false)).contest;
    expect(objections.map(({ id, answer: given }) => [id, given?.upheld ?? null])).toEqual([['o1', null], ['o2', true]]);
  });
});

describe('seen', () => {
  const seen = (confirmation: string, at: string) => write('an', 'seen', at, { confirmation });
  test.each<[string, ReviewState, string | null]>([
    ['nothing confirmed', state(), null],
    ['confirmed, not opened', state(first), null],
    ['opened', state(first, seen(FIRST, '2026-04-02T02:00:00.000Z')), '2026-04-02T02:00:00.000Z'],
    ['a new one came: not seen again', state(first, seen(FIRST, '2026-04-02T02:00:00.000Z'), second), null],
  ])('%s', (_, review, at) => expect(seenAt(review)).toBe(at));
});

test.each([['review.seen.v1', true], ['review.objected.v1', true], ['review.objectionAnswered.v1', true], ['review.confirmed.v1', false], ['year.petitioned.v1', false]])(
  '%s belongs to the contest: %s', (type, belongs) => expect(isObjectionEntry(type)).toBe(belongs));
