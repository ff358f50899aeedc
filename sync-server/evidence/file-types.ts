/** Which files may be evidence, told by their content: a name or a declared type proves nothing. */

const zip = [0x50, 0x4b, 0x03, 0x04];
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Buffer, signature: readonly number[], offset = 0): boolean {
  return signature.every((value, index) => bytes[offset + index] === value);
}

function textAt(bytes: Buffer, offset: number, length: number): string {
  return bytes.toString('latin1', offset, offset + length);
}

/** Office Open XML: a zip whose parts are named in plain letters. */
function isOfficeXml(bytes: Buffer, part: string): boolean {
  return startsWith(bytes, zip) && bytes.includes('[Content_Types].xml') && bytes.includes(part);
}

/** OpenDocument: a zip whose first, uncompressed member `mimetype` holds the type (ODF 1.3 part 2, 3.3). */
function isOpenDocument(bytes: Buffer, type: string): boolean {
  return startsWith(bytes, zip) && textAt(bytes, 30, 8 + type.length) === `mimetype${type}`;
}

/** ISO base media with a HEIF brand. */
function isHeic(bytes: Buffer): boolean {
  return textAt(bytes, 4, 4) === 'ftyp' && ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'].includes(textAt(bytes, 8, 4));
}

function isPlainText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const odt = 'application/vnd.oasis.opendocument.text';
const ods = 'application/vnd.oasis.opendocument.spreadsheet';

/** Whole files (at most a few megabytes) by media type. */
const tests: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  'image/jpeg': (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
  'image/png': (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'image/webp': (bytes) => textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP',
  'image/heic': isHeic,
  'application/pdf': (bytes) => textAt(bytes, 0, 5) === '%PDF-',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (bytes) => isOfficeXml(bytes, 'word/document.xml'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': (bytes) => isOfficeXml(bytes, 'xl/workbook.xml'),
  'application/msword': (bytes) => startsWith(bytes, ole),
  'application/vnd.ms-excel': (bytes) => startsWith(bytes, ole),
  [odt]: (bytes) => isOpenDocument(bytes, odt),
  [ods]: (bytes) => isOpenDocument(bytes, ods),
  'text/plain': isPlainText,
};

export const evidenceTypes: readonly string[] = Object.keys(tests);

/** Whether the bytes are what `type` says; false for a type that is not accepted at all. */
export function contentIsOf(type: string, bytes: Buffer): boolean {
  return Object.hasOwn(tests, type) && tests[type]!(bytes);
}
