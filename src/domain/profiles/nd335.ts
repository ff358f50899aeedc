import { ND335_GENERAL } from './nd335-general.ts';
import { ND335_ORGANISATION } from './nd335-organisation.ts';
import { ND335_YEAR } from './nd335-year.ts';
import type { CycleRules, LeadershipRules, Level, RatioRule, RuleProfile, TaskResultRules } from './rule-profile.ts';

const RATIOS: readonly RatioRule[] = [
  { key: 'a', label: 'Số lượng', labelEn: 'Quantity', faults: 'none', deduction: '0', article: 'NĐ335 Điều 14.2.a' },
  { key: 'b', label: 'Chất lượng', labelEn: 'Quality', faults: 'failedReviews', deduction: '0.25', article: 'NĐ335 Điều 14.2.b' },
  { key: 'c', label: 'Tiến độ', labelEn: 'Progress', faults: 'delays', deduction: '0.25', article: 'NĐ335 Điều 14.2.c' },
];

const LEADERSHIP: LeadershipRules = {
  subordinates: {
    key: 'd', from: '50', met: '1', unmet: '0.5', article: 'NĐ335 Điều 15.3.a',
    label: 'Kết quả hoạt động của cơ quan, tổ chức, đơn vị, lĩnh vực phụ trách', labelEn: 'Results of the unit or field led',
  },
  decided: [
    {
      key: 'đ', decided: 'organising', met: '1', unmet: '0.5', article: 'NĐ335 Điều 15.3.b',
      label: 'Khả năng tổ chức triển khai thực hiện nhiệm vụ', labelEn: 'Organising the work',
    },
    {
      key: 'e', decided: 'uniting', met: '1', unmet: '0.5', article: 'NĐ335 Điều 15.3.c',
      label: 'Năng lực tập hợp, đoàn kết công chức thuộc phạm vi quản lý', labelEn: 'Uniting the staff led',
    },
  ],
  formulaArticle: 'NĐ335 Điều 16.2',
  deputyArticle: 'NĐ335 Điều 15.4',
};

export const ND335_TASK_RESULTS: TaskResultRules = {
  max: '70',
  ratioCap: 'sum',
  ratios: RATIOS,
  leadership: LEADERSHIP,
  article: 'NĐ335 Điều 12.3',
  formulaArticle: 'NĐ335 Điều 16.1',
  assignmentArticle: 'NĐ335 Điều 18.1.d',
};

/** By score only; the other grounds of Điều 20.4 belong to the year's classification. */
export const ND335_LEVELS: readonly Level[] = [
  { code: 'excellent', from: '90', label: 'Hoàn thành xuất sắc nhiệm vụ', labelEn: 'Excellent', article: 'NĐ335 Điều 20.1' },
  { code: 'good', from: '70', label: 'Hoàn thành tốt nhiệm vụ', labelEn: 'Good', article: 'NĐ335 Điều 20.2' },
  { code: 'completed', from: '50', label: 'Hoàn thành nhiệm vụ', labelEn: 'Completed', article: 'NĐ335 Điều 20.3' },
  { code: 'not-completed', from: '0', label: 'Không hoàn thành nhiệm vụ', labelEn: 'Not completed', article: 'NĐ335 Điều 20.4.a' },
];

/** The decree sets only the seven days of Điều 22; the others are common practice until the province sets its own. */
export const ND335_CYCLE: CycleRules = {
  planningCutoffDay: 5,
  reportCutoffDay: null,
  returnWorkingDays: 3,
  selfScoreWorkingDays: 2,
  confirmWorkingDays: 5,
  lockWorkingDays: 10,
  contestWorkingDays: 7,
  petitionWorkingDays: 7,
};

/** Decree 335/2025/NĐ-CP with its default settings. */
export const ND335: RuleProfile = {
  id: 'nd335',
  version: 1,
  effectiveFrom: '2026-01-01',
  name: 'Nghị định 335/2025/NĐ-CP',
  nameEn: 'Decree 335/2025/NĐ-CP',
  period: 'month',
  method: 'converted-products',
  general: ND335_GENERAL,
  taskResults: ND335_TASK_RESULTS,
  standardHours: null,
  totalArticle: 'NĐ335 Điều 17.1',
  levels: ND335_LEVELS,
  year: ND335_YEAR,
  organisation: ND335_ORGANISATION,
  cycle: ND335_CYCLE,
  visibility: { colleagues: 'own', yearLevels: false },
};
