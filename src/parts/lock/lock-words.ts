import { isYear } from '#domain/calendar/period.ts';
import { useText } from '#ui/language.ts';
import type { Bundle, Say } from '#ui/language.ts';

/** The same of a period and of a year. */
const plainVi = {
  note: 'Ghi chú (nếu có)',
  cancel: 'Thôi',
  askReason: 'Lý do mở lại',
  sendAsk: 'Gửi đề nghị',
  asked: '{name} đề nghị mở lại lúc {time}',
  waitsForOther: 'Cần một người khác có quyền (cán bộ tổ chức hoặc người đứng đầu) quyết định.',
  openReason: 'Lý do đồng ý mở',
  openHint: 'Bạn quyết định: mở lại, hoặc không. Cả hai đều cần ghi lý do; người đề nghị sẽ đọc được.',
  decline: 'Không mở lại…',
  declineReason: 'Lý do không mở lại',
  sendDecline: 'Không mở lại',
  declined: '{name} không đồng ý mở lại lúc {time} (đề nghị của {asker})',
  needReason: 'Cần ghi lý do.',
  notSaved: 'Chưa ghi được',
  safe: 'Những gì đã nhập vẫn còn trên màn hình.',
  storageFull: 'Máy đã hết chỗ. Xóa bớt ảnh trong máy rồi thử lại.',
} as const;

const plainEn: Readonly<Record<keyof typeof plainVi, string>> = {
  note: 'Note (if any)',
  cancel: 'Cancel',
  askReason: 'Why it has to be opened',
  sendAsk: 'Send the request',
  asked: '{name} asked at {time} to open it again',
  waitsForOther: 'Another person with the right (organisation officer or head) has to decide.',
  openReason: 'Why you agree',
  openHint: 'You decide: open it again, or not. Both need a reason, which the person who asked will read.',
  decline: 'Do not open…',
  declineReason: 'Why it stays closed',
  sendDecline: 'Do not open',
  declined: '{name} did not agree at {time} to open it again (asked by {asker})',
  needReason: 'Give a reason.',
  notSaved: 'Not written',
  safe: 'What you typed is still on the screen.',
  storageFull: 'The device is full. Delete some pictures and try again.',
};

const periodVi = {
  stateOpen: 'Kỳ đang mở',
  stateLocked: 'Kỳ đã chốt',
  lockedBy: '{name} chốt lúc {time}.',
  lockedMeans: 'Không ghi thêm vào việc và phiếu của kỳ. Những gì ghi trước khi chốt mà đến muộn sẽ chờ người có quyền xem xét.',
  openMeans: 'Việc và phiếu của kỳ còn được ghi, sửa.',
  notOver: 'Kỳ kết thúc ngày {day}, sau đó mới chốt được.',
  close: 'Chốt kỳ',
  closeAsk: 'Chốt {period}?',
  closeClean: 'Mọi người đã được xác nhận và không còn đề nghị chờ trả lời.',
  closeAnyway: 'Chốt, dù còn {count} người',
  closeSure: 'Chốt kỳ này',
  ask: 'Đề nghị mở lại kỳ',
  open: 'Mở lại kỳ',
} as const;

type OwnWord = keyof typeof periodVi;
export type LockWord = keyof typeof plainVi | OwnWord;

const periodEn: Readonly<Record<OwnWord, string>> = {
  stateOpen: 'The period is open',
  stateLocked: 'The period is closed',
  lockedBy: 'Closed by {name} at {time}.',
  lockedMeans: 'Nothing more is written to its tasks and reviews. What was written before and comes late waits for somebody to decide.',
  openMeans: 'Tasks and reviews of the period can still be written.',
  notOver: 'The period ends on {day} and can be closed after that.',
  close: 'Close the period',
  closeAsk: 'Close {period}?',
  closeClean: 'Everybody is confirmed and no objection waits.',
  closeAnyway: 'Close, although {count, plural, one {# person is} other {# people are}} left out',
  closeSure: 'Close this period',
  ask: 'Ask to open it again',
  open: 'Open the period again',
};

const yearVi: Readonly<Record<OwnWord, string>> = {
  stateOpen: 'Khóa năm',
  stateLocked: 'Khóa năm',
  lockedBy: 'Năm đã khóa: {name} khóa lúc {time}.',
  lockedMeans: 'Không ghi thêm vào phiếu năm của ai. Vẫn xem được quyết định, gửi và trả lời được kiến nghị. Những gì ghi trước khi khóa mà đến muộn sẽ chờ người có quyền xem xét.',
  openMeans: 'Năm đang mở: phiếu năm của mọi người còn được ghi, sửa.',
  notOver: 'Năm kết thúc ngày {day}, sau đó mới khóa được.',
  close: 'Khóa năm',
  closeAsk: 'Khóa {period}?',
  closeClean: 'Mọi người đã có quyết định, mọi tổ chức đã được công nhận; không còn kiến nghị hay đề nghị thay thế đang chờ.',
  closeAnyway: 'Khóa, dù còn {count} người, tổ chức',
  closeSure: 'Khóa năm này',
  ask: 'Đề nghị mở lại năm',
  open: 'Mở lại năm',
};

const yearEn: Readonly<Record<OwnWord, string>> = {
  stateOpen: 'Closing the year',
  stateLocked: 'Closing the year',
  lockedBy: 'The year was closed by {name} at {time}.',
  lockedMeans: 'Nothing more is written to anybody’s year. Decisions can still be read, petitions made and answered. What was written before and comes late waits for somebody to decide.',
  openMeans: 'The year is open: everybody’s year can still be written.',
  notOver: 'The year ends on {day} and can be closed after that.',
  close: 'Close the year',
  closeAsk: 'Close {period}?',
  closeClean: 'Everybody is decided and every organisation recognised; no petition and no request for replacement waits.',
  closeAnyway: 'Close, although {count} {count, plural, one {person or organisation is} other {people and organisations are}} left out',
  closeSure: 'Close this year',
  ask: 'Ask to open the year again',
  open: 'Open the year again',
};

const periodLockWords: Bundle<LockWord> = { vi: { ...plainVi, ...periodVi }, en: { ...plainEn, ...periodEn } };
const yearLockWords: Bundle<LockWord> = { vi: { ...plainVi, ...yearVi }, en: { ...plainEn, ...yearEn } };

/** @param period a month, a quarter, or a year, which has words of its own */
export function useLockWords(period: string): Say<LockWord> {
  return useText(isYear(period) ? yearLockWords : periodLockWords);
}
