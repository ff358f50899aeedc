/** Laws of the period score: what must hold for every month anybody can have. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalInput, sameScore } from '#domain/scoring/canonical-score.ts';
import type { ExplanationNode } from '#domain/scoring/explanation-node.ts';
import { sentence } from '#domain/scoring/explanation-text.ts';
import { explainPeriod } from '#domain/scoring/explanation.ts';
import { ND335 } from '#domain/scoring/nd335.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { RatioCap } from '#domain/scoring/rule-profile.ts';
import type { PeriodInput } from '#domain/scoring/score-shape.ts';
import type { CompletedUnits, Fault, ScoredTask } from '#domain/scoring/scored-task.ts';
import { waterfall } from '#domain/scoring/waterfall.ts';
import { FULL_MARKS, confirmedMarks, periodInput } from '#tests/support/period-input.ts';

/** A fraction of whole BigInts, added and compared here without the code under test. */
type Pair = readonly [bigint, bigint];

function pair(text: string | null): Pair {
  const [n = '', d = ''] = (text ?? '').split('/');
  return [BigInt(n), BigInt(d)];
}

function plus([a, b]: Pair, [c, d]: Pair): Pair {
  return [a * d + c * b, b * d];
}

function times([a, b]: Pair, [c, d]: Pair): Pair {
  return [a * c, b * d];
}

function equal([a, b]: Pair, [c, d]: Pair): boolean {
  return a * d === c * b;
}

function atMost([a, b]: Pair, [c, d]: Pair): boolean {
  return a * d <= c * b;
}

function totalOfPairs(values: readonly Pair[]): Pair {
  return values.reduce<Pair>(plus, [0n, 1n]);
}

const quantity = fc.integer({ min: 0, max: 40 }).map((quarters) => String(quarters / 4));

