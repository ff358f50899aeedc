import type { Response, Router } from 'express';
import { parsePull } from '#domain/protocol/pull.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { sessionOf } from '../middleware/authenticate.ts';
import { pull } from '../store/pull.ts';

/** Headers for pages. An answer of data that is asked for all day long goes without them: each weighs as much as the news. */
const FOR_PAGES = [
  'Content-Security-Policy', 'Cross-Origin-Opener-Policy', 'Origin-Agent-Cluster', 'Referrer-Policy',
  'X-DNS-Prefetch-Control', 'X-Download-Options', 'X-Frame-Options', 'X-Permitted-Cross-Domain-Policies', 'X-XSS-Protection',
];

export function dropPageHeaders(response: Response): void {
  for (const name of FOR_PAGES) response.removeHeader(name);
}

/** Sends JSON that is text already, without ETag. */
export function sendJsonText(response: Response, text: string): void {
  dropPageHeaders(response);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(text);
}

/** `GET /api/sync/pull?epoch&seq&scope&page` answers a `PullResponse`. */
export function registerPull(router: Router, deps: Deps): void {
  router.get('/sync/pull', async (request, response) => {
    const session = sessionOf(request);
    const asked = parsePull(request.query);
    if (!asked) throw new ApiError('bad-request');
    sendJsonText(response, await pull(deps, session, asked));
  });
}
