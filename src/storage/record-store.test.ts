import { describe, expect, it, vi } from 'vitest';
import { newDisk } from '#tests/support/indexed-db.ts';
import { createMemoryStore } from '#tests/support/memory-store.ts';
import { describeRecordStore } from '#tests/support/record-store-contract.ts';
import { testId } from '#tests/support/story.ts';
import { openAccount } from './open-account.ts';
import { databaseName } from './record-database.ts';

// The free storage of RxDB names its paid ones once per process.
vi.spyOn(console, 'warn').mockReturnValue(undefined);

const AN = { unit: 'u1', person: 'an' };

describe('record store over RxDB', () => {
  describeRecordStore(async () => (await openAccount(AN, { ...newDisk(), multiInstance: false })).store);

  it('finds everything again after the page was closed', async () => {
    const disk = newDisk();
    const first = await openAccount(AN, { ...disk, multiInstance: false });
    const data = { person: 'an', day: '2026-03-02', task: null, product: null, text: 'x', minutes: 5, start: null };
    await first.store.append({
      id: testId(), type: 'day.logged.v1', kind: 'daysheet', record: 'an.2026-03-02', unit: 'u1', actor: 'an', device: 'd', at: '2026-03-02T01:00:00.000Z', seen: null, data,
    });
    await first.vault.saveSyncState({ epoch: 3, seq: 9 });
    await first.close();
    const again = await openAccount(AN, { ...disk, multiInstance: false });
    expect((await again.store.pending()).map(({ id }) => id)).toEqual(['an.2026-03-02']);
    expect(await again.vault.syncState()).toMatchObject({ epoch: 3, seq: 9, page: '' });
    const other = await openAccount({ unit: 'u1', person: 'binh' }, { ...disk, multiInstance: false });
    expect(await other.store.pending()).toEqual([]);
    await Promise.all([again.close(), other.close()]);
  });
});

describe('record store in memory', () => {
  describeRecordStore(async () => createMemoryStore('an'));
});

describe('name of a database', () => {
  it.each([
    ['u1', 'an', 'ro-viec-u1--an'],
    ['u_1', 'an', 'ro-viec-u_5f_1--an'],
    ['u.1', 'a:n', 'ro-viec-u_2e_1--a_3a_n'],
  ])('%s, %s → %s', (unit, person, name) => expect(databaseName(unit, person)).toBe(name));
});
