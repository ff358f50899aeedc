import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

interface NoteProps {
  /** act: a person must do something (red) · warn: soon (amber) · info: good to know. */
  readonly tone: 'act' | 'warn' | 'info';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly icon?: IconName;
  /** Read out at once by screen readers. */
  readonly urgent?: boolean;
}

export function Note({ tone, title, children, actions, icon, urgent = false }: NoteProps) {
  return (
    <div className="note" data-tone={tone} role={urgent ? 'alert' : 'note'}>
      <Icon name={icon ?? (tone === 'info' ? 'info' : 'alert')} />
      <div>
        <strong>{title}</strong>
        {children && <div>{children}</div>}
        {actions && <div className="note-actions">{actions}</div>}
      </div>
    </div>
  );
}
