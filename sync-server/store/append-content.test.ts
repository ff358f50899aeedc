import { describe, expect, test } from 'vitest';
import type { Entry } from '#domain/record/entry.ts';
import { checkSource, contentHash, isStorable } from './append-content.ts';

const entry: Entry = {
  id: '01KJP4C5801368PYJRZ607B1YV', type: 'task.started.v1', kind: 'task', record: 'T', unit: 'u1', actor: 'p1', device: 'd',
  at: '2026-03-02T02:00:00.000Z', seen: null, data: { b: 1, a: 'một' },
};
const from = { unit: 'u1', author: 'p1', record: { kind: 'task', id: 'T', base: 0, entries: [] } } as const;

describe('the hash of an entry’s content', () => {
  test('does not depend on the order of fields or on a receipt', () => {
    const { data, ...rest } = entry;
    expect(contentHash({ data: { a: 'một', b: 1 }, ...rest })).toBe(contentHash(entry));
    const stored = { ...entry, data, receipt: { epoch: 1, seq: 1, receivedAt: '2026-03-02T02:00:00.000Z', verdict: 'accepted' } };
    expect(contentHash(stored)).toBe(contentHash(entry));
    expect(contentHash(entry)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each<[string, Partial<Entry>]>([
    ['data', { data: { b: 2, a: 'một' } }],
    ['actor', { actor: 'p2' }],
    ['claimed time', { at: '2026-03-02T02:00:00.001Z' }],
    ['what was seen', { seen: { epoch: 1, seq: 1, time: '2026-03-02T01:00:00.000Z' } }],
    ['record', { record: 'T2' }],
    ['type', { type: 'task.submitted.v1' }],
  ])('depends on the %s', (_name, change) => {
    expect(contentHash({ ...entry, ...change })).not.toBe(contentHash(entry));
  });
});

test.each<[string, string, boolean]>([
  ['plain Vietnamese', 'Báo cáo tháng', true],
  ['an emoji, a whole pair', '👍', true],
  ['the high half of a pair', '\ud83d', false],
  ['the low half of a pair', '\udc4d', false],
  ['a NUL', 'a\u0000', false],
  ['another control character', 'a\u0001', true],
  ['text that looks like an escape', String.raw`\u0000`, true],
  ['a backslash before a NUL', '\\\u0000', false],
])('%s can be stored: %#', (_name, text, storable) => {
  expect(isStorable({ ...entry, data: { text } })).toBe(storable);
});

test.each<[string, Partial<Entry>, string | null]>([
  ['his own, of his unit', {}, null],
  ['of another unit', { unit: 'u2' }, 'foreign-unit'],
  ['by another person', { actor: 'p2' }, 'foreign-author'],
  ['under another record', { record: 'T2' }, 'wrong-record'],
  ['under another kind', { kind: 'review' }, 'wrong-record'],
  ['a foreign unit first of all', { unit: 'u2', actor: 'p2', record: 'T2' }, 'foreign-unit'],
])('an entry %s', (_name, change, code) => {
  expect(checkSource({ ...entry, ...change }, from)).toBe(code);
});

test.each<[string, Entry['kind'], string, string | null]>([
  ['the unit itself', 'unit', 'u1', null],
  ['a unit inside the unit', 'unit', 'u9', 'wrong-record'],
  ['a person', 'person', 'p9', null],
  ['a person named like a day sheet', 'person', 'p9.2026', 'wrong-record'],
  ['a person named like the server', 'person', 'system', 'wrong-record'],
])('ids: %s', (_name, kind, record, code) => {
  expect(checkSource({ ...entry, kind, record }, { ...from, record: { kind, id: record, base: 0, entries: [] } })).toBe(code);
});
