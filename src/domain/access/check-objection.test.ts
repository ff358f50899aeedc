import { describe, expect, test } from 'vitest';
import { entry, received, recordOf, testId, ward } from '#tests/support/story.ts';
import type { StoredEntry } from '../record/entry.ts';
import { ND335 } from '../profiles/nd335.ts';
import { judge } from './judge.ts';

const RECORD = 'an.2026-03';
const OF = { person: 'an', period: '2026-03' };
const [FIRST, SECOND] = [testId(), testId()];
const confirmation = (id: string, at: string) => entry('review', RECORD, 'headA', 'review.confirmed.v1', at, { selfScored: null, ...OF, marks: {}, reasons: {}, comment: '', figure: null }, { id });
const seen = (which: string, at: string) => entry('review', RECORD, 'an', 'review.seen.v1', at, { confirmation: which });
const objection = (more: object = {}) => ({ objection: 'o1', confirmation: FIRST, lines: ['I.1'], text: 'Chưa đúng', ...more });
const objected = (at: string, more: object = {}) => entry('review', RECORD, 'an', 'review.objected.v1', at, objection(more));
const answered = entry('review', RECORD, 'headA', 'review.objectionAnswered.v1', '2026-04-08T02:00:00.000Z', { objection: 'o1', upheld: true, reason: 'Đúng' });

const SELF = entry('review', RECORD, 'an', 'review.selfScored.v1', '2026-04-01T01:00:00.000Z', { ...OF, marks: {}, comments: {}, figure: null });
const CONFIRMED = [confirmation(FIRST, '2026-04-01T02:00:00.000Z')];
/** Seen on Thursday 2 April: the seven working days end on Monday 13 April. */
const SEEN = [...CONFIRMED, seen(FIRST, '2026-04-02T02:00:00.000Z')];
const OBJECTED = [...SEEN, objected('2026-04-06T02:00:00.000Z')];
const REPLACED = [...OBJECTED, answered, confirmation(SECOND, '2026-04-09T02:00:00.000Z')];

function verdict(story: readonly StoredEntry[], actor: string, type: string, data: object, at = '2026-04-07T02:00:00.000Z', org = ward()): string {
  const judged = judge(entry('review', RECORD, actor, `review.${type}.v1`, at, data), recordOf('review', RECORD, received(story)), { org, product: () => null });
  return judged.verdict === 'accepted' ? 'accepted' : `${judged.verdict}: ${judged.code}`;
}

describe('objecting (NĐ335 Điều 17.3)', () => {
  test.each<[string, readonly StoredEntry[], object, string, string]>([
    ['nothing is confirmed yet', [SELF], {}, '2026-04-07T02:00:00.000Z', 'refused: outdated'],
    ['not seen: no time has begun to run', CONFIRMED, {}, '2026-06-30T02:00:00.000Z', 'accepted'],
    ['in time', SEEN, {}, '2026-04-07T02:00:00.000Z', 'accepted'],
    ['late on the last day in Vietnam', SEEN, {}, '2026-04-13T16:59:00.000Z', 'accepted'],
    ['after midnight', SEEN, {}, '2026-04-13T17:00:00.000Z', 'refused: contest-closed'],
    ['a petition about the whole', SEEN, { lines: [] }, '2026-04-07T02:00:00.000Z', 'accepted'],
    ['the same twice', OBJECTED, {}, '2026-04-07T02:00:00.000Z', 'refused: already-exists'],
    ['another beside it', OBJECTED, { objection: 'o2', lines: ['II.4'] }, '2026-04-07T02:00:00.000Z', 'accepted'],
    ['to what was replaced', REPLACED, { objection: 'o2' }, '2026-04-10T02:00:00.000Z', 'refused: outdated'],
    ['to the new confirmation, not yet seen, long after', REPLACED, { objection: 'o2', confirmation: SECOND }, '2026-05-29T02:00:00.000Z', 'accepted'],
    ['without saying why', SEEN, { text: '' }, '2026-04-07T02:00:00.000Z', 'refused: bad-shape'],
  ])('%s', (_, story, more, at, expected) => expect(verdict(story, 'an', 'objected', objection(more), at)).toBe(expected));

  test.each([
    ['a colleague', 'binh', 'refused: not-allowed'], ['his head, for him', 'headA', 'refused: not-allowed'], ['the Chair', 'chair', 'refused: not-allowed'],
  ])('by %s', (_, actor, expected) => expect(verdict(SEEN, actor, 'objected', objection())).toBe(expected));

  test('the rules of the place set the days', () => {
    const rules = { ...ND335, cycle: { ...ND335.cycle, contestWorkingDays: 20 } };
    const org = ward({}, { profiles: [{ rules, from: '2026-01-01', decision: 'QĐ 2' }] });
    const late = '2026-04-29T02:00:00.000Z';
    expect(verdict(SEEN, 'an', 'objected', objection(), late)).toBe('refused: contest-closed');
    expect(verdict(SEEN, 'an', 'objected', objection(), late, org)).toBe('accepted');
  });
});

describe('seeing', () => {
  test.each<[string, readonly StoredEntry[], string, string, string]>([
    ['the one that stands', CONFIRMED, 'an', FIRST, 'accepted'],
    ['one replaced meanwhile', REPLACED, 'an', FIRST, 'refused: outdated'],
    ['for somebody else', CONFIRMED, 'headA', FIRST, 'refused: not-allowed'],
    ['nothing confirmed', [], 'an', FIRST, 'refused: not-allowed'],
  ])('%s', (_, story, actor, which, expected) => expect(verdict(story, actor, 'seen', { confirmation: which })).toBe(expected));
});

describe('answering, once', () => {
  const answer = { objection: 'o1', upheld: false, reason: 'Đủ căn cứ' };
  test.each<[string, readonly StoredEntry[], string, object, string]>([
    ['by the monitoring superior', OBJECTED, 'headA', answer, 'accepted'],
    ['by himself', OBJECTED, 'an', answer, 'refused: own-record'],
    ['by a deputy without delegation', OBJECTED, 'deputyA', answer, 'refused: not-allowed'],
    ['by the Chair, who does not monitor him', OBJECTED, 'chair', answer, 'refused: not-allowed'],
    ['by a colleague', OBJECTED, 'binh', answer, 'refused: not-allowed'],
    ['to none', SEEN, 'headA', answer, 'refused: not-found'],
    ['twice', [...OBJECTED, answered], 'headA', answer, 'refused: already-decided'],
    ['without a reason', OBJECTED, 'headA', { ...answer, reason: '' }, 'refused: bad-shape'],
  ])('%s', (_, story, actor, data, expected) => expect(verdict(story, actor, 'objectionAnswered', data)).toBe(expected));
});
