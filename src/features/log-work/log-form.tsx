import { Button, TextInput, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { daysBetween } from '#domain/calendar/day.ts';
import { daySheetId } from '#domain/work/day-sheet.ts';
import type { DaySheetState } from '#domain/work/day-sheet.ts';
import { useApp } from '#parts/app/app-context.ts';
import type { DraftForm } from '#parts/drafts/use-draft.ts';
import { formatMinutes } from '#ui/dates.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Later } from '#ui/later.tsx';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { formCaution, formFaults, loggedData } from './log-form-state.ts';
import type { FormFault, LogForm as Form } from './log-form-state.ts';
import type { LogCaution } from './log-check.ts';
import { isSameCaution, needsLateReason } from './log-check.ts';
import { MinutesPicker } from './minutes-picker.tsx';
import { SubjectPicker } from './subject-picker.tsx';
import { startTimer } from './timer.ts';
import { WriteTroubleNote } from './write-trouble-note.tsx';
import type { WriteTrouble } from './write-trouble-note.tsx';
import { logWords } from './words.ts';

interface LogFormProps {
  readonly day: string;
  readonly sheet: DaySheetState | null;
  readonly draft: DraftForm<Form>;
  /** @param more stay for another line */
  readonly onSaved: (text: string, minutes: number, more: boolean) => void;
}

interface SaveState {
  readonly tried: boolean;
  readonly caution: LogCaution | null;
  readonly trouble: WriteTrouble | null;
}

const UNTRIED: SaveState = { tried: false, caution: null, trouble: null };

/** Saves when nothing is wrong; a caution is shown once and passes with the second press. */
function useSaving({ day, sheet, draft, onSaved }: LogFormProps) {
  const app = useApp();
  const [state, setState] = useState(UNTRIED);
  const writing = useRef(false);
  async function save(more: boolean): Promise<void> {
    // A double tap is one line, not two.
    if (writing.current) return;
    const form = draft.value;
    if (formFaults(form, day, app.today()).length > 0) return setState({ ...UNTRIED, tried: true });
    const found = formCaution(form, sheet);
    if (found && !isSameCaution(found, state.caution)) return setState({ tried: true, caution: found, trouble: null });
    const { person } = app.account;
    const data = loggedData(form, person, day);
    writing.current = true;
    const outcome = await app.write('daysheet', daySheetId(person, day), 'day.logged.v1', data);
    writing.current = false;
    if (!outcome.ok) return setState({ tried: true, caution: null, trouble: outcome.code });
    setState(UNTRIED);
    // Said as soon as the line is durable: forgetting the draft may take its time.
    onSaved(data.text, data.minutes, more);
    await draft.done();
  }
  return { state, save };
}

function ChosenSubject({ draft }: { draft: DraftForm<Form> }) {
  const app = useApp();
  const say = useText(logWords);
  const { subject } = draft.value;
  // After a line was saved the search comes anew: what was saved is said first.
  if (!subject) return <Later><SubjectPicker onPick={(picked) => draft.change({ subject: picked })} /></Later>;
  const time = async (): Promise<void> => {
    startTimer(app.account.person, subject, Date.now());
    await draft.done();
  };
  return (
    <div className="chosen">
      <p className="row-title">{subject.text}</p>
      <div className="actions">
        <Button variant="default" onClick={() => draft.change({ subject: null })}>{say('change')}</Button>
        <Button variant="default" leftSection={<Icon name="play" />} onClick={() => void time()}>{say('startTimer')}</Button>
      </div>
    </div>
  );
}

function Details({ draft }: { draft: DraftForm<Form> }) {
  const say = useText(logWords);
  const { start, note } = draft.value;
  return (
    <details className="more-fields" open={start !== '' || note !== '' || undefined}>
      <summary>{say('details')}</summary>
      <div className="stack">
        <TextInput type="time" label={say('start')} value={start} onChange={(event) => draft.change({ start: event.currentTarget.value })} />
        <Textarea label={say('note')} rows={2} value={note} onChange={(event) => draft.change({ note: event.currentTarget.value })} />
      </div>
    </details>
  );
}

function CautionNote({ caution }: { caution: LogCaution | null }) {
  const say = useText(logWords);
  const language = useLanguage((choice) => choice.language);
  if (!caution) return null;
  const title = caution.kind === 'overlap' ? say('overlap', { text: caution.text }) : say('long', { time: formatMinutes(caution.minutes, language) });
  return <Note tone="warn" title={title} urgent />;
}

/** Subject, minutes, save: three taps for a routine line. */
export function LogForm(props: LogFormProps) {
  const { day, draft } = props;
  const app = useApp();
  const say = useText(logWords);
  const { state, save } = useSaving(props);
  const wrong = (fault: FormFault): boolean => state.tried && formFaults(draft.value, day, app.today()).includes(fault);
  return (
    <Section title={say('subject')}>
      <div className="stack">
        <DraftOffer found={draft.found} />
        <ChosenSubject draft={draft} />
        {wrong('subject') && <p className="field-error" role="alert">{say('pickSubject')}</p>}
        <MinutesPicker value={draft.value.minutes} error={wrong('minutes') ? say('pickMinutes') : undefined} onChange={(minutes) => draft.change({ minutes })} />
        {needsLateReason(day, app.today()) && (
          <Textarea label={say('lateReason', { days: daysBetween(day, app.today()) })} rows={2} value={draft.value.lateReason}
            error={wrong('lateReason') && say('needReason')} onChange={(event) => draft.change({ lateReason: event.currentTarget.value })} />
        )}
        <Details draft={draft} />
        <CautionNote caution={state.caution} />
        <WriteTroubleNote trouble={state.trouble} />
        <div className="save-bar">
          <Button onClick={() => void save(false)}>{say('save')}</Button>
          <Button variant="default" onClick={() => void save(true)}>{say('saveAndMore')}</Button>
        </div>
      </div>
    </Section>
  );
}
