/** Laws of the year: what must hold for every official and every unit. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capsOf, type CapPerson } from '#domain/scoring/cap.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { figure } from '#domain/scoring/period-score.ts';
import { rational } from '#domain/scoring/rational.ts';
import type { MonthInput } from '#domain/scoring/roll-up.ts';
import { CAP_BASES, LEVEL_CODES, type LevelCode } from '#domain/profiles/rule-profile.ts';
import { scoreYear } from '#domain/scoring/year-score.ts';
import type { YearInput, YearScore } from '#domain/scoring/year-shape.ts';
import { monthsWorked, type Leave } from '#domain/scoring/year-worked.ts';

/** Hundredths, so that sums can be done here in whole numbers. */
const points = fc.integer({ min: 0, max: 10_000 });

function month(number: number, hundredths: number): MonthInput {
  const exact = `${hundredths}/100`;
  return { month: number, parts: [{ period: '2026-01', exact, provisional: false, workingDays: 20, source: 'unit', unitName: 'UBND xã', entry: null }] };
}

const months = fc
  .uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 12 }), hundredths: points }), { selector: ({ number }) => number, minLength: 1, maxLength: 12 });

const codes = ND335.year.grounds.map(({ code }) => code);
const person = fc.record({
  months,
  role: fc.constantFrom('staff', 'deputy', 'head'),
  monthsWorked: fc.integer({ min: 0, max: 24 }).map((halves) => `${halves}/2`),
  leave: fc.constantFrom('sick', 'maternity', null),
  grounds: fc.subarray(codes),
  organisationLevel: fc.constantFrom(...LEVEL_CODES, null),
});
type Drawn = typeof person extends fc.Arbitrary<infer T> ? T : never;

function yearOf(drawn: Drawn, given: Partial<YearInput> = {}): YearScore {
  return scoreYear({
    ...drawn, profile: ND335, year: 2026, person: 'p1', organisation: 'u1', group: null,
    months: drawn.months.map(({ number, hundredths }) => month(number, hundredths)),
    grounds: drawn.grounds.map((code) => ({ code, entry: null, document: 'QĐ 1' })),
    ...given,
  });
}

/** 0 is the best. */
function rank(level: LevelCode | null): number {
  return level === null ? -1 : LEVEL_CODES.indexOf(level);
}

describe('the year score', () => {
  it('is the plain sum over the number of months, between the lowest and the highest', () => {
    fc.assert(fc.property(person, (drawn) => {
      const [n = 0n, d = 0n] = (yearOf(drawn).average?.exact ?? '').split('/').map(BigInt);
      const values = drawn.months.map(({ hundredths }) => hundredths);
      const total = BigInt(values.reduce((a, b) => a + b, 0));
      expect(n * BigInt(values.length) * 100n).toBe(total * d);
      expect(n * 100n >= BigInt(Math.min(...values)) * d && n * 100n <= BigInt(Math.max(...values)) * d).toBe(true);
    }));
  });

  it('does not depend on the order of months or grounds', () => {
    fc.assert(fc.property(person, (drawn) => {
      const sorted = { ...drawn, months: drawn.months.toSorted((a, b) => a.number - b.number), grounds: drawn.grounds.toReversed() };
      expect(yearOf(sorted)).toEqual(yearOf(drawn));
    }));
  });

  it('never falls when a month gets better', () => {
    fc.assert(fc.property(person, fc.nat(), points, (drawn, place, more) => {
      const better = drawn.months.map((one, index) =>
        index === place % drawn.months.length ? { ...one, hundredths: Math.min(10_000, one.hundredths + more) } : one,
      );
      expect(rank(yearOf({ ...drawn, months: better }).level)).toBeLessThanOrEqual(rank(yearOf(drawn).level));
    }));
  });

  it('is never raised by a ground', () => {
    fc.assert(fc.property(person, fc.constantFrom(...codes), (drawn, code) => {
      const without = { ...drawn, grounds: drawn.grounds.filter((one) => one !== code) };
      expect(rank(yearOf({ ...without, grounds: [...without.grounds, code] }).level)).toBeGreaterThanOrEqual(rank(yearOf(without).level));
    }));
  });

  it('never puts a head above the organisation (Điều 20.6), nor lowers anybody else for it', () => {
    fc.assert(fc.property(person, (drawn) => {
      const { level } = yearOf(drawn);
      if (drawn.role === 'head' && drawn.organisationLevel && level) expect(rank(level)).toBeGreaterThanOrEqual(rank(drawn.organisationLevel));
      if (drawn.role !== 'head') expect(level).toBe(yearOf({ ...drawn, organisationLevel: null }).level);
    }));
  });

  it('has a level exactly when the time worked is enough or excused (Điều 11.1, 11.2)', () => {
    fc.assert(fc.property(person, (drawn) => {
      const enough = Number(drawn.monthsWorked.split('/')[0]) >= 12 || drawn.leave !== null;
      expect(yearOf(drawn).level !== null).toBe(enough);
    }));
  });
});

