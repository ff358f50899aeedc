import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCell } from '#app/live.ts';
import { calmLive } from './calm-live.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const source = createCell(0);
  const heard: number[] = [];
  const stop = calmLive(source, 100).subscribe((value) => void heard.push(value));
  return { source, heard, stop };
}

describe('a calm live value', () => {
  it('tells the first value at once and the last of many after the pause', () => {
    const { source, heard } = watched();
    for (const value of [1, 2, 3]) source.set(value);
    expect(heard).toEqual([0]);
    vi.advanceTimersByTime(100);
    expect(heard).toEqual([0, 3]);
  });

  it('tells what comes after a quiet time at once', () => {
    const { source, heard } = watched();
    vi.advanceTimersByTime(150);
    source.set(1);
    expect(heard).toEqual([0, 1]);
  });

  it('rests again after what it held back', () => {
    const { source, heard } = watched();
    source.set(1);
    vi.advanceTimersByTime(100);
    source.set(2);
    expect(heard).toEqual([0, 1]);
    vi.advanceTimersByTime(100);
    expect(heard).toEqual([0, 1, 2]);
  });

  it('says nothing after the last watcher left', () => {
    const { source, heard, stop } = watched();
    source.set(1);
    stop();
    vi.advanceTimersByTime(500);
    expect(heard).toEqual([0]);
  });
});
