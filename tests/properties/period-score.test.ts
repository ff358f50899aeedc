/** Laws of the period score: what must hold for every period anybody can have, under every profile. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalInput, sameScore } from '#domain/scoring/canonical-score.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { PeriodInput, SubordinateStanding } from '#domain/scoring/score-shape.ts';
import type { CompletedUnits, Fault, ScoredTask } from '#domain/scoring/scored-task.ts';
import { PRODUCT_PROFILES, anyPeriod, anyQuantity, anyUnits } from '#tests/support/any-period.ts';
import { scoresOf, workOf } from '#tests/support/scored-unit.ts';
import { ward } from '#tests/support/story.ts';

/** Whether the fraction `a` is at most `b`, compared here without the code under test. */
function atMost(a: string, b: string): boolean {
  const [left = [], right = []] = [a, b].map((text) => text.split('/').map(BigInt));
  return left[0]! * right[1]! <= right[0]! * left[1]!;
}

/** Turns a number into one of the list's indices. */
function pick(length: number, seed: number): number {
  return length === 0 ? -1 : seed % length;
}

function changeTask(input: PeriodInput, seed: number, change: (task: ScoredTask) => readonly ScoredTask[]): PeriodInput {
  const index = pick(input.tasks.length, seed);
  return { ...input, tasks: input.tasks.flatMap((task, place) => (place === index ? change(task) : [task])) };
}

function expectNoLower(before: PeriodInput, after: PeriodInput): void {
  const [old, now] = [scorePeriod(before).total, scorePeriod(after).total];
  expect(now === null).toBe(old === null);
  if (old && now) expect(atMost(old.exact, now.exact)).toBe(true);
}

const period = anyPeriod();
const products = anyPeriod(PRODUCT_PROFILES);
const seed = fc.nat({ max: 1000 });

describe('the score under every profile, of staff and leaders', () => {
  it('does not depend on the order of tasks, units, faults or subordinates', () => {
    fc.assert(
      fc.property(period, (input) => {
        const turned: PeriodInput = {
          ...input,
          leadership: input.leadership && { ...input.leadership, subordinates: input.leadership.subordinates.toReversed() },
          tasks: input.tasks.toReversed().map((task) => ({
            ...task,
            completed: task.completed.toReversed().map((part) => ({
              ...part,
              failedReviews: part.failedReviews.toReversed(),
              delays: part.delays.toReversed(),
            })),
          })),
        };
        expect(sameScore(scorePeriod(turned), scorePeriod(input))).toBe(true);
        expect(canonicalInput(turned)).toBe(canonicalInput(input));
      }),
    );
  });

  it('is between 0 and 100, or missing exactly when nothing was assigned', () => {
    fc.assert(
      fc.property(period, (input) => {
        const { total, status, taskResults, level } = scorePeriod(input);
        expect([taskResults === null, level === null, status === 'insufficient-data']).toEqual(Array.from({ length: 3 }, () => total === null));
        if (total) expect(atMost('0/1', total.exact) && atMost(total.exact, '100/1')).toBe(true);
      }),
    );
  });

  it('stays the same when a task is split in halves', () => {
    const half = (text: string): string => (text.includes('.') ? `${Number(text) * 100}/200` : `${text}/2`);
    fc.assert(
      fc.property(period, seed, (input, n) => {
        const { tasks: _tasks, ...rest } = scorePeriod(changeTask(input, n, (task) => {
          const part = { ...task, assigned: half(task.assigned), completed: task.completed.map((units) => ({ ...units, units: half(units.units) })) };
          return [part, { ...part, id: `${task.id}-b` }];
        }));
        expect(scorePeriod(input)).toMatchObject(rest);
      }),
    );
  });

  it('never falls when a fault is excused, and with it the lateness', () => {
    const excuse = (fault: Fault): Fault => ({ ...fault, excusedBy: 'excuse-entry' });
    const excuseAll = (part: CompletedUnits): CompletedUnits => ({
      ...part,
      failedReviews: part.failedReviews.map(excuse),
      delays: part.delays.map((fault, index) => (index === 0 ? excuse(fault) : fault)),
      late: part.late.startsWith('-') ? part.late : '0',
    });
    fc.assert(
      fc.property(period, seed, (input, n) => {
        expectNoLower(input, changeTask(input, n, (task) => [{ ...task, completed: task.completed.map(excuseAll) }]));
      }),
    );
  });

  it('never falls when a subordinate reaches the level asked for, or is passed over', () => {
    const better = (standing: 'met' | 'no-data') => (one: SubordinateStanding, index: number): SubordinateStanding => (index === 0 ? { ...one, standing } : one);
    fc.assert(
      fc.property(period, fc.constantFrom('met' as const, 'no-data' as const), (input, standing) => {
        const { leadership } = input;
        expectNoLower(input, { ...input, leadership: leadership && { ...leadership, subordinates: leadership.subordinates.map(better(standing)) } });
      }),
    );
  });
});

