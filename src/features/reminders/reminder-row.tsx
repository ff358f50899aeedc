import { useRef } from 'react';
import type { TouchEvent } from 'react';
import type { Reminder } from '#domain/reminders/reminder.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { ReminderLink } from './reminder-link.tsx';
import { reminderClock, reminderTitle } from './reminder-text.ts';
import { reminderWords } from './words.ts';

/** So many pixels to the side, and clearly more than up or down, are meant. */
const SWIPE = 90;
const TONES = { late: 'act', today: 'warn', soon: 'soft', news: 'soft' } as const;

function useSwipe(onSwipe: () => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  const place = ({ changedTouches }: TouchEvent) => {
    const touch = changedTouches[0];
    return touch ? { x: touch.clientX, y: touch.clientY } : null;
  };
  return {
    onTouchStart: (event: TouchEvent) => {
      start.current = place(event);
    },
    onTouchEnd: (event: TouchEvent) => {
      const [from, to] = [start.current, place(event)];
      if (from && to && Math.abs(to.x - from.x) > SWIPE && Math.abs(to.x - from.x) > 3 * Math.abs(to.y - from.y)) onSwipe();
    },
  };
}

interface ReminderRowProps {
  readonly reminder: Reminder;
  readonly org: Organisation;
  readonly onDismiss: () => void;
}

/** One line, leading to where it is done; swiped away or put aside for today by its button. */
export function ReminderRow({ reminder, org, onDismiss }: ReminderRowProps) {
  const say = useText(reminderWords);
  const language = useLanguage((choice) => choice.language);
  const swipe = useSwipe(onDismiss);
  const title = reminderTitle(reminder, { org, language, say });
  const clock = reminderClock(reminder, say);
  const tone = TONES[reminder.urgency];
  return (
    <li className="reminder" {...swipe}>
      <ReminderLink reminder={reminder}>
        <span>
          <span className="row-title">{title}</span>
          <span className="row-facts">
            {clock && <span className="tag" data-tone={tone}>{tone !== 'soft' && <Icon name="clock" />}{clock}</span>}
            {reminder.escalated && <span>{say('escalated')}</span>}
          </span>
        </span>
        <Icon name="next" />
      </ReminderLink>
      <button type="button" className="reminder-hide" aria-label={say('hide', { what: title })} onClick={onDismiss}><Icon name="close" /></button>
    </li>
  );
}
