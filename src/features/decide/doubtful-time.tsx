import { useState } from 'react';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatFullDay } from '#ui/full-day.ts';
import { Note } from '#ui/note.tsx';
import type { Opened } from '#app/app.ts';
import { useDecideScreen } from './decide-context.ts';
import type { SubmissionItem } from './inbox-item.ts';
import { ReasonedChoice } from './reasoned-choice.tsx';

/** The head's judgement of a time only a device vouches for (`domain.md` §2: in doubt on time). */
export function DoubtfulTime({ item, opened }: { item: SubmissionItem; opened: Opened<'task'> }) {
  const { app, say } = useDecideScreen();
  const [late, setLate] = useState<'no' | 'yes'>('no');
  const judged = opened.record.entries.some(({ type, data }) => type === 'task.timeJudged.v1' && (data as { submission?: string }).submission === item.submission.id);
  if (judged) return <Note tone="info" title={say('judged')} />;
  const judge = (reason: string) => {
    void app.write('task', item.task, 'task.timeJudged.v1', { submission: item.submission.id, late: late === 'yes', reason });
  };
  return (
    <Note tone="warn" title={say('doubt')} icon="clock">
      <div className="stack">
        <p>{say('doubtText', { due: formatFullDay(item.state.due) })}</p>
        <ChoiceChips label={say('doubt')} value={late} onChange={setLate} options={[{ value: 'no', label: say('onTime') }, { value: 'yes', label: say('tooLate') }]} />
        <ReasonedChoice yes={say('judge')} reasonForYes onYes={judge} />
      </div>
    </Note>
  );
}
