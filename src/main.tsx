/** The composition root: the sign-in page at once, everything else once somebody is known. */
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { registerServiceWorker } from '#features/shell/app-update.ts';
import { listenForInstall } from '#features/shell/install-hint.ts';
import { SignInPage } from '#features/sign-in/sign-in-page.tsx';
import { useAccountChoice } from '#parts/account/account-choice.ts';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { useLanguage } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { theme } from '#ui/theme.ts';
import '#ui/styles-sign-in.ts';

const MustChangePassword = lazyPart(async () => (await import('#features/sign-in/must-change-password.tsx')).MustChangePassword, <Loading />);
const signedIn = () => import('./signed-in.tsx');
const SignedIn = lazyPart(async () => (await signedIn()).SignedIn, <Loading />);

function Entrance() {
  const { accounts, current } = useAccountChoice();
  const account = accounts.find((known) => known.login === current);
  if (!account) return <SignInPage />;
  return account.mustChangePassword
    ? <MustChangePassword account={account} />
    : <SignedIn key={`${account.unit} ${account.person}`} account={account} />;
}

const WAIT_FOR_SCREEN_MS = 3000;

// Fetched beside the first drawing, not after it; what fails here is said where it is drawn.
if (useAccountChoice.getState().current !== null) void signedIn().catch(() => undefined);
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
