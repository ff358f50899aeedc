/** The years of an app in memory: what year-live gathers from the store, gathered here from the test's own records. */
import type { Account, App, Live, PersonScore } from '#app/app.ts';
import { createYearKeeper } from '#app/year-keeper.ts';
import type { YearReview } from '#app/year-keeper.ts';
import type { SeenYear } from '#app/app.ts';
import { visiblePeople } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { yearOf } from '#domain/calendar/period.ts';
import { periodFrom, periodOn } from '#domain/organisation/rules.ts';
import { capsOfYear, peopleOfYear } from '#domain/year/unit-year.ts';

interface FakeYears {
  readonly account: Account;
  readonly org: Organisation;
  readonly today: () => string;
  readonly live: <T>(make: () => T) => Live<T>;
  readonly reviews: () => readonly (YearReview & { readonly id: string })[];
  readonly scoresOf: (period: string) => ReadonlyMap<string, PersonScore>;
}

export function fakeYears({ account, org, today, live, reviews, scoresOf }: FakeYears): Pick<App, 'unitYear' | 'year'> {
  function seenYear(year: number): SeenYear {
    const seen = visiblePeople(org, account.person, today());
    const current = periodOn(org.unit, today());
    const present = [periodFrom(org.unit, current, -1), current].filter((period) => yearOf(period) === String(year));
    const { unit, notHere } = createYearKeeper(account.unit, year)({
      org,
      today: today(),
      people: peopleOfYear(org, year).filter((person) => seen === 'all' || seen.includes(person)),
      reviews: new Map(reviews().map((review) => [review.id, review])),
      local: new Map(present.map((period) => [period, scoresOf(period)])),
    });
    return { ...unit, notHere, whole: seen === 'all', caps: seen === 'all' ? capsOfYear(unit) : [] };
  }
  return {
    unitYear: (year) => live(() => seenYear(year)),
    year: (person, year) => live(() => seenYear(year).people.find((one) => one.person === person) ?? null),
  };
}
