import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { useApp } from '#parts/app/app-context.ts';
import { DayField } from '#ui/day-field.tsx';
import { useText } from '#ui/language.ts';
import { classificationWords } from './classification-words.ts';
import { SOURCES, commentFaults, optional, proposalFaults } from './classification-fields.ts';
import type { CommentDraft, ProposalDraft } from './classification-fields.ts';
import { LevelSelect } from '#parts/year/level-select.tsx';
import { useYearForm } from './use-year-form.ts';
import { FormFrame } from '#parts/drafts/form-frame.tsx';

interface CommentFormProps {
  readonly year: PersonYear;
  readonly onClose: () => void;
}

/** From the minutes of the meeting, the Party cell's document, or the superior himself. */
export function CommentForm({ year: { person, input: { year } }, onClose }: CommentFormProps) {
  const app = useApp();
  const say = useText(classificationWords);
  const { draft, saving, fault, submit } = useYearForm<CommentDraft>({ person, year, onClose }, {
    type: 'year.commented.v1',
    empty: { source: 'meeting', text: '', on: app.today(), document: '' },
    check: commentFaults,
    data: ({ source, text, on, document }) => ({ person, year, source, text: text.trim(), on, ...optional('document', document) }),
  });
  const { source, text, on, document } = draft.value;
  return (
    <FormFrame saving={saving} label={say('commentDo')} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      <NativeSelect label={say('commentFrom')} value={source} data={SOURCES.map((value) => ({ value, label: say(`source_${value}`) }))}
        onChange={(event) => draft.change({ source: SOURCES.find((one) => one === event.currentTarget.value) ?? 'meeting' })} />
      <Textarea label={say('commentText')} autosize value={text} maxLength={2000} error={fault('text')} onChange={(event) => draft.change({ text: event.currentTarget.value })} />
      <DayField label={say('commentOn')} value={on} max={app.today()} {...(fault('on') && { error: fault('on')! })} onChange={(day) => draft.change({ on: day })} />
      <TextInput label={say(source === 'superior' ? 'commentDocumentMaybe' : 'commentDocument')} value={document} maxLength={500} error={fault('document')}
        onChange={(event) => draft.change({ document: event.currentTarget.value })} />
    </FormFrame>
  );
}

export function ProposalForm({ year: { person, input, score, facts }, onClose }: CommentFormProps) {
  const say = useText(classificationWords);
  const { year } = input;
  const { draft, saving, fault, submit } = useYearForm<ProposalDraft>({ person, year, onClose }, {
    type: 'year.proposed.v1',
    empty: { level: facts.proposals.length === 0 ? (score.level ?? '') : '', reason: '' },
    check: proposalFaults,
    data: ({ level, reason }) => ({ person, year, level, reason: reason.trim() }),
  });
  const { level, reason } = draft.value;
  return (
    <FormFrame saving={saving} label={say('proposeDo')} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      <LevelSelect label={say('proposeLevel')} rules={input.profile} value={level} error={fault('level')} onChange={(code) => draft.change({ level: code })} />
      <Textarea label={say('proposeReason')} autosize value={reason} maxLength={2000} error={fault('reason')} onChange={(event) => draft.change({ reason: event.currentTarget.value })} />
    </FormFrame>
  );
}
