/** The app over its ports: the one implementation of `App`, the same in the browser and in tests. */
import type { Organisation } from '#domain/access/organisation.ts';
import { dayOf } from '#domain/calendar/day.ts';
import type { KindName } from '#domain/record/entry.ts';
import type { Account, App, Live, Opened, Outcome, Row, RowQuery, SyncStatus } from './app.ts';
import { attachFile, openFile } from './attach-file.ts';
import { catalogueLive } from './catalogue-live.ts';
import { earliest } from './delivery.ts';
import { combineLive, createLive, lazyLive, mapLive } from './live.ts';
import { createOlderRecords } from './older-records.ts';
import type { OlderRecords } from './older-records.ts';
import { organisationLive } from './organisation-live.ts';
import type { Clock, Counts, Digest, Ids, PhotoShrinker, RecordStore, StoredRow, SyncHandle, Transport, Vault, VaultFile } from './ports.ts';
import { filesOf, viewOpened, viewRow } from './row-view.ts';
import type { FilesByRecord } from './row-view.ts';
import type { Write } from './write-entry.ts';
import { createWriter } from './writer.ts';

export interface AppDeps {
  readonly account: Account;
  /** Names this device in every entry written on it. */
  readonly device: string;
  readonly store: RecordStore;
  readonly vault: Vault;
  readonly transport: Transport;
  readonly sync: SyncHandle;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
  readonly shrinkPhoto: PhotoShrinker;
  /** Ends the server session; the data stays. */
  readonly endSession: () => Promise<void>;
}

interface Parts extends AppDeps {
  readonly organisation: Live<Organisation>;
  readonly files: Live<FilesByRecord>;
  readonly older: OlderRecords;
  readonly today: () => string;
}

function rowsLive<K extends KindName>({ store, files, older }: Parts, kind: K, query: RowQuery): Live<readonly Row<K>[]> {
  const stored = createLive<readonly StoredRow<K>[]>((emit) => {
    void older.wantPeriod(kind, query);
    return store.watch(kind, query, emit);
  });
  return mapLive(combineLive([stored, files]), ([rows, unsent]) => rows.map((row) => viewRow(row, unsent)));
}

function openLive<K extends KindName>({ store, files, older }: Parts, kind: K, id: string): Live<Opened<K> | null> {
  const stored = createLive<StoredRow<K> | null>((emit) => store.watchOne(kind, id, (row) => {
    older.wantStory(kind, id, row);
    emit(row);
  }));
  return mapLive(combineLive([stored, files]), ([row, unsent]) => (row ? viewOpened(row, unsent) : null));
}

function statusLive({ store, vault, sync }: Parts): Live<SyncStatus> {
  const counts = createLive<Counts>((emit) => store.watchCounts(emit));
  const unsentFiles = createLive<readonly VaultFile[]>((emit) => vault.watchUnsentFiles(emit));
  return mapLive(combineLive([sync.report, counts, unsentFiles]), ([report, { unsent, oldestUnsent, needReview }, all]) => {
    const named = all.filter((file) => file.named);
    return {
      ...report,
      unsent,
      unsentFiles: named.length,
      needReview,
      oldestUnsent: earliest([oldestUnsent, ...named.map((file) => file.addedAt)]),
    };
  });
}

async function writeInTurn(write: (one: Write) => Promise<Outcome>, writes: readonly Write[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of writes) outcomes.push(await write(one));
  return outcomes;
}

async function leave({ store, sync, endSession }: AppDeps): Promise<{ unsent: number }> {
  const rows = await store.pending();
  await sync.stop();
  await endSession();
  return { unsent: rows.reduce((sum, row) => sum + row.note.unsent, 0) };
}

function fileState(vault: Vault, sha256: string): ReturnType<App['fileState']> {
  const file = createLive<VaultFile | null>((emit) => vault.watchFile(sha256, emit));
  return mapLive(file, (known) => known && { state: known.state, sent: known.sent, size: known.size });
}

/** What the first screen does not need, fetched once; one place keeps what was worked out. */
function lazyPart<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    // What could not be fetched may be asked for again.
    loaded ??= load().catch((fault: unknown) => {
      loaded = null;
      throw fault;
    });
    return loaded;
  };
}

export function createApp(deps: AppDeps): App {
  const { account, store, vault, transport, clock, ids, sync } = deps;
  const now = () => new Date(clock.now()).toISOString();
  const today = () => dayOf(now());
  const organisation = organisationLive(store, account);
  const parts: Parts = { ...deps, organisation, today, files: filesOf(vault), older: createOlderRecords(store, transport, today) };
  const catalogue = catalogueLive(store, organisation, account.person, today);
  const status = statusLive(parts);
  const scores = lazyPart(async () => (await import('./score-live.ts')).createScores(parts));
  const years = lazyPart(async () => (await import('./year-live.ts')).createYears({ ...parts, scores: await scores() }));
  const write = createWriter({ account, device: deps.device, store, vault, clock, ids, organisation });
  const wakeAfter = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    sync.wake();
    return result;
  };
  return {
    account,
    now,
    today,
    newId: ids.next,
    organisation: () => organisation,
    catalogue: () => catalogue,
    rows: (kind, query = {}) => rowsLive(parts, kind, query),
    open: (kind, id) => openLive(parts, kind, id),
    score: (person, period) => {
      void parts.older.wantPeriod('task', { person, period });
      void parts.older.wantPeriod('review', { person, period });
      return lazyLive(async () => (await scores()).score(person, period));
    },
    unitScores: (period) => lazyLive(async () => (await scores()).unitScores(period)),
    unitYear: (year) => lazyLive(async () => (await years()).unitYear(year)),
    year: (person, year) => lazyLive(async () => (await years()).year(person, year)),
    bring: parts.older.wantPeriod,
    colleagues: async (period) => (await import('./colleagues.ts')).askColleagues({ vault, transport, now }, period),
    status: () => status,
    write: (kind, record, type, data) => wakeAfter(write({ kind, record, type, data })),
    writeAll: (writes) => wakeAfter(writeInTurn(write, writes)),
    attach: (record, file) => attachFile(deps, record, file),
    fileState: (sha256) => fileState(vault, sha256),
    openFile: (record, sha256) => openFile(vault, transport, record, sha256),
    draft: vault.draft,
    saveDraft: (key, value) => vault.saveDraft(key, { savedAt: now(), value }),
    dropDraft: vault.dropDraft,
    syncNow: sync.wake,
    signOut: () => leave(deps),
  };
}
