import { describe, expect, test } from 'vitest';
import { foldOf } from '../kinds.ts';
import { DRAFT_2025_09 } from '../profiles/draft-2025-09.ts';
import { KHANH_HOA_2025 } from '../profiles/khanh-hoa-2025.ts';
import { ND335 } from '../profiles/nd335.ts';
import { add, fromDecimal, sum, toFraction, ZERO } from '../scoring/rational.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';
import type { TaskState } from '../work/task.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { assigned, entry, received, recordOf, ward } from '#tests/support/story.ts';
import { compareProfiles } from './compare-profiles.ts';
import type { PersonComparison, ProfileComparison } from './compare-profiles.ts';
import { reviewId } from './review.ts';
import type { ReviewState } from './review.ts';

const PERIOD = '2026-03';

/** `done` of `of` units accepted in time; quality as given. */
function work(person: string, done: number, of: number, quality?: string, more: object = {}): { id: string; state: TaskState } {
  const id = `task-${person}-${JSON.stringify(more)}`;
  const begin = entry('task', id, 'headA', 'task.assigned.v1', '2026-03-02T01:00:00.000Z', assigned({ person, quantity: String(of), ...more }));
  const handed = entry('task', id, person, 'task.submitted.v1', '2026-03-20T02:00:00.000Z', { units: [[1, done]], note: '', evidence: [] });
  const accepted = entry('task', id, 'headA', 'task.accepted.v1', '2026-03-21T02:00:00.000Z', { submission: handed.id, ...(quality && { quality }) });
  return { id, state: foldOf('task', recordOf('task', id, received(done > 0 ? [begin, handed, accepted] : [begin]))).state };
}

function confirmedReview(person: string, change: Readonly<Record<string, string>> = {}, leader = false): ReviewState {
  const id = reviewId(person, PERIOD);
  const data = {
    selfScored: null, person, period: PERIOD, marks: { ...FULL_MARKS, ...change }, reasons: {}, comment: '', figure: null,
    ...(leader && { leadership: { organising: '1', uniting: '1' } }),
  };
  return foldOf('review', recordOf('review', id, received([entry('review', id, 'chair', 'review.confirmed.v1', '2026-04-01T02:00:00.000Z', data)]))).state;
}

interface World {
  readonly tasks?: readonly { readonly id: string; readonly state: TaskState }[];
  readonly reviews?: Readonly<Record<string, ReviewState>>;
}

function compareIn({ tasks = [], reviews = {} }: World, candidate: RuleProfile): ProfileComparison {
  const tasksOf = (person: string) => tasks.filter(({ state }) => state.person === person);
  return compareProfiles({ org: ward(), period: PERIOD, tasksOf, reviewOf: (person) => reviews[person] ?? null }, candidate);
}

const of = (result: ProfileComparison, person: string): PersonComparison => result.people.find((one) => one.person === person)!;
const partsOf = ({ parts }: PersonComparison): string[] => parts.map(({ part, points }) => `${part} ${points.display}`);

/** Everybody at 100, An at 14 + 30 as in the decree's first worked case. */
const usual: World = {
  tasks: [work('an', 1, 5), work('binh', 5, 5), work('headA', 1, 1)],
  reviews: { an: confirmedReview('an'), binh: confirmedReview('binh'), headA: confirmedReview('headA', {}, true) },
};

const levels = (from: readonly string[]) => ND335.levels.map((level, at) => ({ ...level, from: from[at]! }));
const withD = (from: string): RuleProfile => {
  const { leadership } = ND335.taskResults!;
  return { ...ND335, id: 'd-khac', taskResults: { ...ND335.taskResults!, leadership: { ...leadership!, subordinates: { ...leadership!.subordinates, from } } } };
};

