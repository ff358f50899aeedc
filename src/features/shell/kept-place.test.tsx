import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdPlace } from './kept-place.tsx';

let grow: (height: number) => void;
const scrolled = vi.fn();
const disconnected = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  scrolled.mockClear();
  disconnected.mockClear();
  vi.stubGlobal('scrollTo', scrolled);
  vi.stubGlobal('innerHeight', 800);
  vi.stubGlobal('ResizeObserver', class {
    constructor(changed: () => void) {
      grow = (height) => {
        vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(height);
        changed();
      };
    }
    observe() {}
    disconnect = disconnected;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('one is led back as soon as the page is long enough, and once', () => {
  holdPlace(600);
  grow(900);
  expect(scrolled).not.toHaveBeenCalled();
  grow(1400);
  expect(scrolled).toHaveBeenCalledExactlyOnceWith({ top: 600 });
  expect(disconnected).toHaveBeenCalled();
});

test.each(['wheel', 'touchstart', 'pointerdown', 'keydown'])('whoever moves the page himself (%s) is left alone', (type) => {
  holdPlace(600);
  globalThis.dispatchEvent(new Event(type));
  expect(disconnected).toHaveBeenCalledOnce();
});

test('a page that stays short is waited for only a while, and not after it was left', () => {
  holdPlace(600);
  vi.advanceTimersByTime(5000);
  expect(disconnected).toHaveBeenCalledTimes(1);
  holdPlace(600)();
  expect(disconnected).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5000);
  expect(disconnected).toHaveBeenCalledTimes(2);
});
