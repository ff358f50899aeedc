/** Writing: judge the entry as the server will, keep it durably, and only then say so. */
import { judge } from '#domain/access/judge.ts';
import type { CheckContext } from '#domain/access/check-context.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { Entry, KindName } from '#domain/record/entry.ts';
import { pendingEntries } from '#domain/record/record.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { ProductState } from '#domain/organisation/product.ts';
import type { Account, Live, Outcome } from './app.ts';
import { filesNamed } from './files-named.ts';
import { firstOf } from './live.ts';
import type { Clock, Ids, RecordStore, SyncState, Vault } from './ports.ts';

export interface WriteDeps {
  readonly account: Account;
  readonly device: string;
  readonly store: RecordStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly organisation: Live<Organisation>;
}

export interface Write {
  readonly kind: KindName;
  readonly record: string;
  readonly type: string;
  readonly data: unknown;
}

/** Never before an own pending entry of the record: the claimed time orders them, and a clock may jump back. */
function claimedTime(record: RecordDocument, now: string): string {
  return pendingEntries(record).reduce((latest, { at }) => (at > latest ? at : latest), now);
}

function buildEntry(deps: WriteDeps, write: Write, record: RecordDocument, { epoch, seq, time }: SyncState): Entry {
  const { account, device, clock, ids } = deps;
  return {
    id: ids.next(),
    type: write.type,
    kind: write.kind,
    record: write.record,
    unit: account.unit,
    actor: account.person,
    device,
    at: claimedTime(record, new Date(clock.now()).toISOString()),
    seen: time === '' ? null : { epoch, seq, time },
    data: write.data,
  };
}

/** The check of rule profiles is large and rarely needed: it comes with the first adoption. */
async function rulesCheck(): Promise<(rules: unknown) => boolean> {
  const { checkProfile } = await import('#domain/profiles/rule-check.ts');
  return (rules) => checkProfile(rules).ok;
}

/** The one product an entry can name; the checks look at no other. */
async function contextOf(deps: WriteDeps, { type, data }: Write): Promise<CheckContext> {
  const id = (data as { product?: { id?: unknown } | null } | null)?.product?.id;
  const row = typeof id === 'string' ? await deps.store.get('product', id) : null;
  const known = new Map<string, ProductState>(row ? [[row.id, row.state]] : []);
  const context = { org: await firstOf(deps.organisation), product: (wanted: string) => known.get(wanted) ?? null };
  return type === 'unit.profileAdopted.v1' ? { ...context, checkRules: await rulesCheck() } : context;
}

/** An entry that would be held is written all the same: a person decides on it later (`domain.md` §1). */
export async function writeEntry(deps: WriteDeps, write: Write): Promise<Outcome> {
  const { store, vault, account } = deps;
  // Side by side: a person waits for all of it.
  const [row, seen, context] = await Promise.all([store.get(write.kind, write.record), vault.syncState(), contextOf(deps, write)]);
  const record = row?.record ?? { id: write.record, kind: write.kind, unit: account.unit, entries: [] };
  const entry = buildEntry(deps, write, record, seen);
  const judgement = judge(entry, record, context);
  if (judgement.verdict === 'refused') return { ok: false, code: judgement.code };
  if ((await store.append(entry)) === 'storage-full') return { ok: false, code: 'storage-full' };
  for (const sha256 of filesNamed(write.data)) await vault.changeFile(write.record, sha256, { named: true });
  return { ok: true, id: write.record, entry: entry.id };
}