describe('person by person', () => {
  test('the same rules change nothing', () => {
    const result = compareIn(usual, { ...ND335, id: 'ban-sao' });
    expect(result.people.map(({ difference }) => difference?.exact ?? null).filter((exact) => exact !== null && exact !== '0/1')).toEqual([]);
    expect([result.up, result.down, result.people.flatMap(({ parts }) => parts)]).toEqual([0, 0, []]);
  });

  test('a leader’s d flips when the level asked of his people falls below their scores (NĐ335 Điều 15.3.a)', () => {
    const result = compareIn(usual, withD('40'));
    const head = of(result, 'headA');
    expect([head.role, head.before.total?.display, head.after.total?.display, head.difference?.display]).toEqual(['head', '94.17', '100.00', '5.83']);
    expect(partsOf(head)).toEqual(['d 5.83']);
    expect(of(result, 'an').difference?.exact).toBe(of(result, 'binh').difference?.exact);
    expect([result.up, result.down, head.move]).toEqual([0, 0, 'same']);
  });

  test('extra work that made up for d no longer does when each ratio is capped', () => {
    const world = { ...usual, tasks: [...usual.tasks!, work('headA', 1, 1, undefined, { kind: 'unscheduled', reason: 'Bão lũ' })] };
    const each: RuleProfile = { ...ND335, id: 'moi-ty-le', taskResults: { ...ND335.taskResults!, ratioCap: 'each' } };
    const head = of(compareIn(world, each), 'headA');
    expect([head.before.total?.display, head.after.total?.display, partsOf(head)]).toEqual(['100.00', '94.17', ['cap -5.83']]);
  });

  test('thresholds alone move levels, not points', () => {
    const result = compareIn(usual, { ...ND335, id: 'nguong', levels: levels(['95', '80', '40', '0']) });
    expect(['an', 'headA'].map((person) => [of(result, person).move, of(result, person).difference?.display])).toEqual([['up', '0.00'], ['down', '0.00']]);
    expect([result.up, result.down, result.excellent]).toEqual([1, 1, { before: 2, after: 1 }]);
  });

  test('standard hours against converted products: general criteria and results as a whole', () => {
    const world = { ...usual, tasks: [work('an', 2, 2, '90'), work('binh', 5, 5, '90')] };
    const result = compareIn(world, KHANH_HOA_2025);
    const an = of(result, 'an');
    expect(an.before.total?.display).toBe('100.00');
    expect(partsOf(an).map((text) => text.split(' ')[0])).toEqual(['general', 'results']);
    expect(partsOf(an)[0]).toBe('general -30.00');
    expect(an.after.general.total?.display).toBe('0.00');
  });

  test('marks off the candidate’s step leave no total, and say why', () => {
    const reviews = { ...usual.reviews, an: confirmedReview('an', { 'I.1': '4.75' }) };
    const result = compareIn({ ...usual, reviews }, DRAFT_2025_09);
    expect(of(result, 'an')).toMatchObject({ difference: null, move: 'unknown', missing: 'general-marks-invalid', parts: [] });
    expect(of(result, 'binh').difference?.display).toBe('0.00');
  });
});

describe('the unit', () => {
  test('people without data are counted, and come last', () => {
    const result = compareIn(usual, withD('40'));
    expect([result.people.length, result.compared]).toEqual([9, 3]);
    expect(result.people[0]?.person).toBe('headA');
    expect(result.people.slice(3).every(({ difference, missing }) => difference === null && missing === 'nothing-assigned')).toBe(true);
    expect(result.rules).toBe(ND335);
  });

  test('nobody has data: said by the figures', () => {
    expect(compareIn({}, KHANH_HOA_2025)).toMatchObject({ compared: 0, up: 0, down: 0, excellent: { before: 0, after: 0 } });
  });

  test('the parts add up exactly to the difference, whatever changes', () => {
    const candidates = [withD('40'), KHANH_HOA_2025, { ...withD('100'), taskResults: { ...withD('100').taskResults!, ratioCap: 'each' as const } }];
    const leaderless = { ...ND335, id: 'khong-lanh-dao', taskResults: { ...ND335.taskResults!, leadership: null } };
    for (const candidate of [...candidates, leaderless]) {
      for (const { parts, difference } of compareIn(usual, candidate).people) {
        const total = sum(parts.map(({ points }) => fromDecimal(points.exact)));
        expect(toFraction(add(total, ZERO)), candidate.id).toBe(difference?.exact ?? '0/1');
      }
    }
  });
});
