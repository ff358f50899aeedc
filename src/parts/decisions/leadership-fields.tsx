import { Textarea } from '@mantine/core';
import type { DecidedRule } from '#domain/profiles/rule-profile.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { percentOf, startShares } from '#parts/marks/marks-form-state.ts';
import type { MarksValue } from '#parts/marks/marks-form-state.ts';
import { formWords } from '#parts/marks/marks-words.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { useText } from '#ui/language.ts';

interface LeadershipFieldsProps {
  readonly rules: readonly DecidedRule[];
  readonly value: MarksValue;
  readonly change: (part: Partial<MarksValue>) => void;
  /** What the leader marked himself; null before that. */
  readonly self: MarksValue['leadership'];
  readonly as: 'self' | 'confirmed';
  readonly faults: readonly string[];
}

function ShareField({ rule, form }: { rule: DecidedRule; form: LeadershipFieldsProps }) {
  const say = useText(formWords);
  const { language, number } = useScoreScreen();
  const { value, change, self, as, faults, rules } = form;
  const { decided, met, unmet, key } = rule;
  const share = value.leadership?.[decided] ?? met;
  // The superior starts from the leader's own marks, everybody else from the full ones.
  const before = startShares(rules, as === 'confirmed' ? self : null)?.[decided];
  const label = `${key}. ${language === 'vi' ? rule.label : rule.labelEn}`;
  const shown = (one: string) => say('share', { share: number(percentOf(one)) });
  const commented = share === unmet || share !== before || Boolean(value.comments[decided]) || faults.includes(decided);
  return (
    <li className="score-mark">
      <div>
        <ChoiceChips
          label={label}
          value={share}
          options={[{ value: met, label: shown(met) }, { value: unmet, label: shown(unmet) }]}
          onChange={(one) => change({ leadership: { ...startShares(rules, value.leadership), [decided]: one } })}
        />
        {as === 'confirmed' && self?.[decided] && <p className="soft plain">{say('selfShare', { share: number(percentOf(self[decided])) })}</p>}
      </div>
      {commented && (
        <Textarea
          label={say(as === 'self' ? 'commentOf' : 'reasonOf', { code: key })}
          autosize
          minRows={1}
          value={value.comments[decided] ?? ''}
          error={faults.includes(decided) ? say(as === 'self' ? 'commentNeeded' : 'reasonNeeded') : undefined}
          onChange={(event) => change({ comments: { ...value.comments, [decided]: event.currentTarget.value } })}
        />
      )}
    </li>
  );
}

/** đ and e of a leader, each in full or half with a reason (NĐ335 Điều 15.3.b–c). */
export function LeadershipFields(props: LeadershipFieldsProps) {
  const say = useText(formWords);
  if (props.rules.length === 0) return null;
  return (
    <fieldset className="score-group">
      <legend>{say('leadershipGroup')}</legend>
      <ul className="plain stack">{props.rules.map((rule) => <ShareField key={rule.key} rule={rule} form={props} />)}</ul>
    </fieldset>
  );
}
