import express from 'express';
import type { Request } from 'express';
import { describe, expect, test } from 'vitest';
import { answerOf } from '#tests/support/one-answer.ts';
import { clearSessionCookie, readSessionToken, requireSecure, setSessionCookie } from './session-cookie.ts';

const token = `${'aZ0_-'.repeat(8)}xyz`;

const asked = (cookie: string | undefined): Request => Object.assign(Object.create(express.request), { headers: cookie === undefined ? {} : { cookie } });

test.each([
  ['alone', `__Host-ro-viec=${token}`, token],
  ['among others', `theme=dark; __Host-ro-viec=${token}; lang=vi`, token],
  ['without a space after the semicolon', `theme=dark;__Host-ro-viec=${token}`, token],
  ['no cookie at all', undefined, null],
  ['only another cookie', 'theme=dark', null],
  ['one character short', `__Host-ro-viec=${token.slice(1)}`, null],
  ['one character long', `__Host-ro-viec=${token}x`, null],
  ['a character that no token has', `__Host-ro-viec=${token.slice(1)}%`, null],
  ['a name that only ends in ours', `x__Host-ro-viec=${token}`, null],
  ['our name without the prefix that browsers guard', `ro-viec=${token}`, null],
  ['our name inside the value of another', `theme=__Host-ro-viec=${token}`, null],
])('the token, %s', (_what, cookie, expected) => {
  expect(readSessionToken(asked(cookie))).toBe(expected);
});

test('the cookie lives as long as said, out of reach of scripts and of other sites', async () => {
  const { headers } = await answerOf((app) => app.get('/', (_request, response) => {
    setSessionCookie(response, token, 90_000);
    response.end();
  }));
  const parts = headers.get('set-cookie')!.split('; ').filter((part) => !part.startsWith('Expires='));
  expect(parts).toEqual([`__Host-ro-viec=${token}`, 'Max-Age=90', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']);
});

test('signing out takes the very same cookie away', async () => {
  const { headers } = await answerOf((app) => app.get('/', (_request, response) => {
    clearSessionCookie(response);
    response.end();
  }));
  const cookie = headers.get('set-cookie')!;
  expect(cookie).toMatch(/^__Host-ro-viec=; Path=\/; Expires=Thu, 01 Jan 1970/);
  expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
});

describe('a password over', () => {
  const request = (secure: boolean, hostname: string): Request => Object.create(express.request, { secure: { value: secure }, hostname: { value: hostname } });

  test.each([
    [true, 'xa-thu.gov.vn'], [false, 'localhost'], [false, 'ro-viec.localhost'], [false, '127.0.0.1'], [false, '[::1]'],
  ])('https %s to %s is taken', (secure, hostname) => {
    expect(() => requireSecure(request(secure, hostname))).not.toThrow();
  });

  test.each(['xa-thu.gov.vn', '192.168.1.9', 'localhost.example.com', 'notlocalhost', '127.0.0.1.example.com', ''])('plain http to %s is refused', (hostname) => {
    expect(() => requireSecure(request(false, hostname))).toThrow(expect.objectContaining({ code: 'https-required' }));
  });
});
