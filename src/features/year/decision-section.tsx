import { Button } from '@mantine/core';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { isUnitHead } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { Decision } from '#domain/year/decision.ts';
import { reviewId } from '#domain/review/review.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { replacementOf, standingOf } from '#domain/year/unit-year-standing.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { fromDecimal, toDecimal } from '#domain/scoring/rational.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatMoment } from '#ui/dates.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Section } from '#ui/section.tsx';
import { classificationWords } from './classification-words.ts';
import { levelName } from '#parts/year/level-name.ts';

const DecisionForm = lazy(() => import('./decision-form.tsx').then((module) => ({ default: module.DecisionForm })));

interface DecisionProps {
  readonly year: PersonYear;
  readonly org: Organisation;
}

/** Whether the viewer decides of this person, or records what the level above decided of the unit's head (Điều 10.2). */
export function useMayDecide({ year, org }: DecisionProps): { readonly may: boolean; readonly above: boolean } {
  const app = useApp();
  const viewer = app.account.person;
  const { organiser, unitHead } = rolesOf(org, viewer, app.today());
  const above = isUnitHead(org, year.person, app.today());
  return { may: viewer !== year.person && (above ? organiser : unitHead), above };
}

/** The person himself has it before him: that he saw the decision is written once. */
function useSeen({ person, input, facts }: PersonYear): void {
  const app = useApp();
  const told = useRef<string | null>(null);
  const { decision } = standingOf(facts);
  const unseen = person === app.account.person && decision?.seenAt === null ? decision.decision : null;
  useEffect(() => {
    if (unseen === null || told.current === unseen) return;
    told.current = unseen;
    void app.write('review', reviewId(person, String(input.year)), 'year.decisionSeen.v1', { decision: unseen });
  }, [app, person, input.year, unseen]);
}

function DecisionItem({ decision, year, org }: DecisionProps & { decision: Decision }) {
  const say = useText(classificationWords);
  const language = useLanguage((choice) => choice.language);
  const { document, on, reason, average, by, seenAt, level } = decision;
  const next = replacementOf(year.facts, decision);
  return (
    <li className="year-fact">
      {next && <span className="soft">{say('earlier')}</span>}
      <strong>{levelName(year.input.profile, level, language)}</strong>
      <span>{say('decisionFacts', { document, day: formatFullDay(on) })}</span>
      {average !== null && <span>{say('decisionMean', { points: localNumber(toDecimal(fromDecimal(average), 2), language) })}</span>}
      {reason && <span className="year-text">{say('reasonLine', { reason })}</span>}
      <span className="row-facts">
        {next ? null : <span className="tag" data-tone="good"><Icon name="approved" />{say('decisionStands')}</span>}
        <span className="tag" data-tone="soft"><Icon name={seenAt ? 'received' : 'clock'} />{seenAt ? say('seen', { time: formatMoment(seenAt) }) : say('notSeen')}</span>
        <span>{say('decisionBy', { name: org.people.get(by)?.name ?? by })}</span>
      </span>
      {next && <span className="year-text">{say('decisionReplaced', { document: next.document, day: formatFullDay(next.on), reason: next.reason ?? '' })}</span>}
    </li>
  );
}

/** The standing decision first, those it replaced under it (Điều 21.3). */
export function DecisionSection({ year, org }: DecisionProps) {
  const app = useApp();
  const say = useText(classificationWords);
  const [open, setOpen] = useState(false);
  const { may, above } = useMayDecide({ year, org });
  useSeen(year);
  const { decisions } = year.facts;
  const label = decisions.length > 0 ? 'replaceDo' : above ? 'decideAboveDo' : 'decideDo';
  return (
    <Section title={say('decision')}>
      <div className="stack">
        {decisions.length === 0 && <p className="plain">{say('decisionNone')} {year.person === app.account.person && <span className="soft">{say('decisionMine')}</span>}</p>}
        {decisions.length > 0 && <ul className="plain stack">{decisions.toReversed().map((one) => <DecisionItem key={one.decision} decision={one} year={year} org={org} />)}</ul>}
        {may && open && <Suspense fallback={<Loading />}><DecisionForm year={year} label={say(label)} above={above} onClose={() => setOpen(false)} /></Suspense>}
        {may && !open && <div className="actions"><Button variant="default" onClick={() => setOpen(true)}>{say(label)}</Button></div>}
      </div>
    </Section>
  );
}
