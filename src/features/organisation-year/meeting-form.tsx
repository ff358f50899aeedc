import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { meetingMembers } from '#domain/organisation/rating-meeting.ts';
import type { Meeting } from '#domain/organisation/rating.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import type { DraftForm } from '#parts/drafts/use-draft.ts';
import { EvidenceInput } from '#parts/evidence/evidence-input.tsx';
import { useYearSaving } from '#parts/year/use-year.ts';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { DayField } from '#ui/day-field.tsx';
import { useText } from '#ui/language.ts';
import { commentWrites, inOrder, meetingEntry, meetingFaults, startMeeting } from './meeting-draft.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { Agenda, Attendance } from './meeting-people.tsx';
import { meetingWords } from './meeting-words.ts';

interface MeetingFormProps {
  readonly org: Organisation;
  readonly unit: UnitYear;
  /** Null: the unit itself. */
  readonly division: string | null;
  readonly name: string;
  /** Recorded before; null: a new one. */
  readonly known: Meeting | null;
  readonly onClose: () => void;
}

const KINDS = ['meeting', 'party'] as const;

/** Chair and secretary are chosen among those who can be there. */
function Officers({ org, draft, people, error }: { org: Organisation; draft: DraftForm<MeetingDraft>; people: readonly string[]; error: string | undefined }) {
  const say = useText(meetingWords);
  const { chair, secretary } = draft.value;
  const known = [...new Set([...people, ...[chair, secretary].filter(Boolean)])];
  const options = [{ value: '', label: say('choose') }, ...known.map((person) => ({ value: person, label: nameIn(org, person) }))];
  return (
    <div className="organisation-counts">
      <NativeSelect label={say('chair')} value={chair} error={error} data={options} onChange={(event) => draft.change({ chair: event.currentTarget.value })} />
      <NativeSelect label={say('secretary')} value={secretary} data={options} onChange={(event) => draft.change({ secretary: event.currentTarget.value })} />
    </div>
  );
}

/** Prepared before, filled in while it is held, also without a network; then recorded with a comment for each person. */
export function MeetingForm({ org, unit, division, name, known, onClose }: MeetingFormProps) {
  const app = useApp();
  const say = useText(meetingWords);
  const saving = useYearSaving();
  const [meeting] = useState(() => known?.meeting ?? app.newId());
  const draft = useDraft(`meeting:${unit.unit}.${unit.year}.${division ?? ''}.${known?.meeting ?? ''}`, startMeeting(org, division, app.today(), known));
  const [tried, setTried] = useState(false);
  const { value, change } = draft;
  const members = inOrder(org, meetingMembers(org, division, app.today()), app.today());
  const faults = meetingFaults(value, app.today());
  const fault = (field: Parameters<typeof faults.has>[0], word: 'dayNeeded' | 'chairNeeded' | 'presentNeeded' | 'conclusionsNeeded' | 'documentNeeded') => (tried && faults.has(field) ? say(word) : undefined);
  async function submit(): Promise<void> {
    setTried(true);
    if (faults.size > 0) return;
    const data = meetingEntry(value, { year: unit.year, division }, meeting);
    if (!(await saving.save([{ kind: 'unit', record: unit.unit, type: 'unit.meetingHeld.v1', data }]))) return;
    let comments = value.comments;
    for (const { person, ...write } of commentWrites(value, unit.year)) {
      if (!(await saving.save([write]))) return;
      // Taken out of the draft, so that trying again writes nothing twice.
      comments = { ...comments, [person]: '' };
      change({ comments });
    }
    await draft.done();
    onClose();
  }
  const dayFault = fault('on', 'dayNeeded');
  return (
    <FormFrame saving={saving} label={say('prepareOf', { name })} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      <ChoiceChips label={say('kind')} options={KINDS.map((kind) => ({ value: kind, label: say(`kind_${kind}`) }))} value={value.kind} onChange={(kind) => change({ kind })} />
      <DayField label={say('on')} value={value.on} max={app.today()} {...(dayFault && { error: dayFault })} onChange={(on) => change({ on })} />
      <Officers org={org} draft={draft} people={[...members, ...value.guests]} error={fault('chair', 'chairNeeded')} />
      <Attendance org={org} draft={draft} members={members} division={division} error={fault('present', 'presentNeeded')} />
      <Agenda org={org} unit={unit} draft={draft} />
      <Textarea autosize minRows={2} label={say('conclusions')} description={say('conclusionsHint')} value={value.conclusions} maxLength={2000} error={fault('conclusions', 'conclusionsNeeded')} onChange={(event) => change({ conclusions: event.currentTarget.value })} />
      <TextInput label={say('documentNumber')} value={value.document} maxLength={500} error={fault('document', 'documentNeeded')} onChange={(event) => change({ document: event.currentTarget.value })} />
      <EvidenceInput record={unit.unit} value={value.evidence} onChange={(evidence) => change({ evidence })} />
    </FormFrame>
  );
}
