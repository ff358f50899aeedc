import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '#app/app.ts';
import { createCell } from '#app/live.ts';
import { markClean, markDirty } from '#ui/dirty-forms.ts';
import { useDay } from './use-day.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A page that was opened on 18 November. */
function open() {
  let day = '2026-11-18';
  const status = createCell({});
  const app = { today: () => day, status: () => status } as unknown as App;
  const Day = () => <p>{useDay(app)}</p>;
  const { unmount } = render(<Day />);
  return { unmount, set: status.set, midnight: () => void (day = '2026-11-19'), shown: () => screen.getByText(/^2026/).textContent };
}

describe('a page left open over midnight moves on to the new day', () => {
  test.each<[string, (page: ReturnType<typeof open>) => void]>([
    ['by itself, within half a minute', () => vi.advanceTimersByTime(30_000)],
    ['when it is shown again', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['when the server has answered, which may have corrected the clock', ({ set }) => set({ sent: true })],
  ])('%s', (_, happen) => {
    const page = open();
    expect(page.shown()).toBe('2026-11-18');
    page.midnight();
    act(() => happen(page));
    expect(page.shown()).toBe('2026-11-19');
  });

  test('but not while something is being typed; then it does', () => {
    const page = open();
    markDirty('log:2026-11-18', async () => undefined);
    page.midnight();
    act(() => vi.advanceTimersByTime(60_000));
    expect(page.shown()).toBe('2026-11-18');
    act(() => markClean('log:2026-11-18'));
    expect(page.shown()).toBe('2026-11-19');
  });

  test('a page that was left looks no more', () => {
    const page = open();
    page.unmount();
    page.midnight();
    expect(vi.getTimerCount()).toBe(0);
  });
});
