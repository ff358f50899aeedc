import { Button } from '@mantine/core';
import { useState } from 'react';
import { monitors, nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { proposalLog } from '#domain/year/unit-year-standing.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatMoment } from '#ui/dates.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { Section } from '#ui/section.tsx';
import { classificationWords } from './classification-words.ts';
import { lockOfYear } from '#parts/year/lock-of-year.ts';
import { levelName } from '#parts/year/level-name.ts';
import { yearWords } from './words.ts';

const CommentForm = lazyPart(async () => (await import('./comment-forms.tsx')).CommentForm, <Loading />);
const ProposalForm = lazyPart(async () => (await import('./comment-forms.tsx')).ProposalForm, <Loading />);

interface CommentsProps {
  readonly year: PersonYear;
  readonly org: Organisation;
}

function Comments({ year, org }: CommentsProps) {
  const say = useText(classificationWords);
  const sayYear = useText(yearWords);
  const { comments } = year.facts;
  if (comments.length === 0) return <p className="soft plain">{say('commentsNone')}</p>;
  return (
    <ul className="plain stack">
      {comments.map((one) => (
        <li key={one.entry} className="year-fact">
          <strong>{say('commentLine', { source: say(`source_${one.source}`), day: formatFullDay(one.on) })}</strong>
          <span className="year-text">{one.text}</span>
          <span className="row-facts">
            {one.document && <span>{sayYear('document', { document: one.document })}</span>}
            <span>{sayYear('recordedBy', { name: nameIn(org, one.by), time: formatMoment(one.at) })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Every change with the level before and after it; nothing is taken back. */
function ProposalLog({ year, org }: CommentsProps) {
  const say = useText(classificationWords);
  const sayYear = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const name = (level: Parameters<typeof levelName>[1]) => levelName(year.input.profile, level, language);
  const log = proposalLog(year.facts);
  if (log.length === 0) return <p className="soft plain">{say('proposalsNone')}</p>;
  return (
    <ul className="plain stack">
      {log.map(({ proposal, before }) => (
        <li key={proposal.entry} className="year-fact">
          <strong>{before === null ? say('proposalFirst', { level: name(proposal.level) }) : say('proposalChanged', { before: name(before), level: name(proposal.level) })}</strong>
          <span className="year-text">{say('reasonLine', { reason: proposal.reason })}</span>
          <span className="soft">{sayYear('recordedBy', { name: nameIn(org, proposal.by), time: formatMoment(proposal.at) })}</span>
        </li>
      ))}
    </ul>
  );
}

/** Comments of the meeting and the Party cell, and the level proposed from them (Điều 21.1.b–d, 21.2.b–d). */
export function CommentsSection({ year, org }: CommentsProps) {
  const app = useApp();
  const say = useText(classificationWords);
  const [form, open] = useState<'comment' | 'proposal' | null>(null);
  const viewer = app.account.person;
  const { organiser, unitHead } = rolesOf(org, viewer, app.today());
  const mayWrite = viewer !== year.person && lockOfYear(org, year.input.year) === null && (organiser || unitHead || monitors(org, viewer, year.person, app.today()));
  const close = () => open(null);
  return (
    <Section title={say('comments')}>
      <div className="stack">
        <Comments year={year} org={org} />
        <h3 className="year-heading">{say('proposals')}</h3>
        <ProposalLog year={year} org={org} />
        {mayWrite && form === 'comment' && <CommentForm year={year} onClose={close} />}
        {mayWrite && form === 'proposal' && <ProposalForm year={year} onClose={close} />}
        {mayWrite && form === null && (
          <div className="actions">
            <Button variant="default" onClick={() => open('comment')}>{say('commentDo')}</Button>
            <Button variant="default" onClick={() => open('proposal')}>{say('proposeDo')}</Button>
          </div>
        )}
      </div>
    </Section>
  );
}
