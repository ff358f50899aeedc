/** What the app needs from the device and the network. Adapters live in storage/ and sync/; tests bring their own. */
import type { StateOf } from '#domain/kinds.ts';
import type { Head } from '#domain/head.ts';
import type { Checkpoint, Entry, KindName } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { ShownColleagues } from '#domain/protocol/colleagues.ts';
import type { PullRequest, PullResponse } from '#domain/protocol/pull.ts';
import type { PushRequest, PushResponse } from '#domain/protocol/push.ts';
import type { Draft, Live, RowQuery, SyncStatus } from './app.ts';
import type { Note } from './delivery.ts';

/** Milliseconds since 1970, corrected by the measured offset of the server. */
export interface Clock {
  readonly now: () => number;
}

export interface Ids {
  /** A ULID, later than every one given before. */
  readonly next: () => string;
}

/** Lower-case hex. */
export type Digest = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>) => Promise<string>;

/** Gives the same file when it is not a photo or cannot be made smaller. */
export type PhotoShrinker = (file: File) => Promise<Blob>;

/** A record as the store holds it, folded once when it was written. */
export interface StoredRow<K extends KindName = KindName> {
  readonly kind: K;
  readonly id: string;
  readonly head: Head;
  readonly state: StateOf[K];
  readonly note: Note;
  readonly record: RecordDocument;
}

export interface Counts {
  readonly unsent: number;
  readonly oldestUnsent: string | null;
  readonly needReview: number;
}

/** `storage-full`: nothing was written; the device has no room left. */
export type Stored = 'stored' | 'storage-full';

/** The records of one account on this device. One record is written atomically, never two together. */
export interface RecordStore {
  readonly get: <K extends KindName>(kind: K, id: string) => Promise<StoredRow<K> | null>;
  readonly list: <K extends KindName>(kind: K, query: RowQuery) => Promise<readonly StoredRow<K>[]>;
  /** Calls back with the rows as soon as they are known, then on each change, of other tabs too. */
  readonly watch: <K extends KindName>(kind: K, query: RowQuery, listener: (rows: readonly StoredRow<K>[]) => void) => () => void;
  readonly watchOne: <K extends KindName>(kind: K, id: string, listener: (row: StoredRow<K> | null) => void) => () => void;
  readonly watchCounts: (listener: (counts: Counts) => void) => () => void;
  /** Resolves when the entry is durable. */
  readonly append: (entry: Entry) => Promise<Stored>;
  /** Merges documents into what is here; the order and repetition of calls do not matter. */
  readonly merge: (records: readonly RecordDocument[]) => Promise<Stored>;
  /** Rows with pending entries, of every kind. */
  readonly pending: () => Promise<readonly StoredRow[]>;
  /** Changes one record that is here, atomically. */
  readonly change: (kind: KindName, id: string, change: (record: RecordDocument) => RecordDocument) => Promise<Stored>;
  /** Takes records off the device; those with pending entries stay. */
  readonly drop: (kind: KindName, ids: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const FILE_STATES = ['local', 'sending', 'received', 'failed'] as const;

export interface VaultFile {
  readonly record: string;
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly addedAt: string;
  readonly state: (typeof FILE_STATES)[number];
  /** Bytes the server has acknowledged. */
  readonly sent: number;
  /** An entry of the record names it: only then it is uploaded and counted. */
  readonly named: boolean;
  /** Why the server would not take it. */
  readonly code: string | null;
}

/** Where this device stands towards the server. */
export interface SyncState extends Checkpoint {
  /** Server's time of the checkpoint; '' before the first. */
  readonly time: string;
  readonly scope: string;
  /** Token of the next page of an unfinished walk; '' when there is none. */
  readonly page: string;
  /** Epoch whose restore has been answered by handing in again what the server lost. */
  readonly restored: number;
  /** The whole scope has come once. */
  readonly complete: boolean;
  readonly lastExchange: string | null;
  /** Server clock minus device clock, milliseconds. */
  readonly offset: number;
}

export const NEVER_SYNCED: SyncState = {
  epoch: 0, seq: 0, time: '', scope: '', page: '', restored: 0, complete: false, lastExchange: null, offset: 0,
};

/** What is not a record: drafts, evidence files on their way, and the place in the sync. */
export interface Vault {
  readonly draft: (key: string) => Promise<Draft | null>;
  readonly saveDraft: (key: string, draft: Draft) => Promise<void>;
  readonly dropDraft: (key: string) => Promise<void>;
  readonly putFile: (file: VaultFile, content: Blob) => Promise<Stored>;
  readonly fileContent: (record: string, sha256: string) => Promise<Blob | null>;
  readonly changeFile: (record: string, sha256: string, change: Partial<VaultFile>) => Promise<void>;
  readonly unsentFiles: () => Promise<readonly VaultFile[]>;
  readonly watchFile: (sha256: string, listener: (file: VaultFile | null) => void) => () => void;
  readonly watchUnsentFiles: (listener: (files: readonly VaultFile[]) => void) => () => void;
  readonly syncState: () => Promise<SyncState>;
  readonly saveSyncState: (change: Partial<SyncState>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type FailureKind = 'unreachable' | 'signed-out' | 'refused' | 'unreadable';

export interface Failure {
  readonly ok: false;
  /** `unreachable`: try again later · `refused`: the server said no, see `code` · `unreadable`: not an answer of ours. */
  readonly kind: FailureKind;
  readonly code: string;
  /** Seconds the server asked to wait. */
  readonly retryAfter: number | null;
  /** Bytes the server has of a file, where an upload did not follow on. */
  readonly received: number | null;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Failure;

export interface UploadProgress {
  readonly received: number;
  readonly complete: boolean;
}

export interface RecordsQuery {
  readonly kind: KindName;
  /** '' for everybody in sight. */
  readonly person: string;
  readonly period: string;
}

/** Requests to the sync server, each answer parsed at the edge. No method throws for an expected failure. */
export interface Transport {
  readonly push: (request: PushRequest) => Promise<Answer<PushResponse>>;
  readonly pull: (request: PullRequest) => Promise<Answer<PullResponse>>;
  readonly fetchRecord: (kind: KindName, id: string) => Promise<Answer<RecordDocument>>;
  readonly fetchRecords: (query: RecordsQuery) => Promise<Answer<readonly RecordDocument[]>>;
  readonly fetchColleagues: (period: string) => Promise<Answer<ShownColleagues>>;
  readonly announceFile: (file: Pick<VaultFile, 'record' | 'sha256' | 'name' | 'type' | 'size'>) => Promise<Answer<UploadProgress>>;
  readonly sendPart: (file: Pick<VaultFile, 'record' | 'sha256'>, offset: number, part: Blob) => Promise<Answer<UploadProgress>>;
  readonly download: (record: string, sha256: string) => Promise<Answer<Blob>>;
}

/** What the sync loop tells; the counts of a full status come from the store. */
export type SyncReport = Pick<SyncStatus, 'phase' | 'lastExchange' | 'complete' | 'progress' | 'error'>;

export interface SyncHandle {
  readonly report: Live<SyncReport>;
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}
