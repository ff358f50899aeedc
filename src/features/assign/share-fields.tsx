import { Button, TextInput } from '@mantine/core';
import { shareWords } from '#parts/tasks/task-part.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { useForm } from './form-context.ts';
import { leftOfWhole, parseShare, shareTexts } from './shares.ts';
import { assignWords } from './words.ts';

/** What is left of the whole, said at each key stroke. */
function Left() {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const { form } = useForm();
  const left = leftOfWhole(form.people, form.shares);
  if (left === null) return <output className="tag" data-tone="warn">{say('shareUnread')}</output>;
  if (left.n === 0n) return <output className="tag" data-tone="good">{say('shareWhole')}</output>;
  const over = left.n < 0n;
  const amount = shareWords(over ? { n: -left.n, d: left.d } : left, language);
  return <output className="tag" data-tone="warn">{say(over ? 'shareOver' : 'shareLeft', { amount })}</output>;
}

/** Each member's share of one product; equal ones are exact: 1/3 stays 1/3. */
export function ShareFields() {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const { form, change, nameOf, faults } = useForm();
  const texts = shareTexts(form.people, form.shares);
  const shown = (text: string) => (language === 'vi' ? text.replace('.', ',') : text);
  return (
    <fieldset className="assign-shares">
      <legend>{say('sharesHint')}</legend>
      <div className="assign-share-list">
        {form.people.map((person) => (
          <TextInput
            key={person}
            label={say('shareOf', { name: nameOf(person) })}
            value={shown(texts[person] ?? '')}
            error={faults.includes('shares') && !parseShare(texts[person] ?? '') && say('faultShare')}
            onChange={(event) => change({ shares: { ...texts, [person]: event.currentTarget.value } })}
          />
        ))}
      </div>
      <div className="actions assign-left">
        {form.shares !== null && <Button variant="default" onClick={() => change({ shares: null })}>{say('split')}</Button>}
        <Left />
      </div>
      {faults.includes('shares') && <p className="plain assign-fault" role="alert">{say('faultShares')}</p>}
    </fieldset>
  );
}
