/** The accounts of this device in localStorage: known before any database opens, so that a deep link opens offline. */
import * as z from 'zod/mini';
import type { Account } from '#app/app.ts';
import type { AccountMemory } from '#app/session.ts';

const KEY = 'ro-viec.accounts';

const remembered = z.object({
  device: z.string(),
  current: z.nullable(z.string()),
  accounts: z.array(z.object({ login: z.string(), person: z.string(), unit: z.string(), name: z.string() })),
});
type Remembered = z.infer<typeof remembered>;

type Place = Pick<Storage, 'getItem' | 'setItem'>;

function read(place: Place, newId: () => string): Remembered {
  try {
    const parsed = z.safeParse(remembered, JSON.parse(place.getItem(KEY) ?? 'null'));
    if (parsed.success) return parsed.data;
  } catch {
    // Unreadable text: the databases are still there, the person signs in again.
  }
  const fresh: Remembered = { device: newId(), current: null, accounts: [] };
  place.setItem(KEY, JSON.stringify(fresh));
  return fresh;
}

function keyOf({ unit, person }: Account): string {
  return `${unit} ${person}`;
}

export function createAccountMemory(place: Place, newId: () => string): AccountMemory {
  const change = (edit: (known: Remembered) => Remembered) => place.setItem(KEY, JSON.stringify(edit(read(place, newId))));
  return {
    accounts: () => read(place, newId).accounts,
    current() {
      const { accounts, current } = read(place, newId);
      return accounts.find((account) => keyOf(account) === current) ?? null;
    },
    remember: (account) => change((known) => ({
      ...known,
      current: keyOf(account),
      accounts: [account, ...known.accounts.filter((other) => keyOf(other) !== keyOf(account))],
    })),
    leave: () => change((known) => ({ ...known, current: null })),
    device: () => read(place, newId).device,
  };
}
