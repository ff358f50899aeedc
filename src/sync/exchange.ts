/** One exchange with the server: hand in, then pull. The simulation runs this very code. */
import type { Failure } from '#app/ports.ts';
import { pullChanges } from './pull-changes.ts';
import type { PullDeps } from './pull-changes.ts';
import { pushPending } from './push-pending.ts';
import type { PushDeps } from './push-pending.ts';

export type ExchangeDeps = PushDeps & PullDeps;

export type ExchangeEnd = Failure | { readonly ok: true } | { readonly ok: false; readonly kind: 'storage-full' | 'update-needed' };

/**
 * Pushes also when reading is no longer possible (an old build, a leaver). Entries a restore had lost become pending
 * by the pull, so what it uncovers is handed in within the same exchange.
 */
export async function exchange(deps: ExchangeDeps): Promise<ExchangeEnd> {
  const { epoch } = await deps.vault.syncState();
  const pushed = await pushPending(deps, epoch);
  if (!pushed.ok) return pushed;
  const pulled = await pullChanges(deps);
  if (!pulled.ok) return pulled;
  const after = await deps.vault.syncState();
  if (after.epoch === epoch) return pulled;
  return pushPending(deps, after.epoch);
}
