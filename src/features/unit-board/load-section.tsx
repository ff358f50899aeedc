import { localNumber } from '#domain/explain/explanation-figures.ts';
import { fromDecimal, toDecimal } from '#domain/scoring/rational.ts';
import { medianOf } from '#domain/work/workload.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { Section } from '#ui/section.tsx';
import { TextTwin } from '#ui/text-twin.tsx';
import type { BoardRow } from './board-row.ts';
import { boardWords } from './words.ts';

const LoadChart = lazyPart(async () => (await import('#ui/chart-load.tsx')).LoadChart, <Loading />);

/** Doing little of little also scores 100%: the load of each stands beside the median. */
export function LoadSection({ rows }: { rows: readonly BoardRow[] }) {
  const say = useText(boardWords);
  const language = useLanguage((choice) => choice.language);
  const median = toDecimal(medianOf(rows.map(({ load }) => fromDecimal(load))), 2);
  const twin = rows.map(({ name, load, done }) => ({ label: name, value: localNumber(say('chartRow', { load, done }), language) }));
  const people = rows.map(({ name, load, done }) => ({ name, load: Number(load), done: Number(done) }));
  return (
    <Section title={say('chart')}>
      <TextTwin caption={`${say('chartMedian')}: ${localNumber(median, language)}`} rows={twin}>
        <LoadChart people={people} median={Number(median)} labels={{ load: say('chartLoad'), done: say('chartDone'), median: say('chartMedian') }} />
      </TextTwin>
    </Section>
  );
}
