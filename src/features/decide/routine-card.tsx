import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '#ui/icons.tsx';
import { Section } from '#ui/section.tsx';
import { useDecideScreen } from './decide-context.ts';
import { acceptanceOfAll, asksQuality } from './decision-writes.ts';

/** Accepts all routine submissions at once; the button wakes up when the drawn ones have been opened. */
export function AcceptAll({ label }: { label: 'routineAccept' | 'sampleDone' }) {
  const { org, say, decide, batch: { items, left } } = useDecideScreen();
  const acceptAll = () => decide(items.map(({ key }) => key), say('routineDone', { count: items.length }), acceptanceOfAll(items, org.unit));
  return <Button disabled={left.length > 0} onClick={acceptAll}>{say(label, { count: items.length })}</Button>;
}

/** Hundreds of lines: they are made only for who opens them. */
function WholeList() {
  const { say, nameOf, choose, batch: { items } } = useDecideScreen();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('routineAll', { count: items.length })}</summary>
      {open && (
        <ul className="rows">
          {items.map(({ key, state, person }) => (
            <li key={key}>
              <button type="button" className="row decide-row" onClick={() => choose(key)}>
                <span>{state.title} <span className="soft">{nameOf(person)}</span></span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

export function RoutineCard({ chosenKey }: { chosenKey: string | null }) {
  const { org, say, nameOf, choose, batch: { items, drawn, left } } = useDecideScreen();
  return (
    <Section title={say('routine', { count: items.length })}>
      <div className="stack">
        <p className="soft plain">{say('routineLead', { sample: drawn.length })}</p>
        {items.some(({ state }) => asksQuality(org.unit, state)) && <p className="plain">{say('routineQuality')}</p>}
        <div className="actions">
          <AcceptAll label="routineAccept" />
          {left.length > 0 && <output className="soft">{say('routineLeft', { left: left.length })}</output>}
        </div>
        <ul className="rows">
          {items.filter(({ key }) => drawn.includes(key)).map((item) => (
            <li key={item.key}>
              <button type="button" className="row decide-row" data-active={item.key === chosenKey || undefined} aria-current={item.key === chosenKey || undefined} onClick={() => choose(item.key)}>
                <span>
                  <span className="row-title">{item.state.title}</span>
                  <span className="row-facts">{nameOf(item.person)}</span>
                </span>
                {left.includes(item.key)
                  ? <span className="tag">{say('routineOpen')}<Icon name="next" /></span>
                  : <span className="tag" data-tone="good"><Icon name="check" />{say('routineSeen')}</span>}
              </button>
            </li>
          ))}
        </ul>
        <WholeList />
      </div>
    </Section>
  );
}
