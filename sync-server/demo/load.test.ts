import { beforeAll, describe, expect, test } from 'vitest';
import { DemoLedger } from '#tests/support/demo-ledger.ts';
import { generateRecords } from './generate-records.ts';

describe('a load for benchmarks', () => {
  let demo: DemoLedger;

  beforeAll(() => {
    demo = new DemoLedger(generateRecords({ now: Date.parse('2026-11-18T03:30:00Z'), tasksPerOfficial: 300 }));
  }, 60_000);

  test('one official has 300 tasks, the head’s division at least 3,000', () => {
    const division = demo.generated.people.filter((person) => person.division === 'kt').map(({ id }) => id);
    const counts = division.map((id) => demo.tasks.filter(({ state }) => state.person === id).length);
    for (const count of counts) expect(count).toBeGreaterThanOrEqual(300);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(3000);
  });

  test('all of it is accepted', () => {
    expect(demo.ledger.disputed).toEqual([]);
  });

  test('other divisions keep their everyday size', () => {
    const { id } = demo.person('vx-health');
    expect(demo.tasks.filter(({ state }) => state.person === id).length).toBeLessThan(40);
  });
});
