/**
 * What screens may ask of the app. Implemented over ports (`ports.ts`) and put together in main.tsx;
 * screens reach it by `useApp()` and never see storage, sync or the network.
 */
import type { RefusalCode } from '#domain/access/refusal.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { StateOf } from '#domain/kinds.ts';
import type { Head } from '#domain/head.ts';
import type { KindName } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { EvidenceFile } from '#domain/record/shapes.ts';
import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import type { PeriodInput, PeriodScore } from '#domain/scoring/score-shape.ts';
import type { Summary } from '#domain/record/record.ts';
import type { ShownColleagues } from '#domain/protocol/colleagues.ts';
import type { CapRow } from '#domain/scoring/cap.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';

/** A value that changes: `subscribe` calls back with the current value as soon as it is known, then on each change. */
export interface Live<T> {
  subscribe(listener: (value: T) => void): () => void;
}

/** Where a record stands between this device and the server (`ux.md`, Trust). */
export interface Delivery {
  /** local: safe on this device · received: the server has every entry and file · review: something was refused or held. */
  readonly state: 'local' | 'received' | 'review';
  /** ISO time of the last receipt. */
  readonly receivedAt: string | null;
  /** Entries and files not yet acknowledged. */
  readonly unsent: number;
  readonly oldestUnsent: string | null;
  readonly refusals: readonly { readonly entry: string; readonly type: string; readonly code: string; readonly held: boolean }[];
  /** Entries of other people that are held and that nobody admitted yet: for who stands over them to decide. */
  readonly held: readonly { readonly entry: string; readonly type: string; readonly code: string; readonly actor: string; readonly at: string }[];
}

export interface Row<K extends KindName = KindName> {
  readonly id: string;
  readonly kind: K;
  readonly head: Head;
  readonly state: StateOf[K];
  readonly delivery: Delivery;
}

/** A record with its whole story, for the page of one record. `whole` is false while the older story is not here. */
export interface Opened<K extends KindName = KindName> extends Row<K> {
  readonly record: RecordDocument;
  readonly whole: boolean;
}

export interface RowQuery {
  readonly person?: string;
  readonly period?: string;
  readonly states?: readonly string[];
  /** Inclusive days, for day sheets (and deadlines of tasks). */
  readonly from?: string;
  readonly to?: string;
}

export interface CatalogueItem extends ProductDefinition {
  readonly id: string;
}

export interface PersonScore {
  readonly input: PeriodInput;
  readonly score: PeriodScore;
  /** The server's own figure, when one has come. */
  readonly summary: Summary | null;
}

export interface ScoredPeriod extends PersonScore {
  /** Compares the server's figure with the browser's on the same inputs; null while those differ. */
  readonly agrees: boolean | null;
  /** People under a leader whose records the viewer may not have: here they count as without data. */
  readonly unseen: readonly string[];
}

export interface SeenYear extends UnitYear {
  /** False: the viewer sees only some of the unit, so that no cap can be told. */
  readonly whole: boolean;
  /** Empty unless `whole`. */
  readonly caps: readonly CapRow[];
  /** Periods of which this device has no review: their scores are not known here. */
  readonly notHere: readonly string[];
}

/** What the rules of a period show of colleagues. */
export type ColleaguesAnswer =
  /** `at`: ISO time of the answer · `copy`: the server could not be asked now */
  | { readonly ok: true; readonly table: ShownColleagues; readonly at: string; readonly copy: boolean }
  /** hidden: the rules of the period show nothing · not-member: of no unit today · failed: the server would not, for another cause */
  | { readonly ok: false; readonly reason: 'offline' | 'hidden' | 'not-member' | 'failed' };

/**
 * kept: a device always has it · brought: everything the server has of it came in this visit ·
 * missing: the server could not be asked, so what is here may be a part.
 */
export type Brought = 'kept' | 'brought' | 'missing';

