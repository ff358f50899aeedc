import { Button, NativeSelect, Textarea } from '@mantine/core';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { useApp } from '#parts/app/app-context.ts';
import type { DraftForm } from '#parts/drafts/use-draft.ts';
import { levelName } from '#parts/year/level-name.ts';
import { lockOfYear } from '#parts/year/lock-of-year.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { mayComment, toggled } from './meeting-draft.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { meetingWords } from './meeting-words.ts';

interface PeopleProps {
  readonly org: Organisation;
  readonly draft: DraftForm<MeetingDraft>;
  /** Who attends by the article. */
  readonly members: readonly string[];
  readonly division: string | null;
  readonly error: string | undefined;
}

/** Attendance by taps: those the article names, and guests. */
export function Attendance({ org, draft, members, division, error }: PeopleProps) {
  const app = useApp();
  const say = useText(meetingWords);
  const { value, change } = draft;
  const nameOf = (person: string) => nameIn(org, person);
  const expected = [...members, ...value.guests];
  const others = [...org.people].filter(([person, { posts }]) => !expected.includes(person) && posts.some(({ to }) => to === null || to >= app.today()));
  const options = others.map(([person, { name }]) => ({ value: person, label: name })).sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  const add = (person: string) => person !== '' && change({ guests: [...value.guests, person], present: [...value.present, person] });
  return (
    <>
      <p className="soft plain">{say(division === null ? 'expectedUnit' : 'expectedDivision')}</p>
      <fieldset className="meeting-people">
        <legend>{say('present', { present: expected.filter((person) => value.present.includes(person)).length, expected: expected.length })}</legend>
        {expected.map((person) => (
          <button key={person} type="button" className="chip" aria-pressed={value.present.includes(person)} onClick={() => change({ present: toggled(value.present, person) })}>{nameOf(person)}</button>
        ))}
      </fieldset>
      <div className="actions"><Button variant="default" onClick={() => change({ present: expected })}>{say('allPresent')}</Button></div>
      {error && <p className="field-error" role="alert">{error}</p>}
      <NativeSelect label={say('addGuest')} value="" data={[{ value: '', label: say('choose') }, ...options]} onChange={(event) => add(event.currentTarget.value)} />
    </>
  );
}

type PersonOfYear = UnitYear['people'][number];

function PersonFacts({ year }: { year: PersonOfYear }) {
  const say = useText(meetingWords);
  const language = useLanguage((choice) => choice.language);
  const { facts, score, input, decidedAbove } = year;
  return (
    <>
      <span>{facts.self ? say('selfLine', { level: levelName(input.profile, facts.self.level, language) }) : say('selfNone')}</span>
      <span className="soft">
        {score.average ? say('average', { points: localNumber(score.average.display, language) }) : say('averageNone')}
        {score.missing.length > 0 && !decidedAbove && `; ${say('monthsMissing', { months: score.missing.join(', ') })}`}
      </span>
    </>
  );
}

interface AgendaProps {
  readonly org: Organisation;
  readonly unit: UnitYear;
  readonly draft: DraftForm<MeetingDraft>;
}

/** Of whom the meeting speaks: what each says of himself, his points, what is missing, and room for what is said. */
export function Agenda({ org, unit, draft }: AgendaProps) {
  const app = useApp();
  const say = useText(meetingWords);
  const { value, change } = draft;
  const years = new Map(unit.people.map((year) => [year.person, year]));
  const closed = lockOfYear(org, unit.year) !== null;
  return (
    <fieldset className="organisation-fields">
      <legend>{say('agenda')}</legend>
      <p className="soft plain">{say(closed ? 'agendaClosed' : 'agendaHint', { year: unit.year })}</p>
      <ul className="plain">
        {value.about.map((person) => {
          const name = nameIn(org, person);
          const year = years.get(person);
          return (
            <li key={person} className="meeting-person">
              <div><strong>{name}</strong>{year && <PersonFacts year={year} />}</div>
              {(!closed || value.comments[person]) && (mayComment(org, app.account.person, person, app.today())
                ? <Textarea autosize minRows={1} maxLength={2000} label={say('comment', { name })} value={value.comments[person] ?? ''} onChange={(event) => change({ comments: { ...value.comments, [person]: event.currentTarget.value } })} />
                : <span className="soft">{say('commentNotYours')}</span>)}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
