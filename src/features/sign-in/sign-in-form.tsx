import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { deviceId } from '#parts/account/account-choice.ts';
import { signIn } from '#parts/account/account-requests.ts';
import { accountWords } from '#parts/account/account-words.ts';
import { ProblemNote } from '#parts/app/problem-note.tsx';
import { CredentialFields } from '#ui/credential-fields.tsx';
import { useText } from '#ui/language.ts';
import { useEntering } from './use-entering.ts';
import { signInWords } from './words.ts';

/** @param initialLogin the account chosen before; '' for somebody new on this device */
export function SignInForm({ initialLogin }: { initialLogin: string }) {
  const say = useText(signInWords);
  const sayAccount = useText(accountWords);
  const [form, setForm] = useState({ login: initialLogin, password: '' });
  const { busy, problem, enterWith } = useEntering();

  function submit(event: FormEvent): void {
    event.preventDefault();
    void enterWith(() => signIn(form.login.trim(), form.password, deviceId()));
  }

  return (
    <form className="form" onSubmit={submit}>
      {problem && <ProblemNote problem={problem} purpose="sign-in" />}
      <CredentialFields login={form.login} password={form.password} onChange={(part) => setForm({ ...form, ...part })}
        words={{ login: sayAccount('login'), password: sayAccount('password') }} />
      <Button type="submit" loading={busy}>{say('signIn')}</Button>
    </form>
  );
}
