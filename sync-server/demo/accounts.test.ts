import { expect, test } from 'vitest';
import { isGoodPassword } from '../passwords.ts';
import { loginText } from '../request-input.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.ts';
import { DEMO_PEOPLE } from './people.ts';

test.each(DEMO_ACCOUNTS)('$login: a login the server takes, of a person that exists', ({ login, person, role }) => {
  expect(loginText.safeParse(login).success).toBe(true);
  expect(isGoodPassword(DEMO_PASSWORD, login)).toBe(true);
  expect(DEMO_PEOPLE.some(({ key }) => key === person)).toBe(true);
  expect(role.vi).not.toBe(role.en);
});

test('one account for each person and each login', () => {
  expect(new Set(DEMO_ACCOUNTS.map(({ login }) => login)).size).toBe(DEMO_ACCOUNTS.length);
  expect(new Set(DEMO_ACCOUNTS.map(({ person }) => person)).size).toBe(DEMO_ACCOUNTS.length);
});
