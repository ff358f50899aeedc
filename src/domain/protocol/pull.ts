/**
 * GET /api/sync/pull?epoch&seq&scope&page. Two modes:
 * - `delta`: records changed after the checkpoint, oldest first;
 * - `walk`: the whole scope as of one snapshot, newest first, paged, resumable by `page`: on a first sync, after a
 *   changed scope, after a new epoch.
 * The device merges, and only then stores the checkpoint.
 */
import * as z from 'zod/mini';
import type { RecordDocument } from '../record/record.ts';

export const PULL_PAGE = 300;

export interface PullRequest {
  readonly epoch: number;
  readonly seq: number;
  /** Version of the scope the device holds; '' at first. */
  readonly scope: string;
  /** Continues a walk; '' otherwise. */
  readonly page: string;
}

export interface PullResponse {
  readonly mode: 'delta' | 'walk';
  readonly epoch: number;
  /** The checkpoint to store once everything up to here is merged (in a walk: once `page` is null). */
  readonly seq: number;
  readonly time: string;
  readonly scope: string;
  /** In a walk: whose records are readable; others are dropped, save those with pending entries. */
  readonly people: 'all' | readonly string[] | null;
  /** Token of the next page, null at the end. In `delta`, more = ask again from the new checkpoint. */
  readonly page: string | null;
  readonly more: boolean;
  /** Entries of earlier epochs above this seq were lost by a restore: the device hands them in again. */
  readonly restoredTo: number | null;
  /** Oldest build that may still pull without a reload. */
  readonly minClient: string;
  readonly records: readonly RecordDocument[];
}

const count = z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number));

const pullRequest = z.object({
  epoch: z._default(count, 0),
  seq: z._default(count, 0),
  scope: z._default(z.string().check(z.maxLength(60)), ''),
  page: z._default(z.string().check(z.maxLength(60)), ''),
});

/** @param query the parsed query string; null when it is not a pull */
export function parsePull(query: unknown): PullRequest | null {
  const parsed = z.safeParse(pullRequest, query);
  return parsed.success ? parsed.data : null;
}
