import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { Opened, ScoredPeriod } from '#app/app.ts';
import { Section } from '#ui/section.tsx';
import { useLive } from '#ui/use-live.ts';
import { useDecideScreen } from './decide-context.ts';
import { effectOf } from './score-effect.ts';
import type { Effect, Shown, Supposed } from './score-effect.ts';

export interface Choice {
  readonly label: string;
  readonly supposed: readonly Supposed[];
}

function EffectText({ effect: { before, after } }: { effect: Effect }) {
  const { say, language } = useDecideScreen();
  const show = (shown: Shown | null) => (shown ? localNumber(shown.display, language) : say('effectNone'));
  const same = before?.display === after?.display && before?.of === after?.of;
  return <strong>{same ? `${show(before)} (${say('effectSame')})` : `${show(before)} → ${show(after)}`}</strong>;
}

interface EffectTableProps {
  readonly opened: Opened<'task'>;
  readonly choices: readonly Choice[];
}

function effectsOf(scored: ScoredPeriod, { record }: Opened<'task'>, choices: readonly Choice[]): Effect[] {
  return choices.map(({ supposed }) => effectOf(scored, record, supposed));
}

/** What each choice would do to the person's score, from the records on this device. */
export function EffectTable({ opened, choices }: EffectTableProps) {
  const { app, say, nameOf } = useDecideScreen();
  const { person, period } = opened.state;
  const scored = useLive(() => app.score(person, period), [person, period]);
  if (!scored) return null;
  const effects = effectsOf(scored, opened, choices);
  const of = effects[0]?.after?.of ?? effects[0]?.before?.of;
  const scale = of && say(of === 100 ? 'effectOf100' : 'effectOf70');
  if (choices.length === 1) {
    return (
      <div className="section decide-effect">
        <span>{choices[0]!.label}</span>
        <span><EffectText effect={effects[0]!} /> <span className="soft">{scale}</span></span>
      </div>
    );
  }
  return (
    <Section title={say('effect')} aside={<span className="soft">{nameOf(person)}</span>}>
      <table className="decide-effect">
        <tbody>
          {choices.map(({ label }, index) => <tr key={label}><th scope="row">{label}</th><td><EffectText effect={effects[index]!} /></td></tr>)}
        </tbody>
      </table>
      {scale && <p className="soft plain">{scale}</p>}
    </Section>
  );
}
