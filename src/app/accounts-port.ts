/** One-time codes for accounts. They exist on the server only: this needs the network, and a code is shown once. */
import type { Answer } from './ports.ts';

export interface AccountCode {
  readonly code: string;
  /** activate: the person has no account yet · reset: he sets a new password. */
  readonly purpose: 'activate' | 'reset';
  /** ISO time. */
  readonly expiresAt: string;
}

export interface AccountsPort {
  /** For the organisation officer of the person's unit. An earlier unused code of the person stops working. */
  readonly issueCode: (person: string) => Promise<Answer<AccountCode>>;
}

export interface CodeLine extends AccountCode {
  readonly person: string;
}

export interface CodeRun {
  readonly codes: readonly CodeLine[];
  readonly failed: readonly { readonly person: string; readonly code: string }[];
  /** The network or the session was lost: the rest was not asked for. */
  readonly stopped: string | null;
}

/** One after the other; stops where the server cannot be reached, because then the next fails too. */
export async function issueCodes(
  accounts: AccountsPort, people: readonly string[], onProgress: (done: number) => void = () => undefined,
): Promise<CodeRun> {
  const codes: CodeLine[] = [];
  const failed: { person: string; code: string }[] = [];
  for (const person of people) {
    const answer = await accounts.issueCode(person);
    if (answer.ok) codes.push({ ...answer.value, person });
    else if (answer.kind === 'refused') failed.push({ person, code: answer.code });
    else return { codes, failed, stopped: answer.kind };
    onProgress(codes.length + failed.length);
  }
  return { codes, failed, stopped: null };
}
