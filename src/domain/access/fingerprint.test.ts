import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

describe('a fingerprint', () => {
  it('is the same for the same text, short and fit for a query string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fingerprint(text)).toBe(fingerprint(text));
      expect(fingerprint(text)).toMatch(/^[0-9a-z]{2,14}$/);
    }));
  });

  it('changes with any one person more, fewer or other', () => {
    const people = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(people, fc.nat(), fc.stringMatching(/^[A-Z]{1,8}$/), (names, at, other) => {
      const one = at % names.length;
      const whole = fingerprint(names.join('|'));
      expect(fingerprint([...names, other].join('|'))).not.toBe(whole);
      expect(fingerprint(names.toSpliced(one, 1).join('|'))).not.toBe(whole);
      expect(fingerprint(names.with(one, other).join('|'))).not.toBe(whole);
    }));
  });

  it('tells texts apart whose letters only changed places', () => {
    const texts = ['an|binh', 'binh|an', 'ab|anih', 'na|binh', 'hnib|na'];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  });

  it('stays what devices have stored', () => {
    expect(fingerprint('')).toBe(`${(0x811c9dc5).toString(36)}${(0xcbf29ce4).toString(36)}`);
  });
});
