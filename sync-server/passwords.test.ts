import { expect, test } from 'vitest';
import { checkPassword, hashPassword, isGoodPassword } from './passwords.ts';

test('a password is kept as argon2id and found right again, also typed in decomposed letters', async () => {
  const stored = await hashPassword('mật khẩu của Lan');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await checkPassword(stored, 'mật khẩu của Lan'.normalize('NFD'))).toBe(true);
  expect(await checkPassword(stored, 'mật khẩu của lan')).toBe(false);
});

test('no account is never right', async () => {
  expect(await checkPassword(null, 'no account has this password')).toBe(false);
});

test.each([
  ['mười ký tự', true],
  ['chín ký t', false],
  ['a'.repeat(200), true],
  ['a'.repeat(201), false],
  ['đây là LAN.NT nhé', false],
])('%s as a password: %s', (password, good) => {
  expect(isGoodPassword(password, 'lan.nt')).toBe(good);
});
