import { Button } from '@mantine/core';
import { countUnits } from '#domain/work/unit-runs.ts';
import { drawSample } from '#parts/decisions/draw-sample.ts';
import type { SampleDraft } from '#parts/decisions/use-sample.ts';
import { Icon } from '#ui/icons.tsx';
import { Section } from '#ui/section.tsx';
import { useDecideScreen } from './decide-context.ts';
import { FULL_QUALITY, acceptance, asksQuality } from './decision-writes.ts';
import type { SubmissionItem } from './inbox-item.ts';

interface RoutineCardProps {
  readonly items: readonly SubmissionItem[];
  readonly sample: SampleDraft;
  readonly onChoose: (key: string) => void;
}

/** Accepts all routine submissions at once; the button wakes up when the drawn ones have been opened. */
export function RoutineCard({ items, sample, onChoose }: RoutineCardProps) {
  const { org, say, nameOf, decide } = useDecideScreen();
  const keys = items.map(({ key }) => key);
  const drawn = drawSample(keys, sample.seed);
  const left = drawn.filter((key) => !sample.opened.includes(key)).length;
  const acceptAll = () => decide(
    keys,
    say('routineDone', { count: items.length }),
    items.map((item) => acceptance(item, countUnits(item.units), '', asksQuality(org.unit, item.state) ? FULL_QUALITY : null)),
  );
  return (
    <Section title={say('routine', { count: items.length })}>
      <div className="stack">
        <p className="soft plain">{say('routineLead', { sample: drawn.length })}</p>
        {items.some(({ state }) => asksQuality(org.unit, state)) && <p className="plain">{say('routineQuality')}</p>}
        <ul className="rows">
          {items.filter(({ key }) => drawn.includes(key)).map((item) => (
            <li key={item.key}>
              <button type="button" className="row decide-row" onClick={() => onChoose(item.key)}>
                <span>
                  <span className="row-title">{item.state.title}</span>
                  <span className="row-facts">{nameOf(item.person)}</span>
                </span>
                {sample.opened.includes(item.key)
                  ? <span className="tag" data-tone="good"><Icon name="check" />{say('routineSeen')}</span>
                  : <span className="tag">{say('routineOpen')}<Icon name="next" /></span>}
              </button>
            </li>
          ))}
        </ul>
        <div className="actions">
          <Button disabled={left > 0} onClick={acceptAll}>{say('routineAccept', { count: items.length })}</Button>
          {left > 0 && <output className="soft">{say('routineLeft', { left })}</output>}
        </div>
        <details>
          <summary>{say('routineAll', { count: items.length })}</summary>
          <ul className="rows">
            {items.map((item) => (
              <li key={item.key}>
                <button type="button" className="row decide-row" onClick={() => onChoose(item.key)}>
                  <span>{item.state.title} <span className="soft">{nameOf(item.person)}</span></span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Section>
  );
}
