import type { Request, RequestHandler } from 'express';
import type { Deps, Session } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { findSession } from '../store/sessions.ts';
import { readSessionToken } from '../session-cookie.ts';

/**
 * Puts `session` on requests that carry a valid cookie. Which routes need one, they say themselves. Whose time after
 * leaving is over has none: signing in again tells him why.
 */
export function authenticate(deps: Pick<Deps, 'database' | 'config' | 'now' | 'standing'>): RequestHandler {
  return async (request, _response, next) => {
    const token = readSessionToken(request);
    if (token !== null) {
      const found = await findSession(deps.database, token, { now: deps.now(), idle: deps.config.limits.sessionIdle });
      const standing = found ? await deps.standing(found.unit, found.person) : 'gone';
      if (found && standing !== 'gone') request.session = { ...found, pushOnly: standing !== 'member' };
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
