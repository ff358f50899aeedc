/** What of a form could not be fetched, in words: on the page, beside the print view and after a download. */
import { nameIn } from '#domain/access/organisation.ts';
import type { Language, Say } from '#ui/language.ts';
import { formatPeriod } from '#ui/full-day.ts';
import type { FormSource } from './form-source.ts';
import type { ExportNote } from './use-export.ts';
import type { FormWord } from './words.ts';

/** Null when all of it was here. */
export function lackingNote({ org, lacks, notHere }: FormSource, say: Say<FormWord>, language: Language): ExportNote | null {
  const names = (what: 'sheet' | 'work') => [...lacks].filter(([, lack]) => lack === what).map(([person]) => nameIn(org, person));
  const [sheets, work] = [names('sheet'), names('work')];
  if (sheets.length > 0) return { title: say('noSheets'), hint: say('noSheetsHint'), lines: sheets };
  if (work.length > 0) return { title: say('partOnly'), hint: say('partOnlyHint'), lines: work };
  if (notHere.length > 0) return { title: say('noScores', { periods: notHere.map((period) => formatPeriod(period, language)).join(', ') }), hint: say('noScoresHint'), lines: [] };
  return null;
}
