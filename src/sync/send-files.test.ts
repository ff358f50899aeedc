import { describe, expect, it } from 'vitest';
import type { Answer, Transport, UploadProgress, VaultFile } from '#app/ports.ts';
import { createMemoryStore } from '#tests/support/memory-store.ts';
import { createMemoryVault } from '#tests/support/memory-vault.ts';
import { entry } from '#tests/support/story.ts';
import { failure } from './http-request.ts';
import { PART_BYTES, sendFiles } from './send-files.ts';

const SIZE = PART_BYTES * 2 + 10;
const FILE: VaultFile = {
  record: 't1', sha256: 'a'.repeat(64), name: 'anh.jpg', type: 'image/jpeg', size: SIZE, addedAt: '2026-03-02T01:00:00.000Z', state: 'local', sent: 0, named: true, code: null,
};

/** A server that keeps bytes, as long as `line` lets parts through. */
function fileServer(line: (part: number) => Answer<UploadProgress> | null = () => null) {
  const seen = { bytes: 0, parts: 0, announced: 0 };
  const progress = (): Answer<UploadProgress> => ({ ok: true, value: { received: seen.bytes, complete: seen.bytes === SIZE } });
  const unused = () => Promise.resolve(failure('unreachable', 'unused'));
  const transport: Transport = {
    push: unused, pull: unused, fetchRecord: unused, fetchRecords: unused, fetchColleagues: unused, download: unused,
    announceFile: async () => {
      seen.announced += 1;
      return progress();
    },
    sendPart: async (_file, offset, part) => {
      seen.parts += 1;
      const trouble = line(seen.parts);
      if (trouble) return trouble;
      if (offset !== seen.bytes) return failure('refused', 'upload-offset', { received: seen.bytes });
      seen.bytes += part.size;
      return progress();
    },
  };
  return { seen, transport };
}

async function courier(transport: Transport, file: VaultFile = FILE) {
  const [store, vault] = [createMemoryStore('an'), createMemoryVault()];
  await vault.putFile(file, new Blob([new Uint8Array(SIZE)]));
  return { store, vault, run: () => sendFiles({ store, vault, transport }) };
}

describe('file courier', () => {
  it('sends a file in parts until the server has checked it whole', async () => {
    const { seen, transport } = fileServer();
    const { vault, run } = await courier(transport);
    expect(await run()).toBeNull();
    expect(seen).toEqual({ bytes: SIZE, parts: 3, announced: 1 });
    expect(await vault.unsentFiles()).toEqual([]);
  });

  it('goes on from where the server has it', async () => {
    const { seen, transport } = fileServer((part) => (part === 2 ? failure('unreachable', 'no-connection') : null));
    const { vault, run } = await courier(transport);
    expect(await run()).toMatchObject({ kind: 'unreachable' });
    expect(await vault.unsentFiles()).toMatchObject([{ state: 'sending', sent: PART_BYTES }]);
    expect(await run()).toBeNull();
    expect(seen.parts).toBe(4);
    expect(await vault.unsentFiles()).toEqual([]);
  });

  it('follows the offset the server names', async () => {
    const server = fileServer();
    const { vault, run } = await courier({ ...server.transport, announceFile: async () => ({ ok: true, value: { received: 5, complete: false } }) });
    expect(await run()).toBeNull();
    expect(server.seen.bytes).toBe(SIZE);
    expect(await vault.unsentFiles()).toEqual([]);
  });

  it.each([
    ['file-type', 'failed'], ['too-large', 'failed'], ['hash-mismatch', 'local'], ['not-allowed', 'local'],
  ] as const)('%s leaves the file %s, and the others go on', async (code, state) => {
    const { transport } = fileServer(() => failure('refused', code));
    const { vault, run } = await courier(transport);
    expect(await run()).toBeNull();
    expect(await vault.unsentFiles()).toMatchObject([{ state, code }]);
  });

  it('does not turn in circles with a server that sends it back and forth', async () => {
    const { seen, transport } = fileServer(() => failure('refused', 'upload-offset', { received: 0 }));
    const { run } = await courier(transport);
    expect(await run()).toBeNull();
    expect(seen.parts).toBeLessThan(10);
  });

  it('waits until an entry names the file, even where a crash forgot to note it', async () => {
    const { seen, transport } = fileServer();
    const { store, vault, run } = await courier(transport, { ...FILE, named: false });
    await run();
    expect(seen.announced).toBe(0);
    const evidence = [{ kind: 'file', sha256: FILE.sha256, name: 'anh.jpg', size: SIZE, type: 'image/jpeg' }];
    await store.append(entry('task', 't1', 'an', 'task.progressed.v1', '2026-03-02T01:00:00.000Z', { note: '', evidence }));
    await run();
    expect(seen.announced).toBe(1);
    expect(await vault.unsentFiles()).toEqual([]);
  });

  it('tries a failed file no more until it is attached again', async () => {
    const { seen, transport } = fileServer();
    const { vault, run } = await courier(transport, { ...FILE, state: 'failed' });
    await run();
    expect(seen.announced).toBe(0);
    await vault.putFile(FILE, new Blob([new Uint8Array(SIZE)]));
    await run();
    expect(seen.bytes).toBe(SIZE);
  });
});
