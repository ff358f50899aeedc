/**
 * What a form says, apart from how it is written: Word, the print view and tests read the same blocks.
 * Texts are Vietnamese as printed; numbers already carry the decimal comma, days are dd/MM/yyyy.
 */
export interface FormColumn {
  readonly label: string;
  /** Share of the table's width, in percent. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface FormRow {
  readonly cells: readonly string[];
  readonly bold: boolean;
}

export interface FormTable {
  readonly kind: 'table';
  readonly columns: readonly FormColumn[];
  /** The row of '(1)', '(2)' under the labels, repeated with them on each page; null without one. */
  readonly numbers: readonly string[] | null;
  readonly rows: readonly FormRow[];
}

export interface FormSignature {
  /** '....., ngày 05 tháng 04 năm 2026'; '' where no day is printed. */
  readonly day: string;
  readonly title: string;
  readonly hint: string;
  /** Under the room for the signature. */
  readonly name: string;
  /** The list of recipients stands at the left edge; signatures are centred. */
  readonly align?: 'left';
}

export type FormBlock =
  /** National title and day at the right, agency and number at the left; `code` names the decree's form above both. */
  | { readonly kind: 'heading'; readonly agency: string; readonly number: string; readonly day: string; readonly code: string | null }
  /** `mark` refers to a note at the end of the form. */
  | { readonly kind: 'title'; readonly text: string; readonly sub: string; readonly mark: string }
  /** A list attached to a decision, or an appendix, begins a page of its own. */
  | { readonly kind: 'section'; readonly text: string; readonly mark: string; readonly newPage?: boolean }
  /** An empty value is left as a dotted line, and `lines` more. */
  | { readonly kind: 'field'; readonly label: string; readonly value: string; readonly lines: number }
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly align: 'left' | 'center' }
  | FormTable
  | { readonly kind: 'choices'; readonly choices: readonly { readonly label: string; readonly chosen: boolean }[] }
  | { readonly kind: 'signatures'; readonly columns: readonly FormSignature[] }
  | { readonly kind: 'notes'; readonly notes: readonly { readonly mark: string; readonly text: string }[] }
  /** Room for a code to scan; `hash` names what the figures were worked out from. */
  | { readonly kind: 'seal'; readonly hash: string };

export interface FormDocument {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly FormBlock[];
}
