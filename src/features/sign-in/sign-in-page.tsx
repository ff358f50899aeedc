import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useAccountChoice } from '#parts/account/account-choice.ts';
import { accountWords } from '#parts/account/account-words.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { AccountList } from './account-list.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { signInWords } from './words.ts';

// Needed once on a device, if at all.
const ActivationForm = lazyPart(async () => (await import('./activation-form.tsx')).ActivationForm, <Loading />);
const FirstOfficerForm = lazyPart(async () => (await import('./first-officer-form.tsx')).FirstOfficerForm, <Loading />);

type View = { readonly name: 'accounts' | 'activation' | 'found' } | { readonly name: 'form'; readonly login: string };

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sign-in-card" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Brand() {
  const say = useText(signInWords);
  return (
    <header className="brand">
      <img src="/icon.svg" alt="" width="52" height="52" />
      <div>
        <h1>Rõ Việc</h1>
        <p>{say('tagline')}</p>
      </div>
    </header>
  );
}

function ViewCard({ view, onView }: { view: View; onView: (view: View) => void }) {
  const say = useText(signInWords);
  switch (view.name) {
    case 'accounts':
      return (
        <Card title={say('onDevice')}>
          <AccountList onPassword={(login) => onView({ name: 'form', login })} />
        </Card>
      );
    case 'activation':
      return <Card title={say('activationTitle')}><ActivationForm /></Card>;
    case 'found':
      return <Card title={say('foundTitle')}><FirstOfficerForm /></Card>;
    case 'form':
      return <Card title={say('title')}><SignInForm initialLogin={view.login} /></Card>;
  }
}

function Links({ view, onView }: { view: View; onView: (view: View) => void }) {
  const say = useText(signInWords);
  const { language, choose } = useLanguage();
  const link = (words: string, to: View) => <button type="button" className="link" onClick={() => onView(to)}>{words}</button>;
  const atStart = view.name === 'form' || view.name === 'accounts';
  return (
    <div className="links">
      {view.name === 'accounts' && link(say('other'), { name: 'form', login: '' })}
      {atStart && link(say('haveCode'), { name: 'activation' })}
      {atStart && link(say('firstOfficer'), { name: 'found' })}
      {!atStart && link(say('back'), { name: 'form', login: '' })}
      <button type="button" className="link" lang={language === 'vi' ? 'en' : 'vi'} onClick={() => choose(language === 'vi' ? 'en' : 'vi')}>
        {language === 'vi' ? 'English' : 'Tiếng Việt'}
      </button>
    </div>
  );
}

/** The first page: small on purpose, everything else is loaded once somebody is known. */
export function SignInPage() {
  const say = useText(signInWords);
  const sayAccount = useText(accountWords);
  const hasAccounts = useAccountChoice((choice) => choice.accounts.length > 0);
  const [view, setView] = useState<View>(hasAccounts ? { name: 'accounts' } : { name: 'form', login: '' });
  useEffect(() => {
    document.title = `${say('title')} · Rõ Việc`;
  });
  return (
    <main className="sign-in">
      <Brand />
      {!globalThis.isSecureContext && <ErrorNote title={sayAccount('insecure')} next={sayAccount('insecureNext')} />}
      <ViewCard key={view.name} view={view} onView={setView} />
      <Links view={view} onView={setView} />
      <DemoAccounts />
    </main>
  );
}
