import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import { reviewId } from '#domain/review/review.ts';
import { isUpheldAgainst, openRequest } from '#domain/year/decision-reason.ts';
import type { Decision } from '#domain/year/decision.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { useApp } from '#parts/app/app-context.ts';
import { EvidenceInput } from '#parts/evidence/evidence-input.tsx';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { petitionFaults } from './classification-fields.ts';
import type { PetitionDraft } from './classification-fields.ts';
import { OpenFirstNote } from '#parts/year/closed-year.tsx';
import { classificationWords } from './classification-words.ts';
import { decisionWays } from './decision-ways.ts';
import type { DecisionWays } from './decision-ways.ts';
import { useYearForm } from './use-year-form.ts';

const DecisionForm = lazyPart(async () => (await import('./decision-form.tsx')).DecisionForm, <Loading />);

const LABELS = { first: 'decideDo', above: 'decideAboveDo', petition: 'replaceDo', agency: 'replaceAgencyDo' } as const;

interface AskProps {
  readonly year: PersonYear;
  readonly decision: Decision;
  readonly onClose: () => void;
}

/** What is wrong with the decision, for the managing agency (Điều 21.3). */
function AskForm({ year: { person, input: { year } }, decision: { decision }, onClose }: AskProps) {
  const say = useText(classificationWords);
  const { draft, saving, fault, submit } = useYearForm<PetitionDraft>({ person, year, onClose }, {
    type: 'year.replacementAsked.v1',
    about: decision,
    empty: { text: '', evidence: [] },
    check: petitionFaults,
    data: ({ text, evidence }) => ({ person, year, decision, reason: text.trim(), ...(evidence.length > 0 && { evidence }) }),
  });
  const { text, evidence } = draft.value;
  return (
    <FormFrame saving={saving} label={say('askDo')} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      <Textarea label={say('askReason')} autosize minRows={3} value={text} maxLength={2000} error={fault('text')} onChange={(event) => draft.change({ text: event.currentTarget.value })} />
      <EvidenceInput record={reviewId(person, String(year))} value={evidence} onChange={(next) => draft.change({ evidence: next })} />
    </FormFrame>
  );
}

interface ActionsProps {
  readonly year: PersonYear;
  readonly org: Organisation;
}

/** What waits for a decision is told to whoever reads it; what could still be found wrong, to whoever might say so. */
function ClosedActions({ year, org, ways: { way, mayAsk } }: ActionsProps & { ways: DecisionWays }) {
  const say = useText(classificationWords);
  const { facts, input } = year;
  const standing = facts.decisions.at(-1);
  const about = { org, year: input.year };
  if (!standing) return way ? <OpenFirstNote {...about} word="openToDecide" /> : null;
  if (isUpheldAgainst(facts, standing.decision)) return <OpenFirstNote {...about} word="openToReplace" />;
  if (openRequest(facts)) return <OpenFirstNote {...about} word="openToRecord" />;
  if (!way && !mayAsk) return null;
  return (
    <details className="year-details">
      <summary>{say('wrong')}</summary>
      <OpenFirstNote {...about} word="openToAsk" />
    </details>
  );
}

/** Deciding and replacing, as far as it is the viewer's; a wrong decision is explained to whoever may only ask. */
export function DecisionActions({ year, org }: ActionsProps) {
  const app = useApp();
  const say = useText(classificationWords);
  const [form, open] = useState<'decide' | 'ask' | null>(null);
  const ways = decisionWays(org, app.account.person, app.today(), year);
  const { way, mayAsk } = ways;
  const standing = year.facts.decisions.at(-1);
  const close = () => open(null);
  if (ways.closed) return <ClosedActions year={year} org={org} ways={ways} />;
  return (
    <>
      {way && form === 'decide' && <DecisionForm key={way} year={year} label={say(LABELS[way])} way={way} onClose={close} />}
      {mayAsk && standing && form === 'ask' && <AskForm year={year} decision={standing} onClose={close} />}
      {way && form === null && <div className="actions"><Button variant="default" onClick={() => open('decide')}>{say(LABELS[way])}</Button></div>}
      {mayAsk && form === null && (
        <details className="year-details">
          <summary>{say('wrong')}</summary>
          <p className="plain">{say('wrongHint')}</p>
          <div className="actions"><Button variant="default" onClick={() => open('ask')}>{say('askDo')}</Button></div>
        </details>
      )}
    </>
  );
}
