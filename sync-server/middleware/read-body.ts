import express from 'express';
import type { RequestHandler } from 'express';
import { ApiError } from '../errors.ts';

function hasBody(headers: NodeJS.Dict<string | string[]>): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * Parses JSON bodies of at most `bytes` (also after decompression). Raw bytes (application/octet-stream)
 * are left for the route that streams them; anything else is refused, so a plain HTML form cannot post here.
 */
export function readBody(bytes: number): RequestHandler[] {
  const refuseOthers: RequestHandler = (request, _response, next) => {
    if (hasBody(request.headers) && !request.is(['application/json', 'application/octet-stream'])) {
      throw new ApiError('wrong-content-type');
    }
    next();
  };
  return [refuseOthers, express.json({ limit: bytes, strict: true })];
}
