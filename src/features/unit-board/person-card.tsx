import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import type { LeaveInPeriod } from '#domain/work/leave-days.ts';
import { useApp } from '#parts/app/app-context.ts';
import { amountText } from '#parts/tasks/task-product.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import type { IconName } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { toRemind } from './board-row.ts';
import type { BoardRow, Standing } from './board-row.ts';
import { LeaveOffer } from './leave-offer.tsx';
import { TaskChange } from './task-change.tsx';
import { boardWords } from './words.ts';

/** Told apart by shape and words, not by colour alone; amber at most: a delay is no guilt. */
const SHAPES: Readonly<Record<Standing, { icon: IconName; tone: 'good' | 'warn' | 'soft' }>> = {
  onTime: { icon: 'check', tone: 'good' },
  behind: { icon: 'clock', tone: 'warn' },
  stuck: { icon: 'alert', tone: 'warn' },
  silent: { icon: 'offline', tone: 'soft' },
  idle: { icon: 'minus', tone: 'soft' },
};

function StandingTag({ row }: { row: BoardRow }) {
  const say = useText(boardWords);
  const { icon, tone } = SHAPES[row.standing];
  const words = row.standing !== 'silent' ? say(row.standing) : row.lastData ? say('silentSince', { day: formatFullDay(row.lastData) }) : say('silentNever');
  return <span className="tag" data-tone={tone}><Icon name={icon} />{words}</span>;
}

function ScoreText({ score }: { score: PeriodScore | null }) {
  const say = useText(boardWords);
  const language = useLanguage((choice) => choice.language);
  const number = (text: string) => localNumber(text, language);
  if (score?.total) return <span>{say('score', { score: number(score.total.display) })}{score.provisional ? ` (${say('provisional')})` : ''}</span>;
  if (score?.taskResults) return <span>{say('taskScore', { score: number(score.taskResults.points.display) })} ({say('provisional')})</span>;
  return <span>{say(score?.reason === 'no-leadership-marks' ? 'noLeadership' : 'noScore')}</span>;
}

function RemindButton({ row }: { row: BoardRow }) {
  const app = useApp();
  const say = useText(boardWords);
  const left = toRemind(row, app.today());
  if (row.late.length === 0) return null;
  if (left.length === 0) return <output className="tag" data-tone="soft"><Icon name="check" />{say('reminded')}</output>;
  const remind = () => void app.writeAll(left.map(({ id }) => ({ kind: 'task', record: id, type: 'task.reminded.v1', data: {} })));
  return <Button variant="default" onClick={remind}>{say('remind', { count: left.length })}</Button>;
}

interface PersonCardProps {
  readonly row: BoardRow;
  readonly period: string;
  readonly rules: RuleProfile;
  /** Undefined for who took none in the period. */
  readonly leave: LeaveInPeriod | undefined;
}

/** One person: where he stands, his load beside his score, and what the head can do in one tap. */
export function PersonCard({ row, period, rules, leave }: PersonCardProps) {
  const say = useText(boardWords);
  const language = useLanguage((choice) => choice.language);
  const confirm = row.monitored && !row.review?.confirmed && Boolean(row.review?.self || row.review?.complete);
  return (
    <li className="board-person">
      <div className="board-head">
        <h2>{row.name}</h2>
        <StandingTag row={row} />
      </div>
      <p className="row-facts">
        <span>{row.title}</span>
        <span>{say('open', { count: row.open.length })}</span>
        {row.late.length > 0 && <span className="tag" data-tone="warn">{say('late', { count: row.late.length })}</span>}
        {row.waiting > 0 && <span>{say('waiting', { count: row.waiting })}</span>}
      </p>
      <p className="row-facts board-score">
        <ScoreText score={row.score} />
        <span>{say('load', { load: amountText(row.load, rules, language) })}</span>
        {row.review?.confirmed && <span className="tag" data-tone="good"><Icon name="approved" />{say('confirmed')}</span>}
      </p>
      <div className="actions">
        <RemindButton row={row} />
        <Link className="board-link" to={'/diem/$period' as never} params={{ period } as never} search={{ nguoi: row.person } as never} aria-label={`${say(confirm ? 'confirmMarks' : 'openScore')}: ${row.name}`}>
          <Icon name="score" />
          {say(confirm ? 'confirmMarks' : 'openScore')}
        </Link>
      </div>
      {leave && <LeaveOffer row={row} period={period} leave={leave} />}
      {row.open.length > 0 && (
        <details>
          <summary>{say('details')} ({row.open.length})</summary>
          <ul className="plain stack">
            {row.open.map((task) => <TaskChange key={task.id} task={task} />)}
          </ul>
        </details>
      )}
    </li>
  );
}
