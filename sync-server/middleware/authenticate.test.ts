import express from 'express';
import type { Request } from 'express';
import { expect, test } from 'vitest';
import { ApiError } from '../errors.ts';
import type { Session } from '../deps.ts';
import { pushSessionOf, sessionOf } from './authenticate.ts';

const member: Session = { unit: 'u', person: 'lan', login: 'lan', device: 'd', mustChangePassword: false, pushOnly: false };

function outcome(ask: (request: Request) => Session, session: Session | undefined): unknown {
  const request: Request = Object.assign(Object.create(express.request), session && { session });
  try {
    return ask(request).person;
  } catch (error) {
    return error instanceof ApiError ? error.code : error;
  }
}

test.each([
  ['a member', member, 'lan', 'lan'],
  ['nobody', undefined, 'not-signed-in', 'not-signed-in'],
  ['who has just left', { ...member, pushOnly: true }, 'lan', 'push-only'],
  ['whose password was given to him', { ...member, mustChangePassword: true }, 'password-change-required', 'password-change-required'],
  // He learns first what he can do something about.
  ['who has left with such a password', { ...member, mustChangePassword: true, pushOnly: true }, 'password-change-required', 'password-change-required'],
])('%s asks to hand in and to read', (_who, session, handsIn, reads) => {
  expect([outcome(pushSessionOf, session), outcome(sessionOf, session)]).toEqual([handsIn, reads]);
});
