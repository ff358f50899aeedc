import { describe, expect, it } from 'vitest';
import { MAX_PUSH_ENTRIES, MAX_PUSH_RECORDS, parsePush } from './push.ts';
import { entry } from '#tests/support/story.ts';

const started = entry('task', 't1', 'an', 'task.started.v1', '2026-03-10T02:00:00.000Z', {});
const record = { kind: 'task', id: 't1', base: 4, entries: [started] };
const push = { client: '1.0.0', epoch: 1, records: [record] };
const withRecord = (change: object) => ({ ...push, records: [{ ...record, ...change }] });
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('a push', () => {
  it('is read as it was sent', () => {
    expect(parsePush(JSON.parse(JSON.stringify(push)))).toEqual(push);
  });

  it.each([
    ['of a device never served', withRecord({ base: 0 })],
    ['with as many records as fit', { ...push, records: times(MAX_PUSH_RECORDS, record) }],
    ['with as many entries as fit', withRecord({ entries: times(MAX_PUSH_ENTRIES, started) })],
    ['with an entry of a type of tomorrow', withRecord({ entries: [{ ...started, type: 'task.paused.v1' }] })],
    ['with an entry for another record: judged by itself', withRecord({ entries: [{ ...started, record: 't2' }] })],
  ])('%s is taken', (_, body) => expect(parsePush(body)).not.toBeNull());

  it.each([
    ['no body', undefined],
    ['null', null],
    ['a text', 'push'],
    ['a list', [push]],
    ['no build', { epoch: 1, records: [record] }],
    ['a build name beyond 60 characters', { ...push, client: 'x'.repeat(61) }],
    ['half an epoch', { ...push, epoch: 1.5 }],
    ['an epoch as text', { ...push, epoch: '1' }],
    ['no records', { ...push, records: [] }],
    ['one record too many', { ...push, records: times(MAX_PUSH_RECORDS + 1, record) }],
    ['a record without entries', withRecord({ entries: [] })],
    ['one entry too many', withRecord({ entries: times(MAX_PUSH_ENTRIES + 1, started) })],
    ['a kind nobody knows', withRecord({ kind: 'petition' })],
    ['a record id beyond 120 characters', withRecord({ id: 'x'.repeat(121) })],
    ['no base', withRecord({ base: undefined })],
    ['an entry with a receipt it wrote itself', withRecord({ entries: [{ ...started, receipt: { epoch: 1, seq: 1, receivedAt: started.at, verdict: 'accepted' } }] })],
    ['an entry at a time that does not exist', withRecord({ entries: [{ ...started, at: '2025-13-01T00:00:00.000Z' }] })],
    ['one sound entry and one that is none', withRecord({ entries: [started, { id: started.id }] })],
    ['an unknown field', { ...push, author: 'chair' }],
  ])('%s is no push', (_, body) => expect(parsePush(body)).toBeNull());
});
