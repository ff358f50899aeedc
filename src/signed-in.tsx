/** The signed-in part: opens the account's app and puts the screens over it. Loaded once an account is chosen. */
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Account, App } from '#app/app.ts';
import { loadJudge } from '#app/writer.ts';
import { deviceId, signInMark } from '#parts/account/account-choice.ts';
import { AccountsContext } from '#parts/account/accounts-context.ts';
import { AppContext } from '#parts/app/app-context.ts';
import { DeviceContext } from '#parts/app/device-context.ts';
import { useDay } from '#parts/app/use-day.ts';
import { decisionQueueOf } from '#parts/decisions/decision-queue.ts';
import { createAccountsTransport } from '#sync/accounts-transport.ts';
import { delayAction } from '#ui/delayed-action.ts';
import { CrashNote } from '#ui/error-boundary.tsx';
import { Loading } from '#ui/loading.tsx';
import { version } from '../package.json';
import { openApp } from './compose.ts';
import type { OpenedApp } from './compose.ts';
import { router } from './routes.tsx';
import '#ui/app.css';

const accounts = createAccountsTransport((address, init) => fetch(address, init));

/** After the first screen has been drawn; a page closed before, or without its files, asks again at the first write. */
const JUDGE_DELAY_MS = 1000;

function bringJudge(): void {
  setTimeout(() => void loadJudge().catch(() => undefined), JUDGE_DELAY_MS);
}

/** Notices of the server lead into the app; the first screen needs none of this. */
function followNotices({ channel }: OpenedApp): void {
  const follow = async (): Promise<void> => (await channel()).follow((path) => router.history.push(path));
  setTimeout(() => void follow().catch(() => undefined), JUDGE_DELAY_MS);
}

type Opening = { readonly opened: OpenedApp } | { readonly error: unknown } | null;

function useOpened({ login, person, unit, name }: Account): Opening {
  const [opening, setOpening] = useState<Opening>(null);
  useEffect(() => {
    let left = false;
    const open = openApp({ login, person, unit, name }, { client: version, device: deviceId(), signInMark });
    const show = (opened: OpenedApp): void => {
      if (left) return;
      setOpening({ opened });
      bringJudge();
      followNotices(opened);
      // Decisions a closed page left behind are written on whichever screen the app opens next.
      void decisionQueueOf(opened.app, delayAction).resume();
    };
    open.then(show, (error: unknown) => left || setOpening({ error }));
    return () => {
      left = true;
      void open.then(({ close }) => close(), () => undefined);
    };
  }, [login, person, unit, name]);
  return opening;
}

/** Drawn anew with the day: every screen works with it. */
function Screens({ app }: { app: App }) {
  return <RouterProvider key={useDay(app)} router={router} />;
}

export function SignedIn({ account }: { account: Account }) {
  const opening = useOpened(account);
  if (!opening) return <Loading />;
  if ('error' in opening) return <CrashNote error={opening.error} />;
  const { app, room, channel } = opening.opened;
  return (
    <DeviceContext value={{ version, room, channel }}>
      <AccountsContext value={accounts}>
        <AppContext value={app}>
          <Screens app={app} />
        </AppContext>
      </AccountsContext>
    </DeviceContext>
  );
}
