import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Saving } from '#parts/drafts/use-saving.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useText } from '#ui/language.ts';
import { peopleWords } from './words.ts';

interface FormFrameProps {
  readonly saving: Saving;
  readonly label: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A small form inside the page: its fields, what went wrong, save and cancel. */
export function FormFrame({ saving, label, onSubmit, onCancel, children }: FormFrameProps) {
  const say = useText(peopleWords);
  return (
    <form className="form people-form" aria-label={label} noValidate onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}>
      {saving.problem && <ErrorNote title={say('notSaved')} safe={say('notSavedSafe')} next={saving.problem} />}
      {children}
      <div className="actions">
        <Button type="submit" loading={saving.busy}>{say('save')}</Button>
        <Button variant="default" onClick={onCancel}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