export interface SyncStatus {
  readonly phase: 'idle' | 'syncing' | 'offline' | 'signed-out' | 'error' | 'update-needed';
  /** Counted in the local database, never guessed from events. */
  readonly unsent: number;
  readonly unsentFiles: number;
  readonly needReview: number;
  readonly oldestUnsent: string | null;
  /** ISO time of the last successful exchange; null before the first. */
  readonly lastExchange: string | null;
  /** First sync: false until the whole scope has come once. */
  readonly complete: boolean;
  readonly progress: { readonly received: number } | null;
  readonly error: string | null;
}

export type Outcome = { readonly ok: true; readonly id: string; readonly entry: string } | { readonly ok: false; readonly code: RefusalCode | 'storage-full' };

export interface Account {
  readonly login: string;
  readonly person: string;
  readonly unit: string;
  readonly name: string;
}

export interface Draft {
  readonly savedAt: string;
  readonly value: unknown;
}

export interface App {
  readonly account: Account;
  /** ISO time of this device corrected by the measured offset of the server. */
  readonly now: () => string;
  /** Today in Vietnam, 'YYYY-MM-DD'. */
  readonly today: () => string;
  readonly newId: () => string;

  readonly organisation: () => Live<Organisation>;
  /** Products in force today, the viewer's division and own last used first. */
  readonly catalogue: () => Live<readonly CatalogueItem[]>;
  readonly rows: <K extends KindName>(kind: K, query?: RowQuery) => Live<readonly Row<K>[]>;
  readonly open: <K extends KindName>(kind: K, id: string) => Live<Opened<K> | null>;
  /** Of a leader with the scores of everybody under him; his pending decisions count at once. */
  readonly score: (person: string, period: string) => Live<ScoredPeriod | null>;
  /** By person id: everybody the viewer sees who worked in the period. */
  readonly unitScores: (period: string) => Live<ReadonlyMap<string, PersonScore>>;
  /** Of everybody the viewer sees, with the caps for whom sees all. */
  readonly unitYear: (year: number) => Live<SeenYear>;
  /** Null for somebody who held no post in the year, or whom the viewer does not see. */
  readonly year: (person: string, year: number) => Live<PersonYear | null>;
  /** Fetches what a device no longer keeps; for who must know whether he has all of it, such as a printed list. */
  readonly bring: (kind: KindName, query: RowQuery) => Promise<Brought>;
  /** What the rules of the period show of colleagues: asked of the server, else the last copy on this device. */
  readonly colleagues: (period: string) => Promise<ColleaguesAnswer>;
  readonly status: () => Live<SyncStatus>;

  /** Judges the entry as the server will, then appends it durably and wakes the sync. */
  readonly write: <K extends KindName>(kind: K, record: string, type: string, data: unknown) => Promise<Outcome>;
  /** Several writes in one action; each has its own outcome. */
  readonly writeAll: (writes: readonly { kind: KindName; record: string; type: string; data: unknown }[]) => Promise<readonly Outcome[]>;
  /** Shrinks a photo to ≤ 2000 px, keeps it in the vault and queues its upload; the text never waits for it. */
  readonly attach: (record: string, file: File) => Promise<{ ok: true; file: EvidenceFile } | { ok: false; code: 'too-large' | 'wrong-type' | 'storage-full' }>;
  readonly fileState: (sha256: string) => Live<{ readonly state: 'local' | 'sending' | 'received' | 'failed'; readonly sent: number; readonly size: number } | null>;
  /** Local copy or download; null when neither can be had now. */
  readonly openFile: (record: string, sha256: string) => Promise<Blob | null>;

  readonly draft: (key: string) => Promise<Draft | null>;
  readonly saveDraft: (key: string, value: unknown) => Promise<void>;
  readonly dropDraft: (key: string) => Promise<void>;

  readonly syncNow: () => void;
  /** Ends the server session; what is pending stays in this account's database. */
  readonly signOut: () => Promise<{ readonly unsent: number }>;
}
