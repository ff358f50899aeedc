import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { deviceId } from '#parts/account/account-choice.ts';
import { activate } from '#parts/account/account-requests.ts';
import { accountWords } from '#parts/account/account-words.ts';
import { ProblemNote } from '#parts/app/problem-note.tsx';
import { CredentialFields } from '#ui/credential-fields.tsx';
import { useText } from '#ui/language.ts';
import { useEntering } from './use-entering.ts';
import { signInWords } from './words.ts';

export function ActivationForm() {
  const say = useText(signInWords);
  const sayAccount = useText(accountWords);
  const [form, setForm] = useState({ code: '', login: '', password: '' });
  const { busy, problem, enterWith } = useEntering();

  function submit(event: FormEvent): void {
    event.preventDefault();
    void enterWith(() => activate({ ...form, code: form.code.trim(), login: form.login.trim(), device: deviceId() }));
  }

  return (
    <form className="form" onSubmit={submit}>
      {problem && <ProblemNote problem={problem} purpose="sign-in" />}
      <TextInput label={say('code')} description={say('activationHint')} autoComplete="one-time-code" autoCapitalize="characters" required withAsterisk={false}
        value={form.code} onChange={(event) => setForm({ ...form, code: event.currentTarget.value })} />
      <CredentialFields login={form.login} password={form.password} onChange={(part) => setForm({ ...form, ...part })} newPassword
        words={{ login: sayAccount('login'), password: sayAccount('newPassword'), passwordHint: sayAccount('newPasswordHint') }} />
      <Button type="submit" loading={busy}>{say('activate')}</Button>
    </form>
  );
}
