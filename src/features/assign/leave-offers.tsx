import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Row } from '#app/app.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { leaveWords } from '#parts/tasks/task-leave-words.ts';
import { targetProposals } from '#parts/tasks/task-leave.ts';
import { formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Note } from '#ui/note.tsx';
import type { LeaveOffer } from './assignment-plan.ts';
import { useForm } from './form-context.ts';
import { assignWords } from './words.ts';

const LeaveSheet = lazyPart(async () => (await import('#parts/tasks/task-leave-sheet.tsx')).LeaveSheet);

interface OfferProps {
  readonly offer: LeaveOffer;
  readonly tasks: readonly Row<'task'>[];
}

/** One person on leave: what to assign instead, in one tap, and what was assigned before he was known to be away. */
function Offer({ offer, tasks }: OfferProps) {
  const say = useText(assignWords);
  const sayLeave = useText(leaveWords);
  const language = useLanguage((choice) => choice.language);
  const { form, change, nameOf } = useForm();
  const [open, setOpen] = useState(false);
  const { person, leave } = offer;
  const lowered = form.lowered.includes(person);
  const before = targetProposals(tasks, person, form.period, leave);
  const number = (text: string) => localNumber(text, language);
  const toggle = () => change({ lowered: lowered ? form.lowered.filter((one) => one !== person) : [...form.lowered, person] });
  const [only, ...others] = offer.tasks;
  const accept = only && others.length === 0 ? say('lowerOne', { target: number(only.target) }) : say('lower');
  const actions = (
    <>
      {only && <Button variant={lowered ? 'default' : 'filled'} onClick={toggle}>{lowered ? say('keep') : accept}</Button>}
      {before.length > 0 && <Button variant="default" onClick={() => setOpen(true)}>{sayLeave('bulkCount', { count: before.length })}</Button>}
    </>
  );
  return (
    <>
      <Note
        tone="info"
        title={sayLeave('onLeave', { name: nameOf(person), leave: leave.leave, working: leave.working, period: formatPeriod(form.period, language) })}
        actions={only || before.length > 0 ? actions : undefined}
      >
        {offer.tasks.map(({ title, quantity, target }) => (
          <p key={`${title} ${quantity}`} className="plain">
            {title}: {lowered ? say('lowered', { target: number(target), quantity: number(quantity) }) : sayLeave('proposed', { target: number(target), quantity: number(quantity) })}
          </p>
        ))}
      </Note>
      {open && <LeaveSheet name={nameOf(person)} period={form.period} leave={leave} proposals={before} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Shown before the preview: everybody chosen who is on leave in the period. */
export function LeaveOffers({ offers, tasks }: { offers: readonly LeaveOffer[]; tasks: readonly Row<'task'>[] }) {
  if (offers.length === 0) return null;
  return <div className="stack">{offers.map((offer) => <Offer key={offer.person} offer={offer} tasks={tasks} />)}</div>;
}
