import { expect, test } from 'vitest';
import { matchesSearch, plainText } from './plain-text.ts';

test.for([
  ['Đề án Phát triển', 'de an phat trien'],
  ['  Giải quyết   đơn ', 'giai quyet don'],
  ['ĐẶNG ƯU', 'dang uu'],
] as const)('%s becomes %s', ([text, plain]) => {
  expect(plainText(text)).toBe(plain);
});

test.for([
  ['Soạn văn bản', 'van ban', true, 'without diacritics'],
  ['Soạn văn bản', 'bản soạn', true, 'words in any order'],
  ['Soạn văn bản', '', true, 'nothing typed shows everything'],
  ['Soạn văn bản', 'báo cáo', false, 'another word'],
] as const)('%s found by "%s": %s (%s)', ([text, query, found]) => {
  expect(matchesSearch(text, query)).toBe(found);
});
