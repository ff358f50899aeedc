import { describe, expect, it } from 'vitest';
import { accepted, fault, leading, periodInput, task } from '#tests/support/period-input.ts';
import { canonicalInput, canonicalJson, sameScore } from './canonical-score.ts';
import { scorePeriod } from './period-score.ts';

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ b: [{ d: 1, c: 2 }], a: 1, B: 2, ab: 3 }, '{"B":2,"a":1,"ab":3,"b":[{"c":2,"d":1}]}'],
    [{ z: { d: 1, c: 2 }, a: 'é"' }, '{"a":"é\\"","z":{"c":2,"d":1}}'],
    [[], '[]'],
    [null, 'null'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

describe('canonicalInput', () => {
  const late = fault({ entry: 'f1' });
  const later = fault({ entry: 'f2' });
  const parts = [accepted('1', { acceptance: 'a1', delays: [late, later] }), accepted('2', { acceptance: 'a2' })];
  const input = periodInput([task('x', '1', '3', { completed: parts }), task('y', '2', '1')]);

  it('is the same text for the same facts in another order', () => {
    const turned = [accepted('2', { acceptance: 'a2' }), accepted('1', { acceptance: 'a1', delays: [later, late] })];
    expect(canonicalInput(periodInput([task('y', '2', '1'), task('x', '1', '3', { completed: turned })]))).toBe(canonicalInput(input));
  });

  it.each([
    ['a quantity', { tasks: [task('x', '1', '4', { completed: parts }), task('y', '2', '1')] }],
    ['an excuse', { tasks: [task('x', '1', '3', { completed: [accepted('1', { delays: [{ ...late, excusedBy: 'e' }] })] })] }],
    ['number of accepted units', { tasks: [task('x', '1', '3', { completed: [parts[0]!, accepted('1', { acceptance: 'a2' })] }), task('y', '2', '1')] }],
    ['excuse of one of two delays', { tasks: [task('x', '1', '3', { completed: [{ ...parts[0]!, delays: [late, { ...later, excusedBy: 'e' }] }, parts[1]!] }), task('y', '2', '1')] }],
    ['failed review', { tasks: [task('x', '1', '3', { completed: [{ ...parts[0]!, failedReviews: [fault()] }, parts[1]!] }), task('y', '2', '1')] }],
    ['the period', { period: '2026-04' }],
    ['the rules', { profile: { ...input.profile, version: 2 } }],
    ['a mark', { general: { ...input.general, confirmed: {} } }],
  ])('is another text for another %s', (_, change) => {
    expect(canonicalInput({ ...input, ...change })).not.toBe(canonicalInput(input));
  });

  it('is the same text for subordinates in another order', () => {
    const led = (standings: Parameters<typeof leading>[0]) => canonicalInput({ ...input, role: 'head', leadership: leading(standings) });
    expect(led({ b: 'below', a: 'met', c: 'no-data' })).toBe(led({ c: 'no-data', a: 'met', b: 'below' }));
    expect(led({ a: 'met' })).not.toBe(led({ a: 'below' }));
    expect(led({})).not.toBe(canonicalInput({ ...input, role: 'head' }));
  });

  it('tells units of one acceptance apart by what they hold', () => {
    const units = [accepted('1', { late: '1/2' }), accepted('1', { late: '0' }), accepted('2')];
    const text = (completed: typeof units) => canonicalInput(periodInput([task('x', '1', '3', { completed })]));
    expect(text([units[2]!, units[0]!, units[1]!])).toBe(text(units));
  });

  it.each([
    ['the role', { role: 'head' as const }],
    ['a share decided of a leader', { leadership: leading({}, { confirmed: { organising: '0.5', uniting: '1' } }) }],
    ['the standing of a subordinate', { leadership: leading({ a: 'no-data' }) }],
  ])('is another text for another %s of a leader', (_, change) => {
    expect(canonicalInput({ ...input, leadership: leading({}), ...change })).not.toBe(canonicalInput({ ...input, leadership: leading({}) }));
  });

  it('leaves the input as it was', () => {
    const before = structuredClone(input);
    const led = { ...input, leadership: leading({ b: 'met', a: 'met' }) };
    canonicalInput(input);
    canonicalInput(led);
    expect(input).toEqual(before);
    expect(led.leadership.subordinates.map(({ person }) => person)).toEqual(['b', 'a']);
  });
});

describe('sameScore', () => {
  const score = scorePeriod(periodInput([task('x', '1', '3', { completed: [accepted('1')] })]));

  it('holds after a trip through JSON and for other key orders', () => {
    const turned = Object.fromEntries(Object.entries(structuredClone(score)).toReversed());
    expect(sameScore(score, { ...score, ...turned })).toBe(true);
    expect(sameScore(score, JSON.parse(JSON.stringify(score)))).toBe(true);
  });

  it('fails when a ratio, the engine or the profile differs, even with the same total', () => {
    expect(sameScore(score, { ...score, engine: 'period-score/0' })).toBe(false);
    expect(sameScore(score, { ...score, profileVersion: 2 })).toBe(false);
    expect(sameScore(score, { ...score, ratios: score.ratios.slice(1) })).toBe(false);
  });
});
