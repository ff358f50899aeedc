/** The built browser app: files packed at build time where the browser can take them, deep links answered by the app. */
import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import express from 'express';
import type { Express, Request, RequestHandler, Response } from 'express';
import { ApiError } from './errors.ts';

/** Only names that carry a hash of their content may be kept for ever. */
function cacheRule(path: string): string {
  return /[/\\]assets[/\\].+-[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Paths with a `.br` beside them, as the build left them; read once. None while developing, when nothing is built. */
function packedPaths(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Set(names.flatMap((name) => (name.endsWith('.br') ? [`/${name.slice(0, -3).replaceAll('\\', '/')}`] : [])));
}

/**
 * The packed twin of a file: same type and rule of caching, its own ETag (of its own size and time). A client that
 * does not take brotli, or a twin that has gone, is left to whoever comes next.
 */
function sendPacked(folder: string): (path: string, request: Request, response: Response, next: () => void) => void {
  const packed = packedPaths(folder);
  return (path, request, response, next) => {
    if (!packed.has(path)) return next();
    response.vary('Accept-Encoding');
    if (request.acceptsEncodings('br') === false) return next();
    const headers = { 'Content-Encoding': 'br', 'Cache-Control': cacheRule(path) };
    response.type(extname(path));
    response.sendFile(path.slice(1) + '.br', { root: folder, headers, cacheControl: false }, (error) => {
      if (!error || response.headersSent) return;
      response.removeHeader('Content-Encoding');
      next();
    });
  };
}

/** @param folder of the built app; an answer comes packed as it lies there, else as `compression` makes it. */
export function servePages(app: Express, folder: string): void {
  const send = sendPacked(folder);
  const packedFiles: RequestHandler = (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') send(request.path, request, response, next);
    else next();
  };
  app.use(packedFiles, express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => void response.setHeader('Cache-Control', cacheRule(path)),
  }));
  app.get('/{*path}', (request, response) => {
    // A missing file is missing; a deep link of the app is the app.
    if (/\.\w+$/.test(request.path)) throw new ApiError('not-found');
    send('/index.html', request, response, () => {
      response.setHeader('Cache-Control', 'no-cache');
      response.sendFile('index.html', { root: folder });
    });
  });
}
