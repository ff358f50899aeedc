import { describe, expect, it } from 'vitest';
import type { Vault, VaultFile } from '#app/ports.ts';
import { newDisk } from '#tests/support/indexed-db.ts';
import { createMemoryVault } from '#tests/support/memory-vault.ts';
import { isStorageFull, orStorageFull } from './storage-full.ts';
import { shrinkPhoto, targetSize } from './shrink-photo.ts';
import { askPersistence } from './persistence.ts';
import { createVault } from './vault.ts';
import { openVaultDatabase } from './vault-database.ts';

const FILE: VaultFile = {
  record: 't1', sha256: 'a', name: 'anh.jpg', type: 'image/jpeg', size: 3, addedAt: '2026-03-02T01:00:00.000Z', state: 'local', sent: 0, named: false, code: null,
};

const vaults: readonly (readonly [string, () => Promise<Vault>])[] = [
  ['over Dexie', async () => createVault(await openVaultDatabase('test', newDisk()))],
  ['in memory', async () => createMemoryVault()],
];

describe.each(vaults)('vault %s', (_name, open) => {
  it('keeps a draft until it is dropped', async () => {
    const vault = await open();
    expect(await vault.draft('form')).toBeNull();
    await vault.saveDraft('form', { savedAt: FILE.addedAt, value: { title: 'Soạn công văn' } });
    expect(await vault.draft('form')).toEqual({ savedAt: FILE.addedAt, value: { title: 'Soạn công văn' } });
    await vault.dropDraft('form');
    expect(await vault.draft('form')).toBeNull();
    await vault.close();
  });

  it('keeps files with their content until the server has them', async () => {
    const vault = await open();
    await vault.putFile(FILE, new Blob(['abc']));
    await vault.changeFile('t1', 'a', { named: true, state: 'sending', sent: 2 });
    await vault.changeFile('t1', 'khong', { named: true });
    expect(await vault.unsentFiles()).toEqual([{ ...FILE, named: true, state: 'sending', sent: 2 }]);
    expect(await (await vault.fileContent('t1', 'a'))?.text()).toBe('abc');
    await vault.putFile(FILE, new Blob(['abc']));
    expect((await vault.unsentFiles())[0]).toMatchObject({ sent: 2, named: true });
    await vault.changeFile('t1', 'a', { state: 'received' });
    expect(await vault.unsentFiles()).toEqual([]);
    expect(await vault.fileContent('t2', 'a')).toBeNull();
    await vault.close();
  });

  it('tells watchers of a file', async () => {
    const vault = await open();
    const seen: (VaultFile | null)[] = [];
    const counts: number[] = [];
    const stops = [vault.watchFile('a', (file) => seen.push(file)), vault.watchUnsentFiles((files) => counts.push(files.length))];
    await vault.putFile(FILE, new Blob(['abc']));
    await vault.changeFile('t1', 'a', { state: 'received', sent: 3 });
    await expect.poll(() => seen.at(-1)?.state).toBe('received');
    await expect.poll(() => counts.at(-1)).toBe(0);
    stops.forEach((stop) => stop());
    await vault.close();
  });

  it('changes only what is named of the place in the sync', async () => {
    const vault = await open();
    expect(await vault.syncState()).toMatchObject({ epoch: 0, seq: 0, complete: false });
    await vault.saveSyncState({ epoch: 2, seq: 7 });
    await Promise.all([vault.saveSyncState({ page: 'p' }), vault.saveSyncState({ offset: 5 })]);
    expect(await vault.syncState()).toMatchObject({ epoch: 2, seq: 7, page: 'p', offset: 5 });
    await vault.close();
  });
});

describe('a full disk', () => {
  const quota = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  it.each([
    [quota, true], [{ name: 'AbortError', inner: quota }, true], [{ name: 'BulkError', inner: { inner: quota } }, true],
    [new Error('other'), false], [null, false], ['QuotaExceededError', false],
  ])('%o → %s', (error, full) => expect(isStorageFull(error)).toBe(full));

  it('is an answer; anything else is thrown', async () => {
    expect(await orStorageFull(Promise.resolve(1))).toBe('stored');
    expect(await orStorageFull(Promise.reject(quota))).toBe('storage-full');
    await expect(orStorageFull(Promise.reject(new Error('other')))).rejects.toThrow('other');
  });
});

describe('photos', () => {
  it.each([
    [4000, 3000, 2000, 1500], [3000, 4000, 1500, 2000], [1200, 800, 1200, 800], [20_000, 3, 2000, 1],
  ])('%i × %i becomes %i × %i', (width, height, newWidth, newHeight) => {
    expect(targetSize(width, height)).toEqual({ width: newWidth, height: newHeight });
  });

  it('stay as they are where they cannot be read', async () => {
    for (const type of ['image/jpeg', 'application/pdf']) {
      const file = new File(['not a picture'], 'x', { type });
      expect(await shrinkPhoto(file)).toBe(file);
    }
  });
});

describe('promise to keep the data', () => {
  const manager = (persisted: boolean, granted: boolean) => ({
    persisted: async () => persisted, persist: async () => granted, estimate: async () => ({ usage: 5, quota: 9 }),
  }) as StorageManager;
  it.each([[true, false, 'persistent'], [false, true, 'persistent'], [false, false, 'may-be-cleared']] as const)(
    'held %s, granted %s → %s', async (persisted, granted, persistence) => {
      expect(await askPersistence(manager(persisted, granted))).toEqual({ persistence, used: 5, quota: 9 });
    });
  it('is unknown where the browser has no such thing', async () => {
    expect(await askPersistence(undefined)).toMatchObject({ persistence: 'unknown' });
  });
});
