import { formatMoment } from './dates.ts';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import { useText } from './language.ts';
import { uiWords } from './words.ts';

export type MarkState = 'local' | 'received' | 'approved' | 'review';

interface StateMarkProps {
  readonly state: MarkState;
  /** ISO time of the receipt, for `received`. */
  readonly time?: string | null;
  /** Who approved, for `approved`. */
  readonly who?: string;
  /** Only the shape; the words stay for screen readers. */
  readonly compact?: boolean;
}

/** A telephone, a ring with a tick, a seal with a tick, a triangle: told apart without colour. */
const shapes = {
  local: { icon: 'device', tone: 'soft' },
  received: { icon: 'received', tone: 'soft' },
  approved: { icon: 'approved', tone: 'good' },
  review: { icon: 'alert', tone: 'act' },
} as const satisfies Record<MarkState, { icon: IconName; tone: string }>;

export function StateMark({ state, time, who, compact = false }: StateMarkProps) {
  const say = useText(uiWords);
  const words = {
    local: () => say('local'),
    received: () => (time ? say('received', { time: formatMoment(time) }) : say('receivedPlain')),
    approved: () => (who ? say('approved', { who }) : say('approvedPlain')),
    review: () => say('review'),
  }[state]();
  const { icon, tone } = shapes[state];
  return (
    <span className="tag" data-tone={tone} data-state={state} {...(compact && { role: 'img', 'aria-label': words, title: words })}>
      <Icon name={icon} />
      {!compact && <span>{words}</span>}
    </span>
  );
}
