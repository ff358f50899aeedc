import { useEffect, useRef } from 'react';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { reviewId } from '#domain/review/review.ts';
import { fromDecimal, toDecimal } from '#domain/scoring/rational.ts';
import { averageStands } from '#domain/year/decision-reason.ts';
import type { Decision } from '#domain/year/decision.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { replacementOf, standingOf } from '#domain/year/unit-year-standing.ts';
import { useApp } from '#parts/app/app-context.ts';
import { EvidenceItem } from '#parts/evidence/evidence-item.tsx';
import { levelName } from '#parts/year/level-name.ts';
import { formatMoment } from '#ui/dates.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { classificationWords } from './classification-words.ts';
import { DecisionActions } from './decision-actions.tsx';
import { yearWords } from './words.ts';

interface DecisionProps {
  readonly year: PersonYear;
  readonly org: Organisation;
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
  const { document, on, reason, average, by, seenAt, level, agency } = decision;
  const next = replacementOf(year.facts, decision);
  return (
    <li className="year-fact">
      {next && <span className="soft">{say('earlier')}</span>}
      <strong>{levelName(year.input.profile, level, language)}</strong>
      <span>{say('decisionFacts', { document, day: formatFullDay(on) })}</span>
      {agency && <span>{say('agencyLine', { agency })}</span>}
      {average !== null && <span>{say('decisionMean', { points: localNumber(toDecimal(fromDecimal(average), 2), language) })}</span>}
      {reason && <span className="year-text">{say('reasonLine', { reason })}</span>}
      <span className="row-facts">
        {next ? null : <span className="tag" data-tone="good"><Icon name="approved" />{say('decisionStands')}</span>}
        <span className="tag" data-tone="soft"><Icon name={seenAt ? 'received' : 'clock'} />{seenAt ? say('seen', { time: formatMoment(seenAt) }) : say('notSeen')}</span>
        <span>{say('decisionBy', { name: nameIn(org, by) })}</span>
      </span>
      {next && <span className="year-text">{say('decisionReplaced', { document: next.document, day: formatFullDay(next.on), reason: next.reason ?? '' })}</span>}
    </li>
  );
}

/** The records say another mean than the decision rests on: told to whoever reads it, with what he may do. */
function MeanNote({ year: { facts, score, person } }: { year: PersonYear }) {
  const app = useApp();
  const say = useText(classificationWords);
  const language = useLanguage((choice) => choice.language);
  const declared = standingOf(facts).decision?.average ?? null;
  const current = score.average?.exact ?? null;
  // While a month's score is not known here, the mean is not the whole one.
  if (score.missing.length > 0 || declared === null || current === null || averageStands(declared, current)) return null;
  const shown = (exact: string) => localNumber(toDecimal(fromDecimal(exact), 2), language);
  return (
    <Note tone="warn" title={say('meanMoved', { now: shown(current), then: shown(declared) })}>
      <p>{say(person === app.account.person ? 'meanMovedOwn' : 'meanMovedOthers')}</p>
    </Note>
  );
}

/** What the managing agency was asked, and whether it waits (Điều 21.3). */
function Requests({ year, org }: DecisionProps) {
  const say = useText(classificationWords);
  const sayYear = useText(yearWords);
  const { person, input, facts } = year;
  const { replacementsAsked = [] } = facts;
  const standing = standingOf(facts).decision?.decision;
  if (replacementsAsked.length === 0) return null;
  return (
    <>
      <h3 className="year-heading">{say('requests')}</h3>
      <ul className="plain stack">
        {replacementsAsked.map(({ entry, decision, reason, evidence = [], by, at }) => (
          <li key={entry} className="year-fact">
            <span className="year-text">{reason}</span>
            {evidence.map((one) => <EvidenceItem key={one.kind === 'file' ? one.sha256 : one.number} record={reviewId(person, String(input.year))} evidence={one} />)}
            <span className="row-facts">
              <span className="tag" data-tone={decision === standing ? 'warn' : 'soft'}><Icon name={decision === standing ? 'clock' : 'received'} />{say(decision === standing ? 'requestOpen' : 'requestDone')}</span>
              <span>{sayYear('recordedBy', { name: nameIn(org, by), time: formatMoment(at) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The standing decision first, those it replaced under it (Điều 21.3). */
export function DecisionSection({ year, org }: DecisionProps) {
  const app = useApp();
  const say = useText(classificationWords);
  useSeen(year);
  const { decisions } = year.facts;
  return (
    <Section title={say('decision')}>
      <div className="stack">
        {decisions.length === 0 && <p className="plain">{say('decisionNone')} {year.person === app.account.person && <span className="soft">{say('decisionMine')}</span>}</p>}
        {decisions.length > 0 && <ul className="plain stack">{decisions.toReversed().map((one) => <DecisionItem key={one.decision} decision={one} year={year} org={org} />)}</ul>}
        <MeanNote year={year} />
        <Requests year={year} org={org} />
        <DecisionActions year={year} org={org} />
      </div>
    </Section>
  );
}
