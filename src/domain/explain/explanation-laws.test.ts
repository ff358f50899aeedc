/** Laws of explanation, waterfall and what-if: what must hold for staff, leaders and standard hours in any period. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FULL_MARKS, NO_GENERAL, confirmedMarks, periodInput } from '#tests/support/period-input.ts';
import type { ExplanationNode } from './explanation-node.ts';
import { sentence } from './explanation-text.ts';
import { explainPeriod } from './explanation.ts';
import { KHANH_HOA_2025 } from '../profiles/khanh-hoa-2025.ts';
import { ND335, ND335_TASK_RESULTS } from '../profiles/nd335.ts';
import { scorePeriod } from '../scoring/period-score.ts';
import { ZERO, compare, divide, fromDecimal, multiply, sum, toFraction } from '../scoring/rational.ts';
import type { RatioCap } from '../profiles/rule-profile.ts';
import type { LeadershipInput, PeriodInput } from '../scoring/score-shape.ts';
import type { CompletedUnits, Fault, ScoredTask } from '../scoring/scored-task.ts';
import { waterfall } from './waterfall.ts';
import { barSentence } from './waterfall-text.ts';
import { neededFor } from './what-if-needed.ts';
import { bestCase, openFaults, suppose, unfinishedTasks, type Supposition } from './what-if.ts';

const quantity = fc.constantFrom('0', '0.25', '0.5', '1', '1', '2', '2.5', '4', '1/3');

/** Entries are numbered afterwards, so that each fault has its own. */
const faultList = fc.array(fc.record({ by: fc.constantFrom('head', 'official'), excused: fc.boolean(), day: fc.integer({ min: 1, max: 9 }) }), { maxLength: 6 });

const unitsShape = fc.record({
  units: quantity,
  failedReviews: faultList,
  delays: faultList,
  quality: fc.constantFrom(null, '100', '90', '55.5', '0'),
  late: fc.constantFrom('0', '-0.2', '0.1', '1/3', '0.6'),
});

const taskShape = fc.record({
  coefficient: fc.constantFrom('0.33', '1', '1.5', '4'),
  group: fc.constantFrom('', 'N1', 'N3', 'N5'),
  hours: fc.constantFrom(null, '2', '0.5'),
  kind: fc.constantFrom('planned' as const, 'planned' as const, 'takenOver' as const, 'unscheduled' as const),
  handedBack: fc.integer({ min: 0, max: 6 }).map((n) => n === 0),
  assigned: quantity,
  completed: fc.array(unitsShape, { maxLength: 2 }),
});

const tasks = fc.array(taskShape, { maxLength: 5 }).map((shapes) => {
  let entries = 0;
  const named = (list: readonly { by: string; excused: boolean; day: number }[]): Fault[] =>
    list.map(({ by, excused, day }) => {
      entries += 1;
      return { entry: `f${entries}`, at: `2026-03-0${day}T02:00:00.000Z`, by, reason: 'lý do', excusedBy: excused ? `e${entries}` : null };
    });
  return shapes.map((shape, index): ScoredTask => ({
    ...shape,
    id: `t${index}`,
    title: `Việc ${index}`,
    productCode: '',
    assignment: `a${index}`,
    completed: shape.completed.map((part, place): CompletedUnits => ({
      ...part, acceptedBy: 'head', acceptance: `acc${index}.${place}`, failedReviews: named(part.failedReviews), delays: named(part.delays),
    })),
  }));
});

const share = fc.constantFrom('1', '0.5');
const leadership: fc.Arbitrary<LeadershipInput> = fc.record({
  subordinates: fc.array(fc.record({ standing: fc.constantFrom('met' as const, 'met' as const, 'below' as const, 'no-data' as const), provisional: fc.boolean() }), { maxLength: 4 })
    .map((list) => list.map((one, index) => ({ person: `s${index}`, ...one }))),
  self: fc.option(fc.record({ organising: share, uniting: share })),
  confirmed: fc.option(fc.record({ organising: share, uniting: share })),
  reasons: fc.constantFrom({}, { organising: 'chậm kế hoạch' }),
});

