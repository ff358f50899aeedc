import { describe, expect, it } from 'vitest';
import { rational } from '#domain/scoring/rational.ts';
import { partText, shareWords } from './task-part.ts';

const names: Readonly<Record<string, string>> = { an: 'An', binh: 'Bình', chi: 'Chi' };
const reader = { viewer: 'an', nameOf: (person: string) => names[person] ?? person, language: 'vi' } as const;
const group = { id: 'g', members: [{ person: 'an', share: '1/3' }, { person: 'binh', share: '0.25' }, { person: 'chi', share: '5/12' }] };
const own = { person: 'an', quantity: '2', group: null, split: null };

describe('partText', () => {
  it.each([
    ['of work of one’s own', own, {}, null],
    ['of group work, to the member', { ...own, group }, {}, 'Việc nhóm: phần của bạn 1/3, cùng Bình, Chi'],
    ['of group work, to his head', { ...own, person: 'binh', group }, {}, 'Việc nhóm: phần 0,25, cùng An, Chi'],
    ['in English', { ...own, person: 'binh', group }, { language: 'en' }, 'Group work: share 0.25, with An, Chi'],
    ['of a large product', { ...own, split: { id: 's', part: 2, parts: [{ person: 'an', period: '2026-03', quantity: '2' }, { person: 'an', period: '2026-04', quantity: '0.5' }], total: '2.5' } }, {}, 'Phần 2/2 của việc lớn: 2 trong tổng số 2,5'],
  ] as const)('%s', (_, task, change, text) => {
    expect(partText(structuredClone(task) as Parameters<typeof partText>[0], { ...reader, ...change })).toBe(text);
  });
});

describe('shareWords', () => {
  it.each([[1n, 4n, '0,25'], [1n, 3n, '1/3'], [-1n, 12n, '−1/12'], [-1n, 2n, '−0,5'], [1n, 1n, '1']])('%d/%d is %s', (n, d, text) => {
    expect(shareWords(rational(n, d), 'vi')).toBe(text);
  });
});
