import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import { reviewId } from '#domain/review/review.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useText } from '#ui/language.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { Section } from '#ui/section.tsx';
import { useYearSaving } from '#parts/year/use-year.ts';
import { groupsIn, yearRows } from './year-view.ts';
import type { YearRow } from './year-view.ts';
import { unitYearWords } from './unit-words.ts';
import { yearWords } from './words.ts';

function PersonChecks({ rows, chosen, onChange }: { rows: readonly YearRow[]; chosen: readonly string[]; onChange: (people: string[]) => void }) {
  const say = useText(unitYearWords);
  return (
    <Checkbox.Group label={say('people')} value={[...chosen]} onChange={onChange}>
      <div className="year-checks">
        {rows.map(({ person, name, title, year }) => <Checkbox key={person} value={person} label={`${name} – ${title}${year.input.group ? ` (${year.input.group})` : ''}`} />)}
      </div>
    </Checkbox.Group>
  );
}

/** Groups of similar duties, several people in one action (Điều 20.5.a). */
export function GroupForm({ unit, org }: { unit: UnitYear; org: Organisation }) {
  const say = useText(unitYearWords);
  const sayYear = useText(yearWords);
  const saving = useYearSaving();
  const [opened, setOpened] = useState(false);
  const [chosen, choose] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const [search, setSearch] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<{ count: number; group: string } | null>(null);
  const group = name.trim();
  async function submit(): Promise<void> {
    setTried(true);
    if (group === '' || chosen.length === 0) return;
    const writes = chosen.map((person) => ({
      kind: 'review' as const, record: reviewId(person, String(unit.year)), type: 'year.groupSet.v1', data: { person, year: unit.year, group },
    }));
    if (!(await saving.save(writes))) return;
    setDone({ count: chosen.length, group });
    choose([]);
    setTried(false);
  }
  return (
    <Section title={say('grouping')}>
      <details className="year-details" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{say('groupingHint')}</summary>
        {opened && (
          <form className="form" aria-label={say('grouping')} noValidate onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}>
            {saving.problem && <ErrorNote title={sayYear('notSaved')} safe={sayYear('safe')} next={saving.problem} />}
            <SearchBox value={search} onChange={setSearch} label={say('searchPeople')} placeholder={say('searchPeople')} />
            <PersonChecks rows={yearRows(unit, org, 'name', search)} chosen={chosen} onChange={choose} />
            {tried && chosen.length === 0 && <p className="field-error">{say('peopleNeeded')}</p>}
            {groupsIn(unit).length > 0 && (
              <fieldset className="chips">
                <legend>{say('groupKnown')}</legend>
                {groupsIn(unit).map((known) => <button key={known} type="button" className="chip" aria-pressed={known === group} onClick={() => setName(known)}>{known}</button>)}
              </fieldset>
            )}
            <TextInput label={say('groupName')} value={name} maxLength={500} error={tried && group === '' ? say('groupNeeded') : undefined} onChange={(event) => setName(event.currentTarget.value)} />
            <div className="actions"><Button type="submit" loading={saving.busy}>{say('groupSave', { count: chosen.length })}</Button></div>
          </form>
        )}
      </details>
      <output className="saved">{done && say('grouped', done)}</output>
    </Section>
  );
}
