import { describe, expect, it } from 'vitest';
import { UNDECIDED } from '../year/decision.ts';
import type { Decision } from '../year/decision.ts';
import { NO_YEAR_FACTS } from '../year/year.ts';
import type { YearFacts } from '../year/year.ts';
import { unitYear } from '../year/unit-year.ts';
import { formLines } from '#tests/support/form-text.ts';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { ward } from '#tests/support/story.ts';
import type { FormTable } from './form-document.ts';
import { subjectOf } from './form-parts.ts';
import { yearSheetOf } from './year-sheet.ts';

const KEPT = { entry: 'e1', by: 'officer', at: '2026-01-05T01:00:00.000Z' };

function decision(id: string, level: Decision['level'], replaces: string | null = null): Decision {
  return { ...KEPT, entry: id, by: 'chair', decision: id, level, document: '15/QĐ-UBND', on: '2026-12-12', average: '80', replaces, seenAt: null };
}

interface Told {
  readonly facts?: Partial<YearFacts>;
  readonly scores?: (period: string) => string | null;
  readonly unit?: Parameters<typeof ward>[1];
  readonly notHere?: readonly string[];
}

function sheet({ facts = {}, scores = () => '80', unit = {}, notHere = [] }: Told) {
  const org = ward({}, unit);
  const [year] = unitYear({
    org, unit: 'u1', year: 2026, today: '2026-12-10', factsOf: () => ({ ...NO_YEAR_FACTS, ...UNDECIDED, ...facts }),
    figureOf: (_, period) => ({ exact: scores(period), taskPoints: '50', provisional: false, entry: `c-${period}` }),
  }, ['an']).people;
  return yearSheetOf({ subject: subjectOf(org, 'an', '2026-12-31'), year: year!, nameOf: (id) => org.people.get(id)?.name ?? id, notHere, hash: 'abc' });
}

function months(told: Told): string[] {
  return sheet(told).blocks.find((block): block is FormTable => block.kind === 'table')!.rows.map(({ cells }) => cells.join('|'));
}

describe('Mẫu số 02 of a year', () => {
  it('lists twelve months and their mean', () => {
    const rows = months({ scores: (period) => (period === '2026-02' ? '86.625' : '80') });
    expect(rows).toHaveLength(13);
    expect(rows.slice(0, 3)).toEqual(['1|80,00|', '2|86,63|', '3|80,00|']);
    expect(rows.at(-1)).toBe('Tổng điểm trung bình cả năm|80,55|tạm tính');
  });

  it('says of a month why it has no score', () => {
    const rows = months({ scores: (period) => (period === '2026-05' ? null : '80'), facts: { leaves: [{ ...KEPT, leave: 'l', kind: 'sick', from: '2026-07-01', to: '2026-07-31' }] } });
    expect(rows[4]).toBe('5||chưa có điểm');
    expect(rows[6]).toBe('7||');
  });

  it('does not call missing what is only not on this device', () => {
    const rows = months({ scores: (period) => (period < '2026-03' ? null : '80'), notHere: ['2026-01'] });
    expect(rows.slice(0, 2)).toEqual(['1||điểm chưa có trên máy này', '2||chưa có điểm']);
  });

  it('fills three months from a quarter, and names another unit’s result (Điều 19.1)', () => {
    expect(months({ unit: { profiles: quartersFrom('2026-01-01') } })[3]).toBe('4|80,00|theo quý II năm 2026');
    const brought = { ...KEPT, result: 'r', period: '2026-03', total: '60', workingDays: 22, unitName: 'Phường Cũ', document: 'CV 9' };
    expect(months({ facts: { brought: [brought] } })[2]).toBe('3|70,00|kết quả của Phường Cũ');
  });

  it('ticks his own level and the decision that stands (Điều 21.3)', () => {
    const self = { ...KEPT, at: '2026-12-01T02:00:00.000Z', by: 'an', level: 'excellent' as const };
    const lines = formLines(sheet({ facts: { self, decisions: [decision('d1', 'completed'), decision('d2', 'good', 'd1')] } }));
    expect(lines.filter((line) => line.startsWith('☒'))).toEqual(['☒ Hoàn thành xuất sắc nhiệm vụ', '☒ Hoàn thành tốt nhiệm vụ']);
    expect(lines.filter((line) => line.startsWith('☐'))).toHaveLength(6);
    expect(lines).toContain('....., ngày 01 tháng 12 năm 2026');
    expect(lines).toContain('....., ngày 12 tháng 12 năm 2026');
    expect(lines).toContain('Chủ tịch');
  });

  it('ticks nothing before anybody said anything', () => {
    const lines = formLines(sheet({}));
    expect(lines.filter((line) => line.startsWith('☒'))).toEqual([]);
    expect(lines.filter((line) => line === '....., ngày....tháng.....năm.....')).toHaveLength(2);
  });
});
