import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { countAttempt } from '../store/throttle.ts';
import type { Patience } from '../store/throttle.ts';

/** Of what makes this server send something at once: a few are free, then each waits longer than the one before. */
const SENDING: Patience = { free: 5, first: 60_000, longest: 3_600_000 };

/** Counts against each key. @throws ApiError `too-often` with the seconds to wait */
export async function guardRequests({ database, now }: Pick<Deps, 'database' | 'now'>, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const wait = await countAttempt(database, key, SENDING, now());
    if (wait > 0) throw new ApiError('too-often', { retryAfter: Math.ceil(wait / 1000) });
  }
}
