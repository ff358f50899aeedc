/** Which rules a unit may adopt and when, and what periods its people may then write in. */
import { describe, expect, test } from 'vitest';
import { judge } from '#domain/access/judge.ts';
import type { CheckContext } from '#domain/access/check-context.ts';
import { SYSTEM } from '#domain/access/system.ts';
import { foldOf } from '#domain/kinds.ts';
import type { AdoptedProfile } from '#domain/organisation/unit.ts';
import { rulesFor } from '#domain/organisation/rules.ts';
import type { KindName, StoredEntry } from '#domain/record/entry.ts';
import { reportCutoff } from '#domain/review/scored-task.ts';
import { reviewId } from '#domain/review/review.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { checkProfile } from '#domain/profiles/rule-check.ts';
import { QUARTER_RULES, quartersFrom } from '#tests/support/quarter-rules.ts';
import { assigned, entry, PRODUCT, received, recordOf, ward } from '#tests/support/story.ts';

const definition = { ...PRODUCT, scope: 'shared', division: null, detail: '', output: '', group: 'N1' } as const;

function contextOf(profiles: readonly AdoptedProfile[] = []): CheckContext {
  return {
    org: ward({}, { profiles }),
    product: (id) => (id === PRODUCT.id ? { versions: [definition], approvals: [] } : null),
    checkRules: (rules) => checkProfile(rules).ok,
  };
}

interface Asked {
  readonly kind: KindName;
  readonly record: string;
  readonly actor: string;
  readonly type: string;
  readonly data: object;
  readonly at: string;
}

function verdict({ kind, record, actor, type, data, at }: Asked, context: CheckContext, story: readonly StoredEntry[] = [], receivedAt = at): string {
  const [one] = received([entry(kind, record, actor, type, at, data)], { receivedAt });
  const judged = judge(one!, recordOf(kind, record, story), context);
  return judged.verdict === 'accepted' ? 'accepted' : `${judged.verdict}: ${judged.code}`;
}

const AT = '2026-03-10T02:00:00.000Z';
const founded = entry('unit', 'u1', SYSTEM, 'unit.founded.v1', '2026-01-01T00:00:00.000Z', { name: 'Phường Thử', level: 'ward' });
const adoption = (rules: object, from: string) => ({ rules, from, decision: 'QĐ 7' });

function adopts(rules: object, from: string, more: { actor?: string; at?: string; receivedAt?: string; before?: readonly AdoptedProfile[] } = {}): string {
  const { actor = 'chair', at = AT, receivedAt = at, before = [] } = more;
  const story = [founded, ...before.map((one) => entry('unit', 'u1', 'chair', 'unit.profileAdopted.v1', '2026-01-02T00:00:00.000Z', one))];
  const asked = { kind: 'unit', record: 'u1', actor, type: 'unit.profileAdopted.v1', data: adoption(rules, from), at } as const;
  return verdict(asked, contextOf(before), received(story), receivedAt);
}

