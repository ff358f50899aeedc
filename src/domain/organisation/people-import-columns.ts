/** The columns of a list of people, as the template prints them. */
import type { ColumnRule } from './catalogue-sheet-columns.ts';

export type PeopleColumn = 'name' | 'code' | 'login' | 'division' | 'position' | 'role' | 'from' | 'note';

export const PEOPLE_COLUMNS: readonly ColumnRule<PeopleColumn>[] = [
  { key: 'name', title: 'Họ và tên', names: ['ho va ten', 'ho ten', 'ten cong chuc', 'ten'], need: 'required' },
  { key: 'code', title: 'Mã', names: ['ma', 'ma cong chuc', 'ma can bo', 'ma so', 'so hieu cong chuc'], need: 'optional' },
  { key: 'login', title: 'Tên đăng nhập', names: ['ten dang nhap', 'tai khoan'], need: 'optional' },
  {
    key: 'division', title: 'Phòng/đơn vị', need: 'required',
    names: ['phong', 'don vi', 'phong ban'], starts: ['phong don vi', 'phong ban', 'phong bo phan'],
  },
  { key: 'position', title: 'Vị trí việc làm', names: ['vtvl', 'vi tri'], starts: ['vi tri viec lam', 'ma vi tri', 'chuc vu vtvl'], need: 'required' },
  { key: 'role', title: 'Vai trò', names: ['vai tro', 'chuc vu'], starts: ['vai tro'], need: 'required' },
  { key: 'from', title: 'Ngày bắt đầu', names: ['tu ngay'], starts: ['ngay bat dau'], need: 'required' },
  { key: 'note', title: 'Ghi chú', names: ['ghi chu'], need: 'optional' },
];

/** What the role column may say, in the order the template lists it. */
export const ROLE_WORDS = ['Công chức', 'Phó', 'Trưởng', 'Chủ tịch', 'Phó Chủ tịch', 'Cán bộ tổ chức'] as const;
