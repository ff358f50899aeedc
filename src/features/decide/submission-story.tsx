import type { Opened } from '#app/app.ts';
import type { TaskData } from '#domain/work/task-entries.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { formatMoment } from '#ui/dates.ts';
import { Section } from '#ui/section.tsx';
import { useDecideScreen } from './decide-context.ts';
import type { SubmissionItem } from './inbox-item.ts';
import { evidenceName, submissionDiff } from './submission-diff.ts';
import { EvidenceList } from './task-facts.tsx';

function ReturnHistory({ opened }: { opened: Opened<'task'> }) {
  const { say, nameOf } = useDecideScreen();
  const returns = opened.record.entries.filter(({ type, receipt }) => type === 'task.returned.v1' && receipt?.verdict !== 'refused');
  if (returns.length === 0) return null;
  return (
    <>
      <h3>{say('history')}</h3>
      <ul className="plain">
        {returns.map(({ id, at, actor, data }) => {
          const { reason, majorError } = data as TaskData<'task.returned.v1'>;
          const line = say('returnLine', { day: formatFullDay(at), who: nameOf(actor), reason });
          return <li key={id}>{majorError ? `${line} (${say('returnMajor')})` : line}</li>;
        })}
      </ul>
    </>
  );
}

function Diff({ item }: { item: SubmissionItem }) {
  const { say } = useDecideScreen();
  const diff = submissionDiff(item.state, item.submission);
  if (!diff) return null;
  const lines = [
    ...(diff.unitsBefore === diff.unitsNow ? [] : [say('diffUnits', { before: diff.unitsBefore, now: diff.unitsNow })]),
    ...diff.added.map((one) => say('diffAdded', { name: evidenceName(one) })),
    ...diff.removed.map((one) => say('diffRemoved', { name: evidenceName(one) })),
    ...(diff.noteChanged ? [say('diffNote', { note: diff.previous.note })] : []),
  ];
  return (
    <>
      <h3>{say('diff', { day: formatFullDay(diff.previous.time) })}</h3>
      <ul className="plain">
        {(lines.length > 0 ? lines : [say('diffNothing')]).map((line) => <li key={line}>{line}</li>)}
      </ul>
    </>
  );
}

/** What was handed in, and how it differs from what was handed in before. */
export function SubmissionStory({ item, opened }: { item: SubmissionItem; opened: Opened<'task'> }) {
  const { say } = useDecideScreen();
  const { submission } = item;
  const received = submission.receivedAt ? `, ${say('receivedAt', { time: formatMoment(submission.receivedAt) })}` : '';
  return (
    <Section title={say('evidence')} aside={<span className="soft">{say('submittedAt')} {formatMoment(submission.time)}{received}</span>}>
      <div className="stack">
        <EvidenceList record={item.task} evidence={submission.evidence} />
        {submission.note && <p className="plain"><span className="soft">{say('note')}:</span> {submission.note}</p>}
        <ReturnHistory opened={opened} />
        <Diff item={item} />
      </div>
    </Section>
  );
}
