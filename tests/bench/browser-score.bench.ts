/** The scores of a unit's year inside Chromium, at full speed and slowed down. */
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { afterAll, expect, test } from 'vitest';
import type { DemoTask } from '#tests/support/demo-ledger.ts';
import type { PageTimes, PageUnit } from '#tests/support/bench-page.ts';
import { BenchTable } from '#tests/support/bench-table.ts';
import { BenchUnit, MONTHS, PEOPLE, TASKS } from '#tests/support/bench-unit.ts';
import { openDevice } from '#tests/support/browser.ts';
import { demoAt } from '#tests/support/demo-ledger.ts';
import { isScored } from '#domain/review/scored-task.ts';

const STAFF = 'person-11';
const table = new BenchTable("A unit's year in Chromium");
afterAll(() => table.print());

async function bundled(): Promise<string> {
  const entry = new URL('../support/bench-page.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false, logLevel: 'error', root: new URL('../..', import.meta.url).pathname,
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' }, target: 'es2022' },
  });
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}

function unitData(): PageUnit {
  const demo = demoAt('2026-11-18T03:30:00Z');
  const closed = demo.generated.periods.at(-2)!;
  const scored: readonly DemoTask[] = demo.tasks.filter(({ state }) => isScored(state) && state.period === closed);
  const unit = new BenchUnit(demo.ledger.org.unit, closed, scored);
  const month = unit.recordsOf(closed);
  const people = [...unit.org.people];
  return { unit: unit.org.unit, people, months: unit.months, scored, reviews: people.map(([person]) => [person, month.reviewOf(person)] as const), tasksEach: TASKS };
}

test.each([['at full speed', 1], ['4× slower', 4]] as const)('%s', async (name, rate) => {
  const { page, close } = await openDevice('about:blank', { slowdown: rate });
  try {
    await page.addScriptTag({ content: await bundled() });
    const times = await page.evaluate(
      ([data, staff]) => (globalThis as unknown as { benchUnit: (data: unknown, staff: string, runs: number) => PageTimes }).benchUnit(data, staff, 5),
      [unitData(), STAFF] as const,
    );
    table.add({ what: `a unit's year, ${PEOPLE * TASKS * MONTHS} tasks, ${name}`, unit: 'ms', values: times.year, ...(rate === 1 && { budget: { limit: 300 } }) });
    table.add({ what: `one entry more: the person's month, ${name}`, unit: 'ms', values: times.oneMore, budget: { limit: 16, share: 0.95 } });
    expect(times.totals).toBe(PEOPLE * MONTHS);
  } finally {
    await close();
  }
});
