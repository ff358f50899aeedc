import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useApp } from '#parts/app/app-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { emptyPost, postFaults, postedData } from './post-draft.ts';
import { PostFields } from './post-fields.tsx';
import type { PeopleScreen } from './use-people.ts';
import { useSaving } from './use-saving.ts';
import { peopleWords } from './words.ts';

interface AddPersonFormProps {
  readonly screen: PeopleScreen;
  readonly onAdded: (person: string) => void;
  readonly onCancel: () => void;
}

/** One new person with a first post. */
export function AddPersonForm({ screen, onAdded, onCancel }: AddPersonFormProps) {
  const app = useApp();
  const say = useText(peopleWords);
  const saving = useSaving();
  const { org, today } = screen;
  const draft = useDraft('add-person', { name: '', code: '', post: emptyPost(today, org.unit.divisions[0]?.id) });
  const [tried, setTried] = useState(false);
  const { name, code, post } = draft.value;
  const faults = postFaults(post);
  const nameMissing = name.trim() === '';

  async function submit(): Promise<void> {
    setTried(true);
    if (nameMissing || faults.length > 0) return;
    const person = app.newId();
    const data = { name: name.trim(), ...(code.trim() && { code: code.trim() }) };
    const written = await saving.save([
      { kind: 'person', record: person, type: 'person.registered.v1', data },
      { kind: 'person', record: person, type: 'person.posted.v1', data: postedData(post, app.newId()) },
    ]);
    if (!written) return;
    await draft.done();
    onAdded(person);
  }

  return (
    <Section title={say('add')}>
      <FormFrame saving={saving} label={say('add')} onSubmit={() => void submit()} onCancel={onCancel}>
        <DraftOffer found={draft.found} />
        <TextInput label={say('name')} value={name} maxLength={500} autoComplete="off" error={tried && nameMissing ? say('nameNeeded') : undefined}
          onChange={(event) => draft.change({ name: event.currentTarget.value })} />
        <TextInput label={say('codeLabel')} description={say('codeHint')} value={code} maxLength={500} autoComplete="off"
          onChange={(event) => draft.change({ code: event.currentTarget.value })} />
        <PostFields post={post} change={(changed) => draft.change({ post: changed })} faults={tried ? faults : []} org={org} today={today} person={null} />
      </FormFrame>
    </Section>
  );
}
