import { Button } from '@mantine/core';
import { useState } from 'react';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { Petition } from '#domain/year/decision.ts';
import { reviewId } from '#domain/review/review.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { petitionClock } from '#domain/year/unit-year-petition.ts';
import { standingOf } from '#domain/year/unit-year-standing.ts';
import { useApp } from '#parts/app/app-context.ts';
import { EvidenceItem } from '#parts/evidence/evidence-item.tsx';
import { formatMoment } from '#ui/dates.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { Section } from '#ui/section.tsx';
import { classificationWords } from './classification-words.ts';
import { decisionWays } from './decision-ways.ts';
import { yearWords } from './words.ts';

const PetitionForm = lazyPart(async () => (await import('./petition-forms.tsx')).PetitionForm, <Loading />);
const AnswerForm = lazyPart(async () => (await import('./petition-forms.tsx')).AnswerForm, <Loading />);

interface PetitionProps {
  readonly year: PersonYear;
  readonly org: Organisation;
}

/** The same words for whoever petitioned and whoever has to answer (Điều 22). */
function Clock({ petition, year, org }: PetitionProps & { petition: Petition }) {
  const app = useApp();
  const say = useText(classificationWords);
  const { state, due, days } = petitionClock(petition, year.input.profile, org.unit.calendar, app.today());
  const late = state === 'overdue';
  const done = state === 'answered' || state === 'answered-late';
  return (
    <span className="tag" data-tone={late ? 'act' : done ? 'soft' : 'warn'}>
      <Icon name={late ? 'alert' : done ? 'received' : 'clock'} />{say(`clock_${state}`, { day: formatFullDay(due ?? ''), days })}
    </span>
  );
}

function PetitionItem({ petition, year, org, children }: PetitionProps & { petition: Petition; children: React.ReactNode }) {
  const say = useText(classificationWords);
  const sayYear = useText(yearWords);
  const record = reviewId(year.person, String(year.input.year));
  const about = year.facts.decisions.find(({ decision }) => decision === petition.decision);
  const { answer } = petition;
  return (
    <li className="year-fact">
      {about && <strong>{say('petitionAgainst', { document: about.document })}</strong>}
      <span className="year-text">{petition.text}</span>
      {petition.evidence.map((one) => <EvidenceItem key={one.kind === 'file' ? one.sha256 : one.number} record={record} evidence={one} />)}
      <span className="row-facts">
        <span>{formatMoment(petition.at)}</span>
        <Clock petition={petition} year={year} org={org} />
      </span>
      {answer && (
        <>
          <span className="year-text"><strong>{say('answerLine', { verdict: say(answer.upheld ? 'upheld' : 'declined'), reason: answer.reason })}</strong></span>
          <span className="row-facts">
            {answer.document && <span>{sayYear('document', { document: answer.document })}</span>}
            <span>{sayYear('recordedBy', { name: nameIn(org, answer.by), time: formatMoment(answer.at) })}</span>
          </span>
        </>
      )}
      {children}
    </li>
  );
}

/** Petitions against a decision and their answers; only the standing decision can be petitioned against. */
export function PetitionSection({ year, org }: PetitionProps) {
  const app = useApp();
  const say = useText(classificationWords);
  const [form, open] = useState<string | null>(null);
  const { may, above, way, closed } = decisionWays(org, app.account.person, app.today(), year);
  const { facts, input, person } = year;
  const { decision, open: waiting } = standingOf(facts);
  const own = person === app.account.person;
  const asked = waiting.some((one) => one.decision === decision?.decision);
  const close = () => open(null);
  const answerLabel = say(above ? 'answerAboveDo' : 'answerDo');
  if (!decision) return null;
  return (
    <Section title={say('petition')}>
      <div className="stack">
        {own && !asked && <p className="soft plain">{say('petitionLead', { days: input.profile.cycle.petitionWorkingDays })}</p>}
        {facts.petitions.length === 0 ? !own && <p className="soft plain">{say('petitionNone')}</p> : (
          <ul className="plain stack">
            {facts.petitions.map((one) => (
              <PetitionItem key={one.id} petition={one} year={year} org={org}>
                {form === one.id && <AnswerForm year={year} petition={one} label={answerLabel} onClose={close} />}
                {may && form === null && one.answer === null && <div className="actions"><Button onClick={() => open(one.id)}>{answerLabel}</Button></div>}
              </PetitionItem>
            ))}
          </ul>
        )}
        {way === 'petition' && !closed && <p className="plain">{say('upheldNext')}</p>}
        {form === 'new' && <PetitionForm year={year} decision={decision} onClose={close} />}
        {own && !asked && form === null && <div className="actions"><Button variant="default" onClick={() => open('new')}>{say('petitionDo')}</Button></div>}
      </div>
    </Section>
  );
}
