import type { Request, RequestHandler } from 'express';
import type { Deps, Session } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { findSession } from '../store/sessions.ts';
import { readSessionToken } from '../session-cookie.ts';

/** Puts `session` on requests that carry a valid cookie. Which routes need one, they say themselves. */
export function authenticate(deps: Pick<Deps, 'database' | 'config' | 'now'>): RequestHandler {
  return async (request, _response, next) => {
    const token = readSessionToken(request);
    if (token !== null) {
      const session = await findSession(deps.database, token, { now: deps.now(), idle: deps.config.limits.sessionIdle });
      if (session) request.session = session;
    }
    next();
  };
}

/** The session of a person who may hand in work; a leaver may for 30 days. @throws ApiError */
export function pushSessionOf(request: Request): Session {
  if (!request.session) throw new ApiError('not-signed-in');
  if (request.session.mustChangePassword) throw new ApiError('password-change-required');
  return request.session;
}

/** The session of a person who may read and write. @throws ApiError */
export function sessionOf(request: Request): Session {
  const session = pushSessionOf(request);
  if (session.pushOnly) throw new ApiError('push-only');
  return session;
}