describe('adopting rules (NĐ335 Điều 26.1.a): whole, sound, and for periods that have not begun', () => {
  const quarters = quartersFrom('2026-07-01');
  const late = { ...ND335, effectiveFrom: '2026-07-01' };

  test.each([
    ['the next month', () => adopts(ND335, '2026-04-01'), 'accepted'],
    ['by the organisation officer: the head decides', () => adopts(ND335, '2026-04-01', { actor: 'officer' }), 'refused: not-allowed'],
    ['another method', () => adopts({ ...KHANH_HOA_2025, effectiveFrom: '2026-01-01' }, '2026-04-01'), 'accepted'],
    ['rules that are none', () => adopts({ id: 'nd999' }, '2026-04-01'), 'refused: bad-profile'],
    ['rules with a part missing', () => adopts({ ...ND335, cycle: undefined }, '2026-04-01'), 'refused: bad-profile'],
    ['rules by another name alone', () => adopts({ ...ND335, id: 'phuong-thu' }, '2026-04-01'), 'accepted'],
    ['before they take effect', () => adopts(late, '2026-04-01'), 'refused: profile-not-in-force'],
    ['on the day they take effect', () => adopts(late, '2026-07-01'), 'accepted'],
    ['in the middle of a month', () => adopts(ND335, '2026-04-02'), 'refused: profile-not-at-period-start'],
    ['the month that runs', () => adopts(ND335, '2026-03-01'), 'refused: profile-in-past'],
    ['from today, the first of the month', () => adopts(ND335, '2026-04-01', { at: '2026-04-01T01:00:00.000Z' }), 'refused: profile-in-past'],
    ['in the last minute before, in Vietnam', () => adopts(ND335, '2026-04-01', { at: '2026-03-31T16:59:59.999Z' }), 'accepted'],
    ['written in time, received when the month has begun', () => adopts(ND335, '2026-04-01', { receivedAt: '2026-03-31T17:00:00.000Z' }), 'refused: profile-in-past'],
    ['for the past by the server itself', () => adopts(ND335, '2026-01-01', { actor: SYSTEM }), 'accepted'],
    ['by the server itself, still not in the middle of a month', () => adopts(ND335, '2026-01-02', { actor: SYSTEM }), 'refused: profile-not-at-period-start'],
    ['quarters, from the first day of a quarter', () => adopts(QUARTER_RULES, '2026-04-01'), 'accepted'],
    ['quarters, from another month’s', () => adopts(QUARTER_RULES, '2026-05-01'), 'refused: profile-not-at-period-start'],
    ['months after quarters, from a quarter’s first day', () => adopts(ND335, '2026-10-01', { before: quarters }), 'accepted'],
    ['months after quarters, within a quarter', () => adopts(ND335, '2026-08-01', { before: quarters }), 'refused: profile-not-at-period-start'],
    ['months until the quarters already adopted', () => adopts(ND335, '2026-05-01', { before: quarters }), 'accepted'],
    ['quarters that a change already adopted would cut', () => adopts(QUARTER_RULES, '2026-04-01', { before: [{ ...quarters[0]!, rules: ND335, from: '2026-05-01' }] }), 'refused: profile-not-at-period-start'],
    ['anew for the same day, before it has come', () => adopts(ND335, '2026-07-01', { before: quarters }), 'accepted'],
  ])('%s', (_, run, expected) => expect(run()).toBe(expected));

  test('nothing is adopted where nobody can check it', () => {
    const { checkRules: _, ...blind } = contextOf();
    const asked = { kind: 'unit', record: 'u1', actor: 'chair', type: 'unit.profileAdopted.v1', data: adoption(ND335, '2026-04-01'), at: AT } as const;
    expect(verdict(asked, blind, received([founded]))).toBe('refused: bad-profile');
  });

  test('an adoption that was held is never let in late: rules are adopted anew', () => {
    const held = { ...entry('unit', 'u1', 'left', 'unit.profileAdopted.v1', AT, adoption({ id: 'none' }, '2026-04-01')), receipt: { epoch: 1, seq: 9, receivedAt: AT, verdict: 'held' as const } };
    const admit = { kind: 'unit', record: 'u1', actor: 'chair', type: 'entry.admitted.v1', data: { entry: held.id }, at: AT } as const;
    expect(verdict(admit, contextOf(), [...received([founded]), held])).toBe('refused: profile-in-past');
  });
});

