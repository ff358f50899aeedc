import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { actsFor } from '#domain/access/delegations.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { actingWords } from './acting-words.ts';

/** Told to whoever acts for a head today, where he does so; nothing for everybody else. */
export function ActingNote({ org }: { org: Organisation }) {
  const app = useApp();
  const say = useText(actingWords);
  return actsFor(org, app.account.person, app.today()).map(({ entry, by, to, reason }) => (
    <Note key={entry} tone="info" icon="assign" title={say('acting', { name: nameIn(org, by), day: formatFullDay(to) })}>
      <p>{say('actingHint')} {say('reason', { reason })}</p>
    </Note>
  ));
}
