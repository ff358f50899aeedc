/** What each finding says to the organisation officer: what is wrong and what to do, Vietnamese first. */
import type { CATALOGUE_FAULTS, FaultCode, FaultText, FILE_FAULTS, ImportFault, TABLE_FAULTS } from './catalogue-sheet.ts';
import { PEOPLE_TEXT } from './people-import-text.ts';

const FILE_TEXT: Readonly<Record<(typeof FILE_FAULTS)[number], FaultText>> = {
  'too-large': {
    vi: 'Tệp nặng {size} MB, vượt mức {most} MB. Xóa hình ảnh và trang tính thừa rồi lưu lại.',
    en: 'The file is {size} MB, above the limit of {most} MB. Remove pictures and unneeded sheets, then save it again.',
  },
  'not-a-workbook': {
    vi: 'Đây không phải tệp Excel .xlsx[ mà là {kind}]. Đổi tên tệp không đổi được loại tệp: hãy mở bản Excel gốc rồi lưu dạng .xlsx.',
    en: 'This is not an Excel .xlsx file[ but {kind}]. Renaming does not convert a file: open the original workbook and save it as .xlsx.',
  },
  'old-format': {
    vi: 'Tệp Excel dạng cũ (.xls) không đọc được. Mở bằng Excel, chọn Lưu thành (Save As) → Excel Workbook (.xlsx), rồi chọn lại tệp.',
    en: 'The old Excel format (.xls) cannot be read. Open it in Excel, Save As → Excel Workbook (.xlsx), then choose the new file.',
  },
  encrypted: {
    vi: 'Tệp đang đặt mật khẩu. Mở bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại rồi chọn lại tệp.',
    en: 'The file is protected by a password. Remove it in Excel (File → Info → Protect Workbook), save and choose it again.',
  },
  corrupt: {
    vi: 'Tệp bị hỏng hoặc tải về chưa đủ. Thử mở bằng Excel và lưu lại, hoặc xin lại tệp gốc.',
    en: 'The file is damaged or was not downloaded completely. Open and save it in Excel, or ask for the original again.',
  },
  'unreadable-cell': {
    vi: 'Có ô không đọc được ({detail}). Mở tệp bằng Excel để tính lại công thức, lưu lại rồi chọn lại tệp.',
    en: 'A cell cannot be read ({detail}). Open the file in Excel so that formulas are computed, save and choose it again.',
  },
  'inflates-too-far': {
    vi: 'Nội dung giải nén vượt {most} MB nên không mở để giữ an toàn cho máy. Chép riêng danh mục sang một tệp mới.',
    en: 'Unpacked, the file exceeds {most} MB and was not opened, to keep this device safe. Copy the list alone into a new file.',
  },
  'too-many-columns': {
    vi: 'Trang "{sheet}" có dữ liệu ở cột {letter}, quá xa bảng. Xóa các cột thừa bên phải rồi lưu lại.',
    en: 'Sheet "{sheet}" has data in column {letter}, far from the table. Delete the extra columns on the right and save.',
  },
  'too-many-rows': {
    vi: 'Tệp có {count} dòng, vượt mức {most} dòng. Danh mục của một cơ quan không dài như vậy: kiểm tra lại tệp, xóa dòng thừa hoặc tách tệp.',
    en: 'The file has {count} rows, above the limit of {most}. No unit lists that many: check the file, delete extra rows or split it.',
  },
  'empty-file': { vi: 'Tệp không có dữ liệu. Kiểm tra lại đã chọn đúng tệp chưa.', en: 'The file holds no data. Check that it is the right file.' },
  'timed-out': {
    vi: 'Đọc tệp quá {seconds} giây nên đã dừng. Chưa có gì thay đổi. Đóng bớt ứng dụng khác hoặc dùng máy tính rồi thử lại.',
    en: 'Reading took more than {seconds} seconds and was stopped. Nothing changed. Close other apps or use a computer, then try again.',
  },
  cancelled: { vi: 'Đã hủy đọc tệp. Chưa có gì thay đổi.', en: 'Reading was cancelled. Nothing changed.' },
  'unsupported-browser': {
    vi: 'Trình duyệt này quá cũ để đọc tệp Excel. Cập nhật trình duyệt rồi thử lại.',
    en: 'This browser is too old to read Excel files. Update it and try again.',
  },
};

