import { Button } from '@mantine/core';
import { useState } from 'react';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { lastDay } from '#domain/calendar/period.ts';
import { lockOf } from '#domain/organisation/period-lock.ts';
import type { PeriodLock } from '#domain/organisation/period-lock.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatMoment } from '#ui/dates.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { CloseForm } from './close-form.tsx';
import type { LeftOut } from './close-form.tsx';
import { useLockWords } from './lock-words.ts';
import { ReasonForm } from './reason-form.tsx';

interface LockProps {
  readonly org: Organisation;
  /** A month, a quarter or a year. */
  readonly period: string;
  readonly leftOut: readonly LeftOut[];
}

function AskForm({ period }: { period: string }) {
  const say = useLockWords(period);
  const [open, setOpen] = useState(false);
  if (!open) return <div className="actions"><Button variant="default" onClick={() => setOpen(true)}>{say('ask')}</Button></div>;
  return <ReasonForm name={`unlock-ask:${period}`} period={period} label={say('askReason')} send={say('sendAsk')} type="unit.periodUnlockAsked.v1" />;
}

type Asked = NonNullable<PeriodLock['asked']>;

/** Agreeing is at hand; declining is one tap further. Both say why. */
function Decide({ asked, period }: { asked: Asked; period: string }) {
  const say = useLockWords(period);
  const [declining, setDeclining] = useState(false);
  const about = { period, request: asked.entry };
  if (declining) {
    return (
      <>
        <ReasonForm key="decline" name={`unlock-decline:${asked.entry}`} label={say('declineReason')} send={say('sendDecline')} type="unit.periodUnlockDeclined.v1" {...about} />
        <div className="actions"><Button variant="default" onClick={() => setDeclining(false)}>{say('cancel')}</Button></div>
      </>
    );
  }
  return (
    <>
      <ReasonForm key="open" name={`unlock:${asked.entry}`} label={say('openReason')} send={say('open')} type="unit.periodUnlocked.v1" {...about} />
      <div className="actions"><Button variant="default" onClick={() => setDeclining(true)}>{say('decline')}</Button></div>
    </>
  );
}

/** The request as everybody sees it; whoever asked cannot decide it. */
function Request({ asked, period, mayDecide, nameOf }: { asked: Asked; period: string; mayDecide: boolean; nameOf: (person: string) => string }) {
  const app = useApp();
  const say = useLockWords(period);
  const decides = mayDecide && asked.by !== app.account.person;
  return (
    <>
      <Note tone="warn" icon="return" title={say('asked', { name: nameOf(asked.by), time: formatMoment(asked.at) })}>
        <p className="quote">{asked.reason}</p>
        <p>{say(decides ? 'openHint' : 'waitsForOther')}</p>
      </Note>
      {decides && <Decide asked={asked} period={period} />}
    </>
  );
}

/** Why the last request was declined: whoever asked can ask anew with a better reason. */
function Declined({ declined, period, nameOf }: { declined: NonNullable<PeriodLock['declined']>; period: string; nameOf: (person: string) => string }) {
  const say = useLockWords(period);
  const names = { name: nameOf(declined.by), asker: nameOf(declined.askedBy), time: formatMoment(declined.at) };
  return (
    <Note tone="info" icon="return" title={say('declined', names)}>
      <p className="quote">{declined.reason}</p>
    </Note>
  );
}

function Locked({ lock, mayDecide, org }: { lock: PeriodLock; mayDecide: boolean; org: Organisation }) {
  const say = useLockWords(lock.period);
  const nameOf = (person: string) => nameIn(org, person);
  return (
    <div className="stack">
      <p className="plain">{say('lockedBy', { name: nameOf(lock.by), time: formatMoment(lock.at) })} {say('lockedMeans')}</p>
      {lock.asked && <Request key={lock.asked.entry} asked={lock.asked} period={lock.period} mayDecide={mayDecide} nameOf={nameOf} />}
      {lock.declined && <Declined declined={lock.declined} period={lock.period} nameOf={nameOf} />}
      {!lock.asked && mayDecide && <AskForm period={lock.period} />}
    </div>
  );
}

/** Open or closed, for everybody; closing, asking and opening for the organisation officer and the unit's head. */
export function LockSection({ org, period, leftOut }: LockProps) {
  const app = useApp();
  const say = useLockWords(period);
  const { organiser, unitHead } = rolesOf(org, app.account.person, app.today());
  const mayDecide = organiser || unitHead;
  const lock = lockOf(org.unit.locks, period);
  const end = lastDay(period);
  if (lock) return <Section title={say('stateLocked')}><Locked lock={lock} mayDecide={mayDecide} org={org} /></Section>;
  return (
    <Section title={say('stateOpen')}>
      <div className="stack">
        <p className="plain">{say('openMeans')} {end >= app.today() && say('notOver', { day: formatFullDay(end) })}</p>
        {mayDecide && end < app.today() && <CloseForm key={period} period={period} leftOut={leftOut} />}
      </div>
    </Section>
  );
}
