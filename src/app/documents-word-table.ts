/** What of a form stands side by side in Word: heading, tables with repeated heads, signatures, the room for a code. */
import { AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { FormBlock, FormColumn, FormSignature, FormTable } from '#domain/forms/form-document.ts';
import { SMALL, centred, runs } from './documents-word-text.ts';
import type { RunStyle } from './documents-word-text.ts';

/** Tables are set one size below the text, so that Mẫu số 01 stays on two pages. */
const TABLE_SIZE = 24;

type Block<K extends FormBlock['kind']> = Extract<FormBlock, { kind: K }>;

const NOTHING = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const UNFRAMED = { top: NOTHING, bottom: NOTHING, left: NOTHING, right: NOTHING, insideHorizontal: NOTHING, insideVertical: NOTHING } as const;

/** Rows of a table nobody sees, for what stands beside each other. */
function sideBySide(widths: readonly number[], ...rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: UNFRAMED,
    rows: rows.map((columns) => new TableRow({
      cantSplit: true,
      children: columns.map((children, place) => new TableCell({ width: { size: widths[place]!, type: WidthType.DXA }, children: [...children] })),
    })),
  });
}

export function headingBlocks({ agency, number, day, code }: Block<'heading'>, width: number): (Paragraph | Table)[] {
  const left = Math.round(width * 0.42);
  const agencySide = [centred(runs(agency, { bold: true })), centred(runs('-------')), ...(number === '' ? [] : [centred(runs(number))])];
  const national = [
    centred(runs('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 })),
    centred(runs('Độc lập - Tự do - Hạnh phúc', { bold: true })),
    centred(runs('---------------')),
    ...(day === '' ? [] : [centred(runs(day, { italics: true }))]),
  ];
  const table = sideBySide([left, width - left], [agencySide, national]);
  return code === null ? [table] : [new Paragraph({ alignment: AlignmentType.RIGHT, children: runs(code, { bold: true }) }), table];
}

function cell(text: string, { align }: Pick<FormColumn, 'align'>, width: number, style: RunStyle): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [new Paragraph({ alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align], children: runs(text, style) })],
  });
}

/** The head comes again on each page and no row is torn. */
export function tableOf({ columns, numbers, rows }: FormTable, width: number): Table {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.round((column.width * width) / whole));
  const line = (cells: readonly string[], style: RunStyle, head = false) => new TableRow({
    cantSplit: true,
    ...(head && { tableHeader: true }),
    children: cells.map((text, place) => cell(text, head ? { align: 'center' } : columns[place]!, widths[place]!, { size: TABLE_SIZE, ...style })),
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      line(columns.map(({ label }) => label), { bold: true }, true),
      ...(numbers ? [line(numbers, { italics: true }, true)] : []),
      ...rows.map(({ cells, bold }) => line(cells, { bold })),
    ],
  });
}

function signatureParagraphs({ day, title, hint, align }: FormSignature): Paragraph[] {
  if (align === 'left') return [new Paragraph({ children: runs(title, { bold: true, italics: true, size: 24 }) }), new Paragraph({ children: runs(hint, { size: 22 }) })];
  return [centred(runs(day, { italics: true }), true), centred(runs(title, { bold: true }), true), centred(runs(hint, { italics: true }), true)];
}

/** Names stand in a row of their own, so that they are level however long the titles above them are. */
export function signatureTable({ columns }: Block<'signatures'>, width: number): Table {
  const widths = columns.map(() => Math.floor(width / columns.length));
  const room = Array.from({ length: 3 }, () => centred([new TextRun('')], true));
  return sideBySide(widths, columns.map(signatureParagraphs), columns.map(({ name }) => [...room, centred(runs(name, { bold: true }))]));
}

/** An empty frame of about 25 mm, with what it will stand for beneath. */
export function sealBlocks({ hash }: Block<'seal'>): (Paragraph | Table)[] {
  const frame = new Table({
    width: { size: 1417, type: WidthType.DXA },
    columnWidths: [1417],
    layout: TableLayoutType.FIXED,
    rows: [new TableRow({ cantSplit: true, height: { value: 1417, rule: HeightRule.EXACT }, children: [new TableCell({ children: [new Paragraph('')] })] })],
  });
  return [new Paragraph(''), frame, new Paragraph({ children: runs(`Mã kiểm tra: ${hash}`, { size: SMALL }) })];
}
