import { TextInput, Textarea } from '@mantine/core';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { standingOf } from '#domain/year/unit-year-standing.ts';
import { useApp } from '#parts/app/app-context.ts';
import { DayField } from '#ui/day-field.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { classificationWords } from './classification-words.ts';
import { decisionFaults, optional } from './classification-fields.ts';
import type { DecisionDraft } from './classification-fields.ts';
import { LevelSelect } from '#parts/year/level-select.tsx';
import { useYearForm } from './use-year-form.ts';
import { YearForm } from '#parts/year/year-form.tsx';
import { levelName } from '#parts/year/level-name.ts';
import { yearWords } from './words.ts';

interface DecisionFormProps {
  readonly year: PersonYear;
  readonly label: string;
  /** The level above decided; its decision is only recorded here. */
  readonly above: boolean;
  readonly onClose: () => void;
}

/** A first decision, or one that names the decision it replaces. */
export function DecisionForm({ year: { person, input, score, facts }, label, above, onClose }: DecisionFormProps) {
  const app = useApp();
  const say = useText(classificationWords);
  const sayYear = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const { year } = input;
  const { proposal, decision: standing } = standingOf(facts);
  const replaces = standing?.decision ?? null;
  const { draft, saving, fault, submit } = useYearForm<DecisionDraft>({ person, year, onClose }, {
    type: 'year.decided.v1',
    about: replaces ?? '',
    empty: { level: standing || above ? '' : (proposal?.level ?? score.level ?? ''), document: '', on: app.today(), reason: '' },
    check: (value) => decisionFaults(value, score.level, replaces),
    data: ({ level, document, on, reason }, decision) => ({
      person, year, decision, level, document: document.trim(), on, ...optional('reason', reason), average: score.average?.exact ?? null, replaces,
    }),
  });
  const { level, document, on, reason } = draft.value;
  return (
    <YearForm saving={saving} label={label} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      {above && <p className="soft plain">{say('aboveHint')}</p>}
      {replaces && <p className="soft plain">{say('replaceHint')}</p>}
      <p className="plain">{say('differs', { level: levelName(input.profile, score.level, language) || sayYear('noLevel') })}</p>
      <LevelSelect label={say('decideLevel')} rules={input.profile} value={level} error={fault('level')} onChange={(code) => draft.change({ level: code })} />
      <TextInput label={say('decideDocument')} value={document} maxLength={500} error={fault('document')} onChange={(event) => draft.change({ document: event.currentTarget.value })} />
      <DayField label={say('decideOn')} value={on} max={app.today()} {...(fault('on') && { error: fault('on')! })} onChange={(day) => draft.change({ on: day })} />
      <Textarea label={say('decideReason')} description={say('decideReasonHint')} autosize value={reason} maxLength={4000} error={fault('reason')}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })} />
    </YearForm>
  );
}
