import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Outcome, ScoredPeriod } from '#app/app.ts';
import type { Evidence } from '#domain/record/shapes.ts';
import { reviewId } from '#domain/review/review.ts';
import type { Confirmation } from '#domain/review/review.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { EvidenceInput } from '#parts/evidence/evidence-input.tsx';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useText } from '#ui/language.ts';
import { contestLines } from './contest.ts';
import type { ContestLine } from './contest.ts';
import { contestWords } from './contest-words.ts';
import { FailedNote } from './failed-note.tsx';

interface ObjectionFormProps {
  readonly scored: ScoredPeriod;
  readonly confirmed: Confirmation;
  /** Some lines, or the whole result. */
  readonly about: 'lines' | 'whole';
  readonly onDone: () => void;
}

interface Typed {
  readonly lines: readonly string[];
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

function LineBox({ line }: { line: ContestLine }) {
  const say = useText(contestWords);
  const { number } = useScoreScreen();
  const label = line.mark === null ? line.label : say('mark', { label: line.label, mark: number(line.mark) });
  return <Checkbox value={line.line} className="check-row" size="md" label={label} />;
}

function LineBoxes({ lines, value, error, onChange }: { lines: readonly ContestLine[]; value: readonly string[]; error: string | false; onChange: (value: string[]) => void }) {
  const say = useText(contestWords);
  const [first, rest] = [lines.filter(({ deducted }) => deducted), lines.filter(({ deducted }) => !deducted)];
  return (
    <Checkbox.Group label={say('which')} value={[...value]} error={error} onChange={onChange}>
      {first.map((line) => <LineBox key={line.line} line={line} />)}
      {rest.length > 0 && (
        <details open={first.length === 0}>
          <summary>{say('others')}</summary>
          {rest.map((line) => <LineBox key={line.line} line={line} />)}
        </details>
      )}
    </Checkbox.Group>
  );
}

/** An objection to lines or a petition about the whole, with evidence; it binds to the confirmation seen. */
export function ObjectionForm({ scored, confirmed, about, onDone }: ObjectionFormProps) {
  const say = useText(contestWords);
  const { app, person, period, language } = useScoreScreen();
  const record = reviewId(person, period);
  const draft = useDraft<Typed>(`objection:${about}:${confirmed.entry}`, { lines: [], text: '', evidence: [] });
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { lines, text, evidence } = draft.value;
  const missing = { line: about === 'lines' && lines.length === 0, text: text.trim() === '' };

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (missing.line || missing.text) return;
    const data = { objection: app.newId(), confirmation: confirmed.entry, lines: about === 'lines' ? [...lines] : [], text: text.trim(), ...(evidence.length > 0 && { evidence: [...evidence] }) };
    const written = await app.write('review', record, 'review.objected.v1', data);
    setOutcome(written);
    if (!written.ok) return;
    await draft.done();
    onDone();
  }

  const title = say(about === 'lines' ? 'objectLines' : 'petition');
  return (
    <form className="form" aria-label={title} noValidate onSubmit={(event) => void send(event)}>
      <DraftOffer found={draft.found} />
      {about === 'lines' && (
        <LineBoxes lines={contestLines(scored.input, confirmed, language)} value={lines} error={tried && missing.line && say('needLine')} onChange={(value) => draft.change({ lines: value })} />
      )}
      <Textarea label={say('text')} autosize minRows={3} value={text} error={tried && missing.text && say('needText')} onChange={(event) => draft.change({ text: event.currentTarget.value })} />
      <EvidenceInput record={record} value={evidence} onChange={(value) => draft.change({ evidence: value })} />
      <FailedNote outcome={outcome} />
      <div className="actions">
        <Button type="submit">{say('send')}</Button>
        <Button variant="default" onClick={onDone}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
