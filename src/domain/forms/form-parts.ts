/** What all forms share: heading, subject, days and numbers as Vietnamese offices print them. */
import { nameIn, postsUnderAuthority } from '../access/organisation.ts';
import type { Organisation } from '../access/organisation.ts';
import { dayOf } from '../calendar/day.ts';
import { yearOf } from '../calendar/period.ts';
import { localNumber } from '../explain/explanation-figures.ts';
import type { Figure } from '../scoring/score-shape.ts';
import type { FormBlock, FormColumn, FormRow, FormSignature } from './form-document.ts';

export const SIGN_HINT = '(Ký tên, ghi rõ họ tên)';

/** Whom a form is about, as printed in its head. */
export interface FormSubject {
  readonly agency: string;
  readonly name: string;
  /** Chức vụ, chức danh. */
  readonly title: string;
  /** Phòng, bộ phận; '' for the unit itself. */
  readonly division: string;
  /** Đơn vị công tác. */
  readonly place: string;
}

export const BLANK_SUBJECT: FormSubject = { agency: '', name: '', title: '', division: '', place: '' };

/** By the posts of a day; of who left, the last ones. */
export function subjectOf(org: Organisation, person: string, day: string): FormSubject {
  const posts = postsUnderAuthority(org, person, day);
  const divisions = posts.map(({ division }) => org.unit.divisions.find(({ id }) => id === division)?.name ?? '');
  const division = divisions[0] ?? '';
  return {
    agency: org.unit.name,
    name: nameIn(org, person),
    title: [...new Set(posts.map(({ title }) => title))].filter(Boolean).join(', '),
    division,
    place: [division, org.unit.name].filter(Boolean).join(', '),
  };
}

/** @param letter number and day of a decision or notice; a sheet has neither */
export function heading(agency: string, code: string | null, letter: { readonly number: string; readonly day: string } = { number: '', day: '' }): FormBlock {
  // The decree prints this placeholder on an empty form.
  return { kind: 'heading', agency: agency === '' ? 'TÊN CƠ QUAN, TỔ CHỨC, ĐƠN VỊ' : agency.toLocaleUpperCase('vi'), ...letter, code };
}

export function title(text: string, sub = '', mark = ''): FormBlock {
  return { kind: 'title', text, sub, mark };
}

export function section(text: string, mark = ''): FormBlock {
  return { kind: 'section', text, mark };
}

export function appendix(text: string): FormBlock {
  return { kind: 'section', text, mark: '', newPage: true };
}

export function recipients(lines: readonly string[]): FormSignature {
  return { day: '', title: 'Nơi nhận:', hint: lines.map((line) => `- ${line}`).join('\n'), name: '', align: 'left' };
}

export function field(label: string, value: string, lines = 0): FormBlock {
  return { kind: 'field', label, value, lines };
}

export function paragraph(text: string, more: { bold?: boolean; align?: 'left' | 'center' } = {}): FormBlock {
  return { kind: 'text', text, bold: more.bold ?? false, align: more.align ?? 'left' };
}

export function column(label: string, width: number, align: FormColumn['align'] = 'center'): FormColumn {
  return { label, width, align };
}

export function row(cells: readonly string[], bold = false): FormRow {
  return { cells, bold };
}

/** Nothing without a hash: the form then has no room for a code either. */
export function sealOf(hash: string | null): readonly FormBlock[] {
  return hash === null ? [] : [{ kind: 'seal', hash }];
}

/** @param at a day or an ISO instant; null leaves the day to be written in by hand */
export function dayLine(at: string | null): string {
  if (at === null) return '....., ngày....tháng.....năm.....';
  const [year, month, day] = (at.length > 10 ? dayOf(at) : at).split('-');
  return `....., ngày ${day} tháng ${month} năm ${year}`;
}

export interface Signed {
  readonly at: string | null;
  readonly name: string;
}

export const UNSIGNED: Signed = { at: null, name: '' };

export function signature(text: string, { at, name }: Signed, hint = SIGN_HINT): FormSignature {
  return { day: dayLine(at), title: text, hint, name };
}

/** 'tháng 3 năm 2026', 'quý I năm 2026', as the note of Mẫu số 01 asks for; 'năm 2026' for a year. */
export function periodName(period: string): string {
  const part = period.slice(5);
  if (part === '') return `năm ${period}`;
  const name = part.startsWith('Q') ? `quý ${['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1]}` : `tháng ${Number(part)}`;
  return `${name} năm ${yearOf(period)}`;
}

/** A decimal of a record with the comma; nothing stays nothing. */
export function comma(decimal: string | null | undefined): string {
  return localNumber(decimal ?? '', 'vi');
}

export function points(figure: Figure | null | undefined): string {
  return comma(figure?.display);
}

/** A file name without marks: 'Nguyễn Văn An' becomes 'nguyen-van-an'. */
export function fileWord(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll('đ', 'd').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
