import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { deviceId } from '#parts/account/account-choice.ts';
import { foundUnit } from '#parts/account/account-requests.ts';
import { accountWords } from '#parts/account/account-words.ts';
import { ProblemNote } from '#parts/app/problem-note.tsx';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { CredentialFields } from '#ui/credential-fields.tsx';
import { useText } from '#ui/language.ts';
import { plainText } from '#ui/plain-text.ts';
import { useEntering } from './use-entering.ts';
import { signInWords } from './words.ts';

type Level = 'commune' | 'ward';

/** 'Phường Hạc Thành' → 'phuong-hac-thanh' */
function proposedId(name: string): string {
  return plainText(name).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

export function FirstOfficerForm() {
  const say = useText(signInWords);
  const sayAccount = useText(accountWords);
  const [form, setForm] = useState({ code: '', unitName: '', unitId: '', level: 'commune' as Level, name: '', login: '', password: '' });
  const { busy, problem, enterWith } = useEntering();
  const id = form.unitId || proposedId(form.unitName);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { code, unitName, level, name, login, password } = form;
    const unit = { id, name: unitName.trim(), level };
    void enterWith(() => foundUnit({ code: code.trim(), unit, name: name.trim(), login: login.trim(), password, device: deviceId() }));
  }

  const field = (key: 'code' | 'unitName' | 'name') => ({
    value: form[key],
    required: true,
    withAsterisk: false,
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [key]: event.currentTarget.value }),
  });

  return (
    <form className="form" onSubmit={submit}>
      {problem && <ProblemNote problem={problem} purpose="sign-in" />}
      <TextInput label={say('foundCode')} description={say('foundHint')} {...field('code')} />
      <TextInput label={say('unitName')} {...field('unitName')} />
      <TextInput label={say('unitId')} description={say('unitIdHint')} value={id} pattern="[a-z0-9][a-z0-9\-]+" required withAsterisk={false}
        onChange={(event) => setForm({ ...form, unitId: event.currentTarget.value })} />
      <ChoiceChips label={say('level')} value={form.level} onChange={(level) => setForm({ ...form, level })}
        options={[{ value: 'commune' as Level, label: say('commune') }, { value: 'ward' as Level, label: say('ward') }]} />
      <TextInput label={say('name')} autoComplete="name" {...field('name')} />
      <CredentialFields login={form.login} password={form.password} onChange={(part) => setForm({ ...form, ...part })} newPassword
        words={{ login: sayAccount('login'), password: sayAccount('newPassword'), passwordHint: sayAccount('newPasswordHint') }} />
      <Button type="submit" loading={busy}>{say('found')}</Button>
    </form>
  );
}
