import { Button } from '@mantine/core';
import { formatFullDay, formatPeriod, formatPeriodTitle } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import type { IconName } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import type { AdoptionRow } from './adoption-rows.ts';
import { rulesWords } from './words.ts';

const STATES = {
  inForce: ['stateInForce', 'good', 'check'],
  coming: ['stateComing', 'warn', 'clock'],
  past: ['statePast', 'soft', 'received'],
  replaced: ['stateReplaced', 'soft', 'close'],
} as const satisfies Readonly<Record<AdoptionRow['state'], readonly [string, string, IconName]>>;

interface AdoptionListProps {
  readonly rows: readonly AdoptionRow[];
  readonly onRead: (row: AdoptionRow) => void;
}

/** Past, present and coming rules with the periods each covers. */
export function AdoptionList({ rows, onRead }: AdoptionListProps) {
  const say = useText(rulesWords);
  const language = useLanguage((choice) => choice.language);
  const coverOf = ({ firstPeriod, lastPeriod }: AdoptionRow): string | null => {
    if (!firstPeriod) return null;
    const first = formatPeriod(firstPeriod, language);
    return lastPeriod ? say('covers', { first: formatPeriodTitle(firstPeriod, language), last: formatPeriod(lastPeriod, language) }) : say('coversOpen', { first });
  };
  return (
    <ul className="rows" aria-label={say('adoptions')}>
      {rows.map((row, at) => {
        const [label, tone, icon] = STATES[row.state];
        const name = language === 'vi' ? row.rules.name : row.rules.nameEn;
        return (
          <li key={`${row.from}:${at}`} className="row rules-adoption">
            <div>
              <span className="row-title">{name}</span>
              <span className="row-facts">
                <span className="tag" data-tone={tone}><Icon name={icon} />{say(label)}</span>
                {coverOf(row) && <span>{coverOf(row)}</span>}
                <span>{formatFullDay(row.from)}</span>
                <span>{row.decision ? say('byDecision', { decision: row.decision }) : say('byDecree')}</span>
              </span>
            </div>
            <Button variant="subtle" onClick={() => onRead(row)} aria-label={`${say('read')}: ${name}, ${formatFullDay(row.from)}`}>{say('read')}</Button>
          </li>
        );
      })}
    </ul>
  );
}
