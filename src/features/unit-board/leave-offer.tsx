import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LeaveInPeriod } from '#domain/work/leave-days.ts';
import { leaveWords } from '#parts/tasks/task-leave-words.ts';
import { targetProposals } from '#parts/tasks/task-leave.ts';
import { formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { BoardRow } from './board-row.ts';

const LeaveSheet = lazyPart(async () => (await import('#parts/tasks/task-leave-sheet.tsx')).LeaveSheet);

interface LeaveOfferProps {
  readonly row: BoardRow;
  readonly period: string;
  readonly leave: LeaveInPeriod;
}

/** Who is away is asked for less: all open targets lowered in one look (NĐ335 Điều 18.1.b). */
export function LeaveOffer({ row, period, leave }: LeaveOfferProps) {
  const say = useText(leaveWords);
  const language = useLanguage((choice) => choice.language);
  const [open, setOpen] = useState(false);
  const { name, person } = row;
  const proposals = targetProposals(row.open, person, period, leave);
  return (
    <>
      <p className="soft">{say('onLeave', { name, leave: leave.leave, working: leave.working, period: formatPeriod(period, language) })}</p>
      {proposals.length > 0 && (
        <div className="actions"><Button variant="default" onClick={() => setOpen(true)}>{say('bulkCount', { count: proposals.length })}</Button></div>
      )}
      {open && <LeaveSheet name={name} period={period} leave={leave} proposals={proposals} onClose={() => setOpen(false)} />}
    </>
  );
}
