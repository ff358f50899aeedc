import { join } from 'node:path';
import type { Router } from 'express';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { evidencePath } from '../evidence/evidence-files.ts';
import { sessionOf } from '../middleware/authenticate.ts';
import { parseInput, recordText, sha256Text } from '../request-input.ts';
import { findEvidence } from '../store/evidence-rows.ts';

const address = z.object({ record: recordText, sha256: sha256Text });

/**
 * `GET /api/evidence/:record/:sha256`: the file, to be saved and never run: whatever it holds,
 * the browser is told not to guess its type and to give it no powers. Range requests are answered.
 */
export function registerEvidenceDownload(router: Router, deps: Deps): void {
  const root = join(deps.config.dataDir, 'evidence');
  router.get('/evidence/:record/:sha256', async (request, response) => {
    const session = sessionOf(request);
    const key = { unit: session.unit, ...parseInput(address, request.params) };
    if (!(await deps.mayRead(session, key.record))) throw new ApiError('not-allowed');
    const row = await findEvidence(deps.database, key);
    if (!row?.complete) throw new ApiError('not-found');
    const path = evidencePath(root, key).slice(root.length + 1);
    response.attachment(row.name);
    response.setHeader('Content-Type', row.type);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Cache-Control', 'private, no-store');
    await new Promise<void>((resolve, reject) => {
      response.sendFile(path, { root, dotfiles: 'allow', cacheControl: false }, (error) => (error ? reject(error) : resolve()));
    });
  });
}
