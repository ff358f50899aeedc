/**
 * The people of the demo ward. Every name is plainly invented: its last words say what it is.
 * All 28 professional positions, the 8 leadership and the 3 support posts of `POSITIONS` are held, some of them together.
 */
import { findPositionByCode } from '#domain/organisation/positions.ts';
import type { Role } from '#domain/organisation/person.ts';

export const DIVISIONS = [
  { id: 'vp', name: 'Văn phòng HĐND và UBND' },
  { id: 'kt', name: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
  { id: 'vx', name: 'Phòng Văn hóa – Xã hội' },
  { id: 'hc', name: 'Trung tâm Phục vụ hành chính công' },
] as const;
export type DivisionId = (typeof DIVISIONS)[number]['id'];

/** How a person of the demo works: it decides how much is late, returned or missing. */
export type Temper = 'steady' | 'usual' | 'pressed' | 'struggling';

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly division: DivisionId | null;
  /** Codes of `POSITIONS`; more than one are concurrent posts (kiêm nhiệm). */
  readonly positions: readonly string[];
  readonly title: string;
  readonly temper: Temper;
  /** A deputy's assigned field: divisions, or keys of people. */
  readonly field: readonly string[];
  readonly organiser: boolean;
}

type Line = readonly [key: string, name: string, positions: string, temper: Temper, title?: string];

const UNIT_LEVEL: readonly Line[] = [
  ['chair', 'Nguyễn Văn Mẫu', 'CT', 'steady'],
  ['vice-economy', 'Trần Thị Ví Dụ', 'PCT', 'steady'],
  ['vice-society', 'Lê Minh Họa', 'PCT', 'usual'],
  ['military-head', 'Phạm Văn Giả Định', 'LDQL-07', 'usual'],
  ['military-deputy', 'Hoàng Văn Tượng Trưng', 'LDQL-08', 'usual'],
  ['military-aide', 'Đỗ Văn Thử Nghiệm', 'NVCN-28', 'pressed'],
];

const OFFICE: readonly Line[] = [
  ['vp-head', 'Vũ Thị Bản Nháp', 'LDQL-01', 'usual'],
  ['vp-deputy', 'Bùi Văn Kiểm Thử', 'LDQL-03', 'usual'],
  ['organiser', 'Đặng Thị Làm Quen', 'NVCN-19', 'steady', 'Chuyên viên tổ chức – cán bộ'],
  ['vp-general', 'Ngô Văn Hướng Dẫn', 'NVCN-01,NVCN-03', 'usual'],
  ['vp-it', 'Dương Thị Thực Hành', 'NVCN-02,NVCN-25', 'usual', 'Chuyên viên công nghệ thông tin'],
  ['vp-clerk', 'Lý Thị Luyện Tập', 'NVCN-04', 'steady'],
  ['vp-justice', 'Hồ Văn Mô Phỏng', 'NVCN-05', 'pressed', 'Chuyên viên Tư pháp'],
  ['vp-foreign', 'Mai Thị Tưởng Tượng', 'NVCN-06', 'usual'],
  ['vp-guard', 'Trịnh Văn Tạm Gọi', 'HTPV-01', 'usual'],
  ['vp-service', 'Đinh Thị Đặt Tên', 'HTPV-02', 'usual'],
  ['vp-driver', 'Phan Văn Không Thật', 'HTPV-03', 'steady'],
];

