import { describe, expect, test } from 'vitest';
import type { KindName } from '#domain/record/entry.ts';
import { personFold } from '#domain/organisation/person.ts';
import { productFold } from '#domain/organisation/product.ts';
import type { Database } from './pool.ts';
import { forgetUnit, memoryOf, rememberedKinds, UnitMemory } from './organisation-cache.ts';
import type { RecordRow } from './records-row.ts';

function row(kind: KindName, id: string, seq: number, state: unknown): RecordRow {
  const head = { seq, pend: 0, person: '', period: '', state: '', due: '', finished: false };
  return { id, kind, epoch: 1, seq, person: id, period: '', finished: false, count: 1, disputed: false, head: { head, state }, summary: null };
}

function person(id: string, seq: number, name: string, head = false): RecordRow {
  const post = { id: `post-${id}`, position: 'x', title: 'x', role: head ? 'head' : 'staff', division: null, field: [], organiser: false, from: '2026-01-01', to: null };
  return row('person', id, seq, { ...personFold.start, name, posts: [post] });
}

describe('what a process remembers of a unit', () => {
  test('a newer row replaces an older one, never the other way round', () => {
    const memory = new UnitMemory(1);
    memory.learn([person('p1', 5, 'mới')], 5);
    memory.learn([person('p1', 3, 'cũ')], 3);
    expect(memory.org.people.get('p1')?.name).toBe('mới');
    expect(memory.head).toBe(5);
  });

  test('a scope is worked out anew when the organisation changed', () => {
    const memory = new UnitMemory(1);
    memory.learn([person('p1', 1, 'A'), person('p2', 2, 'B')], 2);
    expect(memory.scope('p1', '2026-03-02')?.people).toEqual(['p1']);
    expect(memory.scope('stranger', '2026-03-02')).toBeNull();
    memory.learn([person('p1', 3, 'A', true)], 3);
    expect(memory.scope('p1', '2026-03-02')?.people).toBe('all');
  });

  test('a scope is of a day', () => {
    const memory = new UnitMemory(1);
    memory.learn([person('p1', 1, 'A', true)], 1);
    expect(memory.scope('p1', '2025-12-31')).toBeNull();
    expect(memory.scope('p1', '2026-01-01')?.version).toBe('all');
  });

  test('products are learnt only from a reading that is not behind', () => {
    const memory = new UnitMemory(1);
    memory.learn([], 9);
    memory.learn([row('product', 'x', 4, productFold.start)], 8);
    expect(memory.products.size).toBe(0);
    memory.learn([row('product', 'x', 4, productFold.start)], 9);
    expect(memory.products.get('x')?.seq).toBe(4);
  });

  test('the catalogue is not read on a first acquaintance, changes of it are afterwards', () => {
    const memory = new UnitMemory(1);
    expect(rememberedKinds(memory)).not.toContain('product');
    memory.learn([], 0);
    expect(rememberedKinds(memory)).toContain('product');
  });
});

test('another epoch, and a forgotten unit, begin with nothing', () => {
  const database = {} as Database;
  const first = memoryOf(database, 'u1', 1);
  expect(memoryOf(database, 'u1', 1)).toBe(first);
  expect(memoryOf(database, 'u2', 1)).not.toBe(first);
  expect(memoryOf(database, 'u1', 2).head).toBe(-1);
  first.learn([], 7);
  forgetUnit(database, 'u1');
  expect(memoryOf(database, 'u1', 1).head).toBe(-1);
});
