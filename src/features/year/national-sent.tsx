import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { addDays } from '#domain/calendar/day.ts';
import { lastDay } from '#domain/calendar/period.ts';
import { sendingsOf } from '#domain/organisation/sending.ts';
import type { NationalFile } from '#domain/year/national-file.ts';
import { useApp } from '#parts/app/app-context.ts';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { useYearSaving } from '#parts/year/use-year.ts';
import { DayField } from '#ui/day-field.tsx';
import { formatFullDay } from '#ui/full-day.ts';
import { useText } from '#ui/language.ts';
import { resultsWords } from './results-words.ts';

interface SentProps {
  readonly file: NationalFile;
  /** SHA-256 of the data file downloaded on this page; null: none was. */
  readonly made: string | null;
  readonly org: Organisation;
}

function SentForm({ file, made, onClose }: Omit<SentProps, 'org'> & { onClose: () => void }) {
  const app = useApp();
  const say = useText(resultsWords);
  const saving = useYearSaving();
  const { ky: period, ketQua } = file;
  const draft = useDraft(`results-sent:${app.account.unit}.${period}`, { on: app.today(), document: '' });
  const [tried, setTried] = useState(false);
  const { on, document } = draft.value;
  async function submit(): Promise<void> {
    setTried(true);
    if (on === '') return;
    const data = {
      period, on, people: ketQua.length, lacking: ketQua.filter(({ conThieu }) => conThieu.length > 0).length,
      ...(made && { sha256: made }), ...(document.trim() && { document: document.trim() }),
    };
    if (!(await saving.save([{ kind: 'unit', record: app.account.unit, type: 'unit.resultsSent.v1', data }]))) return;
    await draft.done();
    onClose();
  }
  const dayFault = tried && on === '' ? say('sentDayNeeded') : undefined;
  return (
    <FormFrame saving={saving} label={say('sentForm')} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      <DayField label={say('sentOn')} value={on} max={app.today()} {...(file.loaiKy !== 'nam' && { min: addDays(lastDay(period), 1) })} {...(dayFault && { error: dayFault })} onChange={(day) => draft.change({ on: day })} />
      <TextInput label={say('sentDocument')} value={document} maxLength={500} onChange={(event) => draft.change({ document: event.currentTarget.value })} />
      <p className="soft plain">{made ? say('sentHash', { hash: made }) : say('sentNoHash')}</p>
    </FormFrame>
  );
}

/** When the results went off, recorded by whoever sends them: the clock of five days ends there. */
export function NationalSent({ file, made, org }: SentProps) {
  const app = useApp();
  const say = useText(resultsWords);
  const [recording, setRecording] = useState(false);
  const sent = sendingsOf(org.unit.sent, file.ky);
  // A year is decided, and sent, before it ends.
  if (file.loaiKy !== 'nam' && lastDay(file.ky) >= app.today()) return null;
  return (
    <div className="stack">
      {sent.length > 0 && (
        <ul className="year-sent" aria-label={say('sentList')}>
          {sent.map(({ entry, on, by, people, lacking, document, sha256 }) => (
            <li key={entry}>
              {say('sentLine', { day: formatFullDay(on), name: nameIn(org, by), people })}{lacking > 0 && `, ${say('sentLacking', { count: lacking })}`}{document && ` · ${document}`}
              {sha256 && <><br /><code className="soft">SHA-256 {sha256}</code></>}
            </li>
          ))}
        </ul>
      )}
      {recording
        ? <SentForm file={file} made={made} onClose={() => setRecording(false)} />
        : <div className="actions"><Button variant="default" onClick={() => setRecording(true)}>{say('sentRecord')}</Button></div>}
    </div>
  );
}