const TABLE_TEXT: Readonly<Record<(typeof TABLE_FAULTS)[number], FaultText>> = {
  'missing-column': {
    vi: 'Thiếu cột "{title}". Thêm cột có đúng tiêu đề này vào dòng tiêu đề của bảng.',
    en: 'The column "{title}" is missing. Add it, with exactly this title, to the header row.',
  },
  'missing-value': { vi: 'Ô trống. Điền nội dung vào ô này.', en: 'The cell is empty. Fill it in.' },
  'not-a-number': {
    vi: '"{value}" không phải là số. Chỉ ghi số, ví dụ 70 hoặc 1,6; không ghi kèm chữ.',
    en: '"{value}" is not a number. Write digits only, such as 70 or 1.6, without words.',
  },
  'ambiguous-number': {
    vi: '"{value}" có thể hiểu theo hai cách (nghìn hay phần thập phân). Ghi lại, ví dụ 1000 hoặc 1.',
    en: '"{value}" can be read in two ways (thousands or decimals). Write it again, such as 1000 or 1.',
  },
  'too-long': { vi: 'Nội dung dài {length} ký tự, tối đa {most}. Rút gọn lại.', en: 'The text has {length} characters, at most {most} fit. Shorten it.' },
  'row-skipped': {
    vi: 'Dòng "{text}" được hiểu là tiêu đề mục nên bỏ qua. Nếu là sản phẩm, điền mã, nhóm, khung điểm, điểm và hệ số.',
    en: 'The row "{text}" was taken for a heading and skipped. If it is a product, fill in code, group, range, points and coefficient.',
  },
};