const general = fc.oneof(
  fc.record(Object.fromEntries(Object.entries(FULL_MARKS).map(([line, max]) => [line, fc.integer({ min: 0, max: Number(max) * 4 }).map((n) => String(n / 4))]))).map(confirmedMarks),
  fc.constantFrom(NO_GENERAL, { ...NO_GENERAL, total: '27.5' }),
);

const products: fc.Arbitrary<PeriodInput> = fc
  .record({ tasks, general, leadership: fc.option(leadership), role: fc.constantFrom('head' as const, 'deputy' as const), cap: fc.constantFrom<RatioCap>('sum', 'each') })
  .map(({ tasks: given, general: marks, leadership: led, role, cap }) =>
    periodInput(given, { profile: { ...ND335, taskResults: { ...ND335_TASK_RESULTS, ratioCap: cap } }, general: marks, leadership: led, role: led ? role : 'staff' }));

const hours: fc.Arbitrary<PeriodInput> = tasks.map((given) => periodInput(given, { profile: KHANH_HOA_2025, general: NO_GENERAL }));
const period = fc.oneof(products, products, hours);

/** Labels that are always of one kind. */
const KIND_OF: Readonly<Partial<Record<ExplanationNode['label'], ExplanationNode['kind']>>> = {
  'ratio-points': 'share', ratio: 'ratio', completed: 'sum', assigned: 'sum', 'assigned-task': 'leaf', accepted: 'leaf', fault: 'leaf', cap: 'leaf',
  general: 'sum', 'general-group': 'sum', 'general-line': 'leaf', 'general-total': 'leaf', 'hours-results': 'mean', 'hours-units': 'leaf', 'hours-undone': 'leaf',
};

function flatten(node: ExplanationNode): readonly ExplanationNode[] {
  return [node, ...node.children.flatMap(flatten)];
}

function numbers(texts: readonly (string | null)[]) {
  return texts.flatMap((text) => (text === null ? [] : [fromDecimal(text)]));
}

function expectExact(node: ExplanationNode): void {
  const { kind, value, children } = node;
  expect(KIND_OF[node.label] ?? kind).toBe(kind);
  const parts = children.filter((child) => child.value !== null);
  const total = toFraction(sum(numbers(parts.map((child) => child.value))));
  expect(['sum', 'mean', 'ratio', 'share', 'leaf', 'missing']).toContain(kind);
  expect(kind === 'missing').toBe(value === null);
  if (kind === 'sum') expect(total).toBe(value);
  if (kind === 'share') expect(toFraction(multiply(fromDecimal(node.factor ?? '0'), fromDecimal(total)))).toBe(value);
  if (kind === 'leaf') expect(children).toEqual([]);
  if (kind === 'ratio') {
    expect(children.map((child) => child.value)).toEqual([node.numerator, node.denominator]);
    expect(toFraction(divide(fromDecimal(node.numerator ?? ''), fromDecimal(node.denominator ?? '')))).toBe(value);
  }
  if (kind === 'mean') {
    const weighed = sum(parts.map((child) => multiply(fromDecimal(child.value ?? ''), fromDecimal(child.weight ?? ''))));
    expect(toFraction(divide(weighed, sum(numbers(parts.map((child) => child.weight)))))).toBe(value);
  }
}

