import type { Bundle } from '#ui/language.ts';

const vi = {
  years: 'Chọn năm',
  choose: 'Chọn…',
  storageFull: 'Máy hết chỗ trống. Giải phóng bộ nhớ rồi lưu lại.',
} as const;

/** Words the pages of a year share. */
export const yearPartsWords: Bundle<keyof typeof vi> = {
  vi,
  en: {
    years: 'Choose a year',
    choose: 'Choose…',
    storageFull: 'The device has no room left. Free some and save again.',
  },
};
