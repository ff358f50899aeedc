import { Checkbox, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ratingOf } from '#domain/organisation/rating.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { LevelSelect } from '#parts/year/level-select.tsx';
import { useYearSaving } from '#parts/year/use-year.ts';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { recogniseEntry, recogniseFaults, recognitionDifferences, startRecognition } from './recognise-draft.ts';
import type { PlaceFormProps } from './self-form.tsx';
import { organisationWords } from './words.ts';

/** What the Chair decides of a division, or what the province decided of the unit, beside what it says of itself. */
export function RecogniseForm({ org, rules, year, division, name, onClose }: PlaceFormProps) {
  const app = useApp();
  const say = useText(organisationWords);
  const saving = useYearSaving();
  const draft = useDraft(`recognise:${app.account.unit}.${year}.${division ?? ''}`, startRecognition(org, year, division));
  const [tried, setTried] = useState(false);
  const { value, change } = draft;
  const differences = recognitionDifferences(org, rules, year, division, value.level);
  const faults = recogniseFaults(value, differences.length > 0);
  const fault = (field: Parameters<typeof faults.has>[0], text: string) => (tried && faults.has(field) ? text : undefined);
  async function submit(): Promise<void> {
    setTried(true);
    const data = recogniseEntry(value, { year, division });
    if (faults.size > 0 || !data) return;
    if (!(await saving.save([{ kind: 'unit', record: app.account.unit, type: 'unit.organisationRated.v1', data }]))) return;
    await draft.done();
    onClose();
  }
  const what = differences.map((one) => say(`differs_${one}`)).join(', ');
  return (
    <FormFrame saving={saving} label={say('recogniseOf', { name })} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      {!ratingOf(org.unit.selfRatings, year, division) && <Note tone="warn" title={say('noOwn')} />}
      <LevelSelect label={say('level')} rules={rules} value={value.level} error={fault('level', say('levelNeeded'))} onChange={(level) => change({ level })} />
      {differences.length > 0 && (
        <Textarea autosize label={say('reason')} description={say('reasonNeeded', { what })} value={value.reason} maxLength={2000} error={fault('reason', say('reasonNeeded', { what }))}
          onChange={(event) => change({ reason: event.currentTarget.value })} />
      )}
      <Checkbox label={say('complaint')} checked={value.complaint} onChange={(event) => change({ complaint: event.currentTarget.checked })} />
      {value.complaint && (
        <Textarea autosize label={say('verified')} value={value.verified} maxLength={2000} error={fault('verified', say('verifiedNeeded'))} onChange={(event) => change({ verified: event.currentTarget.value })} />
      )}
      {division === null && <Checkbox label={say('outstanding')} checked={value.outstanding} onChange={(event) => change({ outstanding: event.currentTarget.checked })} />}
      <TextInput label={say('decision')} value={value.decision} maxLength={500} error={fault('decision', say('decisionNeeded'))} onChange={(event) => change({ decision: event.currentTarget.value })} />
    </FormFrame>
  );
}
