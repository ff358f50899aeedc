import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Opened } from '#app/app.ts';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { compare, fromDecimal } from '#domain/scoring/rational.ts';
import { proposedTarget } from '#domain/work/leave-days.ts';
import type { LeaveInPeriod } from '#domain/work/leave-days.ts';
import { useApp } from '#parts/app/app-context.ts';
import { leaveWords } from '#parts/tasks/task-leave-words.ts';
import { targetProposals, useLeaves } from '#parts/tasks/task-leave.ts';
import { formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Note } from '#ui/note.tsx';
import { QuantityInput } from '#ui/quantity-input.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useLive } from '#ui/use-live.ts';
import { TroubleNote } from './trouble-note.tsx';
import { useTaskWrite } from './use-task-write.ts';
import { tasksWords } from './words.ts';

const LeaveSheet = lazyPart(async () => (await import('#parts/tasks/task-leave-sheet.tsx')).LeaveSheet);

interface FormProps {
  readonly opened: Opened<'task'>;
  /** Null: no leave in the period that gives a reason to lower this task. */
  readonly proposal: { readonly target: string; readonly reason: string } | null;
  readonly onDone: () => void;
}

/** A decimal below what is asked for now; zero is allowed for who is away all the time. */
function isLower(target: string, now: string): boolean {
  return /^\d{1,9}(\.\d{1,6})?$/.test(target) && compare(fromDecimal(target), fromDecimal(now)) < 0;
}

function TargetForm({ opened, proposal, onDone }: FormProps) {
  const say = useText(tasksWords);
  const language = useLanguage((choice) => choice.language);
  const { busy, trouble, write } = useTaskWrite(opened.id);
  const now = opened.state.target;
  const [target, setTarget] = useState(proposal?.target ?? now);
  const [reason, setReason] = useState(proposal?.reason ?? '');
  const [tried, setTried] = useState(false);
  const fits = isLower(target, now);
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!fits || reason.trim() === '') return;
    const forLeave = proposal !== null && proposal.reason === reason;
    if (await write('task.targetAdjusted.v1', { target, reason: reason.trim(), ...(forLeave && { leave: true }) })) onDone();
  }
  return (
    <form className="form" noValidate onSubmit={(event) => void save(event)}>
      <QuantityInput label={say('lowerTo')} value={target} min={0} max={Number(now)} onChange={setTarget}
        error={tried && !fits ? say('lowerFault', { now: localNumber(now, language) }) : undefined} />
      <Textarea label={say('lowerReason')} rows={2} value={reason} error={tried && reason.trim() === '' && say('needReason')} onChange={(event) => setReason(event.currentTarget.value)} />
      <TroubleNote trouble={trouble} />
      <Button type="submit" loading={busy}>{say('lowerSave')}</Button>
    </form>
  );
}

function proposalOf({ state }: Opened<'task'>, leave: LeaveInPeriod | undefined, reason: string): FormProps['proposal'] {
  const target = leave && !state.group ? proposedTarget(state.quantity, leave) : null;
  return target !== null && isLower(target, state.target) ? { target, reason } : null;
}

/** Less is asked for than was assigned, with a reason; filled in where recorded leave gives one (NĐ335 Điều 18.1.b). */
export function TargetSheet({ opened, org, onClose }: { opened: Opened<'task'>; org: Organisation; onClose: () => void }) {
  const app = useApp();
  const say = useText(tasksWords);
  const sayLeave = useText(leaveWords);
  const language = useLanguage((choice) => choice.language);
  const { person, period } = opened.state;
  const leaves = useLeaves(org.unit, period);
  const tasks = useLive(() => app.rows('task', { person, period }), [person, period]);
  const [all, setAll] = useState(false);
  if (!leaves || !tasks) return null;
  const leave = leaves.get(person);
  const name = nameIn(org, person);
  const proposal = proposalOf(opened, leave, leave ? sayLeave('leaveReason', { leave: leave.leave, working: leave.working }) : '');
  const others = leave ? targetProposals(tasks, person, period, leave) : [];
  if (all && leave) return <LeaveSheet name={name} period={period} leave={leave} proposals={others} onClose={onClose} />;
  return (
    <Sheet opened onClose={onClose} title={say('lower')}>
      <p className="soft plain">{say('lowerHint')}</p>
      {leave && (
        <Note
          tone="info"
          title={sayLeave('onLeave', { name, leave: leave.leave, working: leave.working, period: formatPeriod(period, language) })}
          actions={others.length > 1 && <Button variant="default" onClick={() => setAll(true)}>{sayLeave('bulkCount', { count: others.length })}</Button>}
        >
          {proposal && sayLeave('proposed', { target: localNumber(proposal.target, language), quantity: localNumber(opened.state.target, language) })}
        </Note>
      )}
      <TargetForm opened={opened} proposal={proposal} onDone={onClose} />
    </Sheet>
  );
}
