import { useEffect, useState } from 'react';
import { deviceId } from '#parts/account/account-choice.ts';
import { askDemo, signIn } from '#parts/account/account-requests.ts';
import type { Demo } from '#parts/account/account-requests.ts';
import { ProblemNote } from '#parts/app/problem-note.tsx';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { useEntering } from './use-entering.ts';
import { signInWords } from './words.ts';

/** One button per demo account; nothing at all on a server with real people. */
export function DemoAccounts() {
  const say = useText(signInWords);
  const language = useLanguage((choice) => choice.language);
  const [demo, setDemo] = useState<Demo | null>(null);
  const { busy, problem, enterWith } = useEntering();
  useEffect(() => {
    void askDemo().then(setDemo);
  }, []);
  if (!demo) return null;
  return (
    <section className="sign-in-card" aria-label={say('demo')}>
      <div>
        <h2>{say('demo')}</h2>
        <p className="soft">{say('demoHint')}</p>
      </div>
      {problem && <ProblemNote problem={problem} purpose="sign-in" />}
      <div className="pick">
        {demo.accounts.map(({ login, name, role }) => (
          <button key={login} type="button" disabled={busy} onClick={() => void enterWith(() => signIn(login, demo.password, deviceId()))}>
            <span>
              {name}
              <small>{role[language]}</small>
            </span>
            <Icon name="next" />
          </button>
        ))}
      </div>
    </section>
  );
}
