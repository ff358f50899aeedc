import type { Draft } from '#app/app.ts';
import { NEVER_SYNCED } from '#app/ports.ts';
import type { SyncState, Vault, VaultFile } from '#app/ports.ts';

export function createMemoryVault(): Vault {
  const drafts = new Map<string, Draft>();
  const files = new Map<string, { file: VaultFile; content: Blob }>();
  const listeners = new Set<() => void>();
  let state: SyncState = NEVER_SYNCED;
  const keyOf = (record: string, sha256: string) => `${record}/${sha256}`;
  const unsent = () => [...files.values()].map(({ file }) => file).filter((file) => file.state !== 'received');
  const changed = () => [...listeners].forEach((listener) => listener());
  const watch = (tell: () => void) => {
    listeners.add(tell);
    tell();
    return () => void listeners.delete(tell);
  };
  return {
    draft: async (key) => drafts.get(key) ?? null,
    saveDraft: async (key, draft) => void drafts.set(key, draft),
    dropDraft: async (key) => void drafts.delete(key),
    async putFile(file, content) {
      const key = keyOf(file.record, file.sha256);
      const known = files.get(key)?.file;
      if (!known || known.state === 'failed') files.set(key, { file: { ...file, named: known?.named ?? file.named }, content });
      changed();
      return 'stored';
    },
    fileContent: async (record, sha256) => files.get(keyOf(record, sha256))?.content ?? null,
    async changeFile(record, sha256, change) {
      const known = files.get(keyOf(record, sha256));
      if (known) files.set(keyOf(record, sha256), { ...known, file: { ...known.file, ...change } });
      changed();
    },
    unsentFiles: async () => unsent(),
    watchFile: (sha256, listener) => watch(() => listener([...files.values()].find(({ file }) => file.sha256 === sha256)?.file ?? null)),
    watchUnsentFiles: (listener) => watch(() => listener(unsent())),
    syncState: async () => state,
    async saveSyncState(change) {
      state = { ...state, ...change };
    },
    close: async () => listeners.clear(),
  };
}
