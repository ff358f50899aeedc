import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { EvidenceInput } from '#parts/evidence/evidence-input.tsx';
import { LevelSelect } from '#parts/year/level-select.tsx';
import { useYearSaving } from '#parts/year/use-year.ts';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { useText } from '#ui/language.ts';
import { FactsFields } from './facts-fields.tsx';
import { LevelResult } from './level-result.tsx';
import { MarksFields } from './marks-fields.tsx';
import { readSelf, selfEntry, startSelf } from './self-draft.ts';
import { organisationWords } from './words.ts';

export interface PlaceFormProps {
  readonly org: Organisation;
  readonly rules: RuleProfile;
  readonly year: number;
  /** Null: the unit itself. */
  readonly division: string | null;
  readonly name: string;
  readonly onClose: () => void;
}

/** The organisation's own rating (Điều 9.2.a): marks, facts beside the records, the level they give, the level proposed. */
export function SelfForm({ org, rules, year, division, name, onClose }: PlaceFormProps) {
  const app = useApp();
  const say = useText(organisationWords);
  const saving = useYearSaving();
  const draft = useDraft(`self-rating:${app.account.unit}.${year}.${division ?? ''}`, startSelf(org, rules, year, division));
  const [tried, setTried] = useState(false);
  const reading = readSelf(rules, draft.value);
  const { level, differs } = reading;
  const { note, evidence } = draft.value;
  async function submit(): Promise<void> {
    setTried(true);
    const data = selfEntry(rules, draft.value, { year, division });
    if (!data || !(await saving.save([{ kind: 'unit', record: app.account.unit, type: 'unit.organisationSelfRated.v1', data }]))) return;
    await draft.done();
    onClose();
  }
  const lacking = tried && (reading.faults.size > 0 || reading.uncommented.size > 0);
  return (
    <FormFrame saving={saving} label={say('selfOf', { name })} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      <MarksFields side="general" rules={rules.organisation.general} draft={draft} reading={reading} tried={tried} />
      <MarksFields side="results" rules={rules.organisation.results} draft={draft} reading={reading} tried={tried} />
      <FactsFields org={org} year={year} division={division} draft={draft} reading={reading} tried={tried} />
      <LevelResult rules={rules} score={reading.score} />
      <LevelSelect label={say('ownLevel')} rules={rules} value={level} error={tried && level === '' ? say('levelNeeded') : undefined} onChange={(code) => draft.change({ level: code })} />
      <Textarea autosize label={say(differs ? 'ownNoteWhy' : 'ownNote')} value={note} maxLength={2000} error={tried && differs && note.trim() === '' ? say('ownNoteNeeded') : undefined}
        onChange={(event) => draft.change({ note: event.currentTarget.value })} />
      <EvidenceInput record={app.account.unit} value={evidence} onChange={(files) => draft.change({ evidence: files })} />
      {lacking && <p className="field-error" role="alert">{say('fillFirst')}</p>}
    </FormFrame>
  );
}