describe('the explanation', () => {
  it('adds up exactly from the entries to the total, each node once', () => {
    fc.assert(fc.property(period, (input) => {
      const score = scorePeriod(input);
      const root = explainPeriod(input, score);
      expect(root.value).toBe(score.total?.exact ?? null);
      const nodes = flatten(root);
      for (const node of nodes) expectExact(node);
      expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
    }));
  });

  it('says of every leaf, and of nothing else, whether it can be contested', () => {
    fc.assert(fc.property(period, (input) => {
      for (const node of flatten(explainPeriod(input, scorePeriod(input)))) {
        const leaf = node.children.length === 0;
        if (node.kind === 'leaf') expect(node.contestable).not.toBeNull();
        if (!leaf) expect([node.contestable, node.fixedBy, node.decidedBy]).toEqual([null, null, null]);
        expect(node.fixedBy !== null).toBe(node.contestable === 'no');
        expect(node.article).not.toBe('');
      }
    }));
  });

  it('has a plain sentence for every node in both languages', () => {
    fc.assert(fc.property(period, (input) => {
      const nodes = flatten(explainPeriod(input, scorePeriod(input)));
      for (const text of nodes.flatMap((node) => [sentence(node, 'vi'), sentence(node, 'en')])) {
        expect(text).toMatch(/^\S.*\.$/);
        expect(text).not.toMatch(/undefined|null|NaN|\(\)|: \.|\d\.\d.*điểm/);
      }
    }), { numRuns: 40 });
  });
});

describe('the waterfall', () => {
  it('falls exactly from its start to the score, each bar once', () => {
    fc.assert(fc.property(period, (input) => {
      const score = scorePeriod(input);
      const { start, bars, end, complete } = waterfall(input, score);
      expect(toFraction(sum(numbers([start.exact, ...bars.map(({ points }) => points.exact)])))).toBe(end.exact);
      expect(bars.at(-1)?.after.exact ?? start.exact).toBe(end.exact);
      expect(complete).toBe(score.total !== null);
      if (complete) expect([start.exact, end.exact]).toEqual(['100/1', score.total?.exact]);
      expect(new Set(bars.map(({ id }) => id)).size).toBe(bars.length);
      for (const { cause, points } of bars) expect(points.exact.startsWith('-')).toBe(cause !== 'extraWork' && cause !== 'early');
      expect(bars.map((bar) => barSentence(bar, 'vi')).join('')).not.toMatch(/undefined|null|NaN/);
    }));
  });
});

function totalOf(input: PeriodInput) {
  const { total } = scorePeriod(input);
  return total && fromDecimal(total.exact);
}

function expectNoLower(before: PeriodInput, after: PeriodInput): void {
  expect(compare(totalOf(after) ?? ZERO, totalOf(before) ?? ZERO)).toBeGreaterThanOrEqual(0);
}

describe('what-if', () => {
  it('never lowers by finishing or excusing, and nothing is above the best case', () => {
    fc.assert(fc.property(period, fc.nat({ max: 50 }), (input, n) => {
      const possible: Supposition[] = [
        ...unfinishedTasks(input).map(({ id }): Supposition => ({ kind: 'finish', task: id })),
        ...openFaults(input).map(({ fault }): Supposition => ({ kind: 'excuse', fault: fault.entry })),
      ];
      const one = possible.slice(n % (possible.length + 1)).slice(0, 1);
      expectNoLower(input, suppose(input, one));
      expectNoLower(suppose(input, one), bestCase(input));
    }));
  });

  it('needs steps that reach the target, none of them superfluous, or says that nothing does', () => {
    fc.assert(fc.property(period, fc.constantFrom('50', '70', '90', '100'), (input, target) => {
      const { reachable, steps, maximum, missing } = neededFor(input, target);
      const reaches = (given: readonly { readonly supposition: Supposition }[]): boolean =>
        compare(totalOf(suppose(input, given.map(({ supposition }) => supposition))) ?? ZERO, fromDecimal(target)) >= 0;
      expect(maximum === null).toBe(missing !== null);
      expect(maximum?.exact ?? null).toBe(scorePeriod(bestCase(input)).total?.exact ?? null);
      expect(reachable).toBe(maximum !== null && compare(fromDecimal(maximum.exact), fromDecimal(target)) >= 0);
      expect(reaches(steps)).toBe(reachable);
      if (!reachable) expect(steps).toEqual([]);
      for (const left of steps) expect(reaches(steps.filter((step) => step !== left))).toBe(false);
    }), { numRuns: 60 });
  });
});
