/** What each finding in a list of people says and asks for, Vietnamese first. */
import type { FaultText, PEOPLE_FAULTS } from './catalogue-sheet.ts';

export const PEOPLE_TEXT: Readonly<Record<(typeof PEOPLE_FAULTS)[number], FaultText>> = {
  'no-people-sheet': {
    vi: 'Không tìm thấy trang nào có danh sách người. Dòng tiêu đề cần có: Họ và tên, Phòng/đơn vị, Vị trí việc làm, Vai trò, Ngày bắt đầu.',
    en: 'No sheet holds a list of people. Its header row needs: Họ và tên, Phòng/đơn vị, Vị trí việc làm, Vai trò, Ngày bắt đầu.',
  },
  'no-people': { vi: 'Danh sách chưa có ai. Điền ít nhất một dòng dưới tiêu đề.', en: 'The list is empty. Fill in at least one row below the header.' },
  'unknown-position': {
    vi: 'Không có vị trí việc làm "{value}".[ Có phải {suggestion}?] Ghi mã hoặc tên đúng như danh sách vị trí việc làm.',
    en: 'There is no job position "{value}".[ Did you mean {suggestion}?] Write its code or name exactly as in the list of positions.',
  },
  'unknown-division': {
    vi: 'Chưa có phòng/đơn vị "{value}".[ Có phải {suggestion}?] Sửa lại tên, hoặc lập phòng này trước rồi nhập lại.',
    en: 'There is no division "{value}".[ Did you mean {suggestion}?] Correct the name, or open the division first and import again.',
  },
  'unknown-role': {
    vi: 'Không hiểu vai trò "{value}".[ Có phải {suggestion}?] Ghi một trong: {choices}.',
    en: 'The role "{value}" is unknown.[ Did you mean {suggestion}?] Write one of: {choices}.',
  },
  'bad-date': { vi: '"{value}" không phải ngày có thật. Ghi dạng ngày/tháng/năm, ví dụ 01/07/2025.', en: '"{value}" is not a real day. Write day/month/year, such as 01/07/2025.' },
  'bad-login': {
    vi: 'Tên đăng nhập "{value}" không dùng được. Dùng 3–60 ký tự: chữ không dấu, số, dấu chấm, gạch ngang, gạch dưới.',
    en: 'The login name "{value}" cannot be used. Use 3–60 characters: plain letters, digits, dots, hyphens, underscores.',
  },
  'duplicate-login': {
    vi: 'Tên đăng nhập "{value}" đã có người dùng[: {other}, dòng {otherRow}]. Mỗi người một tên đăng nhập; nếu là cùng một người, ghi cùng mã.',
    en: 'The login name "{value}" is already taken[: {other}, row {otherRow}]. Each person has one of his own; the same person needs the same code.',
  },
  'login-differs': {
    vi: 'Cùng một người nhưng tên đăng nhập khác với dòng {otherRow}. Ghi giống nhau hoặc để trống.',
    en: 'The same person has another login name in row {otherRow}. Make them equal or leave this one empty.',
  },
  'name-differs': {
    vi: 'Cùng mã hoặc tên đăng nhập nhưng họ tên khác với dòng {otherRow} ({other}). Sửa mã hoặc họ tên.',
    en: 'The code or login is that of row {otherRow} ({other}) but the name differs. Correct the code or the name.',
  },
  'two-heads': {
    vi: '{division} đã có người đứng đầu: {other}, dòng {otherRow}. Mỗi phòng, đơn vị chỉ có một người đứng đầu.',
    en: '{division} already has a head: {other}, row {otherRow}. Each division has one head.',
  },
  'duplicate-post': { vi: 'Người này đã có cùng vị trí ở dòng {otherRow}. Xóa một dòng.', en: 'This person already holds the same post in row {otherRow}. Delete one of the rows.' },
  'same-name': {
    vi: 'Trùng họ tên với dòng {otherRow}, được hiểu là một người kiêm nhiệm. Nếu là hai người, ghi mã riêng cho từng người.',
    en: 'The same name stands in row {otherRow}; both are taken as one person with concurrent posts. If they are two people, give each a code.',
  },
};
