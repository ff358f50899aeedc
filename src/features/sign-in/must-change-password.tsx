import { useAccountChoice } from '#parts/account/account-choice.ts';
import type { RememberedAccount } from '#parts/account/account-choice.ts';
import { PasswordForm } from '#parts/account/password-form.tsx';
import { useText } from '#ui/language.ts';
import { signInWords } from './words.ts';

/** Shown instead of the app until a password given by somebody else is replaced. */
export function MustChangePassword({ account }: { account: RememberedAccount }) {
  const say = useText(signInWords);
  const { enter, leave } = useAccountChoice();
  return (
    <main className="sign-in">
      <section className="sign-in-card" aria-label={say('mustChange')}>
        <div>
          <h1>{say('mustChange')}</h1>
          <p className="soft">{say('mustChangeHint')}</p>
        </div>
        <PasswordForm login={account.login} onChanged={() => enter(account, false)} />
      </section>
      <div className="links">
        <button type="button" className="link" onClick={leave}>{say('back')}</button>
      </div>
    </main>
  );
}
