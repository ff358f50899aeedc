import type { Bundle } from '#ui/language.ts';

const vi = {
  syncTitle: 'Gửi và nhận dữ liệu',
  lastExchange: 'Trao đổi gần nhất',
  never: 'chưa có',
  unsentEntries: 'Mục chưa gửi',
  unsentFiles: 'Tệp chưa gửi',
  oldest: 'Lâu nhất từ',
  oldWarning: 'Có mục chưa gửi từ 3 ngày trở lên.',
  oldNext: 'Đưa máy vào nơi có mạng và bấm “Gửi nhận ngay”. Dữ liệu vẫn an toàn trên máy.',
  syncNow: 'Gửi nhận ngay',
  waiting: 'Đang chờ gửi',
  nothingWaiting: 'Máy chủ đã nhận mọi việc bạn ghi.',
  needReview: 'Cần bạn xem lại',
  dayLog: 'Nhật ký ngày {day}',
  reviewSheet: 'Phiếu đánh giá {period}',
} as const;

/** Of the panel behind the mark in the header, which comes with its first tap. */
export const panelWords: Bundle<keyof typeof vi> = {
  vi,
  en: {
    syncTitle: 'Sending and receiving',
    lastExchange: 'Last exchange',
    never: 'none yet',
    unsentEntries: 'Items not sent',
    unsentFiles: 'Files not sent',
    oldest: 'Oldest from',
    oldWarning: 'Something has been waiting for 3 days or more.',
    oldNext: 'Take the device where there is a network and press “Sync now”. Your data is safe on the device.',
    syncNow: 'Sync now',
    waiting: 'Waiting to be sent',
    nothingWaiting: 'The server has everything you recorded.',
    needReview: 'Needs your attention',
    dayLog: 'Day sheet of {day}',
    reviewSheet: 'Review of {period}',
  },
};
