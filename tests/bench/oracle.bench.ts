/** 100,000 seeded unit-months through the engine and through the naive second implementation: the same to the last digit. */
import { afterAll, expect, test } from 'vitest';
import { agreeOnPeriod, disagreement } from '#tests/support/oracle-agreement.ts';
import { generatePeriod } from '#tests/oracle/generate-period.ts';
import { BenchTable } from '#tests/support/bench-table.ts';

const MONTHS = 100_000;
const STEP = 10_000;
/** However long it takes: what counts is that nothing differs. */
const NO_LIMIT = 0;

const seconds: number[] = [];
const table = new BenchTable('Engine and oracle, generated, parsed, scored by both and compared');
afterAll(() => {
  table.add({ what: `${STEP} unit-months, of ${seconds.length * STEP} compared`, unit: 's', values: seconds });
  table.print();
});

test.each(Array.from({ length: MONTHS / STEP }, (_, index) => [index * STEP + 1, (index + 1) * STEP]))('agree on seeds %i to %i', (first, last) => {
  const start = performance.now();
  for (let seed = first; seed <= last; seed += 1) expect(disagreement(seed, generatePeriod(seed), agreeOnPeriod)).toBeNull();
  seconds.push((performance.now() - start) / 1000);
}, NO_LIMIT);
