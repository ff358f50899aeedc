import { describe, expect, it } from 'vitest';
import { ward } from '#tests/support/story.ts';
import type { LevelCode } from '../profiles/rule-profile.ts';
import { UNDECIDED, type Decision, type DecisionState, type Proposal } from './decision.ts';
import { unitYear, type UnitYear } from './unit-year.ts';
import { capUse, proposalLog, replacementOf, standingCounts, standingOf } from './unit-year-standing.ts';
import { NO_YEAR_FACTS } from './year.ts';

const WRITTEN = { by: 'chair', at: '2026-12-10T02:00:00.000Z' };
const proposal = (level: LevelCode, entry = 'e'): Proposal => ({ ...WRITTEN, entry, level, reason: 'Biên bản' });
const decided = (decision: string, level: LevelCode, replaces: string | null = null, seenAt: string | null = null): Decision =>
  ({ ...WRITTEN, entry: decision, decision, level, document: `QĐ ${decision}`, on: '2026-12-10', average: null, replaces, seenAt });
const petition = { id: 'p1', decision: 'd1', by: 'an', at: WRITTEN.at, receivedAt: null, text: 'x', evidence: [], answer: null };

function unitOf(states: Readonly<Record<string, Partial<DecisionState>>>, outstanding = false): UnitYear {
  const scores: Readonly<Record<string, string>> = { an: '95', binh: '92' };
  const rating = { entry: 'r', by: 'chair', at: WRITTEN.at, year: 2026, division: null, level: 'good' as const, outstanding: true, decision: 'QĐ 1' };
  return unitYear({
    org: ward({}, outstanding ? { ratings: [rating] } : {}), unit: 'u1', year: 2026, today: '2027-01-10',
    factsOf: (id) => ({ ...NO_YEAR_FACTS, group: id === 'an' ? 'Địa chính' : null, ...states[id] }),
    figureOf: (id) => ({ exact: scores[id] ?? '80', taskPoints: null, provisional: false, entry: null }),
  });
}

describe('what stands', () => {
  const state: DecisionState = { ...UNDECIDED, proposals: [proposal('good', 'a'), proposal('excellent', 'b')], decisions: [decided('d1', 'good'), decided('d2', 'excellent', 'd1')], petitions: [petition] };
  it('is the last proposal and the last decision', () => {
    expect([standingOf(state).proposal?.level, standingOf(state).decision?.decision, standingOf(state).open.length]).toEqual(['excellent', 'd2', 1]);
    expect(standingOf(UNDECIDED)).toEqual({ proposal: null, decision: null, open: [] });
  });
  it('keeps every change with what was before it', () => {
    expect(proposalLog(state).map(({ before, proposal: { level } }) => `${before} ${level}`)).toEqual(['null good', 'good excellent']);
  });
  it('names what replaced a decision (Điều 21.3)', () => {
    expect([replacementOf(state, state.decisions[0]!)?.decision, replacementOf(state, state.decisions[1]!)]).toEqual(['d2', null]);
  });
});

describe('proposals under the cap (Điều 20.5)', () => {
  it('counts those proposed and decided in the agency and in each group, over what is allowed', () => {
    const both = { proposals: [proposal('excellent')], decisions: [decided('d1', 'excellent')] };
    const [whole, group] = capUse(unitOf({ an: both, binh: { proposals: [proposal('excellent')] } }));
    expect(whole).toMatchObject({ rule: '20%', base: 7, allowed: 1, proposed: ['an', 'binh'], proposedOver: 1, decided: ['an'], decidedOver: 0 });
    expect(group).toMatchObject({ group: 'Địa chính', allowed: 0, proposed: ['an'], proposedOver: 1, decidedOver: 1 });
  });
  it('counts somebody proposed whose score does not reach it, and not who was proposed before', () => {
    const [whole] = capUse(unitOf({ chi: { proposals: [proposal('excellent')] }, binh: { proposals: [proposal('excellent'), proposal('good')] } }));
    expect(whole?.proposed).toEqual(['chi']);
  });
  it('has 25% only where a decision names the organisation outstanding', () => {
    expect([capUse(unitOf({}))[0]?.rule, capUse(unitOf({}, true))[0]?.rule]).toEqual(['20%', '25%']);
  });
  it('leaves out who left and whom another unit classifies', () => {
    expect(capUse(unitOf({ left: { proposals: [proposal('excellent')] } }))[0]?.proposed).toEqual([]);
  });
});

describe('progress', () => {
  it('counts people, not entries', () => {
    const { people } = unitOf({ an: { proposals: [proposal('good'), proposal('excellent')], decisions: [decided('d1', 'good', null, WRITTEN.at)], petitions: [petition] } });
    expect(standingCounts(people)).toEqual({ people: 9, selfClassified: 0, proposed: 1, decided: 1, seen: 1, open: 1 });
  });
  it('a replacing decision is to be seen anew', () => {
    const { people } = unitOf({ an: { decisions: [decided('d1', 'good', null, WRITTEN.at), decided('d2', 'excellent', 'd1')] } });
    expect(standingCounts(people)).toMatchObject({ decided: 1, seen: 0 });
  });
});
