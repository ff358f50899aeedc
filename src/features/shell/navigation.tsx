import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { LateBadge } from './late-badge.tsx';
import { splitMenu } from './menu.ts';
import type { MenuItem } from './menu.ts';
import { shellWords } from './words.ts';

const MoreSheet = lazyPart(async () => (await import('./more-sheet.tsx')).MoreSheet);

/** The side navigation of a tablet: everything the role needs. */
export function SideNavigation({ menu }: { menu: readonly MenuItem[] }) {
  const say = useText(shellWords);
  return (
    <nav className="side-nav" aria-label={say('navigation')}>
      {menu.map(({ to, icon, label }) => (
        // The unit's year lies below one's own: only one of them is where one is.
        <Link key={to} to={to} className="side-link" activeOptions={{ exact: to === '/nam' }}>
          <Icon name={icon} />
          {say(label)}
          {to === '/nhac-viec' && <LateBadge />}
        </Link>
      ))}
    </nav>
  );
}

/** The bottom bar of a phone: five places at most. */
export function BottomNavigation({ menu }: { menu: readonly MenuItem[] }) {
  const say = useText(shellWords);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [opened, setOpened] = useState(false);
  const { bar, rest } = splitMenu(menu);
  return (
    <nav className="bottom-nav" aria-label={say('navigation')}>
      {bar.map(({ to, icon, label, short }) => (
        <Link key={to} to={to} className="bottom-link" aria-label={say(label)}>
          <Icon name={icon} />
          <span>{say(short ?? label)}</span>
        </Link>
      ))}
      {rest.length > 0 && (
        <button type="button" className="bottom-link" aria-haspopup="dialog" onClick={() => setOpened(true)}
          data-status={rest.some(({ to }) => path.startsWith(to)) ? 'active' : undefined}>
          <Icon name="more" />
          <span>{say('more')}</span>
          {rest.some(({ to }) => to === '/nhac-viec') && <LateBadge />}
        </button>
      )}
      {opened && (
        <MoreSheet items={rest} onClose={() => setOpened(false)} />
      )}
    </nav>
  );
}
