/** The settings of a profile in the order of the form: every leaf has a field, every list says how it grows. */
import { ND335_TASK_RESULTS } from '#domain/profiles/nd335.ts';
import type { Json } from './profile-draft.ts';

export type Pair = readonly [vi: string, en: string];

export interface FieldSpec {
  readonly is: 'field';
  readonly path: string;
  readonly label: Pair;
  /** percent: kept as a share of 1 · ratio: a decimal or a fraction · open-day: empty is null. */
  readonly kind: 'text' | 'decimal' | 'ratio' | 'percent' | 'whole' | 'open-day' | 'day' | 'month-day' | 'flag' | 'choice';
  readonly options?: readonly (readonly [value: string, vi: string, en: string])[];
}

export interface GroupSpec {
  readonly is: 'group';
  readonly path: string;
  readonly title: Pair;
  readonly fields: readonly Spec[];
  /** May be left out: what it holds when it is taken in. */
  readonly optional?: Json;
}

export interface ListSpec {
  readonly is: 'list';
  readonly path: string;
  readonly title: Pair;
  readonly item: Pair;
  /** Fields that name an item in its heading. */
  readonly heading: readonly string[];
  readonly fields: readonly Spec[];
  /** A new item; null = the list does not grow or shrink. */
  readonly blank: Json;
}

export type Spec = FieldSpec | GroupSpec | ListSpec;

const field = (kind: FieldSpec['kind'], path: string, vi: string, en: string, options?: FieldSpec['options']): FieldSpec =>
  ({ is: 'field', path, kind, label: [vi, en], ...(options && { options }) });
const group = (path: string, title: Pair, fields: readonly Spec[], optional?: Json): GroupSpec => ({ is: 'group', path, title, fields, ...(optional !== undefined && { optional }) });

const ARTICLE = 'NĐ335';
const article = (path = 'article', vi = 'Căn cứ', en = 'Article'): FieldSpec => field('text', path, vi, en);
const labels: readonly FieldSpec[] = [field('text', 'label', 'Nội dung', 'Vietnamese label'), field('text', 'labelEn', 'Nội dung tiếng Anh', 'English label'), article()];
const code = field('text', 'code', 'Mã', 'Code');
const most = field('decimal', 'max', 'Điểm tối đa', 'Maximum');
const blankLine: Json = { code: '', label: '', labelEn: '', max: '0', article: ARTICLE };

function tree(path: string, title: Pair): GroupSpec {
  const lines: ListSpec = { is: 'list', path: 'lines', title: ['Các dòng', 'Lines'], item: ['Dòng', 'Line'], heading: ['code', 'label', 'max'], fields: [code, most, ...labels], blank: blankLine };
  const groups: ListSpec = {
    is: 'list', path: 'groups', title: ['Các nhóm tiêu chí', 'Groups of criteria'], item: ['Nhóm', 'Group'], heading: ['code', 'label', 'max'],
    fields: [code, most, ...labels, lines], blank: { ...(blankLine as object), lines: [blankLine] },
  };
  return group(path, title, [most, field('decimal', 'step', 'Bước điểm', 'Step'), article(), groups]);
}

function cap(path: string, title: Pair): GroupSpec {
  return group(path, title, [
    field('percent', 'share', 'Tỷ lệ xuất sắc tối đa', 'Most excellent'),
    field('percent', 'outstandingShare', 'Tỷ lệ khi có thành tích nổi trội', 'Share of an outstanding organisation'),
    field('choice', 'base', 'Tính trên', 'Share of', [
      ['good', 'Số xếp loại “tốt”', 'Those rated good'], ['good-and-above', 'Số xếp loại “tốt” trở lên', 'Those rated good and above'], ['rated', 'Tổng số được xếp loại', 'All who are rated'],
    ]),
    article(), article('outstandingArticle', 'Căn cứ của tỷ lệ nổi trội', 'Article of the outstanding share'),
  ]);
}