const faultList: fc.Arbitrary<Fault[]> = fc.uniqueArray(
  fc.record({
    entry: fc.integer({ min: 0, max: 9999 }).map((n) => `f${n}`),
    at: fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}T02:00:00.000Z`),
    by: fc.constant('head'),
    reason: fc.constantFrom('thiếu căn cứ', 'nộp sau hạn'),
    excusedBy: fc.option(fc.constant('excuse-entry')),
  }),
  { selector: (fault) => fault.entry, maxLength: 6 },
);

const completedUnits: fc.Arbitrary<CompletedUnits> = fc.record({
  units: quantity,
  acceptedBy: fc.constant('head'),
  acceptance: fc.integer({ min: 0, max: 999 }).map((n) => `acceptance-${n}`),
  failedReviews: faultList,
  delays: faultList,
});

const scoredTask: fc.Arbitrary<ScoredTask> = fc.record({
  id: fc.integer({ min: 0, max: 99_999 }).map((n) => `task-${n}`),
  title: fc.constant('Báo cáo'),
  productCode: fc.constant('SP-1'),
  coefficient: fc.constantFrom('0.2', '0.33', '0.5', '1', '1.5', '2.4', '4'),
  kind: fc.constantFrom('planned', 'planned', 'planned', 'takenOver', 'unscheduled'),
  handedBack: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
  assignment: fc.constant('assignment-entry'),
  assigned: quantity,
  completed: fc.array(completedUnits, { maxLength: 3 }),
});

const marks = fc.record(
  Object.fromEntries(
    Object.entries(FULL_MARKS).map(([line, max]) => [line, fc.integer({ min: 0, max: Number(max) * 4 }).map((n) => String(n / 4))]),
  ),
);

const month: fc.Arbitrary<PeriodInput> = fc
  .record({
    tasks: fc.uniqueArray(scoredTask, { selector: (task) => task.id, maxLength: 8 }),
    given: marks,
    ratioCap: fc.constantFrom<RatioCap>('sum', 'each'),
  })
  .map(({ tasks, given, ratioCap }) => {
    const profile = { ...ND335, taskResults: { ...ND335.taskResults, ratioCap } };
    return periodInput(tasks, { profile, general: confirmedMarks(given) });
  });

/** Turns a number into one of the list's indices. */
function pick(length: number, seed: number): number {
  return length === 0 ? -1 : seed % length;
}

function changeTask(input: PeriodInput, index: number, change: (task: ScoredTask) => readonly ScoredTask[]): PeriodInput {
  return { ...input, tasks: input.tasks.flatMap((task, place) => (place === index ? change(task) : [task])) };
}

function expectNoLower(before: PeriodInput, after: PeriodInput): void {
  const [old, now] = [scorePeriod(before).total, scorePeriod(after).total];
  expect(now === null).toBe(old === null);
  if (old && now) expect(atMost(pair(old.exact), pair(now.exact))).toBe(true);
}

const seed = fc.nat({ max: 1000 });

describe('the score', () => {
  it('equals the decree computed naively in whole numbers', () => {
    fc.assert(
      fc.property(month, (input) => {
        expect(scorePeriod(input).total?.exact ?? null).toBe(naiveTotal(input));
      }),
    );
  });

  it('does not depend on the order of tasks, units or faults', () => {
    fc.assert(
      fc.property(month, (input) => {
        const turned: PeriodInput = {
          ...input,
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

  it('stays the same when a task is split in two', () => {
    fc.assert(
      fc.property(month, seed, quantity, (input, n, first) => {
        const split = changeTask(input, pick(input.tasks.length, n), (task) => {
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

  it('never falls when a fault is excused', () => {
    fc.assert(
      fc.property(month, seed, (input, n) => {
        const excuse = (fault: Fault): Fault => ({ ...fault, excusedBy: 'excuse-entry' });
        const after = changeTask(input, pick(input.tasks.length, n), (task) => [
          {
            ...task,
            completed: task.completed.map((part) => ({
              ...part,
              failedReviews: part.failedReviews.map(excuse),
              delays: part.delays.map((fault, index) => (index === 0 ? excuse(fault) : fault)),
            })),
          },
        ]);
        expectNoLower(input, after);
      }),
    );
  });

  it('never falls when more is accepted', () => {
    fc.assert(
      fc.property(month, seed, completedUnits, (input, n, more) => {
        const after = changeTask(input, pick(input.tasks.length, n), (task) => [{ ...task, completed: [...task.completed, more] }]);
        expectNoLower(input, after);
      }),
    );
  });

  it('is between 0 and 100, or missing exactly when nothing was assigned', () => {
    fc.assert(
      fc.property(month, (input) => {
        const { total, status, assignedTotal } = scorePeriod(input);
        expect(status === 'insufficient-data').toBe(assignedTotal.exact === '0/1');
        expect(total === null).toBe(status === 'insufficient-data');
        if (total) expect(atMost([0n, 1n], pair(total.exact)) && atMost(pair(total.exact), [100n, 1n])).toBe(true);
      }),
    );
  });
});

describe('the explanation', () => {
  it('adds up exactly from the entries to the total', () => {
    fc.assert(
      fc.property(month, (input) => {
        const score = scorePeriod(input);
        const root = explainPeriod(input, score);
        expect(root.value).toBe(score.total?.exact ?? null);
        const nodes = flatten(root);
        for (const node of nodes) expectExact(node);
        expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
      }),
    );
  });

  it('has a sentence for every node in both languages', () => {
    fc.assert(
      fc.property(month, (input) => {
        for (const node of flatten(explainPeriod(input, scorePeriod(input)))) {
          expect(sentence(node, 'vi')).toMatch(/^\S.*\.$/);
          expect(sentence(node, 'vi') + sentence(node, 'en')).not.toMatch(/undefined|null|NaN|\d\.\d.*điểm/);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('sums the waterfall from 100 down to the total', () => {
    fc.assert(
      fc.property(month, (input) => {
        const score = scorePeriod(input);
        const { start, bars, end, complete } = waterfall(input, score);
        const sum = totalOfPairs([pair(start.exact), ...bars.map((bar) => pair(bar.points.exact))]);
        expect(equal(sum, pair(end.exact))).toBe(true);
        expect(complete).toBe(score.total !== null);
        if (complete) expect([start.exact, end.exact]).toEqual(['100/1', score.total?.exact]);
        expect(new Set(bars.map((bar) => bar.id)).size).toBe(bars.length);
        for (const bar of bars) expect(bar.points.exact.startsWith('-')).toBe(bar.cause !== 'extraWork');
      }),
    );
  });
});

function flatten(node: ExplanationNode): readonly ExplanationNode[] {
  return [node, ...node.children.flatMap(flatten)];
}

function expectExact(node: ExplanationNode): void {
  const children = node.children.map((child) => pair(child.value));
  if (node.kind === 'sum') expect(equal(totalOfPairs(children), pair(node.value))).toBe(true);
  if (node.kind === 'share') expect(equal(times(pair(node.factor), children[0] ?? [0n, 1n]), pair(node.value))).toBe(true);
  if (node.kind === 'leaf') expect(node.children).toEqual([]);
  if (node.kind !== 'ratio') return;
  expect(node.children.map((child) => child.value)).toEqual([node.numerator, node.denominator]);
  expect(equal(times(pair(node.value), pair(node.denominator)), pair(node.numerator))).toBe(true);
}

/** Quantities are quarters and coefficients hundredths, so whole numbers hold everything: unit 1/1600. */
function naiveTotal({ tasks, general, profile }: PeriodInput): string | null {
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
  const counted = completed.map((value) => (profile.taskResults.ratioCap === 'each' ? Math.min(value, assigned) : value));
  const sum = Math.min(counted.reduce((a, b) => a + b, 0), 3 * assigned);
  const quarters = Object.values(general.confirmed ?? {}).reduce((all, mark) => all + whole(mark, 4), 0);
  return reduced(BigInt(quarters) * 3n * BigInt(assigned) + 280n * BigInt(sum), 12n * BigInt(assigned));
}

function reduced(n: bigint, d: bigint): string {
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return `${n / a}/${d / a}`;
}
