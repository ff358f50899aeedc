import { Link, Outlet } from '@tanstack/react-router';
import type { SyncStatus } from '#app/app.ts';
import { sharesAnything } from '#domain/access/colleague-setting.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ConfirmUndo } from '#ui/confirm-undo.tsx';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { useIsWide } from '#ui/use-is-wide.ts';
import { useLive } from '#ui/use-live.ts';
import { KeptPlace } from './kept-place.tsx';
import { menuFor } from './menu.ts';
import type { MenuItem } from './menu.ts';
import { BottomNavigation, SideNavigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { SyncMark } from './sync-mark.tsx';
import { shellWords } from './words.ts';
import './shell.css';

function TopBar({ unit, status }: { unit: string; status: SyncStatus | undefined }) {
  const say = useText(shellWords);
  return (
    <header className="top-bar">
      <div className="top-brand">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <span>Rõ Việc{unit && <small>{unit}</small>}</span>
      </div>
      {status && <SyncMark status={status} />}
      <Link to="/cai-dat" className="top-link" aria-label={say('settings')}>
        <Icon name="settings" />
      </Link>
    </header>
  );
}

function useMenu(): { unit: string; menu: readonly MenuItem[] } {
  const app = useApp();
  const org = useLive(() => app.organisation(), []);
  const nobody = { unitHead: false, head: false, assigns: false, organiser: false };
  const roles = org ? rolesOf(org, app.account.person, app.today()) : nobody;
  const open = org !== undefined && sharesAnything(org.unit, app.today());
  return { unit: org?.unit.name ?? '', menu: menuFor(roles, open) };
}

/** The frame around every screen: where the data stands, the way around, what must be said. */
export function Shell() {
  const app = useApp();
  const say = useText(shellWords);
  const wide = useIsWide();
  const status = useLive(() => app.status(), []);
  const { unit, menu } = useMenu();
  return (
    <div className="shell">
      <a className="skip" href="#main">{say('skip')}</a>
      <TopBar unit={unit} status={status} />
      {wide && <SideNavigation menu={menu} />}
      <main id="main" className="shell-body">
        {status && <Notices status={status} />}
        <ErrorBoundary>
          <Outlet />
        </ErrorBoundary>
      </main>
      {!wide && <BottomNavigation menu={menu} />}
      <ConfirmUndo />
      <KeptPlace />
    </div>
  );
}
