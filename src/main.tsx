/** The composition root: the sign-in page at once, everything else once somebody is known. */
import { MantineProvider } from '@mantine/core';
import { Suspense, lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { registerServiceWorker } from '#features/shell/app-update.ts';
import { listenForInstall } from '#features/shell/install-hint.ts';
import { SignInPage } from '#features/sign-in/sign-in-page.tsx';
import { useAccountChoice } from '#parts/account/account-choice.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { useLanguage } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { theme } from '#ui/theme.ts';
import '#ui/styles-sign-in.ts';

const MustChangePassword = lazy(() => import('#features/sign-in/must-change-password.tsx').then(({ MustChangePassword: page }) => ({ default: page })));
const SignedIn = lazy(() => import('./signed-in.tsx').then(({ SignedIn: part }) => ({ default: part })));

function Entrance() {
  const { accounts, current } = useAccountChoice();
  const account = accounts.find((known) => known.login === current);
  if (!account) return <SignInPage />;
  const page = account.mustChangePassword
    ? <MustChangePassword account={account} />
    : <SignedIn key={`${account.unit} ${account.person}`} account={account} />;
  return <Suspense fallback={<Loading />}>{page}</Suspense>;
}

const WAIT_FOR_SCREEN_MS = 3000;

listenForInstall();
document.documentElement.lang = useLanguage.getState().language;
createRoot(document.querySelector('#root')!).render(
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <ErrorBoundary>
        <Entrance />
      </ErrorBoundary>
    </MantineProvider>
);

// Filling the cache waits until the first screen is usable.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const wake = (): boolean => globalThis.dispatchEvent(new Event('online'));
  // A browser may forbid it (private windows): the page works all the same, only not after a reload without a network.
  setTimeout(() => void registerServiceWorker(wake).catch(() => undefined), WAIT_FOR_SCREEN_MS);
}
