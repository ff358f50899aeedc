/** Periods a form can be of: the present one and those before it, or the years. */
import type { Organisation } from '#domain/access/organisation.ts';
import { periodFrom, periodOn } from '#domain/organisation/rules.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useLive } from '#ui/use-live.ts';
import { FORM_KINDS } from './form-kinds.ts';
import type { FormCode } from './form-kinds.ts';

const PERIODS_SHOWN = 6;
/** The decree counts from here. */
const FIRST_YEAR = 2025;

/** Newest first; what the address asks for is always among them. */
export function periodsFor(org: Organisation, form: FormCode, today: string, chosen: string | null): readonly string[] {
  const year = Number(today.slice(0, 4));
  const current = periodOn(org.unit, today);
  const recent = FORM_KINDS[form].of === 'year'
    ? [year, year - 1].filter((one) => one >= FIRST_YEAR).map(String)
    : Array.from({ length: PERIODS_SHOWN }, (_, back) => periodFrom(org.unit, current, -back));
  return chosen === null || recent.includes(chosen) ? recent : [...recent, chosen];
}

/** Undefined until the unit's rules are known. */
export function usePresentPeriod(form: FormCode): string | undefined {
  const app = useApp();
  const org = useLive(() => app.organisation(), []);
  return org && periodsFor(org, form, app.today(), null)[0];
}
