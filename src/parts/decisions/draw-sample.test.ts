import { describe, expect, it } from 'vitest';
import { drawSample, sampleSize } from './draw-sample.ts';

describe('the sample to open', () => {
  it.each([[0, 0], [1, 1], [12, 1], [13, 2], [34, 3], [120, 10]])('of %i things is %i', (count, size) => {
    expect(sampleSize(count)).toBe(size);
  });

  const keys = Array.from({ length: 34 }, (_, i) => `submission.${i}`);

  it('is the same for one seed whatever the order, and another for another seed', () => {
    expect(drawSample(keys.toReversed(), 'seed-1')).toEqual(drawSample(keys, 'seed-1'));
    expect(drawSample(keys, 'seed-2')).not.toEqual(drawSample(keys, 'seed-1'));
  });

  it('reaches every item over many seeds', () => {
    const seen = new Set(Array.from({ length: 400 }, (_, i) => drawSample(keys, `seed ${i}`)).flat());
    expect(seen.size).toBe(34);
  });
});
