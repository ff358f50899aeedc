import type { ScoredPeriod } from '#app/app.ts';
import type { Objection } from '#domain/review/objection.ts';
import { reviewId } from '#domain/review/review.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { EvidenceItem } from '#parts/evidence/evidence-item.tsx';
import { formatMoment } from '#ui/dates.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { StateMark } from '#ui/state-mark.tsx';
import { AnswerForm } from './answer-form.tsx';
import { answerClock, lineLabel } from './contest.ts';
import { contestWords } from './contest-words.ts';

interface ObjectionItemProps {
  readonly objection: Objection;
  readonly scored: ScoredPeriod;
  /** The viewer is the one who answers. */
  readonly answers: boolean;
}

function Clock({ objection, scored }: Omit<ObjectionItemProps, 'answers'>) {
  const say = useText(contestWords);
  const { app, org } = useScoreScreen();
  const { due, left, over } = answerClock(objection, scored.input.profile, org.unit.calendar, app.today());
  const day = formatFullDay(due);
  if (over > 0) return <span className="tag score-wrap" data-tone="act"><Icon name="alert" />{say('answerLate', { over, day })}</span>;
  const words = app.today() === due ? say('answerToday') : say('answerBy', { day, left });
  return <span className="tag score-wrap" data-tone={left <= 2 ? 'warn' : 'soft'}><Icon name="clock" />{words}</span>;
}

function Answer({ answer }: { answer: NonNullable<Objection['answer']> }) {
  const say = useText(contestWords);
  const { nameOf } = useScoreScreen();
  return (
    <>
      <p className="plain"><strong>{say('answered', { name: nameOf(answer.by), time: formatMoment(answer.at), answer: say(answer.upheld ? 'upheld' : 'kept') })}</strong></p>
      <p className="quote">{answer.reason}</p>
    </>
  );
}

/** What was asked, with its evidence, its clock while it is open, and the answer: the same for both sides. */
export function ObjectionItem({ objection, scored, answers }: ObjectionItemProps) {
  const say = useText(contestWords);
  const { nameOf, language, person, period } = useScoreScreen();
  const { lines, text, evidence, answer, by, at, receivedAt } = objection;
  return (
    <div className="stack score-objection">
      <div>
        <span className="row-title">{lines.length === 0 ? say('kindWhole') : say('kindLines', { count: lines.length })}</span>
        <span className="row-facts">
          <span>{say('sentBy', { name: nameOf(by), time: formatMoment(at) })}</span>
          <StateMark state={receivedAt === null ? 'local' : 'received'} time={receivedAt} />
        </span>
        {!answer && <Clock objection={objection} scored={scored} />}
      </div>
      {lines.length > 0 && <ul className="score-steps">{lines.map((line) => <li key={line}>{lineLabel(scored.input, line, language)}</li>)}</ul>}
      <p className="quote">{text}</p>
      {evidence.map((one) => <EvidenceItem key={one.kind === 'file' ? one.sha256 : one.number} record={reviewId(person, period)} evidence={one} />)}
      {answer ? <Answer answer={answer} /> : answers && <AnswerForm objection={objection} />}
    </div>
  );
}
