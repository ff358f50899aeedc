import { Button } from '@mantine/core';
import type { CodeLine } from '#app/accounts-port.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { peopleWords } from './words.ts';

export interface Slip extends CodeLine {
  readonly name: string;
  readonly place: string;
  /** Null for a reset: the person has a login. */
  readonly login: string | null;
}

/** The codes, once, as slips to print and cut apart. They are nowhere kept. */
export function CodeSlips({ slips, onClose }: { slips: readonly Slip[]; onClose: () => void }) {
  const say = useText(peopleWords);
  const address = globalThis.location.host;
  return (
    <Section title={say('slipsTitle')} aside={slips.length}>
      <div className="stack">
        <p className="print-hidden">{say('slipsHint')}</p>
        <div className="actions">
          <Button onClick={() => globalThis.print()} leftSection={<Icon name="file" />}>{say('print')}</Button>
          <Button variant="default" onClick={onClose}>{say('slipsClose')}</Button>
        </div>
        <ul className="slips">
          {slips.map(({ person, name, place, login, code, purpose, expiresAt }) => (
            <li key={person}>
              <strong>{name}</strong>
              <span className="soft">{place}</span>
              <span>{say(purpose === 'activate' ? 'slipOpen' : 'slipReset', { address })}</span>
              {login && <span>{say('slipLogin')}: <span className="code">{login}</span></span>}
              <span>{say('slipCode')}: <span className="slip-code">{code}</span></span>
              <span className="soft">{say('slipUntil', { day: formatFullDay(expiresAt) })}</span>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