describe('the cap', () => {
  const people: fc.Arbitrary<CapPerson[]> = fc
    .array(fc.record({ hundredths: points, level: fc.constantFrom(...LEVEL_CODES, null), group: fc.constantFrom('a', 'b', null), unit: fc.constantFrom('u1', 'u2') }), { maxLength: 60 })
    .map((drawn) => drawn.map(({ hundredths, level, group, unit }, index) => ({
      person: `p${index}`, organisation: unit, group, score: { level, average: figure(rational(BigInt(hundredths), 100n)) },
    })));
  const units = fc.tuple(fc.boolean(), fc.boolean()).map(([one, two]) => [{ id: 'u1', outstanding: one }, { id: 'u2', outstanding: two }]);

  it('never allows more than its share of the base, nor a whole person less', () => {
    fc.assert(fc.property(people, units, fc.constantFrom(...CAP_BASES), (drawn, organisations, base) => {
      for (const row of capsOf(drawn, organisations, { ...ND335.year.cap, base })) {
        const per = organisations.find(({ id }) => id === row.organisation)?.outstanding ? 4 : 5;
        for (const count of [row, ...row.alternativeBases]) {
          expect(count.allowed * per).toBeLessThanOrEqual(count.base);
          expect((count.allowed + 1) * per).toBeGreaterThan(count.base);
          expect(count.over).toBe(Math.max(0, row.candidates.length - count.allowed));
        }
      }
    }));
  });

  it('names everybody at excellent once, in an order that the list given does not change', () => {
    fc.assert(fc.property(people, units, (drawn, organisations) => {
      const rows = capsOf(drawn, organisations, ND335.year.cap);
      const named = rows.filter(({ group }) => group === null).flatMap(({ candidates }) => candidates);
      expect([...named].sort()).toEqual(drawn.filter(({ score }) => score.level === 'excellent').map((one) => one.person).sort());
      expect(capsOf(drawn.toReversed(), organisations, ND335.year.cap)).toEqual(rows);
    }));
  });
});

describe('time worked', () => {
  const day = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([number, date]) => `2026-${String(number).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  const leave: fc.Arbitrary<Leave> = fc.record({ kind: fc.constantFrom('annual', 'sick', 'maternity', 'unpaid', 'other'), from: day, to: day });

  function worked(text: string): number {
    const [n = 0, d = 1] = text.split('/').map(Number);
    return n / d;
  }

  it('is within the year, and leave never adds to it', () => {
    fc.assert(fc.property(day, fc.array(leave, { maxLength: 4 }), leave, (from, leaves, more) => {
      const before = worked(monthsWorked([{ from, to: null }], leaves, 2026, '2026-12-31'));
      const after = worked(monthsWorked([{ from, to: null }], [...leaves, more], 2026, '2026-12-31'));
      expect(after).toBeLessThanOrEqual(before);
      expect(after >= 0 && before <= 12).toBe(true);
    }), { numRuns: 40 });
  });
});
