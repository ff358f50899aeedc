import type { Request, RequestHandler } from 'express';
import { ApiError } from '../errors.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

function comesFromHere(request: Request): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.get('Origin');
  // Neither header: not a browser, so there is no page whose cookies could be misused.
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

/** Refuses a request that changes something when another site's page sent it (CSRF), before anything else is read. */
export function refuseForeignOrigin(): RequestHandler {
  return (request, _response, next) => {
    if (!reading.has(request.method) && !comesFromHere(request)) throw new ApiError('foreign-origin');
    next();
  };
}
