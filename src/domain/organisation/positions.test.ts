import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { identifier } from '../record/shapes.ts';
import { findPosition } from './people-import-row.ts';
import { POSITIONS, findPositionByCode } from './positions.ts';

describe('job positions of a commune', () => {
  test.each([
    ['elected', 2, 'Chair and Vice-Chair'],
    ['leadership', 8, 'annex 1A'],
    ['professional', 28, 'annex 1B'],
    ['support', 3, 'annex 1C'],
  ] as const)('%s: %i (%s)', (group, count, _source) => {
    expect(POSITIONS.filter((position) => position.group === group)).toHaveLength(count);
  });

  test('every code is its own and may stand in a record', () => {
    expect(new Set(POSITIONS.map(({ code }) => code)).size).toBe(POSITIONS.length);
    for (const { code } of POSITIONS) expect(z.safeParse(identifier, code).success).toBe(true);
  });

  test('the printed code with Đ finds the position in an import', () => {
    expect(findPosition('LĐQL-05', POSITIONS)?.name).toBe('Giám đốc Trung tâm Phục vụ hành chính công');
    expect(findPosition('Văn thư viên', POSITIONS)?.code).toBe('NVCN-04');
  });

  test('an unknown code is null, never a guess', () => {
    expect(findPositionByCode('NVCN-29')).toBeNull();
    expect(findPositionByCode('HTPV-03')?.name).toBe('Nhân viên Lái xe');
  });
});
