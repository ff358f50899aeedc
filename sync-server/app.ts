/** The HTTP application: what every request passes, in this order, and the routes. */
import { join } from 'node:path';
import compression from 'compression';
import express, { Router } from 'express';
import type { Express, RequestHandler } from 'express';
import { Histogram } from 'prom-client';
import type { Deps } from './deps.ts';
import { ApiError } from './errors.ts';
import { authenticate } from './middleware/authenticate.ts';
import { handleErrors } from './middleware/handle-errors.ts';
import { readBody } from './middleware/read-body.ts';
import { traceRequests } from './middleware/request-id.ts';
import { refuseForeignOrigin } from './middleware/same-origin.ts';
import { secureHeaders } from './middleware/secure-headers.ts';
import { servePages } from './pages.ts';
import { registerHealth } from './routes/health.ts';
import { LIVE_PATH } from './routes/live.ts';

/** A group of routes below /api. Each `routes/*.ts` exports one of these. */
export type RegisterRoutes = (router: Router, deps: Deps) => void;

/** Answers of the API are one person's: no cache keeps them. */
const neverStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

const notFound: RequestHandler = () => {
  throw new ApiError('not-found');
};

/** A live stream must leave at once; compression would hold it back, and costs memory on each that is open. */
function compressAllButLive(): RequestHandler {
  const compress = compression();
  return (request, response, next) => (request.path === LIVE_PATH ? next() : compress(request, response, next));
}

function apiRouter(deps: Deps, routes: readonly RegisterRoutes[]): Router {
  const router = Router();
  router.use(neverStore, refuseForeignOrigin(), ...readBody(deps.config.limits.jsonBytes), authenticate(deps));
  for (const register of routes) register(router, deps);
  router.use(notFound);
  return router;
}

/** @param pages the folder of the built browser app. */
export function createApp(deps: Deps, routes: readonly RegisterRoutes[], pages = join('dist', 'app')): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.config.trustProxy);
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [deps.metrics],
  });
  app.use(traceRequests(deps.log, durations), secureHeaders(deps.config.tls !== undefined));
  registerHealth(app, deps);
  app.use(compressAllButLive());
  app.use('/api', apiRouter(deps, routes));
  servePages(app, pages);
  app.use(notFound);
  app.use(handleErrors(deps.log));
  return app;
}
