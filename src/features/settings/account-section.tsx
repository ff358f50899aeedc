import { Button } from '@mantine/core';
import { useState } from 'react';
import { activePosts } from '#domain/access/organisation.ts';
import { useAccountChoice } from '#parts/account/account-choice.ts';
import { PasswordForm } from '#parts/account/password-form.tsx';
import { useApp } from '#parts/app/app-context.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useLive } from '#ui/use-live.ts';
import { settingsWords } from './words.ts';

function AccountFacts() {
  const app = useApp();
  const say = useText(settingsWords);
  const org = useLive(() => app.organisation(), []);
  const { account } = app;
  const posts = org ? activePosts(org, account.person, app.today()) : [];
  return (
    <dl className="facts">
      <dt>{say('signedInAs')}</dt>
      <dd>{account.name}</dd>
      <dt>{say('login')}</dt>
      <dd>{account.login}</dd>
      <dt>{say('unit')}</dt>
      <dd>{org?.unit.name ?? account.unit}</dd>
      {posts.length > 0 && <dt>{say('posts')}</dt>}
      {posts.length > 0 && <dd>{posts.map((post) => post.title).join(', ')}</dd>}
    </dl>
  );
}

/** Before signing out: what stays, and who alone can send it. */
function SignOutSheet({ onClose }: { onClose: () => void }) {
  const app = useApp();
  const say = useText(settingsWords);
  const markSignedOut = useAccountChoice((choice) => choice.markSignedOut);
  const status = useLive(() => app.status(), []);
  const [busy, setBusy] = useState(false);
  const count = (status?.unsent ?? 0) + (status?.unsentFiles ?? 0);
  async function signOut(): Promise<void> {
    setBusy(true);
    await app.signOut();
    markSignedOut(app.account.login);
  }
  return (
    <Sheet opened onClose={onClose} title={say('signOutTitle')}>
      <Note tone={count > 0 ? 'warn' : 'info'} title={count > 0 ? say('signOutUnsent', { count }) : say('signOutClean')} />
      <div className="actions">
        <Button loading={busy} onClick={() => void signOut()}>{say('signOut')}</Button>
        <Button variant="default" onClick={onClose}>{say('cancel')}</Button>
      </div>
    </Sheet>
  );
}

export function AccountSection() {
  const app = useApp();
  const say = useText(settingsWords);
  const leave = useAccountChoice((choice) => choice.leave);
  const [sheet, setSheet] = useState<'password' | 'sign-out' | null>(null);
  const [changed, setChanged] = useState(false);
  const close = (): void => setSheet(null);
  return (
    <Section title={say('account')}>
      <div className="stack">
        <AccountFacts />
        <output className="saved">{changed && say('passwordChanged')}</output>
        <div className="actions">
          <Button variant="default" onClick={() => setSheet('password')}>{say('changePassword')}</Button>
          <Button variant="default" leftSection={<Icon name="people" />} onClick={leave}>{say('switchAccount')}</Button>
          <Button variant="default" leftSection={<Icon name="leave" />} onClick={() => setSheet('sign-out')}>{say('signOut')}</Button>
        </div>
      </div>
      {sheet === 'password' && (
        <Sheet opened onClose={close} title={say('changePassword')}>
          <PasswordForm login={app.account.login} onChanged={() => {
            setChanged(true);
            close();
          }} />
        </Sheet>
      )}
      {sheet === 'sign-out' && <SignOutSheet onClose={close} />}
    </Section>
  );
}
