import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { SplitWork } from '#domain/work/task-entries.ts';
import { formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { tasksWords } from './words.ts';

/** Who does which part of a large product, and when. */
export function SplitParts({ split, nameOf }: { split: SplitWork; nameOf: (person: string) => string }) {
  const say = useText(tasksWords);
  const language = useLanguage((choice) => choice.language);
  return (
    <details>
      <summary>{say('allParts')}</summary>
      <ol>
        {split.parts.map(({ person, period, quantity }, index) => {
          const line = say('partLine', { name: nameOf(person), period: formatPeriod(period, language), quantity: localNumber(quantity, language) });
          return <li key={`${index} ${person}`}>{index + 1 === split.part ? <strong>{line} ({say('partThis')})</strong> : line}</li>;
        })}
      </ol>
    </details>
  );
}
