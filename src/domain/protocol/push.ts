/**
 * POST /api/sync/push. A device hands in the pending entries of its records; the server answers a verdict for each.
 * Every push is safe to repeat: an entry known by id gets its first receipt again.
 */
import * as z from 'zod/mini';
import { entryShape, KINDS } from '../record/entry.ts';
import type { Entry, Receipt } from '../record/entry.ts';
import type { RecordDocument } from '../record/record.ts';

export const MAX_PUSH_RECORDS = 100;
export const MAX_PUSH_ENTRIES = 500;

const pushRecord = z.strictObject({
  kind: z.enum(KINDS),
  id: z.string().check(z.maxLength(120)),
  /** Highest seq the device holds of the record: if the server holds more it answers the merged record. */
  base: z.int(),
  entries: z.array(entryShape).check(z.minLength(1), z.maxLength(MAX_PUSH_ENTRIES)),
});

const pushRequest = z.strictObject({
  /** Build of the app; older builds may always push. */
  client: z.string().check(z.maxLength(60)),
  epoch: z.int(),
  records: z.array(pushRecord).check(z.minLength(1), z.maxLength(MAX_PUSH_RECORDS)),
});

export interface PushRecord {
  readonly kind: Entry['kind'];
  readonly id: string;
  readonly base: number;
  readonly entries: readonly Entry[];
}

export interface PushRequest {
  readonly client: string;
  readonly epoch: number;
  readonly records: readonly PushRecord[];
}

export interface PushResult {
  readonly kind: Entry['kind'];
  readonly id: string;
  /** Stored entries, each with its place and verdict. */
  readonly receipts: readonly { readonly entry: string; readonly receipt: Receipt }[];
  /** Entries the server would not store (foreign, malformed, changed content). */
  readonly rejected: readonly { readonly entry: string; readonly code: string }[];
  /** The merged record, when the device's `base` was behind and the pusher may read it. */
  readonly record?: RecordDocument;
}

export interface PushResponse {
  readonly epoch: number;
  readonly time: string;
  readonly results: readonly PushResult[];
}

/** Null when the envelope is not a push at all (the whole request is then refused, nothing changes). */
export function parsePush(body: unknown): PushRequest | null {
  const parsed = z.safeParse(pushRequest, body);
  return parsed.success ? (parsed.data as PushRequest) : null;
}
