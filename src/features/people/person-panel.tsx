import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { monitorsDirectly, nameIn } from '#domain/access/organisation.ts';
import type { PersonState, Post } from '#domain/organisation/person.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatMoment } from '#ui/dates.ts';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { StateMark } from '#ui/state-mark.tsx';
import { AddPostForm, EndPostForm, FieldForm, RenameForm } from './person-forms.tsx';
import { PostFacts } from './post-facts.tsx';
import type { GivenCodes } from './use-given-codes.ts';
import type { PeopleScreen } from './use-people.ts';
import { peopleWords } from './words.ts';

interface PersonPanelProps {
  readonly person: string;
  readonly state: PersonState;
  readonly screen: PeopleScreen;
  readonly given: GivenCodes['given'];
  readonly onGiveCode: () => void;
}

/** Which one form is open: 'rename', 'add', or of a post 'end:<id>' and 'field:<id>'. */
type OpenForm = string | null;

function fieldText(post: Post, { org }: PeopleScreen, none: string): string {
  const names = post.field.map((id) => org.unit.divisions.find((division) => division.id === id)?.name ?? nameIn(org, id));
  return names.length > 0 ? names.join(', ') : none;
}

interface PostItemProps {
  readonly person: string;
  readonly post: Post;
  readonly screen: PeopleScreen;
  readonly form: OpenForm;
  readonly open: (form: OpenForm) => void;
}

function PostItem({ person, post, screen, form, open }: PostItemProps) {
  const say = useText(peopleWords);
  const division = screen.org.unit.divisions.find(({ id }) => id === post.division)?.name ?? null;
  const close = () => open(null);
  return (
    <li className="person-post">
      <PostFacts post={post} divisionName={division} />
      {post.role === 'deputy' && <span className="soft">{say('field')}: {fieldText(post, screen, say('fieldNone'))}</span>}
      {form === `end:${post.id}` && <EndPostForm person={person} screen={screen} post={post} onClose={close} />}
      {form === `field:${post.id}` && <FieldForm person={person} screen={screen} post={post} onClose={close} />}
      {form === null && (
        <div className="actions">
          {post.role === 'deputy' && <Button variant="default" onClick={() => open(`field:${post.id}`)}>{say('field')}</Button>}
          <Button variant="default" onClick={() => open(`end:${post.id}`)}>{say('endPost')}</Button>
        </div>
      )}
    </li>
  );
}

function Account({ person, given, onGiveCode }: Pick<PersonPanelProps, 'person' | 'given' | 'onGiveCode'>) {
  const say = useText(peopleWords);
  const at = given[person];
  return (
    <Section title={say('account')}>
      <div className="stack">
        <span>{at ? say('givenAt', { time: formatMoment(at) }) : say('neverGiven')}</span>
        <span className="soft">{say('accountHint')}</span>
        <div className="actions"><Button variant="default" onClick={onGiveCode}>{say('giveCode')}</Button></div>
      </div>
    </Section>
  );
}

/** One person: name, posts now and then, account. */
export function PersonPanel({ person, state, screen, given, onGiveCode }: PersonPanelProps) {
  const app = useApp();
  const say = useText(peopleWords);
  const [form, open] = useState<OpenForm>(null);
  const { today, deliveries, roles } = screen;
  const current = state.posts.filter((post) => post.from <= today && (post.to === null || post.to >= today));
  const others = state.posts.filter((post) => !current.includes(post));
  const delivery = deliveries.get(person);
  const delegates = person !== app.account.person && current.some(({ role }) => role !== 'staff') && monitorsDirectly(screen.org, app.account.person, person, today);
  return (
    <div className="stack">
      <Section title={state.name} aside={delivery && <StateMark state={delivery.state} time={delivery.receivedAt} />}>
        <div className="stack">
          {state.code && <span className="soft">{say('code', { code: state.code })}</span>}
          {form === 'rename' && <RenameForm person={person} screen={screen} onClose={() => open(null)} />}
          {form === null && <div className="actions"><Button variant="default" onClick={() => open('rename')}>{say('rename')}</Button></div>}
        </div>
      </Section>
      <Section title={say('posts')} aside={current.length}>
        <div className="stack">
          {current.length === 0 && <p className="soft">{say('noPosts')}</p>}
          <ul className="plain stack">
            {current.map((post) => <PostItem key={post.id} person={person} post={post} screen={screen} form={form} open={open} />)}
          </ul>
          {form === 'add' && <AddPostForm person={person} screen={screen} onClose={() => open(null)} />}
          {form === null && <div className="actions"><Button onClick={() => open('add')}>{say('addPost')}</Button></div>}
        </div>
      </Section>
      {delegates && <p className="plain"><Link to={'/uy-quyen' as never}>{say('toDelegation')}</Link></p>}
      {others.length > 0 && (
        <Section title={say('pastPosts')} aside={others.length}>
          <ul className="plain stack">{others.map((post) => <li key={post.id}><PostFacts post={post} divisionName={screen.org.unit.divisions.find(({ id }) => id === post.division)?.name ?? null} /></li>)}</ul>
        </Section>
      )}
      {roles.organiser && <Account person={person} given={given} onGiveCode={onGiveCode} />}
    </div>
  );
}
