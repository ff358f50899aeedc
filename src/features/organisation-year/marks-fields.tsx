import { TextInput, Textarea } from '@mantine/core';
import type { GeneralFault } from '#domain/scoring/general-criteria.ts';
import type { Side } from '#domain/organisation/rating-level.ts';
import type { GeneralRules } from '#domain/profiles/rule-profile.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { DraftForm } from '#parts/drafts/use-draft.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { levelWords } from './level-words.ts';
import type { LevelWord } from './level-words.ts';
import { isDeducted, linesOf } from './self-draft.ts';
import type { RatingLine, SelfDraft, SelfReading } from './self-draft.ts';
import { organisationWords } from './words.ts';

const FAULTS: Readonly<Record<GeneralFault['code'], LevelWord>> = {
  'not-a-number': 'fault_number', 'above-max': 'fault_above', 'below-zero': 'fault_below', 'off-step': 'fault_step',
  'missing-line': 'fault_missing', 'unknown-line': 'fault_number', 'comment-missing': 'fault_missing',
};

interface FaultWords {
  readonly reading: SelfReading;
  /** Shown after the first attempt to save; what is typed wrongly at once. */
  readonly tried: boolean;
}

/** What is wrong with a field in words; what is merely empty is not reproached before one has tried to save. */
export function useFault({ reading, tried }: FaultWords): (line: string, step?: string) => string | undefined {
  const say = useText(levelWords);
  const language = useLanguage((choice) => choice.language);
  return (line, step = '') => {
    const code = reading.faults.get(line);
    if (!code || (!tried && (code === 'missing-line' || code === 'not-a-number'))) return undefined;
    if (code === 'above-max' && line.startsWith('tasks.')) return say('fault_aboveAssigned');
    return say(FAULTS[code], { step: localNumber(step, language) });
  };
}

interface MarksProps extends FaultWords {
  readonly side: Side;
  readonly rules: GeneralRules;
  readonly draft: DraftForm<SelfDraft>;
}

function MarkLine({ line: { code, label, labelEn, max }, side, rules, draft, reading, tried }: MarksProps & { line: RatingLine }) {
  const say = useText(organisationWords);
  const language = useLanguage((choice) => choice.language);
  const faultOf = useFault({ reading, tried });
  const { value, change } = draft;
  const key = `${side}.${code}`;
  const name = (language === 'vi' ? label : labelEn) || say('lineTotal');
  const deducted = rules.groups.length > 0 && isDeducted(value[side][code], max);
  return (
    <li className="organisation-line">
      <TextInput inputMode="decimal" maxLength={20} label={say('lineMax', { label: name, max: localNumber(max, language) })} value={localNumber(value[side][code] ?? '', language)}
        error={faultOf(key, rules.step)} onChange={(event) => change({ [side]: { ...value[side], [code]: event.currentTarget.value } })} />
      {deducted && (
        <Textarea autosize minRows={1} maxLength={2000} label={say('lineReason', { label: name })} value={value.comments[key] ?? ''}
          error={tried && reading.uncommented.has(key) ? say('lineReasonNeeded') : undefined} onChange={(event) => change({ comments: { ...value.comments, [key]: event.currentTarget.value } })} />
      )}
    </li>
  );
}

/** The criteria of one side with a mark each; a reason appears where points are deducted. */
export function MarksFields(props: MarksProps) {
  const say = useText(organisationWords);
  const language = useLanguage((choice) => choice.language);
  const { side, rules } = props;
  return (
    <fieldset className="organisation-fields">
      <legend>{say(side, { max: localNumber(rules.max, language) })} – {rules.article}</legend>
      <ul className="plain stack">{linesOf(rules).map((line) => <MarkLine key={line.code} line={line} {...props} />)}</ul>
    </fieldset>
  );
}
