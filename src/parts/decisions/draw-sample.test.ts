import { describe, expect, it } from 'vitest';
import { drawSample, sampleSize } from './draw-sample.ts';

describe('the sample to open', () => {
  it.each([[0, 0], [1, 1], [12, 1], [13, 2], [34, 3], [60, 5], [90, 5], [91, 8], [120, 8], [150, 8], [151, 13], [276, 13], [280, 13], [281, 20], [500, 20], [1200, 32], [1201, 50], [9999, 50]])('of %i things is %i', (count, size) => {
    expect(sampleSize(count)).toBe(size);
  });

  it('never asks for fewer because there is more to decide, nor for more than there is', () => {
    const sizes = Array.from({ length: 1500 }, (_, count) => sampleSize(count));
    expect(sizes.every((size, count) => size <= count && size >= (sizes[count - 1] ?? 0))).toBe(true);
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
