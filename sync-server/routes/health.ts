import { timingSafeEqual } from 'node:crypto';
import type { Express, Request } from 'express';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Figures are for the operator: from this machine itself (not through a proxy), or with METRICS_TOKEN. */
function maySeeMetrics(request: Request, token: string | undefined): boolean {
  if (token !== undefined) return sameText(request.get('Authorization') ?? '', `Bearer ${token}`);
  const address = request.socket.remoteAddress ?? '';
  const local = address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
  return local && request.get('X-Forwarded-For') === undefined && request.get('Forwarded') === undefined;
}

/** `/health`: the process answers. `/ready`: it can serve, with its database. `/metrics`: Prometheus. */
export function registerHealth(app: Express, deps: Deps): void {
  app.get('/health', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').json({ status: 'live' });
  });

  app.get('/ready', async (_request, response) => {
    if (deps.closing.aborted) throw new ApiError('unavailable');
    await deps.database.query('select 1').catch(() => {
      throw new ApiError('unavailable');
    });
    response.setHeader('Cache-Control', 'no-store').json({ status: 'ready' });
  });

  app.get('/metrics', async (request, response) => {
    if (!maySeeMetrics(request, deps.config.metricsToken)) throw new ApiError('not-allowed');
    response.type(deps.metrics.contentType).send(await deps.metrics.metrics());
  });
}
