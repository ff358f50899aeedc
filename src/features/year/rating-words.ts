import type { Bundle } from '#ui/language.ts';

const vi = {
  rating: 'Xếp loại cơ quan, đơn vị',
  ratingNone: 'chưa xếp loại',
  ratingLine: '{level}, quyết định {decision}',
  ratingOutstanding: 'tập thể xuất sắc, được 25%',
  ratingOpen: 'Tự đánh giá, công nhận, cuộc họp',
} as const;

export const ratingWords: Bundle<keyof typeof vi> = {
  vi,
  en: {
    rating: 'Ratings of the unit and its divisions',
    ratingNone: 'not rated yet',
    ratingLine: '{level}, decision {decision}',
    ratingOutstanding: 'outstanding, 25% applies',
    ratingOpen: 'Self-ratings, recognition, meetings',
  },
};
