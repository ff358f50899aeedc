import { Link } from '@tanstack/react-router';
import { totalMinutes } from '#domain/work/day-sheet.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatMinutes } from '#ui/dates.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { StateMark } from '#ui/state-mark.tsx';
import { useLive } from '#ui/use-live.ts';
import { todayWords } from './words.ts';

export function LoggedToday() {
  const app = useApp();
  const say = useText(todayWords);
  const language = useLanguage((choice) => choice.language);
  const today = app.today();
  const sheets = useLive(() => app.rows('daysheet', { person: app.account.person, from: today, to: today }), [today]);
  const sheet = sheets?.[0];
  const lines = sheet?.state.lines ?? [];
  if (!sheet || lines.length === 0) {
    return <Section title={say('logged')}><p className="soft">{say('nothingLogged')}</p></Section>;
  }
  return (
    <Section title={say('logged')} aside={<Link to="/ghi-viec" search={{ ngay: today }}>{say('openDay')}</Link>}>
      <p className="row-title">{say('loggedTotal', { time: formatMinutes(totalMinutes(sheet.state), language) })}</p>
      <ul className="plain">
        {lines.map(({ id, text, minutes }) => <li key={id}>{text} · {formatMinutes(minutes, language)}</li>)}
      </ul>
      <StateMark state={sheet.delivery.state} time={sheet.delivery.receivedAt} />
    </Section>
  );
}
