/** The small forms of one person's page: name, another post, the end of a post, a deputy's field. */
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { openDivisions } from '#app/division-match.ts';
import { isDay } from '#domain/calendar/day.ts';
import type { Post } from '#domain/organisation/person.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { DayField } from '#ui/day-field.tsx';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useText } from '#ui/language.ts';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { peopleOf } from './people-view.ts';
import { emptyPost, postFaults, postedData } from './post-draft.ts';
import { PostFields } from './post-fields.tsx';
import type { PeopleScreen } from './use-people.ts';
import { useSaving } from './use-saving.ts';
import { peopleWords } from './words.ts';

export interface PersonFormProps {
  readonly person: string;
  readonly screen: PeopleScreen;
  readonly onClose: () => void;
}

export function RenameForm({ person, screen, onClose }: PersonFormProps) {
  const say = useText(peopleWords);
  const saving = useSaving();
  const [name, setName] = useState(screen.org.people.get(person)?.name ?? '');
  const missing = name.trim() === '';
  async function submit(): Promise<void> {
    if (missing) return;
    if (await saving.save([{ kind: 'person', record: person, type: 'person.renamed.v1', data: { name: name.trim() } }])) onClose();
  }
  return (
    <FormFrame saving={saving} label={say('rename')} onSubmit={() => void submit()} onCancel={onClose}>
      <TextInput label={say('name')} value={name} maxLength={500} error={missing ? say('nameNeeded') : undefined} onChange={(event) => setName(event.currentTarget.value)} />
    </FormFrame>
  );
}

export function AddPostForm({ person, screen, onClose }: PersonFormProps) {
  const app = useApp();
  const say = useText(peopleWords);
  const saving = useSaving();
  const [tried, setTried] = useState(false);
  const draft = useDraft(`add-post:${person}`, { post: emptyPost(screen.today, screen.org.unit.divisions[0]?.id) });
  const faults = postFaults(draft.value.post);
  async function submit(): Promise<void> {
    setTried(true);
    if (faults.length > 0) return;
    if (!(await saving.save([{ kind: 'person', record: person, type: 'person.posted.v1', data: postedData(draft.value.post, app.newId()) }]))) return;
    await draft.done();
    onClose();
  }
  return (
    <FormFrame saving={saving} label={say('addPost')} onSubmit={() => void submit()} onCancel={onClose}>
      <DraftOffer found={draft.found} />
      <PostFields post={draft.value.post} change={(post) => draft.change({ post })} faults={tried ? faults : []} org={screen.org} today={screen.today} person={person} />
    </FormFrame>
  );
}

export function EndPostForm({ person, screen, post, onClose }: PersonFormProps & { post: Post }) {
  const say = useText(peopleWords);
  const saving = useSaving();
  const [to, setTo] = useState(screen.today);
  const [reason, setReason] = useState('');
  const fault = !isDay(to) ? say('dayNeeded') : to < post.from ? say('beforeStart') : undefined;
  async function submit(): Promise<void> {
    if (fault) return;
    const data = { post: post.id, to, ...(reason.trim() && { reason: reason.trim() }) };
    if (await saving.save([{ kind: 'person', record: person, type: 'person.postEnded.v1', data }])) onClose();
  }
  return (
    <FormFrame saving={saving} label={say('endPostOf', { title: post.title })} onSubmit={() => void submit()} onCancel={onClose}>
      <DayField label={say('lastDay')} value={to} min={post.from} error={fault} onChange={setTo} />
      <TextInput label={say('reason')} value={reason} maxLength={2000} onChange={(event) => setReason(event.currentTarget.value)} />
    </FormFrame>
  );
}

/** Divisions for a Vice-Chair, people of his own division for a deputy of one. */
export function FieldForm({ person, screen, post, onClose }: PersonFormProps & { post: Post }) {
  const say = useText(peopleWords);
  const saving = useSaving();
  const { org, today } = screen;
  const [field, setField] = useState<readonly string[]>(post.field);
  const divisions = post.division === null ? openDivisions(org.unit.divisions, today) : [];
  const people = peopleOf(org, today).filter(({ id, posts }) => id !== person && posts.some((held) => held.division === post.division && held.role !== 'head'));
  async function submit(): Promise<void> {
    if (await saving.save([{ kind: 'person', record: person, type: 'person.fieldAssigned.v1', data: { post: post.id, field } }])) onClose();
  }
  const choices = (label: string, items: readonly { id: string; name: string }[]) => items.length > 0 && (
    <Checkbox.Group label={label} value={[...field]} onChange={setField}>
      <div className="stack people-checks">{items.map(({ id, name }) => <Checkbox key={id} value={id} label={name} />)}</div>
    </Checkbox.Group>
  );
  return (
    <FormFrame saving={saving} label={say('fieldOf', { title: post.title })} onSubmit={() => void submit()} onCancel={onClose}>
      <p className="soft">{say('fieldHint')}</p>
      {choices(say('fieldDivisions'), divisions)}
      {choices(say('fieldPeople'), people.map(({ id, state }) => ({ id, name: state.name })))}
    </FormFrame>
  );
}
