import { describe, expect, test } from 'vitest';
import { entry, received, recordOf } from '#tests/support/story.ts';
import { foldOf } from '../kinds.ts';
import { UNDECIDED, applyDecision } from './decision.ts';
import type { YearFacts } from './year.ts';

type Line = readonly [actor: string, type: string, data: object, at?: string];
const OF = { person: 'an', year: 2026 };
const AT = '2026-12-10T02:00:00.000Z';

const write = ([actor, type, data, at = AT]: Line) => entry('review', 'an.2026', actor, `year.${type}.v1`, at, data);
const yearOf = (...lines: readonly Line[]): YearFacts => foldOf('review', recordOf('review', 'an.2026', received(lines.map(write)))).state.year;

const decided = (decision: string, more: object = {}): Line => ['chair', 'decided', { ...OF, decision, level: 'good', document: `QĐ ${decision}`, on: '2026-12-10', average: '88/1', replaces: null, ...more }];
const petitioned: Line = ['an', 'petitioned', { ...OF, petition: 'k1', decision: 'd1', text: 'Xem lại' }];

describe('the year’s classification as it goes', () => {
  test('the official first, then what was said of him, without person and year repeated', () => {
    const { self, comments } = yearOf(
      ['an', 'selfClassified', { ...OF, level: 'excellent', strengths: 'Đúng hạn' }],
      ['officer', 'commented', { ...OF, source: 'meeting', text: 'Nhất trí', document: 'BB 1', on: '2026-12-05' }],
      ['officer', 'commented', { ...OF, source: 'party', text: 'Tốt', on: '2026-12-06' }],
    );
    expect(self).toMatchObject({ level: 'excellent', strengths: 'Đúng hạn', by: 'an', at: AT });
    expect(Object.keys(self!)).not.toContain('person');
    expect(comments.map(({ source, by }) => [source, by])).toEqual([['meeting', 'officer'], ['party', 'officer']]);
  });

  test('every proposal stays in the log of changes', () => {
    const { proposals } = yearOf(['headA', 'proposed', { ...OF, level: 'excellent', reason: 'Điểm cao' }], ['chair', 'proposed', { ...OF, level: 'good', reason: 'Vượt tỷ lệ' }]);
    expect(proposals.map(({ level, reason, by }) => [level, reason, by])).toEqual([['excellent', 'Điểm cao', 'headA'], ['good', 'Vượt tỷ lệ', 'chair']]);
  });

  test('a replacing decision names the old one, and both are kept (Điều 21.3)', () => {
    const { decisions } = yearOf(decided('d1'), decided('d2', { level: 'excellent', replaces: 'd1', reason: 'Tính sai' }));
    expect(decisions.map(({ decision, level, replaces }) => [decision, level, replaces])).toEqual([['d1', 'good', null], ['d2', 'excellent', 'd1']]);
  });

  test('what the managing agency is asked stays in the story (Điều 21.3)', () => {
    const asked: Line = ['chair', 'replacementAsked', { ...OF, decision: 'd1', reason: 'Khai sai', evidence: [{ kind: 'document', number: 'BB 3' }] }];
    const { replacementsAsked } = yearOf(decided('d1'), asked, decided('d2', { replaces: 'd1', reason: 'x', agency: 'UBND tỉnh' }));
    expect(replacementsAsked).toMatchObject([{ decision: 'd1', reason: 'Khai sai', by: 'chair', at: AT, evidence: [{ kind: 'document', number: 'BB 3' }] }]);
  });

  test('he saw the first decision, not yet the one that replaced it; seen twice, the first time counts', () => {
    const seen = (at: string): Line => ['an', 'decisionSeen', { decision: 'd1' }, at];
    const { decisions } = yearOf(decided('d1'), seen('2026-12-11T02:00:00.000Z'), seen('2026-12-12T02:00:00.000Z'), decided('d2', { replaces: 'd1', reason: 'x' }));
    expect(decisions.map(({ seenAt }) => seenAt)).toEqual(['2026-12-11T02:00:00.000Z', null]);
  });

  test('a petition and its one answer', () => {
    const answer = (upheld: boolean): Line => ['chair', 'petitionAnswered', { petition: 'k1', upheld, reason: 'x', document: 'CV 3' }, '2026-12-15T02:00:00.000Z'];
    expect(yearOf(decided('d1'), petitioned).petitions).toMatchObject([{ id: 'k1', decision: 'd1', by: 'an', receivedAt: AT, evidence: [], answer: null }]);
    const { petitions } = yearOf(decided('d1'), petitioned, answer(true), answer(false));
    expect(petitions[0]?.answer).toEqual({ by: 'chair', at: '2026-12-15T02:00:00.000Z', upheld: true, reason: 'x', document: 'CV 3' });
  });

  test('what is no part of a classification is left to others', () => {
    expect(applyDecision(UNDECIDED, write(['officer', 'groupSet', { ...OF, group: 'Tư pháp' }]))).toBeUndefined();
  });
});