describe('the score by converted products', () => {
  it('equals the decree computed naively in whole numbers', () => {
    fc.assert(
      fc.property(products, (input) => {
        expect(scorePeriod(input).total?.exact ?? null).toBe(naiveTotal(input));
      }),
    );
  });

  it('stays the same when a task is split in two anywhere', () => {
    fc.assert(
      fc.property(products, seed, anyQuantity, (input, n, first) => {
        const split = changeTask(input, n, (task) => {
          const part = Math.min(Number(first), Number(task.assigned));
          return [
            { ...task, assigned: String(part), completed: task.completed.slice(0, 1) },
            { ...task, id: `${task.id}-b`, assigned: String(Number(task.assigned) - part), completed: task.completed.slice(1) },
          ];
        });
        expect(scorePeriod(split)).toEqual(scorePeriod(input));
      }),
    );
  });

  it('never falls when more is accepted, within what was assigned or beyond it', () => {
    fc.assert(
      fc.property(products, seed, anyUnits, (input, n, more) => {
        expectNoLower(input, changeTask(input, n, (task) => [{ ...task, completed: [...task.completed, more] }]));
      }),
    );
  });

  it('never falls with unscheduled or taken-over work, done or not (Điều 18.1.d)', () => {
    fc.assert(
      fc.property(products, seed, fc.constantFrom('unscheduled' as const, 'takenOver' as const), (input, n, kind) => {
        expectNoLower(input, changeTask(input, n, (task) => [task, { ...task, id: `${task.id}-b`, kind }]));
      }),
    );
  });
});

it('by standard hours the score never falls when more of what was assigned is accepted', () => {
  fc.assert(
    fc.property(anyPeriod([KHANH_HOA_2025]), seed, anyUnits, (input, n, more) => {
      const open = changeTask(input, n, (task) => {
        const done = task.completed.reduce((all, { units }) => all + Number(units), 0);
        return [{ ...task, assigned: String(done + Number(more.units)) }];
      });
      expectNoLower(open, changeTask(open, n, (task) => [{ ...task, completed: [...task.completed, more] }]));
    }),
  );
});

it('a leader’s score depends on the people under him only by how each stands', () => {
  const people = ['an', 'binh', 'chi', 'officer'];
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 4, maxLength: 4 }), (done) => {
      const leaders = (count: (units: number) => number) => {
        const tasks = people.map((person, at) => workOf(person, 14, count(done[at]!)));
        const scores = scoresOf({ org: ward(), tasks: [...tasks, ...['deputyA', 'headA', 'headB', 'vice', 'chair'].map((person) => workOf(person, 14, 9))] });
        return ['deputyA', 'headA', 'headB', 'vice', 'chair'].map((person) => scores.get(person)?.score);
      };
      // 4 of 14 is exactly 50 points.
      expect(leaders((units) => (units >= 4 ? 14 : 0))).toEqual(leaders((units) => units));
    }),
    { numRuns: 60 },
  );
});

/** Quantities are quarters and coefficients hundredths, so whole numbers hold everything: unit 1/1600. */
function naiveTotal({ tasks, general, profile, leadership }: PeriodInput): string | null {
  const whole = (text: string, scale: number): number => Math.round(Number(text) * scale);
  let assigned = 0;
  const completed = [0, 0, 0];
  for (const task of tasks) {
    const k = whole(task.coefficient, 100);
    if (task.kind === 'planned') assigned += k * whole(task.assigned, 4) * 4;
    for (const part of task.handedBack ? [] : task.completed) {
      const product = k * whole(part.units, 4);
      const left = (list: readonly Fault[]): number => Math.max(0, 4 - list.filter((one) => !one.excusedBy).length);
      [4, left(part.failedReviews), left(part.delays)].forEach((share, index) => (completed[index]! += product * share));
    }
  }
  if (assigned === 0) return null;
  const counted = completed.map((value) => (profile.taskResults?.ratioCap === 'each' ? Math.min(value, assigned) : value));
  const below = leadership?.subordinates.some(({ standing }) => standing === 'below');
  const halves = leadership ? (below ? 1 : 2) + whole(leadership.confirmed?.organising ?? '0', 2) + whole(leadership.confirmed?.uniting ?? '0', 2) : 0;
  const full = 2 * (leadership ? 6 : 3) * assigned;
  const reached = Math.min(2 * counted.reduce((a, b) => a + b, 0) + halves * assigned, full);
  const quarters = Object.values(general.confirmed ?? {}).reduce((all, mark) => all + whole(mark, 4), 0);
  return reduced(BigInt(quarters) * BigInt(full) + 280n * BigInt(reached), 4n * BigInt(full));
}

function reduced(n: bigint, d: bigint): string {
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return `${n / a}/${d / a}`;
}
