import { Link } from '@tanstack/react-router';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Sheet } from '#ui/sheet.tsx';
import { LateBadge } from './late-badge.tsx';
import type { MenuItem } from './menu.ts';
import { shellWords } from './words.ts';

export function MoreSheet({ items, onClose }: { items: readonly MenuItem[]; onClose: () => void }) {
  const say = useText(shellWords);
  return (
    <Sheet opened onClose={onClose} title={say('more')}>
      <ul className="rows">
        {items.map(({ to, icon, label }) => (
          <li key={to}>
            <Link to={to} className="side-link" onClick={onClose}>
              <Icon name={icon} />
              {say(label)}
              {to === '/nhac-viec' && <LateBadge />}
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
