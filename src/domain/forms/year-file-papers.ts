/** Papers of a year's file that the decree prints no form for: they say what the records hold, and that they are an extract. */
import { dayOf } from '../calendar/day.ts';
import type { FormBlock, FormDocument } from './form-document.ts';
import { column, field, fileWord, heading, paragraph, row, title } from './form-parts.ts';
import type { FormSubject } from './form-parts.ts';

/** '05/04/2026' of a day or an instant; '' of nothing. */
export function shortDay(at: string | null): string {
  if (at === null) return '';
  return (at.length > 10 ? dayOf(at) : at).split('-').toReversed().join('/');
}

export interface Paper {
  readonly subject: FormSubject;
  /** File name without the person. */
  readonly file: string;
  readonly title: string;
  readonly sub: string;
  readonly blocks: readonly FormBlock[];
}

/** Head and person as on the decree's forms, then what the records say. */
export function paperOf({ subject, file, title: text, sub, blocks }: Paper): FormDocument {
  return {
    name: `${file}-${fileWord(subject.name)}`,
    title: text,
    orientation: 'portrait',
    blocks: [
      heading(subject.agency, null),
      title(text.toLocaleUpperCase('vi'), sub),
      paragraph('(Trích từ hồ sơ điện tử, Điều 24 Nghị định số 335/2025/NĐ-CP)', { align: 'center' }),
      field('Họ và tên:', subject.name),
      field('Chức vụ, chức danh:', subject.title),
      field('Đơn vị công tác:', subject.place),
      ...blocks,
    ],
  };
}

/** What was said, by whom and when; one row each. */
export function saidTable(rows: readonly (readonly [at: string, by: string, what: string, document: string])[]): FormBlock {
  return {
    kind: 'table',
    columns: [column('Ngày', 14), column('Người ghi', 22, 'left'), column('Nội dung', 44, 'left'), column('Văn bản', 20, 'left')],
    numbers: null,
    rows: rows.map(([at, ...rest]) => row([shortDay(at), ...rest])),
  };
}
