/**
 * The engine against a second, naive implementation of the law that shares no code with it: the same to the last digit.
 * A failure names the seed and prints the smallest file that still shows it.
 */
import { describe, expect, test } from 'vitest';
import { agreeOnPeriod, agreeOnYear, disagreement } from '#tests/support/oracle-agreement.ts';
import type { PeriodFile } from '#tests/oracle/case-file.ts';
import { generatePeriod } from '#tests/oracle/generate-period.ts';
import { generateYear } from '#tests/oracle/generate-year.ts';
import { oraclePeriod } from '#tests/oracle/oracle-period.ts';
import { oracleYear } from '#tests/oracle/oracle-year.ts';

const MONTHS = 2000;
const YEARS = 500;
/** A slow machine is no failure. */
const NO_LIMIT = 0;

describe('engine and oracle', () => {
  test(`agree on ${MONTHS} unit-months`, () => {
    for (let seed = 1; seed <= MONTHS; seed += 1) expect(disagreement(seed, generatePeriod(seed), agreeOnPeriod)).toBeNull();
  }, NO_LIMIT);

  test(`agree on ${YEARS} unit-years`, () => {
    for (let seed = 1; seed <= YEARS; seed += 1) expect(disagreement(seed, generateYear(seed), agreeOnYear)).toBeNull();
  }, NO_LIMIT);
});

test('a difference is told by its seed and the smallest file that shows it', () => {
  /** An engine that forgets the cap of 70. */
  const forgetful = (file: unknown) => {
    const answers = agreeOnPeriod(file);
    return answers && { ...answers, engine: JSON.parse(JSON.stringify(answers.engine).replaceAll('"taskResults":"70.00"', '"taskResults":"99.00"')) as unknown };
  };
  const told = disagreement(1, generatePeriod(1), forgetful) ?? '';
  const [seed, file = ''] = told.split('\n');
  expect(seed).toBe('seed 1');
  const { people } = JSON.parse(file) as PeriodFile;
  expect(people).toHaveLength(1);
  expect(file.length).toBeLessThan(400);
});

describe('what the seeds reach', () => {
  test('every status and level of a period, from staff and leaders, and both values of d', () => {
    const files = Array.from({ length: 300 }, (_, index) => generatePeriod(index + 1));
    const results = files.flatMap((file) => Object.values(oraclePeriod(file).people));
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set([null, 'excellent', 'good', 'completed', 'not-completed']));
    expect(new Set(results.flatMap(({ ratios }) => ratios?.['d'] ?? []))).toEqual(new Set(['1/1', '1/2']));
    expect(results.some(({ taskResults }) => taskResults === '70.00')).toBe(true);
    expect(files.flatMap(({ people }) => people.map((person) => person.manages?.length ?? 0)).some((count) => count > 4)).toBe(true);
  });

  test('totals on the very thresholds', () => {
    const totals = new Set(
      Array.from({ length: MONTHS }, (_, index) => Object.values(oraclePeriod(generatePeriod(index + 1)).people)).flatMap((people) => people.map(({ exact }) => exact)),
    );
    expect(['50/1', '70/1', '90/1', '100/1'].filter((edge) => !totals.has(edge))).toEqual([]);
  });

  test('every reason of a year, ties among candidates, and both shares of the cap', () => {
    const years = Array.from({ length: YEARS }, (_, index) => oracleYear(generateYear(index + 1)));
    const reasons = years.flatMap(({ people }) => Object.values(people).map(({ reason }) => reason));
    expect([...new Set(reasons)].toSorted()).toEqual(['11.1', '11.3.a', '20.1', '20.2', '20.3', '20.4.a', '20.4.b', '20.4.c', '20.4.d', '20.6', 'no-scores']);
    const rows = years.flatMap(({ people, caps }) => caps.map((row) => ({ ...row, averages: row.candidates.map((id) => people[id]?.exact) })));
    expect(new Set(rows.map(({ rule }) => rule))).toEqual(new Set(['20%', '25%']));
    expect(rows.some(({ averages }) => new Set(averages).size < averages.length)).toBe(true);
    expect(rows.some(({ allowed, candidates }) => allowed > 0 && candidates.length > allowed)).toBe(true);
  });
});
