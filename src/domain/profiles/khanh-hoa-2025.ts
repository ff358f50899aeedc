import { ND335 } from './nd335.ts';
import type { Level, RuleProfile } from './rule-profile.ts';

const SOURCE = 'Bộ quy tắc Khánh Hòa 2025';

const LEVELS: readonly Level[] = ND335.levels.map((level) => ({ ...level, article: `${SOURCE}, mức xếp loại; ${level.article}` }));

/**
 * Standard hours: quality, time and complexity of each task instead of converted products and general criteria.
 * 143 points before scaling are the most that quality 100, early and the second highest complexity give.
 */
export const KHANH_HOA_2025: RuleProfile = {
  ...ND335,
  id: 'khanh-hoa-2025',
  effectiveFrom: '2025-07-01',
  name: 'Khánh Hòa 2025: giờ chuẩn, chất lượng, thời gian, độ phức tạp',
  nameEn: 'Khánh Hòa 2025: standard hours, quality, time, complexity',
  method: 'standard-hours',
  general: { max: '0', step: '0.25', article: SOURCE, groups: [] },
  taskResults: null,
  standardHours: {
    max: '100',
    early: '120',
    timeMarks: [
      { from: '0', mark: '100' },
      { from: '0.1', mark: '98' },
      { from: '0.2', mark: '95' },
      { from: '0.3', mark: '93' },
      { from: '0.4', mark: '90' },
    ],
    tooLateAbove: '0.5',
    tooLateMark: '0',
    complexity: [
      { group: 'N1', factor: '1.0' },
      { group: 'N2', factor: '1.1' },
      { group: 'N3', factor: '1.2' },
      { group: 'N4', factor: '1.3' },
      { group: 'N5', factor: '1.4' },
    ],
    scale: '100/143',
    defaultHours: '8',
    article: `${SOURCE}, công thức điểm công việc`,
  },
  totalArticle: `${SOURCE}, điểm kỳ theo giờ chuẩn`,
  levels: LEVELS,
  cycle: { ...ND335.cycle, reportCutoffDay: 25 },
  visibility: { colleagues: 'unit', yearLevels: false },
};
