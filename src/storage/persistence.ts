/** Whether the browser promised not to clear our data when the disk runs low. */
export type Persistence = 'persistent' | 'may-be-cleared' | 'unknown';

export interface Room {
  readonly persistence: Persistence;
  /** Bytes; null where the browser does not say. */
  readonly used: number | null;
  readonly quota: number | null;
}

/** Asks once more when it was not granted: browsers grant it to installed and much used pages. */
export async function askPersistence(manager: StorageManager | undefined): Promise<Room> {
  if (!manager?.persist) return { persistence: 'unknown', used: null, quota: null };
  const granted = (await manager.persisted()) || (await manager.persist());
  const { usage = null, quota = null } = await manager.estimate();
  return { persistence: granted ? 'persistent' : 'may-be-cleared', used: usage, quota };
}
