import { Button } from '@mantine/core';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import type { VersionRow } from '#parts/catalogue/catalogue-versions.ts';
import { catalogueWords } from './words.ts';

interface VersionListProps {
  readonly versions: readonly VersionRow[];
  readonly onChoose: (version: string) => void;
  readonly onExport: (version: VersionRow) => void;
}

export function VersionState({ version }: { version: VersionRow }) {
  const say = useText(catalogueWords);
  const day = formatFullDay(version.from ?? '');
  const { icon, tone, words } = {
    proposed: { icon: 'clock', tone: 'warn', words: say('stateProposed') },
    coming: { icon: 'week', tone: 'soft', words: say('stateComing', { day }) },
    inForce: { icon: 'approved', tone: 'good', words: say('stateInForce', { day }) },
    past: { icon: 'book', tone: 'soft', words: say('statePast', { day }) },
  }[version.state] as { icon: 'clock' | 'week' | 'approved' | 'book'; tone: string; words: string };
  return <span className="tag" data-tone={tone}><Icon name={icon} />{words}</span>;
}

export function VersionList({ versions, onChoose, onExport }: VersionListProps) {
  const say = useText(catalogueWords);
  if (versions.length === 0) return <p className="soft">{say('noVersions')}</p>;
  return (
    <ul className="rows">
      {versions.map((version) => (
        <li key={version.version} className="row version-row">
          <div>
            <span className="row-title">{version.name}</span>
            <span className="row-facts">
              <span className="code">{version.version}</span>
              <span>{say('count', { count: version.products })}</span>
              <VersionState version={version} />
              {version.decision && <span>{say('decisionNo', { decision: version.decision })}</span>}
            </span>
            {version.here < version.products && <span className="soft">{say('onWay', { here: version.here, count: version.products })}</span>}
          </div>
          <div className="actions">
            {version.state !== 'inForce' && (
              <Button variant="default" onClick={() => onChoose(version.version)} aria-label={`${say('seeChanges')}: ${version.version}`}>{say('seeChanges')}</Button>
            )}
            <Button variant="subtle" onClick={() => onExport(version)} aria-label={`${say('export')}: ${version.version}`}>{say('export')}</Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
