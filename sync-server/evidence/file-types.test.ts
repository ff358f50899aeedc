import { expect, test } from 'vitest';
import { contentIsOf, evidenceTypes } from './file-types.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const odt = 'application/vnd.oasis.opendocument.text';
const zipHead = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

function officeZip(part: string): Buffer {
  return Buffer.concat([zipHead, Buffer.from(`....[Content_Types].xml....${part}....`)]);
}

function openDocument(type: string): Buffer {
  return Buffer.concat([zipHead, Buffer.alloc(26), Buffer.from(`mimetype${type}PK`)]);
}

const samples: readonly (readonly [type: string, bytes: Buffer])[] = [
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1')],
  ['image/heic', Buffer.from('\0\0\0\x18ftypheic', 'latin1')],
  ['application/pdf', Buffer.from('%PDF-1.7\n\0')],
  [word, officeZip('word/document.xml')],
  [sheet, officeZip('xl/workbook.xml')],
  ['application/msword', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['application/vnd.ms-excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  [odt, openDocument(odt)],
  ['application/vnd.oasis.opendocument.spreadsheet', openDocument('application/vnd.oasis.opendocument.spreadsheet')],
  ['text/plain', Buffer.from('Biên bản họp thôn')],
];

test.each(samples)('%s is known by its content', (type, bytes) => {
  expect(contentIsOf(type, bytes)).toBe(true);
});

test('every accepted type has a sample above', () => {
  expect(samples.map(([type]) => type).sort()).toEqual([...evidenceTypes].sort());
});

test.each(samples.filter(([type]) => type !== 'text/plain'))('an executable is not %s', (type) => {
  expect(contentIsOf(type, Buffer.from('MZ\x90\0 an executable'))).toBe(false);
});

test('a spreadsheet is not a Word document, UTF-16 and binary are not plain text, HTML is not accepted', () => {
  expect(contentIsOf(word, officeZip('xl/workbook.xml'))).toBe(false);
  expect(contentIsOf('text/plain', Buffer.from('Biên bản', 'utf16le'))).toBe(false);
  expect(contentIsOf('text/plain', Buffer.from([0xc3, 0x28]))).toBe(false);
  expect(contentIsOf('text/html', Buffer.from('<p>'))).toBe(false);
  expect(contentIsOf('toString', Buffer.from('x'))).toBe(false);
});

test('an empty file is nothing but plain text', () => {
  expect(evidenceTypes.filter((type) => contentIsOf(type, Buffer.alloc(0)))).toEqual(['text/plain']);
});
