/** Which forms there are, of what they are made, and what stands in the address of their page. */
import type { FormFormat } from '#app/documents.ts';
import { isPeriod, isYear } from '#domain/calendar/period.ts';
import type { ViewerRoles } from '#parts/account/viewer-roles.ts';

interface FormKind {
  /** now: what is in force today. */
  readonly of: 'period' | 'year' | 'now';
  readonly whose: 'person' | 'unit';
  /** Empty: a file of its own making. */
  readonly formats: readonly FormFormat[];
  /** Sees people below him; or keeps the year of the whole unit. */
  readonly needs: 'nothing' | 'people' | 'unit';
}

export const FORM_KINDS = {
  'mau-01': { of: 'period', whose: 'person', formats: ['docx'], needs: 'nothing' },
  'san-pham': { of: 'period', whose: 'person', formats: ['docx', 'xlsx'], needs: 'nothing' },
  'mau-02': { of: 'year', whose: 'person', formats: ['docx'], needs: 'nothing' },
  'tong-hop': { of: 'period', whose: 'unit', formats: ['docx', 'xlsx'], needs: 'people' },
  'tong-hop-nam': { of: 'year', whose: 'unit', formats: ['docx', 'xlsx'], needs: 'people' },
  'to-chuc': { of: 'year', whose: 'unit', formats: ['docx'], needs: 'people' },
  'bien-ban': { of: 'year', whose: 'unit', formats: ['docx'], needs: 'unit' },
  'quyet-dinh': { of: 'year', whose: 'unit', formats: ['docx'], needs: 'unit' },
  'thong-bao': { of: 'year', whose: 'person', formats: ['docx'], needs: 'unit' },
  'ho-so': { of: 'year', whose: 'person', formats: [], needs: 'nothing' },
  'danh-muc': { of: 'now', whose: 'unit', formats: ['docx', 'xlsx'], needs: 'nothing' },
} as const satisfies Record<string, FormKind>;

export type FormCode = keyof typeof FORM_KINDS;

/** Made of a FormSource, one document for each person or one for the unit. */
export type PrintedForm = Exclude<FormCode, 'ho-so' | 'danh-muc'>;

export function isPrintedForm(code: FormCode): code is PrintedForm {
  return code !== 'ho-so' && code !== 'danh-muc';
}

export const FORM_CODES = Object.keys(FORM_KINDS) as readonly FormCode[];

export const EVERYBODY = 'tat-ca';

export function isFormCode(text: unknown): text is FormCode {
  return typeof text === 'string' && text in FORM_KINDS;
}

export function formsFor({ assigns, organiser, unitHead }: ViewerRoles): readonly FormCode[] {
  const may = { nothing: true, people: assigns || organiser, unit: organiser || unitHead };
  return FORM_CODES.filter((code) => may[FORM_KINDS[code].needs]);
}

export interface FormChoice {
  readonly form: FormCode;
  /** A month, a quarter or a year; null: the present one. */
  readonly period: string | null;
  /** A person, or EVERYBODY; null: oneself. */
  readonly person: string | null;
}

/** '?mau=mau-01&ky=2026-03&nguoi=…'; a year comes as a number. Without a form, the one that fits the period. */
export function parseChoice({ mau, ky, nguoi }: Readonly<Record<string, unknown>>): FormChoice {
  const text = typeof ky === 'number' ? String(ky) : typeof ky === 'string' ? ky : '';
  const form = isFormCode(mau) ? mau : isYear(text) ? 'mau-02' : 'mau-01';
  const fits = { year: isYear(text), period: isPeriod(text), now: false }[FORM_KINDS[form].of];
  return { form, period: fits ? text : null, person: typeof nguoi === 'string' ? nguoi : null };
}

export interface FormSearch {
  readonly mau: FormCode;
  readonly ky: string | number;
  readonly nguoi?: string;
}

export function searchOf(form: FormCode, period: string, person: string | null): FormSearch {
  return { mau: form, ky: isYear(period) ? Number(period) : period, ...(person !== null && { nguoi: person }) };
}
