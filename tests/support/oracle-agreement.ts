/** Both implementations on one file: the engine as the score command uses it, and the oracle. */
import { isDeepStrictEqual } from 'node:util';
import { parsePeriod } from '#score-file/parse-period.ts';
import { parseYear } from '#score-file/parse-year.ts';
import { scorePeriodFile } from '#score-file/period-file.ts';
import { scoreYearFile } from '#score-file/year-file.ts';
import type { PeriodFile, YearFile } from '#tests/oracle/case-file.ts';
import { oraclePeriod } from '#tests/oracle/oracle-period.ts';
import { oracleYear } from '#tests/oracle/oracle-year.ts';
import { smallestCase } from '#tests/oracle/smallest-case.ts';

export interface Answers {
  readonly engine: unknown;
  readonly oracle: unknown;
}

/** Null for a file that is not sound, which only a shrunk one may be. */
type Compared = Answers | null;

export function agreeOnPeriod(file: unknown): Compared {
  const parsed = parsePeriod(file);
  return parsed.ok ? { engine: scorePeriodFile(parsed.value), oracle: oraclePeriod(file as PeriodFile) } : null;
}

export function agreeOnYear(file: unknown): Compared {
  const parsed = parseYear(file);
  return parsed.ok ? { engine: scoreYearFile(parsed.value), oracle: oracleYear(file as YearFile) } : null;
}

function differ(answers: Compared): boolean {
  return answers !== null && !isDeepStrictEqual(answers.engine, answers.oracle);
}

/** @returns null when both agree; else the seed, the smallest file and both answers to it */
export function disagreement(seed: number, file: unknown, answer: (file: unknown) => Compared): string | null {
  const answers = answer(file);
  if (answers === null) return `seed ${seed}: the generated file is not sound\n${JSON.stringify(smallestCase(file, (smaller) => answer(smaller) === null))}`;
  if (!differ(answers)) return null;
  const smallest = smallestCase(file, (smaller) => differ(answer(smaller)));
  return `seed ${seed}\n${JSON.stringify(smallest)}\n${JSON.stringify(answer(smallest), null, 1)}`;
}
