import { TextInput, Textarea } from '@mantine/core';
import { reasonNeeded } from '#domain/year/decision-reason.ts';
import type { LevelCode } from '#domain/profiles/rule-profile.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { standingOf } from '#domain/year/unit-year-standing.ts';
import { useApp } from '#parts/app/app-context.ts';
import { levelName } from '#parts/year/level-name.ts';
import { LevelSelect } from '#parts/year/level-select.tsx';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { DayField } from '#ui/day-field.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { classificationWords } from './classification-words.ts';
import { decisionFaults, optional } from './classification-fields.ts';
import type { DecisionDraft } from './classification-fields.ts';
import type { DecisionWay } from './decision-ways.ts';
import { useYearForm } from './use-year-form.ts';
import type { YearFormState } from './use-year-form.ts';
import { reasonOf } from './year-view.ts';
import { yearWords } from './words.ts';

interface DecisionFormProps {
  readonly year: PersonYear;
  readonly label: string;
  readonly way: DecisionWay;
  readonly onClose: () => void;
}

const HINTS = { above: 'aboveHint', petition: 'replaceHint', agency: 'replaceAgencyHint' } as const;

/** Differs from what the points give, from the last proposal or from the level computed with grounds and 20.6. */
function isExplained({ input, score, facts }: PersonYear, level: LevelCode): boolean {
  return level !== score.level || reasonNeeded(facts, { level, average: score.average?.exact ?? null }, input.profile) === true;
}

/** The level that stands proposed or computed, with the reason it then needs: the cap, a ground, the head's own unit. */
function useFirstDraft(year: PersonYear): Pick<DecisionDraft, 'level' | 'reason'> {
  const say = useText(classificationWords);
  const sayYear = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const { input, score, facts } = year;
  const { proposal } = standingOf(facts);
  const level = proposal?.level ?? score.level ?? '';
  if (level === '' || !isExplained(year, level)) return { level, reason: '' };
  if (proposal) return { level, reason: say('asProposed', { reason: proposal.reason }) };
  const { text, article } = reasonOf(input.profile, score, sayYear, language);
  return { level, reason: `${text} (${article})` };
}

function useDecision({ year, way, onClose }: Omit<DecisionFormProps, 'label'>): YearFormState<DecisionDraft> {
  const app = useApp();
  const first = useFirstDraft(year);
  const { person, input, score, facts } = year;
  const replaces = standingOf(facts).decision?.decision ?? null;
  const blank = { document: '', on: app.today(), agency: '' };
  return useYearForm<DecisionDraft>({ person, year: input.year, onClose }, {
    type: 'year.decided.v1',
    about: replaces ?? '',
    // What others decided is copied from their document.
    empty: way === 'first' ? { ...blank, ...first } : { ...blank, level: '', reason: '' },
    check: (value) => decisionFaults(value, { explained: (level) => isExplained(year, level), agency: way === 'agency' }),
    data: ({ level, document, on, reason, agency }, decision) => ({
      person, year: input.year, decision, level, document: document.trim(), on, ...optional('reason', reason), average: score.average?.exact ?? null, replaces,
      ...(way === 'agency' && optional('agency', agency)),
    }),
  });
}

/** A first decision, or one that names the decision it replaces. */
export function DecisionForm({ label, ...props }: DecisionFormProps) {
  const app = useApp();
  const say = useText(classificationWords);
  const sayYear = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const { year: { input, score }, way, onClose } = props;
  const { draft, saving, fault, submit } = useDecision(props);
  const { level, document, on, reason, agency } = draft.value;
  return (
    <FormFrame saving={saving} label={label} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      {way !== 'first' && <p className="soft plain">{say(HINTS[way])}</p>}
      <p className="plain">{say('differs', { level: levelName(input.profile, score.level, language) || sayYear('noLevel') })}</p>
      <LevelSelect label={say('decideLevel')} rules={input.profile} value={level} error={fault('level')} onChange={(code) => draft.change({ level: code })} />
      {way === 'agency' && (
        <TextInput label={say('decideAgency')} value={agency} maxLength={500} error={fault('agency')} onChange={(event) => draft.change({ agency: event.currentTarget.value })} />
      )}
      <TextInput label={say('decideDocument')} value={document} maxLength={500} error={fault('document')} onChange={(event) => draft.change({ document: event.currentTarget.value })} />
      <DayField label={say('decideOn')} value={on} max={app.today()} {...(fault('on') && { error: fault('on')! })} onChange={(day) => draft.change({ on: day })} />
      <Textarea label={say('decideReason')} description={say('decideReasonHint')} autosize value={reason} maxLength={4000} error={fault('reason')}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })} />
    </FormFrame>
  );
}
