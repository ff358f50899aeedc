import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ProblemNote } from '#parts/app/problem-note.tsx';
import { useText } from '#ui/language.ts';
import { changePassword } from './account-requests.ts';
import type { Problem, Session } from './account-requests.ts';
import { accountWords } from './account-words.ts';

interface PasswordFormProps {
  readonly login: string;
  readonly onChanged: (session: Session) => void;
}

/** Change of one's own password: at the first sign-in and in the settings. */
export function PasswordForm({ login, onChanged }: PasswordFormProps) {
  const say = useText(accountWords);
  const [form, setForm] = useState({ old: '', next: '', again: '' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const differs = form.again !== '' && form.again !== form.next;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (form.again !== form.next) return setForm({ ...form, again: form.again || ' ' });
    setBusy(true);
    const answer = await changePassword(form.old, form.next);
    setBusy(false);
    if (answer.ok) onChanged(answer.value);
    else setProblem(answer.problem);
  }

  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden aria-label={say('login')} />
      {problem && <ProblemNote problem={problem} purpose="password" />}
      <PasswordInput label={say('oldPassword')} autoComplete="current-password" required withAsterisk={false}
        value={form.old} onChange={(event) => setForm({ ...form, old: event.currentTarget.value })} />
      <PasswordInput label={say('newPassword')} description={say('newPasswordHint')} autoComplete="new-password" required withAsterisk={false} minLength={10}
        value={form.next} onChange={(event) => setForm({ ...form, next: event.currentTarget.value })} />
      <PasswordInput label={say('repeatPassword')} autoComplete="new-password" required withAsterisk={false} error={differs && say('different')}
        value={form.again} onChange={(event) => setForm({ ...form, again: event.currentTarget.value })} />
      <Button type="submit" loading={busy}>{say('changePassword')}</Button>
    </form>
  );
}
