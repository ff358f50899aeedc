import { describe, expect, test } from 'vitest';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import type { StoredEntry } from '../record/entry.ts';
import { judge } from './judge.ts';

const AT = '2026-12-10T02:00:00.000Z';
const decision = (person: string, more: object = {}) => ({
  person, year: 2026, decision: 'd1', level: 'good', document: 'QĐ 9', on: '2026-12-10', average: '88/1', replaces: null, ...more,
});
const petition = (person: string, more: object = {}) => ({ person, year: 2026, petition: 'k1', decision: 'd1', text: 'Đề nghị xem lại', ...more });
const year = (person: string, actor: string, type: string, data: object) => entry('review', `${person}.2026`, actor, `year.${type}.v1`, AT, data);

const DECIDED = [year('an', 'chair', 'decided', decision('an'))];
const PETITIONED = [...DECIDED, year('an', 'an', 'petitioned', petition('an'))];
const ANSWERED = [...PETITIONED, year('an', 'chair', 'petitionAnswered', { petition: 'k1', upheld: true, reason: 'Đúng' })];
const REPLACED = [...ANSWERED, year('an', 'chair', 'decided', decision('an', { decision: 'd2', replaces: 'd1', reason: 'Tính sai' }))];

interface Said {
  readonly person?: string;
  readonly story?: readonly StoredEntry[];
}

function verdict(actor: string, type: string, data: object, { person = 'an', story = [] }: Said = {}): string {
  const judged = judge(year(person, actor, type, data), recordOf('review', `${person}.2026`, received(story)), { org: ward(), product: () => null });
  return judged.verdict === 'accepted' ? 'accepted' : `${judged.verdict}: ${judged.code}`;
}

describe('who decides the year (NĐ335 Điều 10.2)', () => {
  test.each([
    ['the Chair about an official', 'chair', 'an', 'accepted'],
    ['the Chair about his deputy', 'chair', 'vice', 'accepted'],
    ['the Chair about himself', 'chair', 'chair', 'refused: own-record'],
    ['the officer, recording the province’s decision about the Chair', 'officer', 'chair', 'accepted'],
    ['the officer about an official', 'officer', 'an', 'refused: decided-above'],
    ['the officer about himself', 'officer', 'officer', 'refused: own-record'],
    ['a division’s head', 'headA', 'an', 'refused: not-allowed'],
    ['a Vice-Chair', 'vice', 'an', 'refused: not-allowed'],
    ['a colleague', 'binh', 'an', 'refused: not-allowed'],
    ['somebody who left', 'left', 'an', 'held: outside-rights'],
  ])('%s', (_, actor, person, expected) => expect(verdict(actor, 'decided', decision(person), { person })).toBe(expected));
});

describe('replacing a wrong decision (Điều 21.3)', () => {
  test.each<[string, object, string]>([
    ['names the last one, with a reason', { decision: 'd2', replaces: 'd1', reason: 'Tính sai' }, 'accepted'],
    ['without a reason', { decision: 'd2', replaces: 'd1' }, 'refused: reason-needed'],
    ['with a blank reason', { decision: 'd2', replaces: 'd1', reason: '   ' }, 'refused: reason-needed'],
    ['as if there were none', { decision: 'd2', replaces: null, reason: 'x' }, 'refused: not-the-last-decision'],
    ['naming another', { decision: 'd2', replaces: 'd0', reason: 'x' }, 'refused: not-the-last-decision'],
    ['under the same number', { replaces: 'd1', reason: 'x' }, 'refused: already-exists'],
  ])('%s', (_, more, expected) => expect(verdict('chair', 'decided', decision('an', more), { story: DECIDED })).toBe(expected));

  test('the first decision replaces nothing', () => {
    expect(verdict('chair', 'decided', decision('an', { replaces: 'd0', reason: 'x' }))).toBe('refused: not-the-last-decision');
  });
});

describe('the notice and the petition (Điều 21, 22)', () => {
  test.each<[string, string, string, object, readonly StoredEntry[], string]>([
    ['he saw it', 'an', 'decisionSeen', { decision: 'd1' }, DECIDED, 'accepted'],
    ['nobody sees it for him', 'officer', 'decisionSeen', { decision: 'd1' }, DECIDED, 'refused: not-allowed'],
    ['he saw none', 'an', 'decisionSeen', { decision: 'd7' }, DECIDED, 'refused: not-found'],
    ['he petitions', 'an', 'petitioned', petition('an'), DECIDED, 'accepted'],
    ['before a decision', 'an', 'petitioned', petition('an'), [], 'refused: not-the-last-decision'],
    ['about a replaced one', 'an', 'petitioned', petition('an', { petition: 'k2' }), REPLACED, 'refused: not-the-last-decision'],
    ['the same twice', 'an', 'petitioned', petition('an'), PETITIONED, 'refused: already-exists'],
    ['for a colleague', 'binh', 'petitioned', petition('an'), DECIDED, 'refused: not-allowed'],
    ['the Chair answers', 'chair', 'petitionAnswered', { petition: 'k1', upheld: false, reason: 'x' }, PETITIONED, 'accepted'],
    ['once', 'chair', 'petitionAnswered', { petition: 'k1', upheld: false, reason: 'x' }, ANSWERED, 'refused: already-decided'],
    ['none', 'chair', 'petitionAnswered', { petition: 'k9', upheld: false, reason: 'x' }, PETITIONED, 'refused: not-found'],
    ['not the officer', 'officer', 'petitionAnswered', { petition: 'k1', upheld: false, reason: 'x' }, PETITIONED, 'refused: decided-above'],
    ['not his head', 'headA', 'petitionAnswered', { petition: 'k1', upheld: false, reason: 'x' }, PETITIONED, 'refused: not-allowed'],
    ['not himself', 'an', 'petitionAnswered', { petition: 'k1', upheld: true, reason: 'x' }, PETITIONED, 'refused: own-record'],
  ])('%s', (_, actor, type, data, story, expected) => expect(verdict(actor, type, data, { story })).toBe(expected));

  test('the Chair’s own petition: the officer records the answer from above', () => {
    const story = [year('chair', 'officer', 'decided', decision('chair')), year('chair', 'chair', 'petitioned', petition('chair'))];
    const answer = { petition: 'k1', upheld: false, reason: 'Công văn 5' };
    expect(verdict('chair', 'petitionAnswered', answer, { person: 'chair', story })).toBe('refused: own-record');
    expect(verdict('officer', 'petitionAnswered', answer, { person: 'chair', story })).toBe('accepted');
  });
});
