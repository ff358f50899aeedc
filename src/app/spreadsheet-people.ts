/** The empty list of people an organisation officer fills in, with the unit's own positions and divisions beside it. */
import { PEOPLE_COLUMNS, ROLE_WORDS } from '#domain/organisation/people-import-columns.ts';
import type { PositionChoice } from '#domain/organisation/people-import-row.ts';
import { writeSpreadsheet } from './spreadsheet-write.ts';

const TEMPLATE_ROWS = 200;

const GUIDE = [
  'Mỗi dòng là một vị trí của một người. Người kiêm nhiệm: ghi thêm dòng, cùng họ tên và cùng mã.',
  'Mã và tên đăng nhập có thể để trống; hai người trùng họ tên thì phải có mã riêng.',
  'Phòng/đơn vị và vị trí việc làm: ghi đúng tên (hoặc mã vị trí) trong hai trang sau. Chủ tịch, Phó Chủ tịch: để trống phòng.',
  `Vai trò: ${ROLE_WORDS.join(', ')}. Có thể ghi hai vai trò, ví dụ: Công chức; Cán bộ tổ chức.`,
  'Ngày bắt đầu ghi ngày/tháng/năm, ví dụ 01/07/2025.',
];

export function peopleTemplate(positions: readonly PositionChoice[], divisions: readonly string[]): Promise<Blob> {
  const header = PEOPLE_COLUMNS.map(({ title }) => title);
  // All cells hold text: a code keeps its zeros, a day stays as typed.
  const rows = Array.from({ length: TEMPLATE_ROWS }, () => header.map(() => ''));
  return writeSpreadsheet([
    { name: 'Nguoi', titles: ['DANH SÁCH CÔNG CHỨC, NGƯỜI LAO ĐỘNG'], header, rows, widths: [28, 12, 18, 30, 44, 18, 14, 24] },
    { name: 'Vi tri viec lam', titles: [], header: ['Mã', 'Tên'], rows: positions.map(({ code, name }) => [code, name]), widths: [12, 90] },
    { name: 'Phong, don vi', titles: [], header: ['Tên'], rows: divisions.map((name) => [name]), widths: [60] },
    { name: 'Huong dan', titles: ['HƯỚNG DẪN'], header: [], rows: GUIDE.map((text) => [text]), widths: [110] },
  ]);
}
