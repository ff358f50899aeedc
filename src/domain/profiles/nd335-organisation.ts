import type { GeneralGroup, OrganisationRules } from './rule-profile.ts';

/** Until the province issues its own criteria (Điều 7.2) each heading of the decree is marked as a whole. */
function heading(code: string, max: string, article: string, label: string, labelEn: string): GeneralGroup {
  return { code, label, labelEn, max, article, lines: [{ code: `${code}.1`, label, labelEn, max, article }] };
}

export const ND335_ORGANISATION: OrganisationRules = {
  general: {
    max: '30', step: '0.25', article: 'NĐ335 Điều 6',
    groups: [
      heading('I', '10', 'NĐ335 Điều 6.1', 'Chấp hành đường lối, chủ trương, chính sách, pháp luật; tổ chức thực hiện kế hoạch; chủ động thích ứng', 'Policy, law and planning'),
      heading('II', '10', 'NĐ335 Điều 6.2', 'Quản lý, sử dụng công chức; môi trường làm việc; phối hợp, đoàn kết; kỷ luật, kỷ cương', 'Managing staff, cooperation, discipline'),
      heading('III', '10', 'NĐ335 Điều 6.3', 'Cải cách hành chính, chuyển đổi số; cải tiến quy trình; khắc phục tồn tại, hạn chế', 'Reform, digital work, remedies'),
    ],
  },
  results: {
    max: '70', step: '0.25', article: 'NĐ335 Điều 7',
    groups: [
      heading('a', '5', 'NĐ335 Điều 7.1.a', 'Thể chế hóa chủ trương, chính sách thành kế hoạch, đề án, văn bản', 'Turning policy into plans and documents'),
      heading('b', '25', 'NĐ335 Điều 7.1.b', 'Tỷ lệ hoàn thành nhiệm vụ trong chương trình, kế hoạch và nhiệm vụ phát sinh', 'Planned and unscheduled tasks completed'),
      heading('c', '10', 'NĐ335 Điều 7.1.c', 'Hoạt động quản lý, điều hành; tháo gỡ điểm nghẽn; không để xảy ra sai phạm', 'Management and direction'),
      heading('d', '5', 'NĐ335 Điều 7.1.d', 'Phối hợp với các cơ quan liên quan', 'Cooperation with other bodies'),
      heading('đ', '10', 'NĐ335 Điều 7.1.đ', 'Chuyển đổi số, đơn giản hóa thủ tục hành chính, giảm thời gian, chi phí', 'Digital work and simpler procedures'),
      heading('e', '5', 'NĐ335 Điều 7.1.e', 'Chính sách, chương trình khoa học - công nghệ, đổi mới sáng tạo', 'Science, technology and innovation'),
      heading('g', '5', 'NĐ335 Điều 7.1.g', 'Giải quyết hồ sơ, thủ tục hành chính; tỷ lệ xử lý trực tuyến', 'Files and procedures handled'),
      heading('h', '5', 'NĐ335 Điều 7.1.h', 'Giải quyết đơn thư, khiếu nại, tố cáo, phản ánh, kiến nghị', 'Complaints and petitions handled'),
    ],
  },
  exceededFrom: '0.3',
  lateMost: '0.2',
  doneLeast: '0.7',
  cap: { share: '0.2', outstandingShare: '0.25', base: 'good', article: 'NĐ335 Điều 8.5.a', outstandingArticle: 'NĐ335 Điều 8.5.b' },
};
