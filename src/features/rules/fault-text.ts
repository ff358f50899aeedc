/** A fault of a profile in plain words, and the way to its place through the parts of the form. */
import { RULE_FAULTS } from '#domain/profiles/rule-check.ts';
import type { Language } from '#ui/language.ts';
import { liesIn } from './profile-draft.ts';
import type { DraftFault } from './profile-draft.ts';
import { FORM_PARTS, pathIn } from './profile-fields.ts';
import type { FieldSpec, Pair, Spec } from './profile-fields.ts';

const pick = (pair: Pair, language: Language): string => pair[language === 'vi' ? 0 : 1];

/** What a field of each kind takes. */
const WANTED: Readonly<Record<FieldSpec['kind'], Pair>> = {
  text: ['Cần điền, không quá 1000 ký tự.', 'Fill this in, at most 1000 characters.'],
  decimal: ['Cần một số không âm, ví dụ 2,5.', 'A number of at least 0, such as 2.5.'],
  ratio: ['Cần một số hoặc phân số, ví dụ 100/143.', 'A number or a fraction, such as 100/143.'],
  percent: ['Cần một tỷ lệ từ 0 đến 100.', 'A share from 0 to 100.'],
  whole: ['Cần một số nguyên trong khoảng cho phép.', 'A whole number within its bounds.'],
  'open-day': ['Cần một ngày từ 1 đến 28, hoặc để trống.', 'A day from 1 to 28, or nothing.'],
  day: ['Cần một ngày.', 'A day is needed.'],
  'month-day': ['Cần tháng-ngày, ví dụ 12-01.', 'Month-day, such as 12-01.'],
  flag: ['Cần chọn có hoặc không.', 'Choose yes or no.'],
  choice: ['Cần chọn một giá trị trong danh sách.', 'Choose one of the list.'],
};

const OWN_FAULTS = {
  'id-built-in': ['Mã này là của bộ quy tắc có sẵn. Đặt một mã riêng, ví dụ xa-binh-an.', 'This code belongs to a profile of the software. Choose one of your own, such as xa-binh-an.'],
  'version-used': ['Phiên bản này đã được áp dụng. Tăng số phiên bản.', 'This version is adopted already. Give a higher one.'],
} as const;

interface Place {
  readonly names: readonly Pair[];
  readonly field: FieldSpec | null;
}

function search(specs: readonly Spec[], base: string, path: string): Place | null {
  for (const spec of specs) {
    const at = pathIn(base, spec.path);
    if (!liesIn(path, at)) continue;
    const found = placeIn(spec, at, path);
    if (found) return found;
  }
  return null;
}

function placeIn(spec: Spec, at: string, path: string): Place | null {
  if (spec.is === 'field') return { names: [spec.label], field: spec };
  if (spec.is === 'group') {
    const inner = search(spec.fields, at, path);
    if (inner) return { ...inner, names: [spec.title, ...inner.names] };
    return at === '' ? null : { names: [spec.title], field: null };
  }
  const index = /^\[(\d+)\]/.exec(path.slice(at.length))?.[1];
  if (index === undefined) return path === at ? { names: [spec.title], field: null } : null;
  const item: Pair = [`${spec.item[0]} ${Number(index) + 1}`, `${spec.item[1]} ${Number(index) + 1}`];
  const inner = search(spec.fields, `${at}[${index}]`, path);
  return { names: [item, ...(inner?.names ?? [])], field: inner?.field ?? null };
}

function placeOf(path: string): Place {
  return search(FORM_PARTS, '', path) ?? { names: [], field: null };
}

/** 'Tiêu chí chung › Nhóm 1 › Dòng 2 › Điểm tối đa'; the bare path where the form has no such place. */
export function faultPlace({ path }: { readonly path: string }, language: Language): string {
  return placeOf(path).names.map((name) => pick(name, language)).join(' › ') || path;
}

export function faultText({ path, code }: DraftFault, language: Language): string {
  if (code === 'id-built-in' || code === 'version-used') return pick(OWN_FAULTS[code], language);
  if (code !== 'shape') return pick(RULE_FAULTS[code], language);
  if (path === 'id') return language === 'vi' ? 'Cần một mã riêng: chữ thường không dấu, số, gạch nối, ví dụ xa-binh-an.' : 'A code of your own: lower-case letters, digits, hyphens, such as xa-binh-an.';
  const { field } = placeOf(path);
  return field ? pick(WANTED[field.kind], language) : pick(RULE_FAULTS.shape, language);
}
