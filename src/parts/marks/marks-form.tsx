import { NativeSelect, Textarea } from '@mantine/core';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { compare, fromDecimal } from '#domain/scoring/rational.ts';
import type { GeneralLine, GeneralRules } from '#domain/profiles/rule-profile.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { MarkEvidence } from './mark-evidence.tsx';
import { formWords } from './marks-words.ts';
import { marksOf, totalOf } from './marks-form-state.ts';
import type { MarksValue } from './marks-form-state.ts';
import './marks.css';

interface MarksFormProps {
  readonly rules: GeneralRules;
  readonly value: MarksValue;
  readonly change: (part: Partial<MarksValue>) => void;
  /** Marks to compare with: the maximum for the official, his own for the superior. */
  readonly before: Readonly<Record<string, string>>;
  readonly as: 'self' | 'confirmed';
  /** Lines that miss their comment, shown after the first attempt to send. */
  readonly faults: readonly string[];
  /** Lines the official left at their maximum are folded away. */
  readonly fold?: boolean;
  /** The review that evidence of lines is kept with; absent: none is taken. */
  readonly record?: string;
}

function MarkLine({ line, form }: { line: GeneralLine; form: MarksFormProps }) {
  const say = useText(formWords);
  const language = useLanguage((choice) => choice.language);
  const { rules, value, change, before, as, faults, record } = form;
  const { code, max } = line;
  const number = (text: string) => localNumber(text, language);
  const mark = value.marks[code] ?? max;
  const differs = compare(fromDecimal(mark), fromDecimal(before[code] ?? max)) !== 0;
  const commented = differs || Boolean(value.comments[code]) || faults.includes(code);
  const missing = faults.includes(code) ? say(as === 'self' ? 'commentNeeded' : 'reasonNeeded') : undefined;
  return (
    <li className="score-mark">
      <NativeSelect
        label={`${code}. ${language === 'vi' ? line.label : line.labelEn}`}
        description={as === 'confirmed' ? say('selfMark', { mark: number(before[code] ?? max) }) : undefined}
        value={mark}
        data={marksOf(max, rules.step).map((one) => ({ value: one, label: `${number(one)}/${number(max)}` }))}
        onChange={(event) => change({ marks: { ...value.marks, [code]: event.currentTarget.value } })}
      />
      {commented && (
        <Textarea
          label={say(as === 'self' ? 'commentOf' : 'reasonOf', { code })}
          autosize
          minRows={1}
          value={value.comments[code] ?? ''}
          error={missing}
          onChange={(event) => change({ comments: { ...value.comments, [code]: event.currentTarget.value } })}
        />
      )}
      {commented && record !== undefined && <MarkEvidence record={record} code={code} value={value.evidence ?? {}} onChange={(evidence) => change({ evidence })} />}
    </li>
  );
}

type Groups = GeneralRules['groups'];

/** Groups with the lines asked for, without those that have none. */
function groupsWith(groups: Groups, wanted: (line: GeneralLine) => boolean): Groups {
  return groups.map((group) => ({ ...group, lines: group.lines.filter(wanted) })).filter(({ lines }) => lines.length > 0);
}

function MarkGroups({ groups, form }: { groups: Groups; form: MarksFormProps }) {
  const language = useLanguage((choice) => choice.language);
  return groups.map((group) => (
    <fieldset key={group.code} className="score-group">
      <legend>{group.code}. {language === 'vi' ? group.label : group.labelEn}</legend>
      <ul className="plain stack">
        {group.lines.map((line) => <MarkLine key={line.code} line={line} form={form} />)}
      </ul>
    </fieldset>
  ));
}

/** The lines of Mẫu số 01 with a mark each; a comment appears where one is needed. Nothing where the rules have none. */
export function MarksForm(props: MarksFormProps) {
  const say = useText(formWords);
  const language = useLanguage((choice) => choice.language);
  const { rules, value, before, fold = false, faults } = props;
  const isFull = ({ code, max }: GeneralLine): boolean => compare(fromDecimal(before[code] ?? max), fromDecimal(max)) === 0;
  const codes = rules.groups.flatMap(({ lines }) => lines).filter(isFull).map(({ code }) => code);
  const full = codes.length;
  if (rules.groups.length === 0) return null;
  return (
    <div className="stack">
      <MarkGroups groups={fold ? groupsWith(rules.groups, (line) => !isFull(line)) : rules.groups} form={props} />
      {fold && full > 0 && (
        <details open={faults.some((code) => codes.includes(code)) || undefined}>
          <summary>{say('fullLines', { count: full })}</summary>
          <div className="stack"><MarkGroups groups={groupsWith(rules.groups, isFull)} form={props} /></div>
        </details>
      )}
      <output className="score-sum">{say('total', { total: localNumber(totalOf(value.marks), language), max: localNumber(rules.max, language) })}</output>
    </div>
  );
}
