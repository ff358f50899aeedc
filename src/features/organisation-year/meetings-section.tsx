import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isOrganiser, isUnitHead, nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { headsOf, ratedPlaces } from '#domain/organisation/rating-divisions.ts';
import { meetingMembers } from '#domain/organisation/rating-meeting.ts';
import type { Meeting } from '#domain/organisation/rating.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { EvidenceItem } from '#parts/evidence/evidence-item.tsx';
import { formatFullDay } from '#ui/full-day.ts';
import { useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { Section } from '#ui/section.tsx';
import { meetingWords } from './meeting-words.ts';

const MeetingForm = lazyPart(async () => (await import('./meeting-form.tsx')).MeetingForm, <Loading />);

interface MeetingsProps {
  readonly org: Organisation;
  readonly unit: UnitYear;
}

/** The form that is open: of a place, for a new meeting or a recorded one. */
interface Opened {
  readonly division: string | null;
  readonly meeting: string | null;
}

function useNames({ org }: Pick<MeetingsProps, 'org'>) {
  return {
    person: (id: string) => nameIn(org, id),
    place: (division: string | null) => (division === null ? org.unit.name : (org.unit.divisions.find(({ id }) => id === division)?.name ?? division)),
  };
}

function MeetingFacts({ org, unit, meeting }: MeetingsProps & { meeting: Meeting }) {
  const say = useText(meetingWords);
  const names = useNames({ org });
  const { division, kind, on, chair, secretary, present, about, conclusions, document, evidence = [] } = meeting;
  const expected = new Set([...meetingMembers(org, division, on), ...present]).size;
  return (
    <>
      <strong>{say('heldLine', { kind: say(`kind_${kind}`), day: formatFullDay(on), name: names.place(division) })}</strong>
      <span>{say('facts', { chair: names.person(chair), secretary: secretary === null ? say('noSecretary') : names.person(secretary), present: present.length, expected })}</span>
      <span className="soft">{say('about', { count: about.length })}{document && ` · ${say('document', { document })}`}</span>
      <span className="year-text">{say('conclusionsLine', { text: conclusions })}</span>
      {evidence.map((one) => <EvidenceItem key={one.kind === 'file' ? one.sha256 : one.number} record={unit.unit} evidence={one} />)}
    </>
  );
}

/** Who may record it: the head his division's, the officer and the Chair every one. */
function placesOf(org: Organisation, year: number, viewer: string, today: string) {
  const all = isOrganiser(org, viewer, today) || isUnitHead(org, viewer, today);
  return ratedPlaces(org, year).filter(({ division }) => all || headsOf(org, division, today).includes(viewer));
}

/** Meetings of the year with who was there, and the forms to prepare and record one. */
export function MeetingsSection({ org, unit }: MeetingsProps) {
  const app = useApp();
  const say = useText(meetingWords);
  const names = useNames({ org });
  const [form, open] = useState<Opened | null>(null);
  const { year } = unit;
  const mine = placesOf(org, year, app.account.person, app.today());
  const meetings = org.unit.meetings.filter((one) => one.year === year).toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const { organiser, unitHead } = rolesOf(org, app.account.person, app.today());
  const formFor = ({ division, meeting }: Opened) => (
    <MeetingForm key={`${division} ${meeting}`} org={org} unit={unit} division={division} name={names.place(division)} known={meetings.find((one) => one.meeting === meeting) ?? null} onClose={() => open(null)} />
  );
  return (
    <Section title={say('meetings')}>
      <div className="stack">
        <p className="soft plain">{say('meetingsLead')}</p>
        {meetings.length === 0 && <p className="soft plain">{say('none')}</p>}
        <ul className="plain stack">
          {meetings.map((meeting) => {
            const isOpen = form?.meeting === meeting.meeting;
            const mayChange = mine.some(({ division }) => division === meeting.division);
            return (
              <li key={meeting.meeting} className="year-fact">
                <MeetingFacts org={org} unit={unit} meeting={meeting} />
                {isOpen && formFor(form)}
                {mayChange && form === null && (
                  <div className="actions">
                    <Button variant="default" aria-label={say('changeOf', { day: formatFullDay(meeting.on), name: names.place(meeting.division) })} onClick={() => open(meeting)}>{say('change')}</Button>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
        {form !== null && form.meeting === null && formFor(form)}
        {form === null && mine.length > 0 && (
          <fieldset className="meeting-people">
            <legend>{say('prepare')}</legend>
            {mine.map(({ division, name }) => <Button key={division ?? ''} variant="default" onClick={() => open({ division, meeting: null })}>{say('prepareOf', { name })}</Button>)}
          </fieldset>
        )}
        {(organiser || unitHead) && <div className="actions"><Link className="chip" to="/bieu-mau" search={{ mau: 'bien-ban', ky: year }}>{say('minutes')}</Link></div>}
      </div>
    </Section>
  );
}
