/** What nobody else removes: expired sessions and codes, old failed attempts. */
import type { Deps } from './deps.ts';
import { sweepCodes } from './store/activation-codes.ts';
import { sweepSessions } from './store/sessions.ts';
import { sweepAttempts } from './store/throttle.ts';

const hour = 3_600_000;

export async function sweep({ database, now }: Pick<Deps, 'database' | 'now'>): Promise<void> {
  await sweepSessions(database, now());
  await sweepCodes(database, now());
  await sweepAttempts(database, now());
}

/** Sweeps every hour until the server stops. */
export function startHousekeeping(deps: Deps): void {
  const timer = setInterval(() => {
    sweep(deps).catch((error: unknown) => deps.log.warn({ err: error }, 'housekeeping failed'));
  }, hour);
  timer.unref();
  deps.closing.addEventListener('abort', () => clearInterval(timer));
}
