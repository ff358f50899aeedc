import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { deviceId, useAccountChoice } from '#parts/account/account-choice.ts';
import { signIn } from '#parts/account/account-requests.ts';
import type { Problem } from '#parts/account/account-requests.ts';
import { accountWords } from '#parts/account/account-words.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ProblemNote } from '#parts/app/problem-note.tsx';
import { CredentialFields } from '#ui/credential-fields.tsx';
import { ErrorNote } from '#ui/error-note.tsx';
import { useText } from '#ui/language.ts';
import { Sheet } from '#ui/sheet.tsx';
import { shellWords } from './words.ts';

/** Signs the same person in again over his work; only he sends what he recorded. */
export function RenewSession({ onClose }: { onClose: () => void }) {
  const app = useApp();
  const say = useText(shellWords);
  const sayAccount = useText(accountWords);
  const enter = useAccountChoice((choice) => choice.enter);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | 'other-person' | null>(null);
  const { login } = app.account;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const answer = await signIn(login, password, deviceId());
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    if (answer.value.person !== app.account.person) return setProblem('other-person');
    enter(app.account, answer.value.mustChangePassword);
    app.syncNow();
    onClose();
  }

  return (
    <Sheet opened onClose={onClose} title={say('signIn')}>
      <p className="sheet-lead">{say('renewHint')}</p>
      <form className="form" onSubmit={(event) => void submit(event)}>
        {problem === 'other-person' && <ErrorNote title={say('otherPerson', { login })} />}
        {problem && problem !== 'other-person' && <ProblemNote problem={problem} purpose="sign-in" />}
        <CredentialFields login={login} fixedLogin password={password} onChange={(part) => setPassword(part.password ?? password)}
          words={{ login: sayAccount('login'), password: sayAccount('password') }} />
        <Button type="submit" loading={busy}>{say('signIn')}</Button>
      </form>
    </Sheet>
  );
}
