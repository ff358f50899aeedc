import type { Bundle } from '#ui/language.ts';

const vi = {
  years: 'Chọn năm',
  choose: 'Chọn…',
  save: 'Lưu',
  cancel: 'Thôi',
  notSaved: 'Chưa lưu được',
  safe: 'Những gì đã nhập vẫn còn trên màn hình và trong bản nháp.',
  storageFull: 'Máy hết chỗ trống. Giải phóng bộ nhớ rồi lưu lại.',
} as const;

/** Words every form of a year needs. */
export const yearFormWords: Bundle<keyof typeof vi> = {
  vi,
  en: {
    years: 'Choose a year',
    choose: 'Choose…',
    save: 'Save',
    cancel: 'Cancel',
    notSaved: 'Not saved',
    safe: 'What you typed is still on the screen and in the draft.',
    storageFull: 'The device has no room left. Free some and save again.',
  },
};
