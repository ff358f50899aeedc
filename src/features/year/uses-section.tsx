import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { usesOfResults } from '#domain/year/use-of-results.ts';
import type { Lack, ResultUse, UsedResult } from '#domain/year/use-of-results.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { downloadFile } from '#parts/app/download-file.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { usesSheet } from './results-sheets.ts';
import { resultsWords } from './results-words.ts';
import { levelName } from '#parts/year/level-name.ts';

interface UsesProps {
  readonly unit: UnitYear;
  readonly org: Organisation;
}

const SPANS = [
  { basis: 'year', which: 1 }, { basis: 'quarter', which: 1 }, { basis: 'quarter', which: 2 }, { basis: 'quarter', which: 3 }, { basis: 'quarter', which: 4 },
  { basis: 'half', which: 1 }, { basis: 'half', which: 2 },
] as const;
type Span = (typeof SPANS)[number];

const LACKS = { 'no-result': 'lack_no_result', provisional: 'lack_provisional', undecided: 'lack_undecided', 'not-classified': 'lack_not_classified' } as const satisfies Record<Lack, string>;

/** Names, results and lacks in words. */
function useNames({ unit, org }: UsesProps, span: Span) {
  const say = useText(resultsWords);
  const language = useLanguage((choice) => choice.language);
  const spanName = ({ basis, which }: Span) => say(basis === 'half' ? `span_half${which}` : `span_${basis}`, { which, year: unit.year });
  return {
    say,
    spanName,
    title: `${say('uses')}: ${spanName(span)}`,
    labelOf: ({ label, labelEn }: ResultUse) => (language === 'vi' ? label : labelEn),
    judgedOf: ({ judged }: ResultUse) => judged?.[language] ?? null,
    levelOf: ({ level }: Pick<ResultUse, 'level'>) => levelName(unit.rules, level, language),
    personOf: (person: string) => nameIn(org, person),
    resultOf: ({ points, level }: UsedResult) => (points ? say('points', { points: localNumber(points.display, language) }) : levelName(unit.rules, level, language)),
    lackOf: (lack: Lack) => say(LACKS[lack]),
  };
}

function UseItem({ use, names }: { use: ResultUse; names: ReturnType<typeof useNames> }) {
  const { say, personOf, resultOf, lackOf } = names;
  const judged = names.judgedOf(use);
  return (
    <li className="year-fact">
      <strong>{names.labelOf(use)}</strong>
      <span className="soft">{use.article}</span>
      {use.level && <span>{say('useLevel', { level: names.levelOf(use) })}</span>}
      {judged && <span className="soft">{say('useJudged', { text: judged })}</span>}
      <details className="year-details">
        <summary>{say('useMet', { count: use.met.length })}{use.level && use.unmet.length > 0 && `; ${say('useUnmet', { count: use.unmet.length })}`}{use.lacking.length > 0 && `; ${say('useLacking', { count: use.lacking.length })}`}</summary>
        <ul className="year-blocks">
          {use.met.map((one) => <li key={one.person}>{personOf(one.person)}: {resultOf(one)}{one.document && ` (${one.document})`}</li>)}
          {use.lacking.map(({ person, lack }) => <li key={person} className="soft">{personOf(person)}: {lackOf(lack)}</li>)}
        </ul>
      </details>
    </li>
  );
}

/** Who has the result each use of Điều 23 rests on. */
export function UsesSection(props: UsesProps) {
  const [place, choose] = useState(0);
  const span = SPANS[place] ?? SPANS[0];
  const names = useNames(props, span);
  const { say, spanName } = names;
  const uses = usesOfResults(props.unit, span.basis, span.which);
  async function download(): Promise<void> {
    const { writeSpreadsheet } = await import('#app/spreadsheet-write.ts');
    downloadFile(await writeSpreadsheet([usesSheet(uses, names)]), `${say('usesFile')}-${props.unit.year}-${span.basis}-${span.which}.xlsx`);
  }
  return (
    <Section title={say('uses')}>
      <div className="stack">
        <p className="soft plain">{say('usesLead')}</p>
        <NativeSelect label={say('span')} value={String(place)} data={SPANS.map((one, index) => ({ value: String(index), label: spanName(one) }))}
          onChange={(event) => choose(Number(event.currentTarget.value))} />
        <ul className="plain stack">{uses.map((use) => <UseItem key={use.article} use={use} names={names} />)}</ul>
        <div className="actions"><Button variant="default" onClick={() => void download()}>{say('excel')}</Button></div>
      </div>
    </Section>
  );
}
