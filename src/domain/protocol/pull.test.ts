import { describe, expect, it } from 'vitest';
import { parsePull } from './pull.ts';

const FIRST = { epoch: 0, seq: 0, scope: '', page: '' };

describe('a pull', () => {
  it.each([
    ['a first one, without anything', {}, FIRST],
    ['a later one', { epoch: '2', seq: '1207', scope: 'all' }, { ...FIRST, epoch: 2, seq: 1207, scope: 'all' }],
    ['a walk that goes on', { epoch: '1', seq: '0', page: 'p-300' }, { ...FIRST, epoch: 1, page: 'p-300' }],
    ['leading zeros', { seq: '007' }, { ...FIRST, seq: 7 }],
    ['the highest count a number holds exactly', { seq: '9'.repeat(15) }, { ...FIRST, seq: 999_999_999_999_999 }],
    ['a question of a newer app', { seq: '3', speed: 'high' }, { ...FIRST, seq: 3 }],
  ])('%s', (_, query, expected) => expect(parsePull(query)).toEqual(expected));

  it.each([
    ['an epoch below zero', { epoch: '-1' }],
    ['half a seq', { seq: '1.5' }],
    ['an empty seq', { seq: '' }],
    ['a seq in hexadecimal', { seq: '0x10' }],
    ['a seq with an exponent', { seq: '1e3' }],
    ['a seq no number holds exactly', { seq: '9'.repeat(16) }],
    ['the same parameter twice', { seq: ['1', '2'] }],
    ['a scope beyond 60 characters', { scope: 's'.repeat(61) }],
    ['a page beyond 60 characters', { page: 'p'.repeat(61) }],
    ['no query', null],
    ['a text', 'epoch=1'],
  ])('%s is no pull', (_, query) => expect(parsePull(query)).toBeNull());
});
