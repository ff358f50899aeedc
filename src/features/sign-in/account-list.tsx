import { useAccountChoice } from '#parts/account/account-choice.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { signInWords } from './words.ts';

/** People who use this device: an account not signed out opens again without the network. */
export function AccountList({ onPassword }: { onPassword: (login: string) => void }) {
  const say = useText(signInWords);
  const { accounts, resume } = useAccountChoice();
  return (
    <div className="pick">
      {accounts.map(({ login, name, signedOut }) => (
        <button key={login} type="button" onClick={() => (signedOut ? onPassword(login) : resume(login))}>
          <span>
            {name}
            <small>{say(signedOut ? 'needsPassword' : 'openAgain')}</small>
          </span>
          <Icon name="next" />
        </button>
      ))}
    </div>
  );
}
