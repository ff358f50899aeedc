/** Gathers what the electronic file of a person's year is made of (NĐ335 Điều 24), fetching what the device does not keep. */
import type { App, Opened, PersonScore } from '#app/app.ts';
import { hashOf } from '#app/documents.ts';
import type { Brought } from '#app/app.ts';
import { workedIn } from '#domain/access/leadership.ts';
import { lastDay } from '#domain/calendar/period.ts';
import { planYearFile } from '#domain/forms/year-file-plan.ts';
import type { FilePeriod, YearFile } from '#domain/forms/year-file.ts';
import { rulesFor } from '#domain/organisation/rules.ts';
import { reviewId } from '#domain/review/review.ts';
import { canonicalInput, canonicalJson } from '#domain/scoring/canonical-score.ts';
import { printedScore } from './form-source.ts';
import { settled } from './settled.ts';

/** For what was fetched to pass the database, and for the server to answer at all. */
const PATIENCE_MS = 5000;

interface Gathered {
  readonly period: string;
  readonly came: Brought;
  readonly scores: ReadonlyMap<string, PersonScore>;
}

export interface YearFiles {
  readonly agency: string;
  /** Null for somebody without a year here. */
  readonly plan: (person: string) => Promise<YearFile | null>;
}

/** The server is waited for until it did not answer once: forty people must not wait five seconds each. */
function createReader(app: App, online: boolean) {
  let patience = online ? PATIENCE_MS : 0;
  return async (id: string): Promise<Opened<'review'> | null> => {
    const opened = await settled(app.open('review', id), (one) => one === null || one.whole, patience);
    if (opened && !opened.whole) patience = 0;
    return opened;
  };
}

export async function yearFiles(app: App, year: number): Promise<YearFiles> {
  const now = () => true;
  const [org, { phase }] = await Promise.all([settled(app.organisation(), now, 0), settled(app.status(), now, 0)]);
  const known = await settled(app.unitYear(year), now, 0);
  const begun = known.periods.filter(({ state }) => state !== 'to-come').map(({ period }) => period);
  const answers = await Promise.all([...begun, String(year)].map((period) => app.bring('review', { period })));
  const unit = await settled(app.unitYear(year), ({ notHere }) => notHere.length === 0, answers.includes('brought') ? PATIENCE_MS : 0);
  const gathered = await Promise.all(begun.map(async (period, place): Promise<Gathered> => ({
    period, came: answers[place]!, scores: await settled(app.unitScores(period), now, 0),
  })));
  const read = createReader(app, phase !== 'offline');

  async function periodOf(person: string, { period, came, scores }: Gathered): Promise<FilePeriod> {
    const opened = await read(reviewId(person, period));
    const scored = scores.get(person);
    const printed = scored ? printedScore(scored, came !== 'kept') : { score: null, hash: null };
    return {
      period, rules: rulesFor(org.unit, period), score: printed.score,
      hash: printed.hash ?? (scored && printed.score ? await hashOf(canonicalInput(scored.input)) : null),
      review: opened?.state ?? null, record: opened?.record ?? null, whole: opened?.whole ?? true,
      missing: came === 'missing' && opened === null, over: lastDay(period) < app.today(),
    };
  }

  return {
    agency: org.unit.name,
    plan: async (person) => {
      const own = unit.people.find((one) => one.person === person);
      if (!own) return null;
      const periods: FilePeriod[] = [];
      for (const one of gathered.filter(({ period }) => workedIn(org, person, period))) periods.push(await periodOf(person, one));
      const record = await read(reviewId(person, String(year)));
      return planYearFile({
        org, unit: app.account.unit, year: own, periods, yearRecord: record?.record ?? null, yearWhole: record?.whole ?? true,
        yearHash: await hashOf(canonicalJson(own.input)), notHere: unit.notHere,
      });
    },
  };
}
