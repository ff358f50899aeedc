import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import type { StoredEntry } from '../record/entry.ts';
import { ND335 } from '../profiles/nd335.ts';
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

const REPLACES = { decision: 'd2', replaces: 'd1', reason: 'Tính sai' };
const BY_AGENCY = { ...REPLACES, agency: 'UBND tỉnh', document: 'QĐ 77 tỉnh' };
const DECLINED = [...PETITIONED, year('an', 'chair', 'petitionAnswered', { petition: 'k1', upheld: false, reason: 'Không' })];
const CHAIR_DECIDED = [year('chair', 'officer', 'decided', decision('chair'))];

describe('who replaces a decision found wrong (Điều 21.3)', () => {
  test.each<[string, string, object, Said, string]>([
    ['the officer, recording the managing agency’s decision', 'officer', BY_AGENCY, {}, 'accepted'],
    ['not without the agency’s name', 'officer', REPLACES, {}, 'refused: managing-agency-needed'],
    ['not the unit’s head alone', 'chair', REPLACES, {}, 'refused: managing-agency-needed'],
    ['not the unit’s head in the agency’s name', 'chair', BY_AGENCY, {}, 'refused: managing-agency-needed'],
    ['not a division’s head', 'headA', BY_AGENCY, {}, 'refused: not-allowed'],
    ['not himself', 'an', BY_AGENCY, {}, 'refused: own-record'],
    ['of the Chair too only with the agency’s name', 'officer', REPLACES, { person: 'chair', story: CHAIR_DECIDED }, 'refused: managing-agency-needed'],
    ['of the Chair with it', 'officer', BY_AGENCY, { person: 'chair', story: CHAIR_DECIDED }, 'accepted'],
    ['always with a reason', 'officer', { ...BY_AGENCY, reason: '  ' }, {}, 'refused: reason-needed'],
    ['a blank name is none', 'officer', { ...BY_AGENCY, agency: ' ' }, {}, 'refused: bad-shape'],
    ['as if there were none', 'officer', { ...BY_AGENCY, replaces: null }, {}, 'refused: not-the-last-decision'],
    ['naming another', 'officer', { ...BY_AGENCY, replaces: 'd0' }, {}, 'refused: not-the-last-decision'],
    ['under the same number', 'officer', { ...BY_AGENCY, decision: 'd1' }, {}, 'refused: already-exists'],
  ])('%s', (_, actor, more, { person = 'an', story = DECIDED }, expected) => expect(verdict(actor, 'decided', decision(person, more), { person, story })).toBe(expected));

  test('the first decision replaces nothing', () => {
    expect(verdict('chair', 'decided', decision('an', { replaces: 'd0', reason: 'x' }))).toBe('refused: not-the-last-decision');
  });
});

describe('the outcome of a petition (Điều 22)', () => {
  test.each<[string, string, object, readonly StoredEntry[], string]>([
    ['upheld: whoever decided replaces it', 'chair', REPLACES, ANSWERED, 'accepted'],
    ['with a reason', 'chair', { ...REPLACES, reason: undefined }, ANSWERED, 'refused: reason-needed'],
    ['not answered yet', 'chair', REPLACES, PETITIONED, 'refused: managing-agency-needed'],
    ['not upheld', 'chair', REPLACES, DECLINED, 'refused: managing-agency-needed'],
    ['upheld against the decision before', 'chair', { decision: 'd3', replaces: 'd2', reason: 'x' }, REPLACED, 'refused: managing-agency-needed'],
    ['not the officer in his place', 'officer', REPLACES, ANSWERED, 'refused: managing-agency-needed'],
    ['the agency may still come first', 'officer', BY_AGENCY, ANSWERED, 'accepted'],
  ])('%s', (_, actor, more, story, expected) => expect(verdict(actor, 'decided', decision('an', more), { story })).toBe(expected));
});

