import type { Bundle } from '#ui/language.ts';

const vi = {
  acting: 'Bạn đang thay {name} theo dõi, xác nhận đến hết {day}',
  actingHint: 'Trừ phiếu của chính bạn và của người ủy quyền.',
  reason: 'Căn cứ: {reason}',
} as const;

export const actingWords: Bundle<keyof typeof vi> = {
  vi,
  en: {
    acting: 'You act for {name} in monitoring and confirming until the end of {day}',
    actingHint: 'Except your own review and that of whom you act for.',
    reason: 'Ground: {reason}',
  },
};