const shares = [field('percent', 'met', 'Khi đạt', 'When met'), field('percent', 'unmet', 'Khi chưa đạt', 'When not met')];
const ratios: ListSpec = {
  is: 'list', path: 'ratios', title: ['Các tỷ lệ và mức trừ', 'Ratios and deductions'], item: ['Tỷ lệ', 'Ratio'], heading: ['key', 'label'],
  blank: { key: 'a', label: '', labelEn: '', faults: 'none', deduction: '0', article: ARTICLE },
  fields: [
    field('choice', 'key', 'Ký hiệu', 'Letter', [['a', 'a', 'a'], ['b', 'b', 'b'], ['c', 'c', 'c']]),
    field('choice', 'faults', 'Trừ theo', 'Deducted for', [['none', 'Không trừ', 'Nothing'], ['failedReviews', 'Lần đánh giá chưa đạt', 'Failed reviews'], ['delays', 'Lần chậm', 'Delays']]),
    field('percent', 'deduction', 'Mỗi lần trừ', 'Each takes'), ...labels,
  ],
};
const decided: ListSpec = {
  is: 'list', path: 'decided', title: ['Tiêu chí do cấp trên quyết định', 'Criteria decided by the superior'], item: ['Tiêu chí', 'Criterion'], heading: ['key', 'label'],
  blank: { key: 'đ', label: '', labelEn: '', article: ARTICLE, met: '1', unmet: '0.5', decided: 'organising' },
  fields: [
    field('choice', 'key', 'Ký hiệu', 'Letter', [['đ', 'đ', 'đ'], ['e', 'e', 'e']]),
    field('choice', 'decided', 'Về', 'On', [['organising', 'Tổ chức triển khai', 'Organising'], ['uniting', 'Tập hợp, đoàn kết', 'Uniting']]), ...shares, ...labels,
  ],
};
const leadership = group('leadership', ['Tiêu chí lãnh đạo riêng', 'Criteria of leaders'], [
  group('subordinates', ['Kết quả của người thuộc quyền (d)', 'Results of subordinates (d)'], [
    field('decimal', 'from', 'Điểm thấp nhất của mỗi người', 'Lowest score of each'), ...shares, ...labels,
  ]),
  decided, article('formulaArticle', 'Căn cứ công thức', 'Article of the formula'), article('deputyArticle', 'Căn cứ về cấp phó', 'Article on deputies'),
], ND335_TASK_RESULTS.leadership as unknown as Json);

const identity = group('', ['Tên, kỳ, cách tính', 'Name, period, method'], [
  field('text', 'id', 'Mã bộ quy tắc (chữ thường, số, gạch nối)', 'Code (lower case, digits, hyphens)'),
  field('whole', 'version', 'Phiên bản', 'Version'), field('text', 'name', 'Tên', 'Vietnamese name'), field('text', 'nameEn', 'Tên tiếng Anh', 'English name'),
  field('day', 'effectiveFrom', 'Có hiệu lực từ ngày', 'In force from'),
  field('choice', 'period', 'Kỳ theo dõi, đánh giá', 'Period', [['month', 'Tháng', 'Month'], ['quarter', 'Quý', 'Quarter']]),
  field('choice', 'method', 'Cách tính', 'Method', [['converted-products', 'Sản phẩm, công việc quy đổi', 'Converted products'], ['standard-hours', 'Giờ chuẩn', 'Standard hours']]),
  article('totalArticle', 'Căn cứ điểm kỳ', 'Article of the score'),
  field('choice', 'visibility.colleagues', 'Đồng nghiệp thấy của nhau', 'Colleagues see', [['own', 'Chỉ của mình', 'Only their own'], ['words', 'Bằng chữ', 'Words'], ['unit', 'Số giờ và số việc', 'Hours and jobs']]),
  field('flag', 'visibility.yearLevels', 'Đồng nghiệp thấy mức xếp loại năm của nhau', 'Colleagues see each other’s level of the year'),
]);

const results = group('taskResults', ['Kết quả thực hiện nhiệm vụ', 'Task results'], [
  most,
  field('choice', 'ratioCap', 'Giới hạn', 'Cap', [['sum', 'Chỉ tổng bị giới hạn', 'Only the sum'], ['each', 'Mỗi tỷ lệ tối đa 100%', 'Each ratio at 100%']]),
  ratios, leadership, article(), article('formulaArticle', 'Căn cứ công thức', 'Article of the formula'), article('assignmentArticle', 'Căn cứ về giao việc', 'Article on assignment'),
]);

const hours = group('standardHours', ['Giờ chuẩn', 'Standard hours'], [
  most, field('decimal', 'early', 'Điểm thời gian khi trước hạn', 'Mark when early'),
  { is: 'list', path: 'timeMarks', title: ['Điểm thời gian theo mức chậm', 'Marks by lateness'], item: ['Mức', 'Step'], heading: ['from', 'mark'], blank: { from: '0', mark: '0' },
    fields: [field('decimal', 'from', 'Chậm từ (phần của thời hạn)', 'Late from (share of the time)'), field('decimal', 'mark', 'Điểm', 'Mark')] },
  field('decimal', 'tooLateAbove', 'Quá chậm: trên (phần của thời hạn)', 'Too late: above (share)'), field('decimal', 'tooLateMark', 'Điểm khi quá chậm', 'Mark when too late'),
  { is: 'list', path: 'complexity', title: ['Hệ số độ phức tạp', 'Complexity'], item: ['Nhóm', 'Group'], heading: ['group', 'factor'], blank: { group: '', factor: '1' },
    fields: [field('text', 'group', 'Nhóm', 'Group'), field('decimal', 'factor', 'Hệ số', 'Factor')] },
  field('ratio', 'scale', 'Hệ số quy về thang điểm', 'Scale'), field('decimal', 'defaultHours', 'Giờ của sản phẩm chưa ghi giờ', 'Hours where none are named'), article(),
]);

