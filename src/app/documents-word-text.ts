/** Paragraphs of a form in Word: Times New Roman 13, dotted leaders where a value is written in by hand. */
import { AlignmentType, Paragraph, Tab, TabStopType, TextRun, LeaderType } from 'docx';
import type { FormBlock } from '#domain/forms/form-document.ts';

/** Sizes are half points, distances twentieths of a point. */
export const SIZE = 26;
export const SMALL = 20;
export const LINE_SPACING = { before: 60, after: 60 } as const;

export interface RunStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly superScript?: boolean;
}

/** A line break in the text stays one in Word. */
export function runs(text: string, style: RunStyle = {}): TextRun[] {
  return text.split('\n').map((part, place) => new TextRun({ text: part, ...style, ...(place > 0 && { break: 1 }) }));
}

/** A note's mark stands raised behind the text. */
export function marked(text: string, mark: string, style: RunStyle = {}): TextRun[] {
  return mark === '' ? runs(text, style) : [...runs(text, style), new TextRun({ text: mark, ...style, superScript: true })];
}

export function centred(children: TextRun[], keepNext = false): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext, children });
}

function dotted(width: number): { tabStops: { type: 'right'; position: number; leader: 'dot' }[] } {
  return { tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }] };
}

function toTheEdge(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** @param width of the text on the page */
function fieldParagraphs({ label, value, lines }: Extract<FormBlock, { kind: 'field' }>, width: number): Paragraph[] {
  if (value !== '') return [new Paragraph({ spacing: LINE_SPACING, children: runs([label, value].filter(Boolean).join(' ')) })];
  const first = new Paragraph({ spacing: LINE_SPACING, ...dotted(width), children: [...runs(label), toTheEdge()] });
  const more = Array.from({ length: lines }, () => new Paragraph({ spacing: LINE_SPACING, ...dotted(width), children: [toTheEdge()] }));
  return [first, ...more];
}

function titleParagraphs({ text, sub, mark }: Extract<FormBlock, { kind: 'title' }>): Paragraph[] {
  const main = new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 240 }, keepNext: true, children: runs(text, { bold: true, size: 28 }) });
  const below = new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: marked(sub, mark) });
  return sub === '' ? [main] : [main, below];
}

function noteParagraphs({ notes }: Extract<FormBlock, { kind: 'notes' }>): Paragraph[] {
  const rule = new Paragraph({ spacing: { before: 240 }, children: runs('______________________', { size: SMALL }) });
  return [rule, ...notes.map(({ mark, text }) => new Paragraph({ children: [new TextRun({ text: mark, superScript: true, size: SMALL }), ...runs(` ${text}`, { size: SMALL })] }))];
}

type TextBlock = Exclude<FormBlock, { kind: 'heading' | 'table' | 'signatures' | 'seal' }>;

export function textParagraphs(block: TextBlock, width: number): Paragraph[] {
  switch (block.kind) {
    case 'title':
      return titleParagraphs(block);
    case 'section':
      return [new Paragraph({ spacing: { before: 160, after: 80 }, keepNext: true, pageBreakBefore: block.newPage === true, children: marked(block.text, block.mark, { bold: true }) })];
    case 'field':
      return fieldParagraphs(block, width);
    case 'text': {
      const alignment = block.align === 'center' ? AlignmentType.CENTER : AlignmentType.JUSTIFIED;
      return [new Paragraph({ alignment, spacing: LINE_SPACING, children: runs(block.text, { bold: block.bold }) })];
    }
    case 'choices':
      return block.choices.map(({ label, chosen }) => new Paragraph({ spacing: LINE_SPACING, indent: { left: 360 }, children: runs(`${chosen ? '☒' : '☐'} ${label}`) }));
    case 'notes':
      return noteParagraphs(block);
  }
}
