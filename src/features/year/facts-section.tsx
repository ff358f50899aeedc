import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Delivery } from '#app/app.ts';
import { monitors, nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatMoment } from '#ui/dates.ts';
import { formatFullDay, formatPeriodTitle } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { StateMark } from '#ui/state-mark.tsx';
import { BroughtForm, GroundForm, LeaveForm, WithdrawForm } from './fact-forms.tsx';
import { lockOfYear } from '#parts/year/lock-of-year.ts';
import { yearWords } from './words.ts';

interface FactsProps {
  readonly year: PersonYear;
  readonly org: Organisation;
  /** Of the year's record; null before anything was written. */
  readonly delivery: Delivery | null;
}

interface Fact {
  readonly id: string;
  readonly kind: 'leave' | 'ground' | 'result';
  readonly text: string;
  readonly document?: string | undefined;
  readonly by: string;
  readonly at: string;
}

function useFacts({ input, facts }: PersonYear): readonly { readonly kind: Fact['kind']; readonly title: string; readonly facts: readonly Fact[] }[] {
  const say = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const groundText = (code: string) => {
    const ground = input.profile.year.grounds.find((one) => one.code === code);
    return `${(language === 'vi' ? ground?.label : ground?.labelEn) ?? code} (${ground?.article ?? code})`;
  };
  const leaves = facts.leaves.map(({ leave, kind, from, to, ...rest }) => ({
    ...rest, id: leave, kind: 'leave' as const, text: say('leaveLine', { kind: say(`leave_${kind}`), from: formatFullDay(from), to: formatFullDay(to) }),
  }));
  const grounds = facts.grounds.map(({ ground, code, ...rest }) => ({ ...rest, id: ground, kind: 'ground' as const, text: groundText(code) }));
  const brought = facts.brought.map(({ result, period, total, workingDays, unitName, ...rest }) => ({
    ...rest, id: result, kind: 'result' as const,
    text: say('broughtLine', { period: formatPeriodTitle(period, language), points: localNumber(total, language), days: workingDays, unit: unitName }),
  }));
  return [
    { kind: 'leave', title: say('leave'), facts: leaves },
    { kind: 'ground', title: say('ground'), facts: grounds },
    { kind: 'result', title: say('brought'), facts: brought },
  ];
}

interface FactItemProps {
  readonly fact: Fact;
  readonly by: string;
  /** Null: the viewer may not withdraw it, or another form is open. */
  readonly onWithdraw: (() => void) | null;
  readonly form: ReactNode;
}

function FactItem({ fact, by, onWithdraw, form }: FactItemProps) {
  const say = useText(yearWords);
  return (
    <li className="year-fact">
      <span>{fact.text}</span>
      <span className="row-facts">
        {fact.document && <span>{say('document', { document: fact.document })}</span>}
        <span>{say('recordedBy', { name: by, time: formatMoment(fact.at) })}</span>
      </span>
      {form}
      {onWithdraw && <div className="actions"><Button variant="default" aria-label={say('withdrawOf', { what: fact.text })} onClick={onWithdraw}>{say('withdraw')}</Button></div>}
    </li>
  );
}

/** Leave, grounds and brought results of a person's year; who may record them finds the forms here. */
export function FactsSection({ year, org, delivery }: FactsProps) {
  const app = useApp();
  const say = useText(yearWords);
  const [form, open] = useState<string | null>(null);
  const groups = useFacts(year);
  const { person, input } = year;
  const viewer = app.account.person;
  const { organiser, unitHead } = rolesOf(org, viewer, app.today());
  const closed = lockOfYear(org, input.year) !== null;
  const keeps = !closed && person !== viewer && (organiser || unitHead);
  const maySetLeave = keeps || (!closed && monitors(org, viewer, person, app.today()));
  const close = () => open(null);
  const common = { person, year: input.year, onClose: close };
  const item = (fact: Fact) => (
    <FactItem key={fact.id} fact={fact} by={nameIn(org, fact.by)}
      onWithdraw={form === null && (fact.kind === 'leave' ? maySetLeave : keeps) ? () => open(fact.id) : null}
      form={!closed && form === fact.id && <WithdrawForm {...common} what={fact.text} kind={fact.kind} id={fact.id} />} />
  );
  return (
    <Section title={say('facts')} aside={delivery && <StateMark state={delivery.state} time={delivery.receivedAt} />}>
      <div className="stack">
        <p className="plain"><span className="soft">{say('group')}:</span> {input.group ?? say('groupNone')}</p>
        {groups.every(({ facts }) => facts.length === 0) && <p className="soft plain">{say('factsNone')}</p>}
        {groups.filter(({ facts }) => facts.length > 0).map(({ kind, title, facts }) => (
          <div key={kind}>
            <h3 className="year-heading">{title}</h3>
            <ul className="plain stack">{facts.map(item)}</ul>
          </div>
        ))}
        {maySetLeave && form === 'leave' && <LeaveForm {...common} />}
        {keeps && form === 'ground' && <GroundForm {...common} rules={input.profile} />}
        {keeps && form === 'brought' && <BroughtForm {...common} />}
        {form === null && maySetLeave && (
          <div className="actions">
            <Button variant="default" onClick={() => open('leave')}>{say('addLeave')}</Button>
            {keeps && <Button variant="default" onClick={() => open('brought')}>{say('addBrought')}</Button>}
            {keeps && <Button variant="default" onClick={() => open('ground')}>{say('addGround')}</Button>}
          </div>
        )}
      </div>
    </Section>
  );
}
