import { afterEach, expect, test, vi } from 'vitest';
import { clearTimer, startTimer } from './timer.ts';

afterEach(() => clearTimer());

test('a reload reads the timer from the device; a spoilt one is no timer', async () => {
  startTimer('an', { task: null, product: null, text: 'Tiếp dân' }, 1000);
  vi.resetModules();
  expect((await import('./timer.ts')).useTimer.getState().running).toMatchObject({ text: 'Tiếp dân', since: 1000 });
  for (const spoilt of ['{', '{"person":"an"}']) {
    localStorage.setItem('timer', spoilt);
    vi.resetModules();
    expect((await import('./timer.ts')).useTimer.getState().running).toBeNull();
  }
});
