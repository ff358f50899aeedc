/** Everything one account keeps on this device. */
import type { Account } from '#app/app.ts';
import type { RecordStore, Vault } from '#app/ports.ts';
import { databaseName, openRecordDatabase } from './record-database.ts';
import type { IndexedDbPlace } from './record-database.ts';
import { createRxRecordStore } from './rx-record-store.ts';
import { createVault } from './vault.ts';
import { openVaultDatabase } from './vault-database.ts';

export interface OpenOptions extends IndexedDbPlace {
  readonly multiInstance?: boolean;
}

export interface AccountStorage {
  readonly store: RecordStore;
  readonly vault: Vault;
  readonly close: () => Promise<void>;
}

/** One database for each unit and person: signing in as somebody else never touches what waits here. */
export async function openAccount(account: Pick<Account, 'unit' | 'person'>, options: OpenOptions = {}): Promise<AccountStorage> {
  const { multiInstance = true, ...place } = options;
  const name = databaseName(account.unit, account.person);
  const [records, vaultDatabase] = await Promise.all([
    openRecordDatabase({ name, multiInstance, ...place }),
    openVaultDatabase(name, place),
  ]);
  const store = createRxRecordStore(records, account.person);
  const vault = createVault(vaultDatabase);
  return { store, vault, close: async () => void (await Promise.all([store.close(), vault.close()])) };
}
