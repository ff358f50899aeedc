/** A closed year on its pages: what still goes on in it, and where it is opened again. */
import { Link } from '@tanstack/react-router';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatMoment } from '#ui/dates.ts';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { closedWords } from './closed-words.ts';
import { LOCK_PLACE, lockOfYear } from './lock-of-year.ts';

interface ClosedProps {
  readonly org: Organisation;
  readonly year: number;
}

/** The way to where the year is opened, for those who can; the others read whose it is. */
function WayToOpen({ org, year }: ClosedProps) {
  const app = useApp();
  const say = useText(closedWords);
  const { organiser, unitHead } = rolesOf(org, app.account.person, app.today());
  if (!organiser && !unitHead) return <>{say('whoOpens')}</>;
  return <Link to={'/nam/don-vi' as never} search={{ nam: year } as never} hash={LOCK_PLACE}>{say('toLock')}</Link>;
}

/** Above everything of the year; nothing while it is open. */
export function ClosedNote({ org, year }: ClosedProps) {
  const say = useText(closedWords);
  const lock = lockOfYear(org, year);
  if (!lock) return null;
  const { by, at, asked } = lock;
  return (
    <Note tone="info" title={say('closedTitle', { year })}>
      <p>{say('closedBy', { name: nameIn(org, by), time: formatMoment(at) })}</p>
      {asked && <p>{say('closedAsked', { name: nameIn(org, asked.by) })}</p>}
      <p><WayToOpen org={org} year={year} /></p>
    </Note>
  );
}

type OpenFirst = 'openToDecide' | 'openToReplace' | 'openToRecord' | 'openToAsk';

/** What is to be done comes after opening the year. */
export function OpenFirstNote({ org, year, word }: ClosedProps & { word: OpenFirst }) {
  const say = useText(closedWords);
  return <Note tone={word === 'openToAsk' ? 'info' : 'warn'} title={say(word)}><p><WayToOpen org={org} year={year} /></p></Note>;
}
