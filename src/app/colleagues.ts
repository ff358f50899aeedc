/** What the rules show of colleagues: the server counts it, the device keeps the last answer of each period. */
import { parseColleagues } from '#domain/protocol/colleagues.ts';
import type { ColleaguesAnswer } from './app.ts';
import type { Failure, Transport, Vault } from './ports.ts';

interface Deps {
  readonly vault: Pick<Vault, 'draft' | 'saveDraft' | 'dropDraft'>;
  readonly transport: Pick<Transport, 'fetchColleagues'>;
  readonly now: () => string;
}

/** What the server says of the right to look: what was kept before is then no longer for these eyes. */
const FORBIDDEN: Readonly<Record<string, 'hidden' | 'not-member'>> = {
  'colleagues-hidden': 'hidden', 'push-only': 'not-member', 'left-unit': 'not-member',
};

async function fromCopy({ vault }: Deps, key: string, { kind }: Failure): Promise<ColleaguesAnswer> {
  const kept = await vault.draft(key);
  const table = kept && parseColleagues(kept.value);
  if (table) return { ok: true, table, at: kept.savedAt, copy: true };
  return { ok: false, reason: kind === 'refused' ? 'failed' : 'offline' };
}

/** @param period a month or quarter, as the rules of its first day say */
export async function askColleagues(deps: Deps, period: string): Promise<ColleaguesAnswer> {
  const { vault, transport, now } = deps;
  const key = `colleagues:${period}`;
  const answer = await transport.fetchColleagues(period);
  if (answer.ok) {
    const at = now();
    await vault.saveDraft(key, { savedAt: at, value: answer.value });
    return { ok: true, table: answer.value, at, copy: false };
  }
  const forbidden = FORBIDDEN[answer.code];
  if (!forbidden) return fromCopy(deps, key, answer);
  await vault.dropDraft(key);
  return { ok: false, reason: forbidden };
}
