import { useEffect, useState } from 'react';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { deviceId } from '../account-choice.ts';
import { demoAccounts, signIn } from '../account-requests.ts';
import type { DemoAccount } from '../account-requests.ts';
import { ProblemNote } from '../problem-note.tsx';
import { useEntering } from './use-entering.ts';
import { signInWords } from './words.ts';

/** One button per demo account; nothing at all on a server with real people. */
export function DemoAccounts() {
  const say = useText(signInWords);
  const [accounts, setAccounts] = useState<readonly DemoAccount[] | null>(null);
  const { busy, problem, enterWith } = useEntering();
  useEffect(() => {
    void demoAccounts().then(setAccounts);
  }, []);
  if (!accounts || accounts.length === 0) return null;
  return (
    <section className="sign-in-card" aria-label={say('demo')}>
      <div>
        <h2>{say('demo')}</h2>
        <p className="soft">{say('demoHint')}</p>
      </div>
      {problem && <ProblemNote problem={problem} purpose="sign-in" />}
      <div className="pick">
        {accounts.map(({ login, password, name, title }) => (
          <button key={login} type="button" disabled={busy} onClick={() => void enterWith(() => signIn(login, password, deviceId()))}>
            <span>
              {name}
              {title && <small>{title}</small>}
            </span>
            <Icon name="next" />
          </button>
        ))}
      </div>
    </section>
  );
}
