import { Button } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { saveDirtyForms } from './dirty-forms.ts';
import { ErrorNote } from './error-note.tsx';
import { useText } from './language.ts';
import { uiWords } from './words.ts';

async function reload(): Promise<void> {
  await saveDirtyForms();
  location.reload();
}

export function CrashNote({ error }: { error: unknown }) {
  const say = useText(uiWords);
  const detail = error instanceof Error ? error.message : String(error);
  return (
    <ErrorNote title={say('crashed')} safe={say('crashedSafe')} next={say('crashedNext', { detail })}
      actions={<Button onClick={() => void reload()}>{say('reload')}</Button>} />
  );
}

interface Caught {
  readonly error: unknown;
  readonly caught: boolean;
}

/** The last net: a screen that fails leaves the rest of the page usable and says what is safe. */
export class ErrorBoundary extends Component<{ children: ReactNode }, Caught> {
  override state: Caught = { error: null, caught: false };

  static getDerivedStateFromError(error: unknown): Caught {
    return { error, caught: true };
  }

  override render(): ReactNode {
    return this.state.caught ? <CrashNote error={this.state.error} /> : this.props.children;
  }
}
