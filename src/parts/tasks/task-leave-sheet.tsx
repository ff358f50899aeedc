import { Button } from '@mantine/core';
import { useState } from 'react';
import { refusalText } from '#domain/access/refusal.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { LeaveInPeriod } from '#domain/work/leave-days.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Sheet } from '#ui/sheet.tsx';
import type { TargetProposal } from './task-leave.ts';
import { leaveWords } from './task-leave-words.ts';
import './task-leave.css';

interface LeaveSheetProps {
  readonly name: string;
  readonly period: string;
  readonly leave: LeaveInPeriod;
  readonly proposals: readonly TargetProposal[];
  readonly onClose: () => void;
}

interface Written {
  readonly count: number;
  readonly refused: readonly { readonly title: string; readonly code: string }[];
}

function ProposalTable({ proposals }: { proposals: readonly TargetProposal[] }) {
  const say = useText(leaveWords);
  const language = useLanguage((choice) => choice.language);
  return (
    <table className="targets">
      <thead>
        <tr><th scope="col">{say('task')}</th><th scope="col">{say('now')}</th><th scope="col">{say('next')}</th></tr>
      </thead>
      <tbody>
        {proposals.map(({ task, title, now, target }) => (
          <tr key={task}>
            <th scope="row">{title}</th>
            <td>{localNumber(now, language)}</td>
            <td><strong>{localNumber(target, language)}</strong></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** All open tasks of one person on leave, lowered by one tap after a look at the whole. */
export function LeaveSheet({ name, period, leave, proposals, onClose }: LeaveSheetProps) {
  const app = useApp();
  const say = useText(leaveWords);
  const language = useLanguage((choice) => choice.language);
  const [written, setWritten] = useState<Written | null>(null);
  const { leave: days, working } = leave;
  async function lower(): Promise<void> {
    const reason = say('leaveReason', { leave: days, working });
    const outcomes = await app.writeAll(proposals.map(({ task, target }) => (
      { kind: 'task', record: task, type: 'task.targetAdjusted.v1', data: { target, reason, leave: true } } as const
    )));
    const refused = outcomes.flatMap((outcome, index) => (outcome.ok ? [] : [{ title: proposals[index]!.title, code: outcome.code }]));
    setWritten({ count: outcomes.length - refused.length, refused });
  }
  return (
    <Sheet opened onClose={onClose} title={say('bulk')}>
      <p className="plain">{say('onLeave', { name, leave: days, working, period: formatPeriod(period, language) })}.</p>
      {written ? (
        <>
          <output>{say('done', { count: written.count })}</output>
          {written.refused.map(({ title, code }) => <p key={title} className="field-error" role="alert">{title}: {refusalText(code, language)}</p>)}
          <div className="actions"><Button onClick={onClose}>{say('close')}</Button></div>
        </>
      ) : (
        <>
          <p className="soft plain">{say('bulkLead')}</p>
          {proposals.length > 0 ? <ProposalTable proposals={proposals} /> : <p className="plain">{say('none')}</p>}
          {proposals.length > 0 && <div className="actions"><Button onClick={() => void lower()}>{say('confirm', { count: proposals.length })}</Button></div>}
        </>
      )}
    </Sheet>
  );
}
