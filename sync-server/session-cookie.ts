import type { Request, Response } from 'express';
import { ApiError } from './errors.ts';

/** `__Host-`: browsers keep it only over HTTPS (or on localhost), for this very host and the whole site. */
const name = '__Host-ro-viec';
const attributes = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;

/** @returns the token of the request's cookie; null when there is none of the right shape. */
export function readSessionToken(request: Request): string | null {
  const match = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`).exec(request.get('Cookie') ?? '');
  return match?.[1] ?? null;
}

/** @param life how long the browser keeps it, in milliseconds; the server judges by its own clock. */
export function setSessionCookie(response: Response, token: string, life: number): void {
  response.cookie(name, token, { ...attributes, maxAge: life });
}

export function clearSessionCookie(response: Response): void {
  response.clearCookie(name, attributes);
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1' || host === '[::1]';
}

/** A password never travels over plain HTTP, and the cookie would be dropped there. @throws ApiError */
export function requireSecure(request: Request): void {
  if (!request.secure && !isLocal(request.hostname)) throw new ApiError('https-required');
}
