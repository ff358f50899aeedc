import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters OWASP recommends: 19 MiB, 2 passes, 1 lane (about 20 ms). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash nobody's password has: checked for unknown logins, so that they take as long as known ones. */
const stranger = hash('no account has this password', cost);

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** @param stored null when there is no such account; the answer is then false, after the same time. */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await stranger), password.normalize('NFC'));
  return right && stored !== null;
}

/** Length counts, not character classes (NIST SP 800-63B). */
export function isGoodPassword(password: string, login: string): boolean {
  const length = [...password].length;
  return length >= 10 && length <= 200 && !password.toLowerCase().includes(login.toLowerCase());
}
