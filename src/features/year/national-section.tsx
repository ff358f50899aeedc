import { Button, NativeSelect } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import { sendingsOf } from '#domain/organisation/sending.ts';
import { NATIONAL_FIELDS, nationalFile, parseNationalFile } from '#domain/year/national-file.ts';
import type { NationalFile } from '#domain/year/national-file.ts';
import { periodResults, yearResults } from '#domain/year/national-results.ts';
import { reviewId } from '#domain/review/review.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { useApp } from '#parts/app/app-context.ts';
import { downloadFile } from '#parts/app/download-file.ts';
import { formatFullDay, formatPeriodTitle } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { useLive } from '#ui/use-live.ts';
import { NationalSent } from './national-sent.tsx';
import { nationalSheet } from './results-sheets.ts';
import { resultsWords } from './results-words.ts';

interface NationalProps {
  readonly unit: UnitYear;
  readonly org: Organisation;
}

function Missing({ file }: { file: NationalFile }) {
  const say = useText(resultsWords);
  const lacking = file.ketQua.filter(({ conThieu }) => conThieu.length > 0);
  if (lacking.length === 0) return null;
  return (
    <details className="year-details">
      <summary>{say('nationalLacking')} ({lacking.length})</summary>
      <ul className="year-blocks">
        {lacking.map(({ maNguoi, hoTen, conThieu }) => <li key={maNguoi}>{say('nationalLine', { name: hoTen, fields: conThieu.map((field) => NATIONAL_FIELDS[field]).join(', ') })}</li>)}
      </ul>
    </details>
  );
}

/** Counts, due days and downloads of one file; it is read back and checked before it is handed out. */
function FilePart({ file, org }: { file: NationalFile; org: Organisation }) {
  const say = useText(resultsWords);
  const [said, setSaid] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const last = sendingsOf(org.unit.sent, file.ky).reduce((latest, { on }) => (on > latest ? on : latest), '');
  const waiting = file.ketQua.filter(({ ngayCoKetQua }) => ngayCoKetQua !== null && ngayCoKetQua > last);
  const due = waiting.flatMap(({ hanDongBo }) => (hanDongBo ? [hanDongBo] : [])).sort();
  const late = due.filter((day) => day < file.ngayLap).length;
  async function download(kind: 'json' | 'xlsx'): Promise<void> {
    const text = JSON.stringify(file, null, 2);
    const check = parseNationalFile(JSON.parse(text));
    const fault = check.ok ? null : check.faults[0];
    if (fault) return setSaid(say('nationalFault', { fault: `${fault.path}: ${fault.fault}` }));
    const { writeSpreadsheet } = await import('#app/spreadsheet-write.ts');
    const name = `ket-qua-${file.ky}.${kind}`;
    downloadFile(kind === 'json' ? new Blob([text], { type: 'application/json' }) : await writeSpreadsheet([nationalSheet(file)]), name);
    if (kind === 'json') setMade(await (await import('#app/documents.ts')).hashOf(text));
    setSaid(say('nationalDone', { name }));
  }
  return (
    <>
      <p className="plain">
        {say('nationalCounts', { ready: file.ketQua.filter(({ conThieu }) => conThieu.length === 0).length, all: file.ketQua.length })}{' '}
        {last !== '' && waiting.length > 0 && say('nationalNewer', { count: waiting.length })}{' '}
        {due[0] && say('nationalDue', { day: formatFullDay(due[0]) })}{' '}
        {late > 0 && say('nationalLate', { count: late })}
      </p>
      <Missing file={file} />
      <div className="actions">
        <Button onClick={() => void download('json')}>{say('json')}</Button>
        <Button variant="default" onClick={() => void download('xlsx')}>{say('excel')}</Button>
      </div>
      <output className="saved">{said}</output>
      <NationalSent file={file} made={made} org={org} />
    </>
  );
}

function PeriodFile({ unit, org, period }: NationalProps & { period: string }) {
  const app = useApp();
  const scores = useLive(() => app.unitScores(period), [period]);
  const reviews = useLive(() => app.rows('review', { period }), [period]);
  if (!scores || !reviews) return null;
  const at = new Map(reviews.map(({ id, state }) => [id, state.confirmed?.at ?? null]));
  const results = periodResults(org, period, scores, (person) => at.get(reviewId(person, period)) ?? null);
  return <FilePart key={period} org={org} file={nationalFile(results, { unit: { id: unit.unit, name: org.unit.name }, period, today: app.today(), rules: unit.rules })} />;
}

/** The file of a period or the year for the national database (Điều 26.1.d). */
export function NationalSection({ unit, org }: NationalProps) {
  const app = useApp();
  const say = useText(resultsWords);
  const language = useLanguage((choice) => choice.language);
  const { ky }: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const periods = [String(unit.year), ...unit.periods.filter(({ state }) => state !== 'to-come').map((one) => one.period)];
  const [period, choose] = useState(periods.find((one) => one === ky) ?? String(unit.year));
  const about = { unit: { id: unit.unit, name: org.unit.name }, period, today: app.today(), rules: unit.rules };
  return (
    <Section title={say('national')}>
      <div className="stack">
        <p className="soft plain">{say('nationalLead')}</p>
        <NativeSelect label={say('nationalPeriod')} value={period} data={periods.map((value) => ({ value, label: formatPeriodTitle(value, language) }))} onChange={(event) => choose(event.currentTarget.value)} />
        {period === String(unit.year) ? <FilePart key={period} org={org} file={nationalFile(yearResults(org, unit), about)} /> : <PeriodFile unit={unit} org={org} period={period} />}
      </div>
    </Section>
  );
}