const levels = group('', ['Ngưỡng và mức xếp loại', 'Thresholds and levels'], [
  { is: 'list', path: 'levels', title: ['Bốn mức', 'Four levels'], item: ['Mức', 'Level'], heading: ['label', 'from'], blank: null,
    fields: [field('decimal', 'from', 'Từ điểm', 'From'), ...labels] },
]);

const year = group('year', ['Xếp loại năm', 'The year'], [
  field('whole', 'minimumMonths', 'Số tháng làm việc ít nhất', 'Least months worked'), field('month-day', 'decemberFrom', 'Tháng 12 tính tạm từ (tháng-ngày)', 'December provisional from (month-day)'),
  field('month-day', 'procedure.selfBy', 'Tự xếp loại đến hết (tháng-ngày)', 'Classifying oneself up to (month-day)'), field('month-day', 'procedure.proposedBy', 'Nhận xét, đề nghị mức đến hết (tháng-ngày)', 'Comments and proposal up to (month-day)'),
  field('month-day', 'procedure.decidedBefore', 'Quyết định mức trước (tháng-ngày)', 'Decided before (month-day)'), article('procedure.article', 'Căn cứ hạn quyết định', 'Article of the last day'),
  { is: 'list', path: 'grounds', title: ['Căn cứ không hoàn thành', 'Grounds of not completed'], item: ['Căn cứ', 'Ground'], heading: ['code', 'label'],
    blank: { code: '', label: '', labelEn: '', leadersOnly: false, article: ARTICLE }, fields: [code, field('flag', 'leadersOnly', 'Chỉ người lãnh đạo', 'Leaders only'), ...labels] },
  article('meanArticle', 'Căn cứ tính trung bình', 'Article of the mean'), article('minimumArticle', 'Căn cứ số tháng ít nhất', 'Article of the least months'),
  article('leaveArticle', 'Căn cứ về nghỉ', 'Article on leave'), article('transferArticle', 'Căn cứ về chuyển công tác', 'Article on transfers'), article('headArticle', 'Căn cứ về người đứng đầu', 'Article on heads'),
  cap('cap', ['Tỷ lệ xuất sắc', 'Share of excellent']),
]);

const organisation = group('organisation', ['Cơ quan, đơn vị', 'Organisations'], [
  tree('general', ['Tiêu chí chung của cơ quan', 'General criteria']), tree('results', ['Tiêu chí kết quả của cơ quan', 'Criteria of results']),
  field('percent', 'exceededFrom', 'Xuất sắc: nhiệm vụ vượt yêu cầu ít nhất', 'Excellent: tasks exceeded at least'),
  field('percent', 'lateMost', 'Hoàn thành: nhiệm vụ chậm nhiều nhất', 'Completed: tasks late at most'),
  field('percent', 'doneLeast', 'Không hoàn thành: nhiệm vụ xong dưới', 'Not completed: tasks done below'),
  cap('cap', ['Tỷ lệ xuất sắc của cơ quan', 'Share of excellent organisations']),
]);

const days = (path: string, vi: string, en: string): FieldSpec => field('whole', path, `${vi} (ngày làm việc)`, `${en} (working days)`);
const cycle = group('cycle', ['Các mốc trong kỳ', 'Days of the cycle'], [
  field('whole', 'planningCutoffDay', 'Hạn giao việc theo kế hoạch (ngày trong tháng)', 'Planning cut-off (day of the month)'),
  field('open-day', 'reportCutoffDay', 'Hạn báo cáo (ngày trong tháng, để trống = ngày cuối kỳ)', 'Report cut-off (day, empty = last day)'),
  days('returnWorkingDays', 'Hạn mới khi trả lại', 'New deadline after a return'), days('selfScoreWorkingDays', 'Tự chấm', 'Marking oneself'), days('confirmWorkingDays', 'Xác nhận', 'Confirming'),
  days('lockWorkingDays', 'Khóa kỳ', 'Closing'), days('contestWorkingDays', 'Thời gian được kiến nghị', 'Contesting'), days('petitionWorkingDays', 'Trả lời kiến nghị', 'Answering petitions'),
]);

/** The parts of the form; those of a method that is not chosen are null in the profile and not shown. */
export const FORM_PARTS: readonly GroupSpec[] = [identity, tree('general', ['Tiêu chí chung', 'General criteria']), results, hours, levels, year, organisation, cycle];

export function pathIn(base: string, path: string): string {
  return [base, path].filter(Boolean).join('.');
}
