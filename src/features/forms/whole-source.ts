/**
 * The source of forms with what a device does not keep: fetched when the server can be asked, and named when not, so
 * that no part is printed as if it were the whole.
 */
import type { App, PersonScore } from '#app/app.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { FORM_KINDS } from './form-kinds.ts';
import type { FormCode } from './form-kinds.ts';
import { formSource } from './form-source.ts';
import type { FormSource } from './form-source.ts';
import { settled } from './settled.ts';

/** What came has still to pass the database of the device. */
const ARRIVAL_MS = 3000;

/** The work here comes to what the server counted: then nothing of it is lacking. */
function agreesWithServer({ score, summary }: PersonScore): boolean {
  if (!summary) return true;
  const told = summary.score as Partial<PeriodScore>;
  return told.assignedTotal?.exact === score.assignedTotal.exact && told.extraTotal?.exact === score.extraTotal.exact;
}

async function wholeYear(app: App, year: string): Promise<FormSource> {
  const source = formSource(app, year);
  const first = await settled(source, () => true, 0);
  const answers = await Promise.all([year, ...first.notHere].map((period) => app.bring('review', { period })));
  return answers.includes('brought') ? settled(source, ({ notHere }) => notHere.length === 0, ARRIVAL_MS) : first;
}

async function wholePeriod(app: App, form: FormCode, period: string, people: readonly string[]): Promise<FormSource> {
  const live = formSource(app, period);
  const sheets = await app.bring('review', { period });
  if (sheets === 'kept') return settled(live, () => true, 0);
  const wanted = form === 'san-pham' ? people : [];
  const asked = await Promise.all(wanted.map(async (person) => [person, await app.bring('task', { person, period })] as const));
  const work = new Map(asked);
  const arrived = ({ scores }: FormSource): boolean => [...work].every(([person, came]) => {
    const one = scores.get(person);
    return came !== 'brought' || !one || agreesWithServer(one);
  });
  const source = await settled(live, arrived, ARRIVAL_MS);
  const lacks = people.flatMap((person): readonly (readonly [string, 'sheet' | 'work'])[] => {
    const one = source.scores.get(person);
    if (!one) return [];
    if (!one.summary && sheets === 'missing') return [[person, 'sheet']];
    return work.has(person) && (work.get(person) === 'missing' || !agreesWithServer(one)) ? [[person, 'work']] : [];
  });
  return { ...source, older: true, lacks: new Map(lacks) };
}

/** @param people whose forms are asked for: only their work is fetched */
export function wholeSource(app: App, form: FormCode, period: string, people: readonly string[]): Promise<FormSource> {
  return FORM_KINDS[form].of === 'year' ? wholeYear(app, period) : wholePeriod(app, form, period, people);
}
