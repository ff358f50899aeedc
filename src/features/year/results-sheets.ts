/** Sheets of the lists of Điều 23 and of the file for the national database. */
import type { ExportSheet } from '#app/spreadsheet-xml.ts';
import { NATIONAL_FIELDS } from '#domain/year/national-file.ts';
import type { NationalField, NationalFile } from '#domain/year/national-file.ts';
import type { ResultUse, UsedResult } from '#domain/year/use-of-results.ts';
import type { Say } from '#ui/language.ts';
import type { ResultsWord } from './results-words.ts';

export interface UseNames {
  readonly say: Say<ResultsWord>;
  readonly title: string;
  readonly labelOf: (use: ResultUse) => string;
  readonly personOf: (person: string) => string;
  readonly resultOf: (result: UsedResult) => string;
  readonly lackOf: (lack: ResultUse['lacking'][number]['lack']) => string;
}

/** One row for each use and person, those without a result with what they lack. */
export function usesSheet(uses: readonly ResultUse[], { say, title, labelOf, personOf, resultOf, lackOf }: UseNames): ExportSheet {
  const rows = uses.flatMap((use) => [
    ...use.met.map((one) => [use.article, labelOf(use), personOf(one.person), resultOf(one), one.document ?? '']),
    ...use.lacking.map(({ person, lack }) => [use.article, labelOf(use), personOf(person), '', lackOf(lack)]),
  ]);
  return {
    name: 'Điều 23', titles: [title, say('usesLead')],
    header: [say('colArticle'), say('colUse'), say('colName'), say('colResult'), say('colNote')], rows, widths: [20, 60, 28, 26, 32],
  };
}

const FIELDS = Object.keys(NATIONAL_FIELDS) as readonly NationalField[];

/** The same fields as the data file, each with its printed name and code in the head. */
export function nationalSheet(file: NationalFile): ExportSheet {
  const rows = file.ketQua.map((person) => FIELDS.map((field) => {
    const value = person[field];
    return typeof value === 'string' || value === null ? value : value.map((one) => NATIONAL_FIELDS[one]).join('; ');
  }));
  return {
    name: 'Kết quả', titles: [`${file.tenDonVi}: ${file.ky} (${file.canCu})`],
    header: FIELDS.map((field) => `${NATIONAL_FIELDS[field]} (${field})`), rows, widths: FIELDS.map(() => 22),
  };
}
