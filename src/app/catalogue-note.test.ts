import { describe, expect, it } from 'vitest';
import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import { catalogueNote, factsOf, ownNote } from './catalogue-note.ts';

const FACTS = { standardPoints: '5', groups: [{ group: 'N1', from: '1', to: '10' }, { group: 'N2', from: '10.5', to: '50' }] } as const;
const product = (group: 'N1' | 'N2', points: string): ProductDefinition =>
  ({ version: 'v', code: 'A', scope: 'shared', division: null, name: 'A', detail: '', output: 'A', group, points, coefficient: '1' });

describe('the note of a catalogue version', () => {
  it('tells people the standard product and the ranges', () => {
    expect(catalogueNote(FACTS, ' Theo kết luận họp ')).toBe('Sản phẩm chuẩn = 5 điểm. Khung điểm: N1 1-10; N2 10,5-50.\nTheo kết luận họp');
    expect(catalogueNote({ standardPoints: '2.5', groups: [] }, '')).toBe('Sản phẩm chuẩn = 2,5 điểm.');
  });

  it('gives them back for the export, and the own words apart', () => {
    const note = catalogueNote(FACTS, 'N1 9-99');
    expect(factsOf(note, [])).toEqual(FACTS);
    expect(ownNote(note)).toBe('N1 9-99');
    expect(ownNote('Chỉ có lời')).toBe('Chỉ có lời');
  });

  it('falls back on the points of the products', () => {
    expect(factsOf('', [product('N1', '3'), product('N1', '8'), product('N2', '20')])).toEqual({
      standardPoints: '5', groups: [{ group: 'N1', from: '3', to: '8' }, { group: 'N2', from: '20', to: '20' }],
    });
  });
});
