import { Icon } from '#ui/icons.tsx';
import { useDecideScreen } from './decide-context.ts';
import { ageInDays } from './inbox-item.ts';
import type { InboxItem } from './inbox-item.ts';
import { flagsOf } from './routine-batch.ts';

/** An age above which the wait itself is a problem, for both sides. */
const LONG_WAIT = 3;

interface ItemRowProps {
  readonly item: InboxItem;
  readonly hard: string | null;
  readonly active: boolean;
  readonly onChoose: () => void;
}

export function ItemRow({ item, hard, active, onChoose }: ItemRowProps) {
  const { app, say, nameOf } = useDecideScreen();
  const days = ageInDays(item, app.today());
  const title = item.kind === 'held' ? item.title || say('held') : item.state.title;
  const flags = item.kind === 'submission' ? flagsOf(item, hard) : [];
  return (
    <li>
      <button type="button" className="row decide-row" data-active={active || undefined} aria-current={active || undefined} onClick={onChoose}>
        <span>
          <span className="row-title">{title}</span>
          <span className="row-facts">
            <span>{say(item.kind)}</span>
            <span>{nameOf(item.person)}</span>
            <span className="tag" data-tone={days > LONG_WAIT ? 'warn' : 'soft'}>{say('waits', { days })}</span>
          </span>
          {flags.length > 0 && (
            <span className="row-facts">
              {flags.map((flag) => (
                <span key={flag} className="tag" data-tone="warn">
                  <Icon name="alert" />
                  {say(flag)}
                </span>
              ))}
            </span>
          )}
        </span>
        <Icon name="next" />
      </button>
    </li>
  );
}
