/** A full disk is expected on cheap phones: it is an answer, not an accident. */
import type { Stored } from '#app/ports.ts';

interface Wrapped {
  readonly name?: unknown;
  readonly inner?: unknown;
  readonly cause?: unknown;
}

/** Dexie wraps the browser's error in `inner`, sometimes twice. */
export function isStorageFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner, cause } = error as Wrapped;
  return name === 'QuotaExceededError' || isStorageFull(inner) || isStorageFull(cause);
}

/** @throws whatever else went wrong */
export async function orStorageFull(write: Promise<unknown>): Promise<Stored> {
  try {
    await write;
    return 'stored';
  } catch (error) {
    if (isStorageFull(error)) return 'storage-full';
    throw error;
  }
}
