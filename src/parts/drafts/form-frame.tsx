import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DraftForm } from '#parts/drafts/use-draft.ts';
import type { Saving } from '#parts/drafts/use-saving.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { ErrorNote } from '#ui/error-note.tsx';
import { useText } from '#ui/language.ts';
import { formFrameWords } from './form-frame-words.ts';
import './form-frame.css';

interface FormFrameProps {
  readonly saving: Saving;
  readonly label: string;
  readonly found?: DraftForm<object>['found'];
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form inside the page: a draft offered, its fields, what went wrong, save and cancel. */
export function FormFrame({ saving, label, found = null, onSubmit, onCancel, children }: FormFrameProps) {
  const say = useText(formFrameWords);
  return (
    <form className="form framed-form" aria-label={label} noValidate onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}>
      <DraftOffer found={found} />
      {saving.problem && <ErrorNote title={say('notSaved')} safe={say('safe')} next={saving.problem} />}
      {children}
      <div className="actions">
        <Button type="submit" loading={saving.busy}>{say('save')}</Button>
        <Button variant="default" onClick={onCancel}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
