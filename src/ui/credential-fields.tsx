import { PasswordInput, TextInput } from '@mantine/core';

interface CredentialFieldsProps {
  readonly login: string;
  readonly password: string;
  readonly onChange: (part: { login?: string; password?: string }) => void;
  readonly words: { readonly login: string; readonly password: string; readonly passwordHint?: string };
  readonly newPassword?: boolean;
  readonly fixedLogin?: boolean;
}

export function CredentialFields({ login, password, onChange, words, newPassword = false, fixedLogin = false }: CredentialFieldsProps) {
  return (
    <>
      <TextInput label={words.login} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} required withAsterisk={false}
        readOnly={fixedLogin} value={login} onChange={(event) => onChange({ login: event.currentTarget.value })} />
      <PasswordInput label={words.password} description={words.passwordHint} autoComplete={newPassword ? 'new-password' : 'current-password'} required
        withAsterisk={false} minLength={newPassword ? 10 : 1} value={password} onChange={(event) => onChange({ password: event.currentTarget.value })} />
    </>
  );
}
