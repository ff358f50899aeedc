import { expect, test } from 'vitest';
import type { SyncStatus } from '#app/app.ts';
import { formatTime } from '#ui/dates.ts';
import { sayIn } from '#ui/language.ts';
import { isOld, viewSync, waitingDays } from './sync-view.ts';
import { shellWords } from './words.ts';

const NOW = '2026-03-16T02:00:00.000Z';
const clean: SyncStatus = {
  phase: 'idle', unsent: 0, unsentFiles: 0, needReview: 0, oldestUnsent: null, lastExchange: '2026-03-16T01:12:00.000Z', complete: true, progress: null, error: null,
};

test.for<[change: Partial<SyncStatus>, tone: string, words: string]>([
  [{}, 'good', 'Đã gửi hết · 08:12'],
  [{ unsent: 2, unsentFiles: 1, oldestUnsent: '2026-03-15T02:00:00.000Z' }, 'soft', 'Còn 3 mục chưa gửi'],
  [{ unsent: 3, oldestUnsent: '2026-03-13T01:00:00.000Z' }, 'warn', 'Còn 3 mục chưa gửi, lâu nhất 3 ngày'],
  [{ phase: 'offline' }, 'soft', 'Ngoại tuyến – bạn vẫn làm việc được, sẽ gửi khi có mạng'],
  [{ phase: 'offline', unsent: 4, oldestUnsent: '2026-03-16T01:00:00.000Z' }, 'soft', 'Ngoại tuyến – còn 4 mục, sẽ gửi khi có mạng'],
  [{ phase: 'syncing' }, 'good', 'Đã gửi hết · 08:12'],
  [{ phase: 'syncing', unsent: 1 }, 'soft', 'Đang gửi và nhận…'],
  [{ phase: 'signed-out', unsent: 1 }, 'warn', 'Chưa gửi được: cần đăng nhập lại'],
  [{ phase: 'error' }, 'soft', 'Chưa gửi được, ứng dụng sẽ tự thử lại'],
  [{ phase: 'update-needed' }, 'warn', 'Cần bản ứng dụng mới để gửi tiếp'],
  [{ lastExchange: null }, 'soft', 'Chưa trao đổi với máy chủ'],
])('%o is %s: %s', ([change, tone, words]) => {
  const view = viewSync({ ...clean, ...change }, NOW, formatTime);
  expect(view.tone).toBe(tone);
  expect(sayIn('vi', shellWords)(view.word, view.values)).toBe(words);
});

test('one day is neutral, three days are old', () => {
  expect(waitingDays(null, NOW)).toBe(0);
  expect(isOld({ ...clean, oldestUnsent: '2026-03-15T01:00:00.000Z' }, NOW)).toBe(false);
  expect(isOld({ ...clean, oldestUnsent: '2026-03-13T02:00:00.000Z' }, NOW)).toBe(true);
});