describe('a period is of the kind the unit’s rules say for it', () => {
  const context = contextOf(quartersFrom('2026-07-01'));
  const task = (actor: string, at: string, change: object) =>
    verdict({ kind: 'task', record: 't', actor, type: 'task.assigned.v1', data: assigned(change as Record<string, unknown>), at }, context);
  const assign = (period: string, due: string, at: string, change: object = {}) => task('headA', at, { period, due, ...change });
  const declare = (period: string, due: string) => {
    const { kind: _kind, ...facts } = assigned({ period, due, reason: 'Gấp' });
    return verdict({ kind: 'task', record: 't', actor: 'an', type: 'task.declared.v1', data: facts, at: '2026-08-10T02:00:00.000Z' }, context);
  };

  test.each([
    ['a month while months are in force', () => assign('2026-06', '2026-06-20', '2026-06-01T02:00:00.000Z'), 'accepted'],
    ['a quarter in which they were', () => assign('2026-Q2', '2026-06-20', '2026-04-01T02:00:00.000Z'), 'refused: wrong-period-kind'],
    ['a quarter to come, planned in June', () => assign('2026-Q3', '2026-09-20', '2026-06-20T02:00:00.000Z'), 'accepted'],
    ['a month to come, in which quarters are in force', () => assign('2026-07', '2026-07-20', '2026-06-20T02:00:00.000Z'), 'refused: wrong-period-kind'],
    ['planned on the cut-off day of the quarter’s first month', () => assign('2026-Q3', '2026-09-20', '2026-07-05T02:00:00.000Z'), 'accepted'],
    ['planned the day after', () => assign('2026-Q3', '2026-09-20', '2026-07-06T02:00:00.000Z'), 'refused: planning-closed'],
    ['named in the plan, in its second month', () => assign('2026-Q3', '2026-09-20', '2026-08-06T02:00:00.000Z', { inPlan: true }), 'accepted'],
    ['due in the quarter’s last day', () => assign('2026-Q3', '2026-09-30', '2026-07-01T02:00:00.000Z'), 'accepted'],
    ['due after the quarter', () => assign('2026-Q3', '2026-10-01', '2026-07-01T02:00:00.000Z'), 'refused: due-outside-period'],
    ['declared in the quarter', () => declare('2026-Q3', '2026-09-20'), 'accepted'],
    ['declared for a month of it', () => declare('2026-08', '2026-08-20'), 'refused: wrong-period-kind'],
    ['a whole year', () => assign('2026', '2026-09-20', '2026-07-01T02:00:00.000Z'), 'refused: bad-shape'],
  ])('%s', (_, run, expected) => expect(run()).toBe(expected));

  test.each([
    ['2026-Q3', 'accepted'], ['2026-06', 'accepted'], ['2026-08', 'refused: wrong-period-kind'], ['2026-Q2', 'refused: wrong-period-kind'],
  ])('the review of %s: %s', (period, expected) => {
    const asked = { kind: 'review', record: reviewId('an', period), actor: 'an', type: 'review.completed.v1', data: { person: 'an', period }, at: '2026-09-28T02:00:00.000Z' } as const;
    expect(verdict(asked, context)).toBe(expected);
  });
});

describe('the days of the cycle come from the rules of the period', () => {
  const cycle = { ...ND335.cycle, planningCutoffDay: 10, reportCutoffDay: 25 };
  const context = contextOf([{ rules: { ...ND335, cycle }, from: '2026-04-01', decision: 'QĐ 7' }]);
  const assign = (period: string, at: string) =>
    verdict({ kind: 'task', record: 't', actor: 'headA', type: 'task.assigned.v1', data: assigned({ period, due: `${period}-20` }), at }, context);

  test.each([
    ['2026-03', '2026-03-05T02:00:00.000Z', 'accepted'],
    ['2026-03', '2026-03-06T02:00:00.000Z', 'refused: planning-closed'],
    ['2026-04', '2026-04-10T16:59:59.999Z', 'accepted'],
    ['2026-04', '2026-04-10T17:00:00.000Z', 'refused: planning-closed'],
  ])('planning of %s at %s: %s', (period, at, expected) => expect(assign(period, at)).toBe(expected));

  test.each([
    ['2026-03', null, '2026-03-31'], ['2026-03', 25, '2026-03-25'], ['2028-02', null, '2028-02-29'],
    ['2026-Q1', null, '2026-03-31'], ['2026-Q1', 25, '2026-03-25'], ['2026-Q4', 28, '2026-12-28'],
  ])('reports of %s with the cut-off %s count up to %s', (period, day, expected) => expect(reportCutoff(period, day)).toBe(expected));

  test('a unit’s record gives them for each period', () => {
    const story = received([founded, entry('unit', 'u1', 'chair', 'unit.profileAdopted.v1', AT, adoption({ ...ND335, cycle }, '2026-04-01'))]);
    const { state } = foldOf('unit', recordOf('unit', 'u1', story));
    expect(['2026-03', '2026-04'].map((period) => rulesFor(state, period).cycle.reportCutoffDay)).toEqual([null, 25]);
  });
});
