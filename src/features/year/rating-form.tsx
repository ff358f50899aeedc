import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { rateOrganisation } from '#domain/scoring/organisation-level.ts';
import type { GeneralRules, LevelCode } from '#domain/profiles/rule-profile.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import type { DraftForm } from '#parts/drafts/use-draft.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { emptyRating, linesOf, readRating } from './rating-draft.ts';
import type { RatingDraft } from './rating-draft.ts';
import { RatingResult } from './rating-result.tsx';
import { ratingWords } from './rating-words.ts';
import type { RatingWord } from './rating-words.ts';
import { useYearSaving } from '#parts/year/use-year.ts';
import { YearForm } from '#parts/year/year-form.tsx';

interface RatingFormProps {
  readonly unit: UnitYear;
  readonly org: Organisation;
  /** Null: the unit itself. */
  readonly division: string | null;
  readonly name: string;
  readonly onClose: () => void;
}

interface MarksProps {
  readonly side: 'general' | 'results';
  readonly rules: GeneralRules;
  readonly draft: DraftForm<RatingDraft>;
}

function Marks({ side, rules, draft }: MarksProps) {
  const say = useText(ratingWords);
  const language = useLanguage((choice) => choice.language);
  const typed = draft.value[side];
  return (
    <fieldset className="year-marks">
      <legend>{say(side, { max: rules.max })}</legend>
      {linesOf(rules).map(({ code, label, labelEn, max }) => (
        <TextInput key={code} inputMode="decimal" label={say('lineMax', { label: (language === 'vi' ? label : labelEn) || say('lineTotal'), max })} value={typed[code] ?? ''} maxLength={20}
          onChange={(event) => draft.change({ [side]: { ...typed, [code]: event.currentTarget.value } })} />
      ))}
    </fieldset>
  );
}

const COUNTS = [['assigned', 'tasksAssigned'], ['done', 'tasksDone'], ['onTime', 'tasksOnTime'], ['exceeded', 'tasksExceeded'], ['lower', 'lowerNot']] as const;

function Facts({ draft }: Pick<MarksProps, 'draft'>) {
  const say = useText(ratingWords);
  const { value, change } = draft;
  return (
    <>
      <fieldset className="year-marks">
        <legend>{say('tasks')}</legend>
        {COUNTS.map(([field, word]) => (
          <TextInput key={field} inputMode="numeric" label={say(word)} value={value[field]} maxLength={10} onChange={(event) => change({ [field]: event.currentTarget.value })} />
        ))}
        <NativeSelect label={say('remedied')} value={value.remedied} data={(['none', 'yes', 'no'] as const).map((choice) => ({ value: choice, label: say(`remedied_${choice}`) }))}
          onChange={(event) => change({ remedied: event.currentTarget.value as RatingDraft['remedied'] })} />
      </fieldset>
      <Checkbox label={say('misconduct')} checked={value.misconduct} onChange={(event) => change({ misconduct: event.currentTarget.checked })} />
      <Checkbox label={say('forceMajeure')} checked={value.forceMajeure} onChange={(event) => change({ forceMajeure: event.currentTarget.checked })} />
    </>
  );
}

/** Names a faulty line as its field does: 'general.I.1', 'tasks.done'. */
function lineName(line: string, rules: UnitYear['rules']['organisation'], language: 'vi' | 'en', say: (word: RatingWord) => string): string {
  const [side = '', ...rest] = line.split('.');
  const code = rest.join('.');
  const counted = COUNTS.find(([field]) => field === code);
  if (side === 'tasks' && counted) return say(counted[1]);
  const found = linesOf(side === 'general' ? rules.general : rules.results).find((one) => one.code === code);
  return (language === 'vi' ? found?.label : found?.labelEn) || say('lineTotal');
}

interface Outcome {
  readonly draft: DraftForm<RatingDraft>;
  readonly level: LevelCode | '';
  /** The level of the figures; null while they are incomplete or fit none. */
  readonly reached: LevelCode | null;
  readonly rules: UnitYear['rules'];
  readonly isUnit: boolean;
  readonly tried: boolean;
}

/** What the competent authority decided, which may differ from the figures. */
function Decided({ draft, level, reached, rules, isUnit, tried }: Outcome) {
  const say = useText(ratingWords);
  const language = useLanguage((choice) => choice.language);
  const options = [{ value: '', label: say('choose') }, ...rules.levels.map(({ code, label, labelEn }) => ({ value: code, label: language === 'vi' ? label : labelEn }))];
  const { decision, outstanding } = draft.value;
  return (
    <>
      <NativeSelect label={say('level')} value={level} data={options} error={tried && level === '' ? say('levelNeeded') : undefined}
        onChange={(event) => draft.change({ level: event.currentTarget.value as RatingDraft['level'] })} />
      {reached !== null && level !== '' && level !== reached && <p className="soft plain">{say('differs')}</p>}
      {isUnit && <Checkbox label={say('outstanding')} checked={outstanding} onChange={(event) => draft.change({ outstanding: event.currentTarget.checked })} />}
      <TextInput label={say('decision')} value={decision} maxLength={500} error={tried && decision.trim() === '' ? say('decisionNeeded') : undefined}
        onChange={(event) => draft.change({ decision: event.currentTarget.value })} />
    </>
  );
}

/** The yearly rating of the unit or a division: figures with their level at once, then what was decided. */
export function RatingForm({ unit, org, division, name, onClose }: RatingFormProps) {
  const say = useText(ratingWords);
  const language = useLanguage((choice) => choice.language);
  const saving = useYearSaving();
  const draft = useDraft(`rating:${unit.unit}.${unit.year}.${division ?? ''}`, emptyRating(org, unit.year, division));
  const [tried, setTried] = useState(false);
  const facts = readRating(draft.value);
  const score = rateOrganisation(unit.rules, facts);
  const reached = score.level === 'needs-decision' ? null : score.level;
  const level = draft.value.level || (reached ?? '');
  const decision = draft.value.decision.trim();
  async function submit(): Promise<void> {
    setTried(true);
    if (level === '' || decision === '') return;
    const data = { year: unit.year, division, level, outstanding: draft.value.outstanding, decision, ...(score.faults.length === 0 && { facts }) };
    if (!(await saving.save([{ kind: 'unit', record: unit.unit, type: 'unit.organisationRated.v1', data }]))) return;
    await draft.done();
    onClose();
  }
  return (
    <YearForm saving={saving} label={say('rate', { name })} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      <Marks side="general" rules={unit.rules.organisation.general} draft={draft} />
      <Marks side="results" rules={unit.rules.organisation.results} draft={draft} />
      <Facts draft={draft} />
      <RatingResult rules={unit.rules} score={score} nameOf={(line) => lineName(line, unit.rules.organisation, language, say)} />
      <Decided draft={draft} level={level} reached={reached} rules={unit.rules} isUnit={division === null} tried={tried} />
    </YearForm>
  );
}
