import type { Bundle } from '#ui/language.ts';

export const shortListWords: Bundle<'more'> = { vi: { more: 'Xem thêm {count}' }, en: { more: 'Show {count} more' } };
