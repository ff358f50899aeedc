import { expect, test } from 'vitest';
import { sayIn } from './language.ts';
import type { Language } from './language.ts';
import { formatMessage } from './message.ts';

const items = '{count, plural, one {# item} other {# items}} left';

test.for<[message: string, values: Record<string, string | number>, language: Language, text: string, why: string]>([
  ['Lưu', {}, 'vi', 'Lưu', 'plain words stay as they are'],
  ['Còn {count} mục', { count: 3 }, 'vi', 'Còn 3 mục', 'a value in its place'],
  ['{who}: {reason}', { who: 'An', reason: 'thiếu số liệu' }, 'vi', 'An: thiếu số liệu', 'two values'],
  [items, { count: 1 }, 'en', '1 item left', 'English one'],
  [items, { count: 4 }, 'en', '4 items left', 'English other'],
  [items, { count: 1 }, 'vi', '1 items left', 'Vietnamese has one form only'],
  ['{count, plural, =0 {none} other {#}}', { count: 0 }, 'en', 'none', 'an exact number wins'],
  ['{count, plural, one {# by {who}} other {# by {who}}}', { count: 2, who: 'An' }, 'en', '2 by An', 'values inside a form'],
  ['Hạn {day}', {}, 'vi', 'Hạn {day}', 'a forgotten value stays visible instead of taking the screen down'],
])('%s with %o in %s', ([message, values, language, text]) => {
  expect(formatMessage(message, values, language)).toBe(text);
});

test('a brace that is never closed is a bug in our words', () => {
  expect(() => formatMessage('Còn {count', { count: 1 }, 'vi')).toThrow('not closed');
});

test('a bundle speaks the chosen language', () => {
  const words = { vi: { hello: 'Chào {name}' }, en: { hello: 'Hello {name}' } };
  expect(sayIn('vi', words)('hello', { name: 'An' })).toBe('Chào An');
  expect(sayIn('en', words)('hello', { name: 'An' })).toBe('Hello An');
});
