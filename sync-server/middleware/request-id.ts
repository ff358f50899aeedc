import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Histogram } from 'prom-client';
import type { Session } from '../deps.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** Names the request in logs and in the answer to a failure. */
    id: string;
    /** Set when a valid session came with the request. */
    session?: Session;
  }
}

/**
 * Names each request and logs it when it has been answered: method, path without its query, status, time, person.
 * Bodies, cookies and query values never reach the log.
 */
export function traceRequests(log: Logger, durations: Histogram): RequestHandler {
  return (request, response, next) => {
    request.id = randomUUID();
    response.setHeader('X-Request-Id', request.id);
    const started = process.hrtime.bigint();
    response.on('close', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const route: unknown = request.route?.path;
      const name = typeof route === 'string' ? `${request.baseUrl}${route}` : 'other';
      durations.observe({ method: request.method, route: name, status: response.statusCode }, seconds);
      const line = {
        id: request.id,
        method: request.method,
        path: request.originalUrl.split('?')[0],
        status: response.statusCode,
        ms: Math.round(seconds * 1000),
        unit: request.session?.unit,
        person: request.session?.person,
        cut: !response.writableFinished,
      };
      if (request.originalUrl.startsWith('/api')) log.info(line, 'request');
      else log.debug(line, 'request');
    });
    next();
  };
}