const CATALOGUE_TEXT: Readonly<Record<(typeof CATALOGUE_FAULTS)[number], FaultText>> = {
  'no-product-sheet': {
    vi: 'Không tìm thấy trang nào có bảng danh mục. Dòng tiêu đề cần có: Mã CV, Nhiệm vụ, Sản phẩm đầu ra, Nhóm, Khung điểm, Điểm chấm, Hệ số quy đổi.',
    en: 'No sheet holds a catalogue. Its header row needs: Mã CV, Nhiệm vụ, Sản phẩm đầu ra, Nhóm, Khung điểm, Điểm chấm, Hệ số quy đổi.',
  },
  'no-products': { vi: 'Bảng danh mục chưa có dòng sản phẩm nào. Điền ít nhất một dòng dưới tiêu đề.', en: 'The catalogue lists no product yet. Fill in at least one row below the header.' },
  'duplicate-code': {
    vi: 'Mã "{code}" đã dùng ở trang "{otherSheet}", dòng {otherRow}. Mỗi sản phẩm cần một mã riêng.',
    en: 'The code "{code}" is already used on sheet "{otherSheet}", row {otherRow}. Each product needs its own code.',
  },
  'unknown-group': { vi: '"{value}" không phải là nhóm. Ghi một trong N1, N2, N3, N4, N5.', en: '"{value}" is not a group. Write one of N1, N2, N3, N4, N5.' },
  'too-many-groups': {
    vi: 'Danh mục dùng {count} nhóm ({groups}). Chỉ được tối đa 5 nhóm, N1 đến N5 (NĐ335 Điều 13.1.a): gộp các nhóm lại.',
    en: 'The catalogue uses {count} groups ({groups}). At most 5 are allowed, N1 to N5 (NĐ335 Điều 13.1.a): merge some of them.',
  },
  'range-unreadable': { vi: 'Khung điểm "{value}" không đọc được. Ghi dạng 11-50, số nhỏ trước.', en: 'The range "{value}" cannot be read. Write it as 11-50, the smaller number first.' },
  'range-is-date': {
    vi: 'Excel đã tự đổi khung điểm thành ngày tháng ({value}). Đặt định dạng ô là Văn bản (Text) rồi gõ lại, ví dụ 1-10.',
    en: 'Excel turned this range into a date ({value}). Format the cell as Text and type it again, such as 1-10.',
  },
  'range-differs': {
    vi: 'Khung điểm "{value}" của nhóm {group} khác khung {range} đã ghi ở trang "{otherSheet}", dòng {otherRow}. Một nhóm chỉ có một khung điểm.',
    en: 'The range "{value}" of group {group} differs from {range} on sheet "{otherSheet}", row {otherRow}. A group has one range.',
  },
  'ranges-overlap': {
    vi: 'Khung điểm nhóm {group} ({range}) chồng lên nhóm {otherGroup} ({otherRange}, trang "{otherSheet}", dòng {otherRow}). Sửa để các khung rời nhau.',
    en: 'The range of group {group} ({range}) overlaps that of {otherGroup} ({otherRange}, sheet "{otherSheet}", row {otherRow}). Make them disjoint.',
  },
  'points-outside-range': {
    vi: 'Điểm {points} nằm ngoài khung {range} của nhóm {group}. Sửa điểm hoặc chuyển nhóm.',
    en: '{points} points lie outside the range {range} of group {group}. Correct the points or the group.',
  },
  'not-positive': { vi: 'Giá trị phải lớn hơn 0.', en: 'The value must be above 0.' },
  'coefficient-missing': {
    vi: 'Hệ số trống: chưa ghi, hoặc công thức chưa lưu kết quả. Mở tệp bằng Excel, bấm Lưu rồi chọn lại tệp[. Theo điểm thì hệ số là {computed}].',
    en: 'The coefficient is empty: not written, or its formula has no saved result. Open the file in Excel, save it, and choose it again[. By its points it would be {computed}].',
  },
  'coefficient-differs': {
    vi: 'Hệ số in là {printed}, còn {points} ÷ {standard} = {computed}. Hệ số đã in và được duyệt là hệ số được dùng; kiểm tra lại nếu là lỗi gõ.',
    en: 'The printed coefficient is {printed}, while {points} ÷ {standard} = {computed}. The approved printed one counts; check it for a typing error.',
  },
  'standard-differs': {
    vi: 'Sản phẩm chuẩn ghi {printed} điểm, nhưng trang trước ghi {other} điểm. Cả danh mục chỉ có một sản phẩm chuẩn: sửa cho thống nhất.',
    en: 'The standard product is printed with {printed} points here and {other} points on an earlier sheet. A catalogue has one: make them agree.',
  },
  'standard-unreadable': { vi: 'Điểm của sản phẩm chuẩn "{printed}" không đọc được. Ghi dạng: Sản phẩm chuẩn = 5 điểm.', en: 'The points "{printed}" of the standard product cannot be read. Write: Sản phẩm chuẩn = 5 điểm.' },
  'scope-assumed': {
    vi: 'Tên trang và tiêu đề không cho biết danh mục dùng cho ai, nên coi là dùng chung. Nếu là của lãnh đạo hoặc từng phòng, ghi rõ ở tiêu đề hoặc thêm cột "Phòng, ban chuyên môn".',
    en: 'Neither sheet name nor title says whom the list is for, so it is taken as shared. If it is for leaders or divisions, say so in the title or add the column "Phòng, ban chuyên môn".',
  },
  'division-carried': { vi: 'Ô phòng trống, lấy theo dòng trên: {division}. Kiểm tra lại.', en: 'The division is empty and taken from the row above: {division}. Check it.' },
  'criteria-sum': { vi: 'Mục "{mark}" ghi tối đa {printed} điểm nhưng các dòng cộng lại là {sum}.', en: 'Part "{mark}" allows {printed} points but its lines add up to {sum}.' },
  'over-limit': { vi: 'Danh mục có {count} sản phẩm, vượt mức {limit} đang áp dụng. Gộp hoặc bớt sản phẩm.', en: 'The catalogue has {count} products, above the limit of {limit} in force. Merge or drop some.' },
  'near-limit': { vi: 'Danh mục có {count} sản phẩm, sắp chạm mức {limit}.', en: 'The catalogue has {count} products, close to the limit of {limit}.' },
};

export const FAULT_TEXT: Readonly<Record<FaultCode, FaultText>> = { ...FILE_TEXT, ...TABLE_TEXT, ...CATALOGUE_TEXT, ...PEOPLE_TEXT };

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .replace(/\[([^\]]*)\]/g, (_, part: string) => ([...part.matchAll(/\{(\w+)\}/g)].every(([, key = '']) => values[key]) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
}

export function faultText(fault: ImportFault, language: 'vi' | 'en'): string {
  return fill(FAULT_TEXT[fault.code][language], fault.values);
}

/** Where to look in Excel: 'Trang "PL II", dòng 5, cột I (Điểm chấm)'; '' for a finding about the whole file. */
export function faultPlace(fault: ImportFault, language: 'vi' | 'en'): string {
  const { sheet, row, column, values } = fault;
  const words = language === 'vi' ? { sheet: 'Trang', row: 'dòng', column: 'cột' } : { sheet: 'Sheet', row: 'row', column: 'column' };
  const parts: string[] = [];
  if (sheet !== null) parts.push(`${words.sheet} "${sheet}"`);
  if (row !== null) parts.push(`${words.row} ${row}`);
  if (column !== null) parts.push(values['letter'] ? `${words.column} ${values['letter']} (${column})` : `${words.column} "${column}"`);
  return parts.join(', ');
}
