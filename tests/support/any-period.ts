/** Any period anybody can have, for laws: all three profiles, staff and leaders, every kind of task and fault. */
import * as fc from 'fast-check';
import { DRAFT_2025_09 } from '#domain/profiles/draft-2025-09.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ND335, ND335_TASK_RESULTS } from '#domain/profiles/nd335.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { LeadershipInput, PeriodInput } from '#domain/scoring/score-shape.ts';
import type { CompletedUnits, Fault, ScoredTask } from '#domain/scoring/scored-task.ts';
import { FULL_MARKS, confirmedMarks, periodInput } from './period-input.ts';

const EACH: RuleProfile = { ...ND335, taskResults: { ...ND335_TASK_RESULTS, ratioCap: 'each' } };

/** Quarters of a unit. */
export const anyQuantity = fc.integer({ min: 0, max: 40 }).map((quarters) => String(quarters / 4));

const anyFaults: fc.Arbitrary<Fault[]> = fc.uniqueArray(
  fc.record({
    entry: fc.integer({ min: 0, max: 9999 }).map((n) => `f${n}`),
    at: fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}T02:00:00.000Z`),
    by: fc.constant('head'),
    reason: fc.constantFrom('thiếu căn cứ', 'nộp sau hạn'),
    excusedBy: fc.option(fc.constant('excuse-entry')),
  }),
  { selector: (fault) => fault.entry, maxLength: 6 },
);

export const anyUnits: fc.Arbitrary<CompletedUnits> = fc.record({
  units: anyQuantity,
  acceptedBy: fc.constant('head'),
  acceptance: fc.integer({ min: 0, max: 999 }).map((n) => `acceptance-${n}`),
  failedReviews: anyFaults,
  delays: anyFaults,
  quality: fc.constantFrom(null, '100', '90', '75.5', '0'),
  late: fc.constantFrom('-1/3', '0', '0', '0.1', '1/4', '0.5', '2'),
});

const anyTask: fc.Arbitrary<ScoredTask> = fc.record({
  id: fc.integer({ min: 0, max: 99_999 }).map((n) => `task-${n}`),
  title: fc.constant('Báo cáo'),
  productCode: fc.constant('SP-1'),
  coefficient: fc.constantFrom('0.2', '0.33', '0.5', '1', '1.5', '2.4', '4'),
  group: fc.constantFrom('', 'N1', 'N3', 'N5'),
  hours: fc.constantFrom(null, '2', '0.5', '16'),
  kind: fc.constantFrom('planned', 'planned', 'planned', 'takenOver', 'unscheduled'),
  handedBack: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
  assignment: fc.constant('assignment-entry'),
  assigned: anyQuantity,
  completed: fc.array(anyUnits, { maxLength: 3 }),
});

const share = fc.constantFrom('1', '0.5');

const anyLeadership: fc.Arbitrary<LeadershipInput> = fc.record({
  subordinates: fc.uniqueArray(
    fc.record({
      person: fc.integer({ min: 0, max: 99 }).map((n) => `person-${n}`),
      standing: fc.constantFrom('met', 'met', 'below', 'no-data'),
      provisional: fc.boolean(),
    }),
    { selector: ({ person }) => person, maxLength: 5 },
  ),
  self: fc.constant(null),
  confirmed: fc.record({ organising: share, uniting: share }),
  reasons: fc.constant({}),
});

/** Marks in steps of a quarter, or of half a point as the draft wants them. */
function marksOf(quarters: readonly number[], step: string): Record<string, string> {
  const whole = step === '0.5' ? 2 : 1;
  return Object.fromEntries(Object.keys(FULL_MARKS).map((line, at) => {
    const most = Number(FULL_MARKS[line]) * 4;
    const given = (quarters[at] ?? 0) % (most + 1);
    return [line, String((given - (given % whole)) / 4)];
  }));
}

const anyMarks = fc.array(fc.nat({ max: 20 }), { minLength: 10, maxLength: 10 });

/** A confirmed period under one of these profiles. */
export function anyPeriod(profiles: readonly RuleProfile[] = [ND335, EACH, DRAFT_2025_09, KHANH_HOA_2025]): fc.Arbitrary<PeriodInput> {
  return fc
    .record({
      tasks: fc.uniqueArray(anyTask, { selector: (task) => task.id, maxLength: 8 }),
      given: anyMarks,
      leadership: fc.option(anyLeadership),
      profile: fc.constantFrom(...profiles),
      role: fc.constantFrom('head' as const, 'deputy' as const),
    })
    .map(({ tasks, given, leadership, profile, role }) =>
      periodInput(tasks, { profile, leadership, role: leadership ? role : 'staff', general: confirmedMarks(marksOf(given, profile.general.step)) }));
}

/** Those that count converted products. */
export const PRODUCT_PROFILES: readonly RuleProfile[] = [ND335, EACH, DRAFT_2025_09];
