import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Reminder } from '#domain/reminders/reminder.ts';
import { useAppBadge } from './app-badge.ts';

const reminder = (urgency: Reminder['urgency']): Reminder => ({
  id: urgency, kind: 'taskDue', urgency, due: null, person: null, record: null, period: '', subject: '', title: '', count: 0, escalated: false,
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(first: readonly Reminder[] | null) {
  const told: (number | 'clear')[] = [];
  vi.stubGlobal('navigator', {
    setAppBadge: async (count: number) => void told.push(count),
    clearAppBadge: async () => void told.push('clear'),
  });
  return { told, ...renderHook(({ reminders }) => useAppBadge(reminders), { initialProps: { reminders: first } }) };
}

test('the icon counts what presses, and nothing else', () => {
  const { told, rerender } = show([reminder('late'), reminder('today'), reminder('soon'), reminder('news')]);
  rerender({ reminders: [reminder('late'), reminder('today')] });
  rerender({ reminders: [reminder('news')] });
  expect(told).toEqual([2, 'clear']);
});

test('before anything was counted the icon stays as it is', () => {
  expect(show(null).told).toEqual([]);
});

test('a system without badges, or one that refuses, disturbs nothing', () => {
  vi.stubGlobal('navigator', {});
  expect(() => renderHook(() => useAppBadge([reminder('late')]))).not.toThrow();
  vi.stubGlobal('navigator', { setAppBadge: () => Promise.reject(new Error('not installed')) });
  expect(() => renderHook(() => useAppBadge([reminder('late')]))).not.toThrow();
});
