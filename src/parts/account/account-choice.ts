/**
 * Who uses this device. Kept in localStorage, because the page must know at once, before any database is open,
 * whether to show the sign-in page. It holds names and ids, no secret.
 */
import * as z from 'zod/mini';
import { create } from 'zustand';
import type { Account } from '#app/app.ts';

const remembered = z.object({
  login: z.string(),
  person: z.string(),
  unit: z.string(),
  name: z.string(),
  /** Signed out on purpose: opening again takes the password. */
  signedOut: z.boolean(),
  mustChangePassword: z.boolean(),
});
export type RememberedAccount = z.infer<typeof remembered>;

const ACCOUNTS = 'accounts';
const CURRENT = 'account';
const DEVICE = 'device';
const SIGNED_IN = 'signed-in-at';

function parseAccounts(text: string | null): readonly RememberedAccount[] {
  try {
    const parsed = z.safeParse(z.array(remembered), JSON.parse(text ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** The name of this device in entries and sessions; made once. */
export function deviceId(): string {
  const known = localStorage.getItem(DEVICE);
  if (known) return known;
  const made = `d-${crypto.randomUUID()}`;
  localStorage.setItem(DEVICE, made);
  return made;
}

/** Changes with each sign-in on this device, in whichever tab: whose session the browser holds may have changed. */
export function signInMark(): string {
  return localStorage.getItem(SIGNED_IN) ?? '';
}

interface AccountChoice {
  readonly accounts: readonly RememberedAccount[];
  /** Login of the account in use; null shows the sign-in page. */
  readonly current: string | null;
  /** After a successful sign-in. */
  readonly enter: (account: Account, mustChangePassword: boolean) => void;
  /** Opens an account used here before, without the network. */
  readonly resume: (login: string) => void;
  /** Back to the choice of accounts; nothing is signed out. */
  readonly leave: () => void;
  readonly markSignedOut: (login: string) => void;
}

export const useAccountChoice = create<AccountChoice>((set, get) => {
  function store(accounts: readonly RememberedAccount[], current: string | null): void {
    localStorage.setItem(ACCOUNTS, JSON.stringify(accounts));
    if (current === null) localStorage.removeItem(CURRENT);
    else localStorage.setItem(CURRENT, current);
    set({ accounts, current });
  }
  const accounts = parseAccounts(localStorage.getItem(ACCOUNTS));
  const last = localStorage.getItem(CURRENT);
  const usable = accounts.some((known) => known.login === last && !known.signedOut);
  return {
    accounts,
    current: usable ? last : null,
    enter: ({ login, person, unit, name }, mustChangePassword) => {
      localStorage.setItem(SIGNED_IN, String(Date.now()));
      const others = get().accounts.filter((known) => known.login !== login);
      store([{ login, person, unit, name, signedOut: false, mustChangePassword }, ...others], login);
    },
    resume: (login) => store(get().accounts, login),
    leave: () => store(get().accounts, null),
    markSignedOut: (login) => store(get().accounts.map((known) => (known.login === login ? { ...known, signedOut: true } : known)), null),
  };
});
