import { describe, expect, test } from 'vitest';
import { ND335 } from '../profiles/nd335.ts';
import type { LevelCode } from '../profiles/rule-profile.ts';
import { averageStands, isUpheldAgainst, openRequest, reasonNeeded } from './decision-reason.ts';
import { UNDECIDED } from './decision.ts';
import type { Decision, DecisionState, Petition, Proposal, ReplacementRequest } from './decision.ts';

const AT = '2026-12-10T02:00:00.000Z';
const proposal = (level: LevelCode): Proposal => ({ entry: 'e', by: 'headA', at: AT, level, reason: 'Biên bản' });
const decided = (decision: string): Decision => ({ entry: 'e', by: 'chair', at: AT, decision, level: 'good', document: 'QĐ', on: '2026-12-10', average: null, replaces: null, seenAt: null });
const petition = (decision: string, upheld: boolean | null): Petition => ({
  id: 'k', decision, by: 'an', at: AT, receivedAt: AT, text: 'x', evidence: [], answer: upheld === null ? null : { by: 'chair', at: AT, upheld, reason: 'x', document: null },
});
const asked = (decision: string): ReplacementRequest => ({ entry: 'r', by: 'chair', at: AT, decision, reason: 'x' });
const story = (change: Partial<DecisionState>): DecisionState => ({ ...UNDECIDED, ...change });

test.each<[string, Partial<DecisionState>, LevelCode, string | null, boolean | 'bad-average']>([
  ['20.2: what the mean gives', {}, 'good', '70', false],
  ['20.3: a hair below', {}, 'good', '6999999/100000', true],
  ['20.5: held back by the cap', {}, 'good', '95/1', true],
  ['20.5: proposed so, still not what the mean gives', { proposals: [proposal('good')] }, 'good', '95/1', true],
  ['21: another level than proposed', { proposals: [proposal('excellent')] }, 'good', '75', true],
  ['20.4.b–d: a ground', {}, 'not-completed', '88', true],
  ['11.2: without a mean', {}, 'completed', null, false],
  ['21.3: a replacement, always', { decisions: [decided('d1')] }, 'good', '75', true],
  ['a mean that is none', {}, 'good', 'x', 'bad-average'],
  ['a mean below 0', {}, 'not-completed', '-1/2', 'bad-average'],
])('%s', (_, facts, level, average, expected) => expect(reasonNeeded(story(facts), { level, average }, ND335)).toBe(expected));

describe('what leads to a replacement', () => {
  test.each<[string, readonly Petition[], boolean]>([
    ['no petition', [], false], ['one without an answer', [petition('d1', null)], false], ['one not upheld', [petition('d1', false)], false],
    ['one upheld', [petition('d1', true)], true], ['one upheld about another decision', [petition('d0', true)], false],
    ['the second of two', [petition('d1', false), petition('d1', true)], true],
  ])('%s', (_, petitions, expected) => expect(isUpheldAgainst(story({ petitions }), 'd1')).toBe(expected));

  test.each<[string, Partial<DecisionState>, string | undefined]>([
    ['nothing asked', { decisions: [decided('d1')] }, undefined],
    ['asked about the one that stands', { decisions: [decided('d1')], replacementsAsked: [asked('d1')] }, 'd1'],
    ['replaced since', { decisions: [decided('d1'), decided('d2')], replacementsAsked: [asked('d1')] }, undefined],
    ['asked again about the new one', { decisions: [decided('d1'), decided('d2')], replacementsAsked: [asked('d1'), asked('d2')] }, 'd2'],
  ])('%s', (_, facts, expected) => expect(openRequest(story(facts))?.decision).toBe(expected));
});

test('a state kept from before there were requests has none', () => {
  const { replacementsAsked: _none, ...kept } = story({ decisions: [decided('d1')] });
  expect(openRequest(kept)).toBeNull();
});

test.each([
  ['80', '80/1', true], ['80', '8001/100', false], ['80/1', null, true], [null, '80', true], ['x', '80', true],
] as const)('a mean of %s when decided and %s now still stands: %s', (then, now, expected) => expect(averageStands(then, now)).toBe(expected));
