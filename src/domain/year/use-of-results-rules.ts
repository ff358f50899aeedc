/** The uses NĐ335 Điều 23 names, shortened from its words, with what the decree leaves to a person's judgement. */
import type { LevelCode } from '../profiles/rule-profile.ts';

export interface ResultUseRule {
  readonly basis: 'quarter' | 'half' | 'year';
  readonly article: string;
  readonly label: string;
  readonly labelEn: string;
  /** The only level that is a ground; null: any result. */
  readonly level: LevelCode | null;
  /** A condition that no record answers; null: none. */
  readonly judged: { readonly vi: string; readonly en: string } | null;
}

const INCOME = {
  label: 'Căn cứ xác định thu nhập tăng thêm, tiền thưởng từ quỹ tiền thưởng', labelEn: 'Ground for additional income and bonus from the bonus fund',
  level: null, judged: { vi: 'theo quy chế của cơ quan, đơn vị (nếu có)', en: 'by the unit’s own regulation, if there is one' },
} as const;

function use(basis: ResultUseRule['basis'], clause: string, label: string, labelEn: string, judged: ResultUseRule['judged'] = null, level: LevelCode | null = null): ResultUseRule {
  return { basis, article: `NĐ335 Điều 23.${clause}`, label, labelEn, level, judged };
}

export const RESULT_USES: readonly ResultUseRule[] = [
  use('quarter', '1.a', 'Xử lý vướng mắc, bất cập trong tổ chức, hoạt động của cơ quan, đơn vị', 'Deal with obstacles in the unit’s organisation and work'),
  use('quarter', '1.b', 'Phát hiện, khắc phục kịp thời tồn tại, hạn chế khi thực hiện nhiệm vụ', 'Find and mend shortcomings in time'),
  use('quarter', '1.c', 'Đề xuất biện pháp nâng cao chất lượng thực thi công vụ', 'Propose measures to improve public service'),
  { ...INCOME, basis: 'quarter', article: 'NĐ335 Điều 23.1.d' },
  use('half', '2.a', 'Đánh giá mức độ chấp hành, thực hiện nhiệm vụ; việc khắc phục vấn đề phát sinh', 'Judge how duties were fulfilled and problems mended'),
  use('half', '2.b', 'Rà soát việc phân công, giao việc và tổ chức thực hiện', 'Review how work is assigned and organised'),
  use('half', '2.c', 'Xem xét bố trí, thay đổi vị trí việc làm', 'Consider another position', { vi: 'phù hợp với năng lực của công chức', en: 'as fits the official’s ability' }),
  { ...INCOME, basis: 'half', article: 'NĐ335 Điều 23.2.d' },
  use('year', '3.a', 'Đánh giá, xếp loại chất lượng đảng viên', 'Evaluate and classify Party members', { vi: 'với người là đảng viên', en: 'for Party members' }),
  use('year', '3.b', 'Nhiệm vụ, giải pháp củng cố năng lực lãnh đạo, chỉ đạo', 'Tasks and measures to strengthen leadership'),
  use('year', '3.c', 'Bố trí, sử dụng, đào tạo, quy hoạch, bổ nhiệm, miễn nhiệm, điều động, luân chuyển, biệt phái, thi đua, khen thưởng, kỷ luật, chính sách khác',
    'Placement, training, planning, appointment, removal, transfer, rotation, secondment, emulation, reward, discipline and other policies',
    { vi: 'theo quy định riêng của từng việc', en: 'by the rules of each matter' }),
  use('year', '3.d', 'Xem xét bố trí vào vị trí việc làm cao hơn', 'Consider a higher position',
    { vi: 'có vị trí phù hợp chuyên môn, nghiệp vụ và đáp ứng yêu cầu của vị trí đó', en: 'where a fitting position exists and its requirements are met' }),
  use('year', '3.đ', 'Xem xét bố trí vào vị trí việc làm thấp hơn hoặc cho thôi việc', 'Consider a lower position or dismissal',
    { vi: 'hoặc không đáp ứng yêu cầu nhiệm vụ: người có thẩm quyền xác định', en: 'or not meeting the requirements of the duties: for the competent person to find' }, 'not-completed'),
  { ...INCOME, basis: 'year', article: 'NĐ335 Điều 23.3.e' },
];
