/** Asking the server for codes and turning the answer into slips. */
import { useState } from 'react';
import { issueCodes } from '#app/accounts-port.ts';
import type { CodeRun } from '#app/accounts-port.ts';
import { activePosts } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { useAccounts } from '#parts/account/accounts-context.ts';
import type { Slip } from './code-slips.tsx';
import { suggestLogin } from './people-view.ts';
import type { GivenCodes } from './use-given-codes.ts';

export interface CodeIssue {
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly slips: readonly Slip[];
  readonly trouble: Pick<CodeRun, 'failed' | 'stopped'> | null;
  readonly issue: (people: readonly string[]) => Promise<void>;
  readonly forget: () => void;
}

/** @param logins wished for in an imported list, by person */
function slipsOf({ codes }: CodeRun, { unit, people }: Organisation, today: string, logins: ReadonlyMap<string, string>): Slip[] {
  const taken = new Set(logins.values());
  return codes.map((line) => {
    const state = people.get(line.person);
    const name = state?.name ?? line.person;
    const [post] = activePosts({ unit, people }, line.person, today);
    const place = [post?.title, unit.divisions.find(({ id }) => id === post?.division)?.name].filter(Boolean).join(' · ');
    const login = line.purpose === 'reset' ? null : (logins.get(line.person) ?? suggestLogin(name, taken));
    if (login) taken.add(login);
    return { ...line, name, place, login };
  });
}

export function useCodeRun(org: Organisation, today: string, note: GivenCodes['note'], logins: ReadonlyMap<string, string> = new Map()): CodeIssue {
  const accounts = useAccounts();
  const [progress, setProgress] = useState<CodeIssue['progress']>(null);
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [trouble, setTrouble] = useState<CodeIssue['trouble']>(null);
  async function issue(people: readonly string[]): Promise<void> {
    setProgress({ done: 0, of: people.length });
    setTrouble(null);
    const run = await issueCodes(accounts, people, (done) => setProgress({ done, of: people.length }));
    setProgress(null);
    setSlips((known) => [...known.filter(({ person }) => !run.codes.some((code) => code.person === person)), ...slipsOf(run, org, today, logins)]);
    if (run.failed.length > 0 || run.stopped !== null) setTrouble(run);
    note(run.codes.map(({ person }) => person));
  }
  return { progress, slips, trouble, issue, forget: () => setSlips([]) };
}
