import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from './language.ts';
import './styles-app.ts';
import { useIsWide } from './use-is-wide.ts';
import { uiWords } from './words.ts';

interface SheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** A form or a panel over the page: from below on a phone, where the thumb is; from the side on a tablet. */
export function Sheet({ opened, onClose, title, children }: SheetProps) {
  const say = useText(uiWords);
  const wide = useIsWide();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position={wide ? 'right' : 'bottom'}
      size={wide ? '28rem' : 'auto'}
      closeButtonProps={{ 'aria-label': say('close'), size: 'xl' }}
      classNames={{ title: 'sheet-title', content: 'sheet' }}
    >
      <div className="stack">{children}</div>
    </Drawer>
  );
}
