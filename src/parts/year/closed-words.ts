import type { Bundle } from '#ui/language.ts';

const vi = {
  closedTitle: 'Năm {year} đã khóa',
  closedBy: '{name} khóa lúc {time}. Vẫn xem được quyết định, gửi và trả lời được kiến nghị; muốn sửa điều khác thì đề nghị mở lại năm.',
  closedAsked: '{name} đã đề nghị mở lại, đang chờ người thứ hai quyết định.',
  whoOpens: 'Cán bộ tổ chức hoặc người đứng đầu đề nghị mở lại.',
  toLock: 'Đến mục Khóa năm',
  openToDecide: 'Năm đã khóa khi chưa có quyết định: mở lại năm trước, rồi quyết định mức.',
  openToReplace: 'Kiến nghị đã được chấp nhận nhưng năm đã khóa: mở lại năm trước, rồi ban hành quyết định thay thế (NĐ335 Điều 22).',
  openToRecord: 'Đang có đề nghị thay thế nhưng năm đã khóa: mở lại năm trước, rồi ghi quyết định thay thế của cơ quan quản lý (NĐ335 Điều 21.3).',
  openToAsk: 'Năm đã khóa: mở lại năm trước, rồi đề nghị cơ quan quản lý thay thế hoặc ghi quyết định thay thế (NĐ335 Điều 21.3).',
  left_undecided: '{count} người chưa có quyết định',
  left_petitioned: '{count} người có kiến nghị chưa trả lời',
  left_upheld: '{count} người được chấp nhận kiến nghị, chưa có quyết định thay thế',
  left_asked: '{count} người có đề nghị thay thế quyết định đang chờ',
  left_unrated: '{count} tổ chức chưa được công nhận mức',
} as const;

export const closedWords: Bundle<keyof typeof vi> = {
  vi,
  en: {
    closedTitle: 'The year {year} is closed',
    closedBy: 'Closed by {name} at {time}. Decisions can still be read, petitions made and answered; to change anything else, ask to open the year again.',
    closedAsked: '{name} asked to open it again; a second person has to decide.',
    whoOpens: 'The organisation officer or the head asks to open it.',
    toLock: 'To Closing the year',
    openToDecide: 'The year was closed without a decision: open the year first, then decide the level.',
    openToReplace: 'The petition is upheld but the year is closed: open the year first, then issue the replacing decision (NĐ335 Article 22).',
    openToRecord: 'A replacement is asked for but the year is closed: open the year first, then record the managing agency’s decision (NĐ335 Article 21.3).',
    openToAsk: 'The year is closed: open the year first, then ask the managing agency or record its replacement (NĐ335 Article 21.3).',
    left_undecided: '{count, plural, one {# person has} other {# people have}} no decision',
    left_petitioned: '{count, plural, one {# person waits} other {# people wait}} for the answer to a petition',
    left_upheld: '{count, plural, one {# person has} other {# people have}} a petition upheld and no replacing decision',
    left_asked: '{count, plural, one {# person has} other {# people have}} a request for replacement open',
    left_unrated: '{count, plural, one {# organisation has} other {# organisations have}} no recognised level',
  },
};