describe('asking the managing agency (Điều 21.3)', () => {
  const asked = (more: object = {}) => ({ person: 'an', year: 2026, decision: 'd1', reason: 'Phát hiện khai sai', ...more });
  const ASKED = [...DECIDED, year('an', 'chair', 'replacementAsked', asked())];
  test.each<[string, string, object, readonly StoredEntry[], string]>([
    ['the unit’s head', 'chair', asked(), DECIDED, 'accepted'],
    ['the officer, with what shows it', 'officer', asked({ evidence: [{ kind: 'document', number: 'BB 3' }] }), DECIDED, 'accepted'],
    ['not a division’s head', 'headA', asked(), DECIDED, 'refused: not-allowed'],
    ['not himself: he petitions', 'an', asked(), DECIDED, 'refused: own-record'],
    ['without a reason', 'chair', asked({ reason: ' ' }), DECIDED, 'refused: bad-shape'],
    ['before a decision', 'chair', asked(), [], 'refused: not-the-last-decision'],
    ['about a replaced one', 'chair', asked(), REPLACED, 'refused: not-the-last-decision'],
    ['once', 'officer', asked(), ASKED, 'refused: already-exists'],
    ['on his own record', 'chair', { ...asked(), person: 'binh' }, DECIDED, 'refused: wrong-record'],
  ])('%s', (_, actor, data, story, expected) => expect(verdict(actor, 'replacementAsked', data, { story })).toBe(expected));
});

describe('a reason for what the mean or the proposal does not say (Điều 20)', () => {
  const proposed = (level: string) => [year('an', 'headA', 'proposed', { person: 'an', year: 2026, level, reason: 'Biên bản' })];
  test.each<[string, object, readonly StoredEntry[], string]>([
    ['the level of the mean needs none (20.2)', { average: '88/1' }, [], 'accepted'],
    ['exactly at the bound (20.1)', { average: '90', level: 'excellent' }, [], 'accepted'],
    ['lower than the mean gives: the cap, or his organisation (20.5, 20.6)', { average: '90/1' }, [], 'refused: reason-needed'],
    ['lower, with its reason', { average: '90/1', reason: 'Vượt tỷ lệ' }, [], 'accepted'],
    ['higher than the mean gives', { average: '6999/100' }, [], 'refused: reason-needed'],
    ['a blank reason is none', { average: '90/1', reason: '   ' }, [], 'refused: reason-needed'],
    ['without a mean there is nothing to differ from', { average: null }, [], 'accepted'],
    ['as proposed', { average: '88/1' }, proposed('good'), 'accepted'],
    ['not as proposed (21.2.d)', { average: '88/1' }, proposed('excellent'), 'refused: reason-needed'],
    ['not as proposed, and without a mean', { average: null }, proposed('excellent'), 'refused: reason-needed'],
    ['as proposed last', { average: '88/1' }, [...proposed('excellent'), ...proposed('good')], 'accepted'],
    ['a mean that is no number', { average: 'cao' }, [], 'refused: bad-shape'],
    ['a mean below zero', { average: '-1' }, [], 'refused: bad-shape'],
  ])('%s', (_, more, story, expected) => expect(verdict('chair', 'decided', decision('an', more), { story })).toBe(expected));

  test('the levels are those of the unit’s rules of the year', () => {
    const levels = ND335.levels.map((level) => (level.code === 'excellent' ? { ...level, from: '95' } : level));
    const org = ward({}, { profiles: [{ rules: { ...ND335, levels }, from: '2026-02-01', decision: 'QĐ 1' }] });
    const judged = judge(year('an', 'chair', 'decided', decision('an', { average: '93/1' })), recordOf('review', 'an.2026', []), { org, product: () => null });
    expect(judged).toEqual({ verdict: 'accepted' });
  });
});

test('whatever the story, the unit’s head never replaces a decision that nobody contested', () => {
  const LEVELS = ['excellent', 'good', 'completed', 'not-completed'];
  fc.assert(fc.property(fc.constantFrom(...LEVELS), fc.option(fc.constantFrom('UBND tỉnh', 'x'), { nil: undefined }), fc.constantFrom(DECIDED, PETITIONED, DECLINED), (level, agency, story) => {
    expect(verdict('chair', 'decided', decision('an', { ...REPLACES, level, agency }), { story })).toBe('refused: managing-agency-needed');
  }), { seed: 20261122 });
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
