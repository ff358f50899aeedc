/** The very sync loop of the app in seeded worlds. A seed that ever failed stays below by name. */
import { describe, expect, it } from 'vitest';
import { liveThrough } from '#tests/support/world.ts';
import type { WorldPlan } from '#tests/support/world.ts';
import { leadersScored } from '#tests/support/world-scores.ts';

const STEPS = 60;

function plans(from: number, count: number, plan: Omit<WorldPlan, 'seed' | 'steps'>): WorldPlan[] {
  return Array.from({ length: count }, (_, i) => ({ seed: from + i, steps: STEPS, ...plan }));
}

async function expectConverged(plan: WorldPlan): Promise<void> {
  const world = await liveThrough(plan);
  expect(await world.differences(), `seed ${plan.seed}`).toEqual([]);
}

describe('worlds with bad lines, lost answers, duplicates and sudden deaths', () => {
  it('converge, and lose nothing on the way', async () => {
    for (const plan of plans(1, 80, { moves: false, restores: false, skewHours: 0 })) await expectConverged(plan);
  }, 120_000);

  it('converge where clocks are wrong', async () => {
    for (const plan of plans(1000, 40, { moves: false, restores: false, skewHours: 30 })) await expectConverged(plan);
  }, 120_000);

  it('converge where roles and scopes change', async () => {
    for (const plan of plans(2000, 50, { moves: true, restores: false, skewHours: 1 })) await expectConverged(plan);
  }, 120_000);

  it('converge where the server is put back from a copy', async () => {
    for (const plan of plans(3000, 40, { moves: false, restores: true, skewHours: 0 })) await expectConverged(plan);
  }, 120_000);
});

describe('worlds in which leaders are marked and years are kept', () => {
  it('come to the same scores everywhere, some of them with a subordinate below 50', async () => {
    const totals = { scored: 0, halved: 0, years: 0 };
    for (const plan of plans(4000, 40, { moves: true, restores: false, skewHours: 1 })) {
      const world = await liveThrough({ ...plan, steps: 120 });
      expect(await world.differences(), `seed ${plan.seed}`).toEqual([]);
      const { scored, halved } = leadersScored(world.server);
      totals.scored += scored;
      totals.halved += halved;
      totals.years += [...world.server.records.values()].filter(({ id, entries }) => id.endsWith('.2026') && entries.length > 1).length;
    }
    expect(Math.min(totals.scored, totals.halved, totals.years)).toBeGreaterThan(5);
  }, 120_000);
});

describe('worlds that failed once', () => {
  const cases = [
    { seed: 3004, why: 'the server was put back before a device had its first checkpoint, so nothing was handed in again' },
    { seed: 3029, why: 'a record whose beginning was refused has no person, and left the device as out of scope' },
  ] as const;
  it.each(cases)('seed $seed: $why', async ({ seed }) => {
    await expectConverged({ seed, steps: STEPS, moves: false, restores: true, skewHours: 0 });
  });
});
