/** Forms as plain text, for comparing them with what the decree prints and with the files made of them. */
import { inflateRawSync } from 'node:zlib';
import type { FormBlock, FormDocument } from '#domain/forms/form-document.ts';
import { zipEntries } from '#app/spreadsheet-zip.ts';

function linesOf(block: FormBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.code ?? '', block.agency, block.number, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', block.day];
    case 'title':
      return [block.text, `${block.sub}${block.mark}`];
    case 'section':
      return [`${block.text}${block.mark}`];
    case 'field':
      return [`${block.label} ${block.value}`];
    case 'text':
      return [block.text];
    case 'table':
      return [...block.columns.map(({ label }) => label), ...(block.numbers ?? []), ...block.rows.flatMap(({ cells }) => cells)];
    case 'choices':
      return block.choices.map(({ label, chosen }) => `${chosen ? '☒' : '☐'} ${label}`);
    case 'signatures':
      return [...block.columns.flatMap(({ day, title, hint }) => [day, title, hint]), ...block.columns.map(({ name }) => name)];
    case 'notes':
      return block.notes.map(({ mark, text }) => `${mark} ${text}`);
    case 'seal':
      return [`Mã kiểm tra: ${block.hash}`];
  }
}

export function formLines({ blocks }: FormDocument): readonly string[] {
  return blocks.flatMap(linesOf).map((line) => line.trim()).filter(Boolean);
}

/** Letters, digits and boxes only: rows of dots, dashes and line ends differ between print and file. */
export function letters(text: string): string {
  return text.normalize('NFC').replace(/[\s.\-_]/g, '');
}

/** The parts of a zip file as text, by name. */
export async function unzipped(file: Blob): Promise<ReadonlyMap<string, string>> {
  const entries = zipEntries(new Uint8Array(await file.arrayBuffer())) ?? [];
  return new Map(entries.map(({ name, method, packed }) => [name, new TextDecoder().decode(method === 8 ? inflateRawSync(packed) : packed)]));
}

/** The text of a Word file's body, one line for each paragraph. */
export async function wordLines(file: Blob): Promise<readonly string[]> {
  const body = (await unzipped(file)).get('word/document.xml') ?? '';
  const plain = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
  return body.split('</w:p>').map((one) => plain([...one.matchAll(/<w:t[ >][^<]*|<w:br\/>/g)].map(([run]) => (run.startsWith('<w:br') ? '\n' : run.replace(/^<w:t[^>]*>/, ''))).join('')));
}
