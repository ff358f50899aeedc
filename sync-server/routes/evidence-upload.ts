import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Request, Router } from 'express';
import * as z from 'zod';
import type { Deps, Session } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { appendPart, discardPart, keepPart, readPart, receivedBytes } from '../evidence/evidence-files.ts';
import type { EvidenceKey } from '../evidence/evidence-files.ts';
import { contentIsOf, evidenceTypes } from '../evidence/file-types.ts';
import { pushSessionOf } from '../middleware/authenticate.ts';
import { parseInput, recordText, sha256Text } from '../request-input.ts';
import {
  announceEvidence, completeEvidence, countEvidence, findEvidence, noteReceived, withdrawEvidence,
} from '../store/evidence-rows.ts';
import type { EvidenceRow } from '../store/evidence-rows.ts';

const announcement = z.object({
  record: recordText,
  sha256: sha256Text,
  name: z.string().trim().min(1).max(200).refine((name) => !/\p{Cc}/u.test(name)),
  type: z.string().max(100),
  size: z.int().min(1),
});
const address = z.object({ record: recordText, sha256: sha256Text });
const offsetText = z.string().regex(/^\d{1,12}$/).transform(Number);

/** The record of a unit gathers what proves the ratings and meetings of many years. */
const UNIT_TIMES = 50;

async function requireWriter(deps: Deps, session: Session, record: string): Promise<void> {
  if (!(await deps.mayWriteEvidence(session, record))) throw new ApiError('not-allowed');
}

/** Files being written by this server right now. */
type Busy = Set<string>;

async function alone<T>(busy: Busy, key: EvidenceKey, work: () => Promise<T>): Promise<T> {
  const name = `${key.unit} ${key.record} ${key.sha256}`;
  if (busy.has(name)) throw new ApiError('upload-busy');
  busy.add(name);
  return work().finally(() => busy.delete(name));
}

/** Checks a file that has come whole and keeps it; a file that is not what was announced is discarded. @throws ApiError */
async function finish(deps: Deps, root: string, key: EvidenceKey, row: EvidenceRow): Promise<void> {
  const bytes = await readPart(root, key);
  const sameHash = createHash('sha256').update(bytes).digest('hex') === key.sha256;
  if (!sameHash || !contentIsOf(row.type, bytes)) {
    await discardPart(root, key);
    await withdrawEvidence(deps.database, key);
    throw new ApiError(sameHash ? 'file-type' : 'hash-mismatch', { received: 0 });
  }
  await keepPart(root, key);
  await completeEvidence(deps.database, key);
}

async function receivePart(deps: Deps, root: string, key: EvidenceKey, request: Request) {
  const row = await findEvidence(deps.database, key);
  if (!row) throw new ApiError('not-found');
  if (row.complete) return { received: row.size, complete: true };
  const offset = parseInput(offsetText, request.get('Upload-Offset'));
  const here = await receivedBytes(root, key);
  if (offset !== here) throw new ApiError('upload-offset', { received: here });
  const received = await appendPart(root, key, { offset, size: row.size, body: request });
  if (received < row.size) {
    await noteReceived(deps.database, key, received);
    return { received, complete: false };
  }
  await finish(deps, root, key, row);
  return { received, complete: true };
}

/**
 * - `POST /api/evidence {record, sha256, name, type, size}` announces a file; answers `{received, complete}`
 * - `PATCH /api/evidence/:record/:sha256` with `Upload-Offset` and raw bytes (application/octet-stream) continues it;
 *   when the last byte is here, hash and content are checked. A wrong offset answers 409 with `received`.
 */
export function registerEvidenceUpload(router: Router, deps: Deps): void {
  const root = join(deps.config.dataDir, 'evidence');
  const { evidenceBytes, evidenceFiles } = deps.config.limits;
  const busy: Busy = new Set();

  router.post('/evidence', async (request, response) => {
    const session = pushSessionOf(request);
    const file = parseInput(announcement, request.body);
    await requireWriter(deps, session, file.record);
    if (!evidenceTypes.includes(file.type)) throw new ApiError('file-type');
    if (file.size > evidenceBytes) throw new ApiError('too-large', { limit: evidenceBytes });
    const key = { unit: session.unit, record: file.record, sha256: file.sha256 };
    const known = await findEvidence(deps.database, key);
    if (!known) {
      const count = await countEvidence(deps.database, session.unit, file.record);
      const most = file.record === session.unit ? evidenceFiles * UNIT_TIMES : evidenceFiles;
      if (count >= most) throw new ApiError('too-many-files', { limit: most });
      await announceEvidence(deps.database, key, { ...file, by: session.person, at: deps.now() });
    }
    const complete = known?.complete === true;
    response.json({ received: complete ? known.size : await receivedBytes(root, key), complete });
  });

  router.patch('/evidence/:record/:sha256', async (request, response) => {
    const session = pushSessionOf(request);
    const key = { unit: session.unit, ...parseInput(address, request.params) };
    await requireWriter(deps, session, key.record);
    if (!request.is('application/octet-stream')) throw new ApiError('wrong-content-type');
    response.json(await alone(busy, key, () => receivePart(deps, root, key, request)));
  });
}
