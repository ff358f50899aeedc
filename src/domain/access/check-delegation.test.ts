import { describe, expect, test } from 'vitest';
import { foldOf } from '../kinds.ts';
import type { StoredEntry } from '../record/entry.ts';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { judge } from './judge.ts';
import type { Organisation } from './organisation.ts';

const AT = '2026-03-16T02:00:00.000Z';
const GIVEN = '01J00000000000000000000009';

/** A person's record as `ward()` has him, told in entries. */
function storyOf(org: Organisation, person: string, more: readonly StoredEntry[] = []) {
  const posts = (org.people.get(person)?.posts ?? []).map(({ id: post, position, title, role, division, field, from }) => (
    entry('person', person, 'system', 'person.posted.v1', '2026-01-01T00:00:00.000Z', { post, position, title, role, division, field, from })
  ));
  const begin = entry('person', person, 'system', 'person.registered.v1', '2026-01-01T00:00:00.000Z', { name: person });
  return recordOf('person', person, received([begin, ...posts, ...more]));
}

const given = entry('person', 'deputyA', 'headA', 'person.delegated.v1', '2026-03-10T02:00:00.000Z', { from: '2026-03-12', to: '2026-03-20', reason: 'Đi học' }, { id: GIVEN });

function verdict(actor: string, person: string, type: 'delegated' | 'delegationEnded', data: object, more: readonly StoredEntry[] = []): string {
  const plain = ward();
  const record = storyOf(plain, person, more);
  const org = ward({ [person]: foldOf('person', record).state });
  const judged = judge(entry('person', person, actor, `person.${type}.v1`, AT, data), record, { org, product: () => null });
  return judged.verdict === 'accepted' ? 'accepted' : `${judged.verdict}: ${judged.code}`;
}

const days = (from: string, to: string) => ({ from, to, reason: 'Đi công tác, QĐ 12' });
const WEEK = days('2026-03-16', '2026-03-20');

describe('letting somebody act in one’s place (NĐ335 Điều 10.1)', () => {
  test.each<[string, string, string, object, string]>([
    ['a division’s head to his deputy', 'headA', 'deputyA', WEEK, 'accepted'],
    ['the Chair to his Vice-Chair', 'chair', 'vice', WEEK, 'accepted'],
    ['the Chair to a division’s head', 'chair', 'headB', WEEK, 'accepted'],
    ['for one day', 'headA', 'deputyA', days('2026-03-16', '2026-03-16'), 'accepted'],
    ['for days to come', 'headA', 'deputyA', days('2026-04-01', '2026-04-02'), 'accepted'],
    ['to himself', 'headA', 'headA', WEEK, 'refused: own-record'],
    ['the Chair to himself', 'chair', 'chair', WEEK, 'refused: own-record'],
    ['to staff', 'headA', 'an', WEEK, 'refused: not-a-delegate'],
    ['to another’s deputy', 'headB', 'deputyA', WEEK, 'refused: not-allowed'],
    ['past the division’s head', 'chair', 'deputyA', WEEK, 'refused: not-allowed'],
    ['upwards', 'deputyA', 'headA', WEEK, 'refused: not-allowed'],
    ['by the organisation officer', 'officer', 'deputyA', WEEK, 'refused: not-allowed'],
    ['back in time', 'headA', 'deputyA', days('2026-03-15', '2026-03-20'), 'refused: delegation-days'],
    ['the last day first', 'headA', 'deputyA', days('2026-03-20', '2026-03-18'), 'refused: delegation-days'],
    ['without a reason', 'headA', 'deputyA', { ...WEEK, reason: '' }, 'refused: bad-shape'],
  ])('%s', (_, actor, person, data, expected) => expect(verdict(actor, person, 'delegated', data)).toBe(expected));

  test('whoever only acts for another cannot hand it on', () => {
    // The Vice-Chair monitors heads of divisions by the Chair's word, and may not appoint one in his turn.
    const people = ward().people;
    const vice = { ...people.get('vice')!, delegations: [{ entry: GIVEN, by: 'chair', from: '2026-03-01', to: '2026-03-31', reason: 'x', ended: null }] };
    const org = ward({ vice });
    const judged = judge(entry('person', 'headB', 'vice', 'person.delegated.v1', AT, WEEK), storyOf(org, 'headB'), { org, product: () => null });
    expect(judged).toEqual({ verdict: 'refused', code: 'not-allowed' });
  });
});

describe('ending it early', () => {
  const end = (on: string, delegation = GIVEN) => ({ delegation, on, reason: 'Về sớm' });
  test.each<[string, string, object, string]>([
    ['from today', 'headA', end('2026-03-16'), 'accepted'],
    ['from its last day', 'headA', end('2026-03-20'), 'accepted'],
    ['back in time: what was confirmed stays confirmed', 'headA', end('2026-03-15'), 'refused: delegation-days'],
    ['after it is over anyway', 'headA', end('2026-03-21'), 'refused: delegation-days'],
    ['one that does not exist', 'headA', end('2026-03-16', '01J00000000000000000000008'), 'refused: not-found'],
    ['by the deputy himself', 'deputyA', end('2026-03-16'), 'refused: own-record'],
    ['by the head of another division', 'headB', end('2026-03-16'), 'refused: not-allowed'],
    ['without a reason', 'headA', { ...end('2026-03-16'), reason: '' }, 'refused: bad-shape'],
  ])('%s', (_, actor, data, expected) => expect(verdict(actor, 'deputyA', 'delegationEnded', data, [given])).toBe(expected));
});

describe('what the deputy may do with it', () => {
  const confirm = (actor: string, person: string, at: string) => {
    const org = ward({ deputyA: foldOf('person', storyOf(ward(), 'deputyA', [given])).state });
    const record = recordOf('review', `${person}.2026-02`, []);
    const judged = judge(entry('review', record.id, actor, 'review.confirmed.v1', at, { selfScored: 'x', person, period: '2026-02', marks: {}, reasons: {}, comment: '', figure: null }), record, { org, product: () => null });
    return judged.verdict === 'accepted' ? 'accepted' : judged.code;
  };
  // 'outdated' is past the question of rights: there is no such marking of his own.
  test.each([
    ['the day before', 'binh', '2026-03-11T02:00:00.000Z', 'not-allowed'],
    ['its first day', 'binh', '2026-03-12T02:00:00.000Z', 'outdated'],
    ['its last evening', 'binh', '2026-03-20T16:59:00.000Z', 'outdated'],
    ['the day after', 'binh', '2026-03-20T17:00:00.000Z', 'not-allowed'],
    ['his own review', 'deputyA', '2026-03-16T02:00:00.000Z', 'own-record'],
    ['the review of whom he acts for', 'headA', '2026-03-16T02:00:00.000Z', 'not-allowed'],
  ])('%s: %s at %s → %s', (_, person, at, expected) => expect(confirm('deputyA', person, at)).toBe(expected));
});
