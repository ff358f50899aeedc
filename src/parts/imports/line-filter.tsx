import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportFault } from '#domain/organisation/catalogue-sheet.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { useText } from '#ui/language.ts';
import { importWords } from './import-words.ts';

interface Judged {
  readonly faults: readonly ImportFault[];
}

const has = (severity: ImportFault['severity']) => ({ faults }: Judged) => faults.some((fault) => fault.severity === severity);

type Shown = 'all' | 'errors' | 'warnings';

/** All rows, or only those to mend: begins with the errors when there are some. */
export function useLineFilter<T extends Judged>(lines: readonly T[]): { readonly shown: readonly T[]; readonly key: Shown; readonly chips: ReactNode } {
  const say = useText(importWords);
  const [chosen, choose] = useState<Shown | null>(null);
  const errors = lines.filter(has('error'));
  const warnings = lines.filter(has('warning'));
  const key = chosen ?? (errors.length > 0 ? 'errors' : 'all');
  const options = [
    { value: 'all', label: say('showAll', { count: lines.length }) },
    ...(errors.length > 0 ? [{ value: 'errors', label: say('showErrors', { count: errors.length }) } as const] : []),
    ...(warnings.length > 0 ? [{ value: 'warnings', label: say('showWarnings', { count: warnings.length }) } as const] : []),
  ] as const;
  const chips = options.length > 1 && <ChoiceChips<Shown> label={say('show')} options={options} value={key} onChange={choose} />;
  return { shown: { all: lines, errors, warnings }[key], key, chips };
}
