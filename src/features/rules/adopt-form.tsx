import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { periodOfDay } from '#domain/calendar/period.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { useFailureText } from '#parts/imports/import-progress.tsx';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { ErrorNote } from '#ui/error-note.tsx';
import { formatFullDay, formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { adoptionDays } from './adoption-rows.ts';
import { rulesWords } from './words.ts';

interface AdoptFormProps {
  readonly unit: UnitState;
  readonly rules: RuleProfile;
  readonly onAdopted: () => void;
}

/** The head's decision: from which period, by which document; written only after a second look. */
export function AdoptForm({ unit, rules, onAdopted }: AdoptFormProps) {
  const app = useApp();
  const say = useText(rulesWords);
  const language = useLanguage((choice) => choice.language);
  const failure = useFailureText();
  const days = adoptionDays(unit, rules, app.now());
  const draft = useDraft(`rules:adopt:${rules.id}:${rules.version}`, { from: '', decision: '' });
  const [step, setStep] = useState<'form' | 'tried' | 'confirm' | 'writing'>('form');
  const [problem, setProblem] = useState<string | null>(null);
  const decision = draft.value.decision.trim();
  const from = days.includes(draft.value.from) ? draft.value.from : days[0];
  if (from === undefined) return <Note tone="warn" title={say('noDays')} />;

  function look(event: FormEvent): void {
    event.preventDefault();
    setProblem(null);
    setStep(decision === '' ? 'tried' : 'confirm');
  }

  async function adopt(): Promise<void> {
    setStep('writing');
    const outcome = await app.write('unit', app.account.unit, 'unit.profileAdopted.v1', { rules, from, decision });
    if (!outcome.ok) {
      setProblem(failure(outcome.code));
      return setStep('form');
    }
    await draft.done();
    onAdopted();
  }

  const data = days.map((day) => ({ value: day, label: `${formatFullDay(day)} – ${formatPeriod(periodOfDay(day, rules.period), language)}` }));
  const name = language === 'vi' ? rules.name : rules.nameEn;
  if (step === 'confirm' || step === 'writing') {
    const actions = (
      <>
        <Button loading={step === 'writing'} onClick={() => void adopt()}>{say('confirm')}</Button>
        <Button variant="default" disabled={step === 'writing'} onClick={() => setStep('form')}>{say('reconsider')}</Button>
      </>
    );
    return <Note tone="warn" urgent title={say('confirmTitle', { day: formatFullDay(from), name })} actions={actions}>{say('confirmHint', { decision })}</Note>;
  }
  return (
    <form className="form" onSubmit={look} noValidate>
      <DraftOffer found={draft.found} />
      {problem && <ErrorNote title={say('failed')} safe={say('failedSafe')} next={problem} />}
      <NativeSelect label={say('from')} description={say('fromHint')} data={data} value={from} onChange={(event) => draft.change({ from: event.currentTarget.value })} />
      <TextInput label={say('decision')} description={say('decisionHint')} value={draft.value.decision} maxLength={500}
        error={step === 'tried' && decision === '' ? say('decisionNeeded') : undefined} onChange={(event) => draft.change({ decision: event.currentTarget.value })} />
      <div className="actions"><Button type="submit">{say('decide')}</Button></div>
    </form>
  );
}
