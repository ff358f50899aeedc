import { describe, expect, it } from 'vitest';
import { createCell, createLive } from '#app/live.ts';
import { settled } from './settled.ts';

describe('waiting for a live value', () => {
  it('takes the first one that is as wanted, and stops watching', async () => {
    const cell = createCell(1);
    const waiting = settled(cell, (value) => value === 3, 1000);
    for (const value of [2, 3, 4]) cell.set(value);
    expect(await waiting).toBe(3);
  });

  it('makes do with the last one when time is over', async () => {
    expect(await settled(createCell(1), (value) => value > 1, 5)).toBe(1);
  });

  it('never answers before there is a value', async () => {
    let tell: (value: number) => void = () => undefined;
    let left = false;
    const late = createLive<number>((emit) => {
      tell = emit;
      return () => {
        left = true;
      };
    });
    const waiting = settled(late, () => false, 0);
    setTimeout(() => tell(7), 20);
    expect(await waiting).toBe(7);
    expect(left).toBe(true);
  });
});
