import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from './language.ts';
import { Note } from './note.tsx';
import { uiWords } from './words.ts';

interface ErrorNoteProps {
  /** What happened. */
  readonly title: string;
  /** What is safe. */
  readonly safe?: string;
  /** What to do. */
  readonly next?: string;
  readonly onRetry?: () => void;
  readonly actions?: ReactNode;
}

/** Every error says what happened, what is safe and what to do. */
export function ErrorNote({ title, safe, next, onRetry, actions }: ErrorNoteProps) {
  const say = useText(uiWords);
  const retry = onRetry && (
    <Button variant="default" onClick={onRetry}>
      {say('retry')}
    </Button>
  );
  return (
    <Note tone="act" title={title} urgent actions={retry || actions ? <>{retry}{actions}</> : undefined}>
      {safe && <p>{safe}</p>}
      {next && <p>{next}</p>}
    </Note>
  );
}
