/**
 * The 39 job positions (vị trí việc làm) of a commune, official labels as printed in annexes 1A–1C of a commune
 * submission of 2026, and before them the Chair and Vice-Chair, who hold no job position of that list.
 */

export const POSITION_GROUPS = ['elected', 'leadership', 'professional', 'support'] as const;
export type PositionGroup = (typeof POSITION_GROUPS)[number];

export interface Position {
  /** Plain letters, because records name positions by it: the printed code 'LĐQL-01' is 'LDQL-01' here. */
  readonly code: string;
  /** Support posts are not officials (NĐ335 Điều 28.2). */
  readonly group: PositionGroup;
  readonly name: string;
}

export const POSITIONS: readonly Position[] = [
  { code: 'CT', group: 'elected', name: 'Chủ tịch Ủy ban nhân dân' },
  { code: 'PCT', group: 'elected', name: 'Phó Chủ tịch Ủy ban nhân dân' },
  { code: 'LDQL-01', group: 'leadership', name: 'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân' },
  { code: 'LDQL-02', group: 'leadership', name: 'Trưởng phòng' },
  { code: 'LDQL-03', group: 'leadership', name: 'Phó Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân' },
  { code: 'LDQL-04', group: 'leadership', name: 'Phó Trưởng phòng' },
  { code: 'LDQL-05', group: 'leadership', name: 'Giám đốc Trung tâm Phục vụ hành chính công' },
  { code: 'LDQL-06', group: 'leadership', name: 'Phó Giám đốc Trung tâm Phục vụ hành chính công' },
  { code: 'LDQL-07', group: 'leadership', name: 'Chỉ huy trưởng Ban Chỉ huy quân sự' },
  { code: 'LDQL-08', group: 'leadership', name: 'Phó Chỉ huy trưởng Ban Chỉ huy quân sự' },
  { code: 'NVCN-01', group: 'professional', name: 'Chuyên viên Văn phòng' },
  {
    code: 'NVCN-02', group: 'professional',
    name: 'Chuyên viên công nghệ thông tin (gồm: an toàn thông tin mạng, công nghệ, ứng dụng công nghệ thông tin, chuyển đổi số)',
  },
  { code: 'NVCN-03', group: 'professional', name: 'Chuyên viên về hành chính - văn phòng' },
  { code: 'NVCN-04', group: 'professional', name: 'Văn thư viên' },
  {
    code: 'NVCN-05', group: 'professional',
    name: 'Chuyên viên Tư pháp (Xây dựng và tổ chức thi hành pháp luật; công tác tư pháp; hòa giải ở cơ sở; trợ giúp pháp lý; nuôi con nuôi, hộ tịch, chứng thực; quản lý về xử lý vi phạm hành chính)',
  },
  { code: 'NVCN-06', group: 'professional', name: 'Chuyên viên đối ngoại' },
  { code: 'NVCN-07', group: 'professional', name: 'Chuyên viên lĩnh vực tài chính (Quản lý về tài chính - ngân sách nhà nước)' },
  { code: 'NVCN-08', group: 'professional', name: 'Kế toán viên' },
  { code: 'NVCN-09', group: 'professional', name: 'Chuyên viên về quản lý kế hoạch, đầu tư, thống kê' },
  {
    code: 'NVCN-10', group: 'professional',
    name: 'Chuyên viên về quản lý lĩnh vực đăng ký hộ kinh doanh, tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã; hỗ trợ kinh doanh, tổ chức kinh tế tập thể',
  },
  { code: 'NVCN-11', group: 'professional', name: 'Chuyên viên về quản lý quy hoạch, xây dựng, kiến trúc' },
  {
    code: 'NVCN-12', group: 'professional',
    name: 'Chuyên viên về quản lý lĩnh vực hoạt động đầu tư xây dựng; phát triển hạ tầng kỹ thuật đô thị; vật liệu xây dựng; nhà ở; công sở; giao thông',
  },
  {
    code: 'NVCN-13', group: 'professional',
    name: 'Chuyên viên về lĩnh vực công thương: Quản lý tiểu thủ công nghiệp; công nghiệp; thương mại',
  },
  { code: 'NVCN-14', group: 'professional', name: 'Chuyên viên lĩnh vực giao thông' },
  {
    code: 'NVCN-15', group: 'professional',
    name: 'Chuyên viên về quản lý lĩnh vực nông nghiệp; thủy lợi; thủy sản; phát triển nông nghiệp; phòng, chống thiên tai; giảm nghèo',
  },
  {
    code: 'NVCN-16', group: 'professional',
    name: 'Chuyên viên về quản lý lĩnh vực chất lượng, an toàn thực phẩm đối với nông sản, thủy sản; kinh tế hộ, kinh tế trang trại nông thôn, kinh tế tập thể, nông nghiệp gắn với ngành nghề, làng nghề nông thôn',
  },
  { code: 'NVCN-17', group: 'professional', name: 'Chuyên viên về quản lý đất đai, tài nguyên khoáng sản' },
  { code: 'NVCN-18', group: 'professional', name: 'Chuyên viên lĩnh vực môi trường, tài nguyên nước' },
  {
    code: 'NVCN-19', group: 'professional',
    name: 'Chuyên viên về tổ chức hành chính, sự nghiệp nhà nước, chính quyền địa phương, địa giới đơn vị hành chính; cán bộ, công chức, viên chức và công vụ; cải cách hành chính; hội, quỹ xã hội, quỹ từ thiện, tổ chức phi chính phủ thi đua, khen thưởng; văn thư, lưu trữ nhà nước, thanh niên',
  },
  {
    code: 'NVCN-20', group: 'professional',
    name: 'Chuyên viên lĩnh vực lao động, tiền lương; việc làm; bảo hiểm xã hội, an toàn, vệ sinh lao động, người có công, bình đẳng giới',
  },
  { code: 'NVCN-21', group: 'professional', name: 'Chuyên viên lĩnh vực dân tộc, tôn giáo' },
  { code: 'NVCN-22', group: 'professional', name: 'Chuyên viên lĩnh vực giáo dục và đào tạo' },
  { code: 'NVCN-23', group: 'professional', name: 'Chuyên viên lĩnh vực văn hóa, gia đình, thể dục, thể thao; du lịch, quảng cáo' },
  {
    code: 'NVCN-24', group: 'professional',
    name: 'Chuyên viên về phát thanh; báo chí; thông tin cơ sở; thông tin đối ngoại; bưu chính; ứng dụng công nghệ thông tin; giao dịch điện tử, chính quyền số; kinh tế số; xã hội số; chuyển đổi số',
  },
  {
    code: 'NVCN-25', group: 'professional',
    name: 'Chuyên viên nghiên cứu khoa học; phát triển công nghệ; đổi mới sáng tạo; tiêu chuẩn đo lường chất lượng; ứng dụng bức xạ và đồng vị phóng xạ; an toàn bức xạ và hạt nhân',
  },
  { code: 'NVCN-26', group: 'professional', name: 'Chuyên viên lĩnh vực y tế' },
  { code: 'NVCN-27', group: 'professional', name: 'Chuyên viên lĩnh vực phục vụ hành chính công' },
  { code: 'NVCN-28', group: 'professional', name: 'Trợ lý Ban Chỉ huy quân sự' },
  { code: 'HTPV-01', group: 'support', name: 'Nhân viên Bảo vệ' },
  { code: 'HTPV-02', group: 'support', name: 'Nhân viên Phục vụ' },
  { code: 'HTPV-03', group: 'support', name: 'Nhân viên Lái xe' },
];

/** Null for a code that is not of the list. */
export function findPositionByCode(code: string): Position | null {
  return POSITIONS.find((known) => known.code === code) ?? null;
}
