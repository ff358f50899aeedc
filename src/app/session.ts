/**
 * Who uses this device. The account is remembered here, so that the app opens offline with the last one; a session at
 * the server is only needed to exchange. Each account has its own database, and only its person sends what is in it.
 */
import type { Account, Live } from './app.ts';
import { createCell } from './live.ts';
import type { Answer } from './ports.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** What the server says of the person signed in. */
export interface SignedIn {
  readonly login: string;
  readonly unit: string;
  readonly person: string;
  readonly name: string | null;
  readonly mustChangePassword: boolean;
  readonly pushOnly: boolean;
}

export interface SessionPort {
  readonly signIn: (credentials: Credentials, device: string) => Promise<Answer<SignedIn>>;
  readonly activate: (code: string, login: string, password: string, device: string) => Promise<Answer<SignedIn>>;
  readonly changePassword: (current: string, next: string) => Promise<Answer<null>>;
  readonly current: () => Promise<Answer<SignedIn>>;
  readonly signOut: () => Promise<Answer<null>>;
}

export interface AccountMemory {
  /** Accounts known on this device, last used first. */
  readonly accounts: () => readonly Account[];
  readonly current: () => Account | null;
  readonly remember: (account: Account) => void;
  /** Nobody is signed in on this device; the accounts and their data stay. */
  readonly leave: () => void;
  readonly device: () => string;
}

export type SignInOutcome =
  | { readonly ok: true; readonly account: Account; readonly mustChangePassword: boolean }
  | { readonly ok: false; readonly code: string; readonly retryAfter: number | null };

export interface Sessions {
  /** Null: show the sign-in page. Known at once, without a network. */
  readonly account: Live<Account | null>;
  readonly accounts: () => readonly Account[];
  readonly signIn: (credentials: Credentials) => Promise<SignInOutcome>;
  readonly activate: (code: string, login: string, password: string) => Promise<SignInOutcome>;
  readonly changePassword: (current: string, next: string) => Promise<{ ok: true } | { ok: false; code: string }>;
  /** Ends the session at the server when it can be reached, and on this device in any case. */
  readonly signOut: () => Promise<void>;
}

function toAccount({ login, unit, person, name }: SignedIn): Account {
  return { login, unit, person, name: name ?? login };
}

export function createSessions(port: SessionPort, memory: AccountMemory): Sessions {
  const account = createCell<Account | null>(memory.current());
  // While it is open who is signed in, nobody's data goes out under the other's name.
  const enter = async (ask: () => Promise<Answer<SignedIn>>): Promise<SignInOutcome> => {
    const before = memory.current();
    memory.leave();
    const answer = await ask();
    if (!answer.ok) {
      if (before && answer.kind !== 'unreadable') memory.remember(before);
      return { ok: false, code: answer.code, retryAfter: answer.retryAfter };
    }
    const entered = toAccount(answer.value);
    memory.remember(entered);
    account.set(entered);
    return { ok: true, account: entered, mustChangePassword: answer.value.mustChangePassword };
  };
  return {
    account,
    accounts: memory.accounts,
    signIn: (credentials) => enter(() => port.signIn(credentials, memory.device())),
    activate: (code, login, password) => enter(() => port.activate(code, login, password, memory.device())),
    async changePassword(current, next) {
      const answer = await port.changePassword(current, next);
      return answer.ok ? { ok: true } : { ok: false, code: answer.code };
    },
    async signOut() {
      memory.leave();
      await port.signOut();
      account.set(null);
    },
  };
}