const ECONOMY: readonly Line[] = [
  ['kt-head', 'Tạ Văn Minh Chứng', 'LDQL-02', 'usual', 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị'],
  ['kt-deputy', 'Cao Thị Phỏng Theo', 'LDQL-04', 'usual', 'Phó Trưởng phòng Kinh tế, Hạ tầng và Đô thị'],
  ['kt-finance', 'Lương Thị Thí Dụ', 'NVCN-07,NVCN-08', 'steady', 'Chuyên viên tài chính kiêm kế toán'],
  ['kt-plan', 'Đoàn Văn Trình Bày', 'NVCN-09,NVCN-10', 'usual', 'Chuyên viên kế hoạch, đầu tư'],
  ['kt-building', 'Tống Văn Phác Thảo', 'NVCN-11,NVCN-12', 'pressed', 'Chuyên viên quy hoạch, xây dựng'],
  ['kt-trade', 'Châu Thị Gợi Ý', 'NVCN-13', 'usual', 'Chuyên viên công thương'],
  ['kt-traffic', 'Quách Văn Dự Kiến', 'NVCN-14', 'struggling', 'Chuyên viên giao thông'],
  ['kt-farming', 'Huỳnh Thị Đồng Mẫu', 'NVCN-15', 'usual', 'Chuyên viên nông nghiệp'],
  ['kt-food', 'Kiều Văn Ruộng Thử', 'NVCN-16', 'usual', 'Chuyên viên chất lượng, an toàn thực phẩm'],
  ['kt-land', 'La Văn Thửa Mẫu', 'NVCN-17', 'pressed', 'Chuyên viên đất đai'],
  ['kt-environment', 'Thái Thị Xanh Mẫu', 'NVCN-18', 'usual', 'Chuyên viên môi trường'],
];

const SOCIETY: readonly Line[] = [
  ['vx-head', 'Hà Thị Diễn Giải', 'LDQL-02', 'steady', 'Trưởng phòng Văn hóa – Xã hội'],
  ['vx-deputy', 'Từ Văn Nêu Mẫu', 'LDQL-04', 'usual', 'Phó Trưởng phòng Văn hóa – Xã hội'],
  ['vx-labour', 'Chu Thị Giả Sử', 'NVCN-20', 'usual', 'Chuyên viên lao động, người có công'],
  ['vx-religion', 'Lâm Văn Thí Điểm', 'NVCN-21', 'usual'],
  ['vx-education', 'Triệu Thị Bài Mẫu', 'NVCN-22', 'steady'],
  ['vx-culture', 'Văn Thị Sân Khấu', 'NVCN-23', 'usual', 'Chuyên viên văn hóa, thể thao'],
  ['vx-media', 'Ông Văn Đọc Thử', 'NVCN-24', 'struggling', 'Chuyên viên thông tin, chuyển đổi số'],
  ['vx-health', 'Nghiêm Thị Khám Mẫu', 'NVCN-26', 'usual'],
];

const ONE_STOP: readonly Line[] = [
  ['hc-head', 'Phùng Văn Sắp Đặt', 'LDQL-05', 'usual'],
  ['hc-deputy', 'Tô Thị Xếp Hàng', 'LDQL-06', 'usual'],
  ['hc-desk-1', 'Khúc Thị Tiếp Nhận', 'NVCN-27', 'usual', 'Chuyên viên một cửa'],
  ['hc-desk-2', 'Mạc Văn Trả Lời', 'NVCN-27', 'pressed', 'Chuyên viên một cửa'],
];

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'vice-economy': ['kt', 'hc'],
  'vice-society': ['vx', 'vp'],
  'vp-deputy': ['vp-clerk', 'vp-guard', 'vp-service', 'vp-driver'],
  'kt-deputy': ['kt-farming', 'kt-food', 'kt-land', 'kt-environment'],
  'vx-deputy': ['vx-culture', 'vx-media', 'vx-education'],
  'hc-deputy': ['hc-desk-1', 'hc-desk-2'],
};

function roleOf(key: string): Role {
  if (key === 'chair' || (key.endsWith('-head') && key !== 'military-head')) return 'head';
  // The military command stands beside the divisions: its people are monitored by the Chair (NĐ335 Điều 10.1.b).
  return key.startsWith('vice-') || (key.endsWith('-deputy') && key !== 'military-deputy') ? 'deputy' : 'staff';
}

function personOf([key, name, positions, temper, title]: Line, division: DivisionId | null): DemoPerson {
  const codes = positions.split(',');
  const shortLabel = findPositionByCode(codes[0]!)?.name.split(' (')[0] ?? codes[0]!;
  return {
    key, name, temper, division,
    role: roleOf(key),
    positions: codes,
    title: title ?? shortLabel,
    field: FIELDS[key] ?? [],
    organiser: key === 'organiser',
  };
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  ...UNIT_LEVEL.map((line) => personOf(line, null)),
  ...OFFICE.map((line) => personOf(line, 'vp')),
  ...ECONOMY.map((line) => personOf(line, 'kt')),
  ...SOCIETY.map((line) => personOf(line, 'vx')),
  ...ONE_STOP.map((line) => personOf(line, 'hc')),
];
