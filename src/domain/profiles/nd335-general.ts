import type { GeneralGroup, GeneralLine, GeneralRules } from './rule-profile.ts';

/** Labels and maxima exactly as printed in Mẫu số 01, Phụ lục II. */
const GROUP_I: GeneralGroup = {
  code: 'I',
  label: 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ và ý thức kỷ luật, kỷ cương trong thực thi công vụ',
  labelEn: 'Political and moral qualities, public service culture, and discipline in public service',
  max: '10',
  article: 'NĐ335 Điều 12.2.a',
  lines: [
    line('I.1', '5', 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ', 'Political and moral qualities, public service culture'),
    line('I.2', '5', 'Ý thức kỷ luật, kỷ cương trong thực thi công vụ', 'Discipline in public service'),
  ],
};

const GROUP_II: GeneralGroup = {
  code: 'II',
  label:
    'Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm; khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao; tinh thần trách nhiệm trong thực thi công vụ; thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp',
  labelEn: 'Professional ability, readiness for assigned work, responsibility, service to citizens and businesses, and cooperation',
  max: '10',
  article: 'NĐ335 Điều 12.2.b',
  lines: [
    line('II.1', '2.5', 'Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm', 'Professional ability required by the position'),
    line(
      'II.2',
      '2.5',
      'Khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao thường xuyên, đột xuất',
      'Readiness for regular and unscheduled tasks',
    ),
    line('II.3', '2.5', 'Tinh thần trách nhiệm trong thực thi công vụ', 'Sense of responsibility in public service'),
    line(
      'II.4',
      '2.5',
      'Thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp',
      'Attitude to citizens and businesses, and cooperation with colleagues',
    ),
  ],
};

const GROUP_III: GeneralGroup = {
  code: 'III',
  label: 'Năng lực đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung trong thực thi công vụ',
  labelEn: 'Innovation, initiative, and courage to think, act and answer for the common good',
  max: '10',
  article: 'NĐ335 Điều 12.2.c',
  lines: [
    line(
      'III.1',
      '2.5',
      'Có sản phẩm, giải pháp đột phá, sáng tạo đem lại giá trị, hiệu quả thiết thực, tác động tích cực đến kết quả thực hiện nhiệm vụ của cơ quan, tổ chức, đơn vị.',
      'Has creative products or solutions of real value to the results of the organisation.',
    ),
    line(
      'III.2',
      '2.5',
      'Sẵn sàng tham gia thực hiện nhiệm vụ chính trị đặc biệt quan trọng, nhiệm vụ có tính chất đột xuất, phức tạp hoặc trong điều kiện khó khăn.',
      'Is ready for specially important, sudden or complex tasks, or tasks in difficult conditions.',
    ),
    line(
      'III.3',
      '2.5',
      'Có tinh thần chịu trách nhiệm trước kết quả công việc; chủ động nhận trách nhiệm khi có sai sót và có biện pháp khắc phục rõ ràng, cụ thể.',
      'Answers for results; takes responsibility for mistakes and puts them right with clear measures.',
    ),
    line(
      'III.4',
      '2.5',
      'Chủ động đưa ra quyết định trong phạm vi thẩm quyền, không né tránh; có tinh thần tiên phong trong thực hiện những nhiệm vụ mới.',
      'Decides within own authority without evading; goes first in new tasks.',
    ),
  ],
};

function line(code: string, max: string, label: string, labelEn: string): GeneralLine {
  return { code, label, labelEn, max, article: `NĐ335 Phụ lục II, Mẫu số 01, ${code}` };
}

export const ND335_GENERAL: GeneralRules = { max: '30', step: '0.25', article: 'NĐ335 Điều 12.2', groups: [GROUP_I, GROUP_II, GROUP_III] };
