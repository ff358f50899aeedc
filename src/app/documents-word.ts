/** A form as a Word file. The library is large: import this module only when somebody asks for one. */
import { Document, Packer, PageNumber, PageOrientation, Paragraph, TextRun, AlignmentType, Footer } from 'docx';
import type { Table } from 'docx';
import type { FormBlock, FormDocument } from '#domain/forms/form-document.ts';
import { headingBlocks, sealBlocks, signatureTable, tableOf } from './documents-word-table.ts';
import { SIZE, SMALL, textParagraphs } from './documents-word-text.ts';

/** A4 and its margins in millimetres, as offices set them. */
const PAGE = { short: 210, long: 297 } as const;
const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 } as const;

/** Word counts in twentieths of a point. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

function written(block: FormBlock, width: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return headingBlocks(block, width);
    case 'table':
      return [tableOf(block, width)];
    case 'signatures':
      return [new Paragraph(''), signatureTable(block, width)];
    case 'seal':
      return sealBlocks(block);
    default:
      return textParagraphs(block, width);
  }
}

function pageNumbers(): Footer {
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: SMALL })] })] });
}

function documentOf({ title, orientation, blocks }: FormDocument): Document {
  const lying = orientation === 'landscape';
  const width = twips((lying ? PAGE.long : PAGE.short) - MARGIN.left - MARGIN.right);
  const page = {
    // The library turns the page itself: it is given upright sizes.
    size: {
      width: twips(PAGE.short), height: twips(PAGE.long),
      orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(MARGIN.top), bottom: twips(MARGIN.bottom),
      left: twips(MARGIN.left), right: twips(MARGIN.right),
    },
  };
  return new Document({
    title,
    creator: 'Rõ Việc',
    styles: { default: { document: { run: { font: 'Times New Roman', size: SIZE, language: { value: 'vi-VN' } } } } },
    sections: [{ properties: { page }, footers: { default: pageNumbers() }, children: blocks.flatMap((block) => written(block, width)) }],
  });
}

export function writeWord(form: FormDocument): Promise<Blob> {
  return Packer.toBlob(documentOf(form));
}
