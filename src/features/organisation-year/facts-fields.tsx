import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { COUNTS, differencesIn, expectedCounts, lowerNotCompleted, statedByDivisions } from '#domain/organisation/rating-counts.ts';
import type { TaskCounts } from '#domain/organisation/rating-counts.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { DraftForm } from '#parts/drafts/use-draft.ts';
import { useText } from '#ui/language.ts';
import { useFault } from './marks-fields.tsx';
import { typedCounts } from './self-draft.ts';
import type { SelfDraft, SelfReading } from './self-draft.ts';
import { useCounted } from './use-counted.ts';
import type { Counted } from './use-counted.ts';
import { organisationWords } from './words.ts';

interface FactsProps {
  readonly org: Organisation;
  readonly year: number;
  /** Null: the unit itself. */
  readonly division: string | null;
  readonly draft: DraftForm<SelfDraft>;
  readonly reading: SelfReading;
  readonly tried: boolean;
}

/** 'Hồ sơ: 20; bạn ghi nhiều hơn 2' under a count. */
function useBeside(stated: SelfReading['facts']['tasks'], expected: TaskCounts | null): (name: keyof TaskCounts) => string | undefined {
  const say = useText(organisationWords);
  const differences = expected ? differencesIn(stated, expected) : [];
  return (name) => {
    if (!expected) return undefined;
    const other = differences.find((one) => one.name === name);
    if (!other) return say('counted', { count: expected[name] });
    return other.more > 0 ? say('countedMore', { count: other.counted, more: other.more }) : say('countedLess', { count: other.counted, less: -other.more });
  };
}

/** Where the records' figures come from, and what they may lack. */
function Sources({ org, year, division, counted }: Pick<FactsProps, 'org' | 'year' | 'division'> & { counted: Counted }) {
  const say = useText(organisationWords);
  const { counts, done, all, part } = counted;
  const { missing } = statedByDivisions(org.unit, year);
  return (
    <div className="soft">
      {counts && <p className="plain">{say('countedHint', { notDue: counts.notDue })}</p>}
      {division === null && <p className="plain">{say('countedUnit')} {missing.length > 0 && say('countedMissingPlaces', { names: missing.join(', ') })}</p>}
      {done < all && <output>{say('counting', { done, all })}</output>}
      {done === all && part && <p className="plain">{say('countedPart')}</p>}
    </div>
  );
}

/** What Điều 8 asks about: what the head states, beside what the records say. */
export function FactsFields({ org, year, division, draft, reading, tried }: FactsProps) {
  const say = useText(organisationWords);
  const faultOf = useFault({ reading, tried });
  const counted = useCounted(org, division, year);
  const expected = counted.counts && expectedCounts(org, division, year, counted.counts);
  const beside = useBeside(reading.facts.tasks, expected);
  const { value, change } = draft;
  const lower = division === null ? say('counted', { count: lowerNotCompleted(org.unit, year) }) : undefined;
  return (
    <fieldset className="organisation-fields">
      <legend>{say('tasks')} – NĐ335 Điều 8</legend>
      <div className="organisation-counts">
        {COUNTS.map((name) => (
          <TextInput key={name} inputMode="numeric" maxLength={10} label={say(name)} description={beside(name)} value={value[name]} error={faultOf(`tasks.${name}`)}
            onChange={(event) => change({ [name]: event.currentTarget.value })} />
        ))}
        {division === null && (
          <TextInput inputMode="numeric" maxLength={6} label={say('lower')} description={lower} value={value.lower} onChange={(event) => change({ lower: event.currentTarget.value })} />
        )}
      </div>
      <Sources org={org} year={year} division={division} counted={counted} />
      {expected && <div className="actions"><Button variant="default" onClick={() => change(typedCounts(expected))}>{say('useCounted')}</Button></div>}
      <NativeSelect label={say('remedied')} value={value.remedied} data={(['none', 'yes', 'no'] as const).map((choice) => ({ value: choice, label: say(`remedied_${choice}`) }))}
        onChange={(event) => change({ remedied: event.currentTarget.value as SelfDraft['remedied'] })} />
      <Checkbox label={say('misconduct')} checked={value.misconduct} onChange={(event) => change({ misconduct: event.currentTarget.checked })} />
      <Checkbox label={say('forceMajeure')} checked={value.forceMajeure} onChange={(event) => change({ forceMajeure: event.currentTarget.checked })} />
    </fieldset>
  );
}
