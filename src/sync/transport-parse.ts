/** Answers of the server, parsed at the edge: what does not fit is no answer of ours, and nothing of it is kept. */
import * as z from 'zod/mini';
import { KINDS } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { PullResponse } from '#domain/protocol/pull.ts';
import type { PushResponse } from '#domain/protocol/push.ts';
import type { RecordsQuery, UploadProgress } from '#app/ports.ts';

const time = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/));
const kind = z.enum(KINDS);

const receipt = z.object({
  epoch: z.int(), seq: z.int(), receivedAt: time, verdict: z.enum(['accepted', 'refused', 'held']), code: z.optional(z.string()),
});

/** Loose: fields and types a later server adds are kept, and skipped where they are not known. */
const storedEntry = z.looseObject({
  id: z.string(), type: z.string(), kind, record: z.string(), unit: z.string(), actor: z.string(), device: z.string(), at: time,
  seen: z.nullable(z.object({ epoch: z.int(), seq: z.int(), time })),
  data: z.record(z.string(), z.unknown()),
  receipt: z.optional(receipt),
});

const recordDocument = z.object({
  id: z.string(),
  kind,
  unit: z.string(),
  entries: z.array(storedEntry),
  base: z.optional(z.object({ epoch: z.int(), seq: z.int(), count: z.int(), state: z.unknown() })),
  summary: z.optional(z.object({
    epoch: z.int(), seq: z.int(), engine: z.string(), profile: z.string(), inputs: z.string(), asOf: z.string(), score: z.unknown(),
  })),
});

const pushResponse = z.object({
  epoch: z.int(),
  time,
  results: z.array(z.object({
    kind,
    id: z.string(),
    receipts: z.array(z.object({ entry: z.string(), receipt })),
    rejected: z.array(z.object({ entry: z.string(), code: z.string() })),
    record: z.optional(recordDocument),
  })),
});

const pullResponse = z.object({
  mode: z.enum(['delta', 'walk']),
  epoch: z.int(),
  seq: z.int(),
  time,
  scope: z.string(),
  people: z.nullable(z.union([z.literal('all'), z.array(z.string())])),
  page: z.nullable(z.string()),
  more: z.boolean(),
  restoredTo: z.nullable(z.int()),
  minClient: z.string(),
  records: z.array(recordDocument),
});

/** An old build must be told to reload even where the records of the answer are no longer readable to it. */
const minimum = z.object({ minClient: z.string() });

const progress = z.object({ received: z.int(), complete: z.boolean() });
const poke = z.object({ epoch: z.int(), seq: z.int() });

export type Parse<T> = (body: unknown) => T | null;

function parser<T>(shape: z.ZodMiniType): Parse<T> {
  return (body) => {
    const parsed = z.safeParse(shape, body);
    return parsed.success ? (parsed.data as T) : null;
  };
}

export const parsePushResponse: Parse<PushResponse> = parser(pushResponse);
export const parsePullResponse: Parse<PullResponse> = parser(pullResponse);
export const parseMinClient: Parse<{ minClient: string }> = parser(minimum);
export const parseRecord: Parse<RecordDocument> = parser(recordDocument);
export const parseRecords: Parse<{ records: readonly RecordDocument[] }> = parser(z.object({ records: z.array(recordDocument) }));
export const parseProgress: Parse<UploadProgress> = parser(progress);
export const parsePoke: Parse<{ epoch: number; seq: number }> = parser(poke);

export function recordsAddress({ kind: of, person, period }: RecordsQuery): string {
  return `/api/records?${new URLSearchParams({ kind: of, person, period }).toString()}`;
}
