/** What the screens of a year share: whose, which year, and writing on its record. */
import { useSearch } from '@tanstack/react-router';
import type { Organisation } from '#domain/access/organisation.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useSavingWith } from '#parts/drafts/use-saving.ts';
import type { Saving } from '#parts/drafts/use-saving.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { yearPartsWords } from './year-parts-words.ts';

/** '/nam?nam=2025&nguoi=…': without them this year, and oneself. */
export function useYearAddress(): { readonly year: number; readonly person: string } {
  const app = useApp();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  return {
    year: typeof search['nam'] === 'number' ? search['nam'] : Number(app.today().slice(0, 4)),
    person: typeof search['nguoi'] === 'string' ? search['nguoi'] : app.account.person,
  };
}

/** This year and the one before, where anybody held a post in it. */
export function yearsOf(org: Organisation, today: string): readonly number[] {
  const current = Number(today.slice(0, 4));
  const posts = [...org.people.values()].flatMap((person) => person.posts);
  return [current, current - 1].filter((year) => year === current || (year >= 2025 && posts.some(({ from, to }) => from <= `${year}-12-31` && (to === null || to >= `${year}-01-01`))));
}

export function useYearSaving(): Saving {
  const say = useText(yearPartsWords);
  const language = useLanguage((choice) => choice.language);
  return useSavingWith((code) => (code === 'storage-full' ? say('storageFull') : refusalText(code, language)));
}
