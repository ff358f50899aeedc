import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import type { Decision, Petition } from '#domain/year/decision.ts';
import { reviewId } from '#domain/review/review.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { EvidenceInput } from '#parts/evidence/evidence-input.tsx';
import { useText } from '#ui/language.ts';
import { classificationWords } from './classification-words.ts';
import { answerFaults, optional, petitionFaults } from './classification-fields.ts';
import type { AnswerDraft, PetitionDraft } from './classification-fields.ts';
import { useYearForm } from './use-year-form.ts';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { yearWords } from './words.ts';

interface FormProps {
  readonly year: PersonYear;
  readonly onClose: () => void;
}

/** Against the decision that stands, with what shows it to be wrong. */
export function PetitionForm({ year: { person, input: { year } }, decision, onClose }: FormProps & { decision: Decision }) {
  const say = useText(classificationWords);
  const { draft, saving, fault, submit } = useYearForm<PetitionDraft>({ person, year, onClose }, {
    type: 'year.petitioned.v1',
    about: decision.decision,
    empty: { text: '', evidence: [] },
    check: petitionFaults,
    data: ({ text, evidence }, petition) => ({ person, year, petition, decision: decision.decision, text: text.trim(), ...(evidence.length > 0 && { evidence }) }),
  });
  const { text, evidence } = draft.value;
  return (
    <FormFrame saving={saving} label={say('petitionDo')} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      <Textarea label={say('petitionText')} autosize minRows={3} value={text} maxLength={2000} error={fault('text')} onChange={(event) => draft.change({ text: event.currentTarget.value })} />
      <EvidenceInput record={reviewId(person, String(year))} value={evidence} onChange={(next) => draft.change({ evidence: next })} />
    </FormFrame>
  );
}

const VERDICTS = ['upheld', 'declined'] as const;

/** A petition has one answer; an upheld one is followed by a replacing decision. */
export function AnswerForm({ year: { person, input: { year } }, petition, label, onClose }: FormProps & { petition: Petition; label: string }) {
  const say = useText(classificationWords);
  const sayYear = useText(yearWords);
  const { draft, saving, fault, submit } = useYearForm<AnswerDraft>({ person, year, onClose }, {
    type: 'year.petitionAnswered.v1',
    about: petition.id,
    empty: { verdict: '', reason: '', document: '' },
    check: answerFaults,
    data: ({ verdict, reason, document }) => ({ petition: petition.id, upheld: verdict === 'upheld', reason: reason.trim(), ...optional('document', document) }),
  });
  const { verdict, reason, document } = draft.value;
  const options = [{ value: '', label: sayYear('choose') }, ...VERDICTS.map((value) => ({ value: value as string, label: say(value) }))];
  return (
    <FormFrame saving={saving} label={label} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      <NativeSelect label={say('answerUpheld')} value={verdict} data={options} error={fault('verdict')}
        onChange={(event) => draft.change({ verdict: VERDICTS.find((one) => one === event.currentTarget.value) ?? '' })} />
      <Textarea label={say('answerReason')} autosize value={reason} maxLength={2000} error={fault('reason')} onChange={(event) => draft.change({ reason: event.currentTarget.value })} />
      <TextInput label={say('answerDocument')} value={document} maxLength={500} onChange={(event) => draft.change({ document: event.currentTarget.value })} />
    </FormFrame>
  );
}
