import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

interface EmptyStateProps {
  readonly title: string;
  /** What to do next: an empty screen teaches. */
  readonly hint: string;
  readonly icon?: IconName;
  readonly action?: ReactNode;
}

export function EmptyState({ title, hint, icon = 'check', action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <strong>{title}</strong>
      <p>{hint}</p>
      {action}
    </div>
  );
}
