import type { Bundle } from '#ui/language.ts';

const vi = {
  save: 'Lưu',
  cancel: 'Thôi',
  notSaved: 'Chưa lưu được',
  safe: 'Những gì đã nhập vẫn còn trên màn hình; hồ sơ chưa thay đổi.',
} as const;

export const formFrameWords: Bundle<keyof typeof vi> = {
  vi,
  en: { save: 'Save', cancel: 'Cancel', notSaved: 'Not saved', safe: 'What you typed is still on the screen; the record has not changed.' },
};
