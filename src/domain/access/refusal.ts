/** Why an entry is refused or held: stable codes, and for each one sentence that says what to do. */

export const REFUSALS = {
  'unknown-type': ['Bản ứng dụng này mới hơn máy chủ. Việc của bạn được giữ lại, chờ máy chủ cập nhật.', 'This app is newer than the server. Your entry is kept until the server is updated.'],
  'bad-shape': ['Nội dung không đúng mẫu. Mở lại việc này, kiểm tra các ô rồi gửi lại.', 'The content does not fit the form. Open it again, check the fields and send again.'],
  'wrong-record': ['Mục này ghi vào sai hồ sơ. Mở lại hồ sơ đúng rồi ghi lại.', 'This was written to the wrong record. Open the right one and write it again.'],
  'foreign-unit': ['Mục này thuộc cơ quan khác. Đăng nhập đúng tài khoản của cơ quan đó.', 'This belongs to another unit. Sign in with that unit’s account.'],
  'foreign-author': ['Mục này do người khác ghi. Người đó cần đăng nhập để gửi.', 'Somebody else wrote this. That person has to sign in to send it.'],
  'not-allowed': ['Bạn không có quyền làm việc này. Hỏi người đứng đầu hoặc cán bộ tổ chức.', 'You have no right to do this. Ask your head or the organisation officer.'],
  'own-record': ['Không ai tự quyết định trên hồ sơ của chính mình. Cấp trên của bạn sẽ quyết định.', 'Nobody decides on his own record. Your superior will decide.'],
  'outside-rights': ['Việc này ghi ngoài thời gian giữ vị trí. Đang chờ người có thẩm quyền xem.', 'Written outside your time in the post. It waits for a person to decide.'],
  'changed-content': ['Mục này đã được gửi với nội dung khác. Ghi thành một mục mới.', 'This was already sent with other content. Write it as a new entry.'],
  'already-exists': ['Hồ sơ này đã có. Mở hồ sơ đang có để làm tiếp.', 'This record exists. Open it and go on there.'],
  'not-found': ['Chưa có hồ sơ này. Đợi đồng bộ xong rồi thử lại.', 'There is no such record yet. Wait for the sync and try again.'],
  'unknown-person': ['Người này không còn hoặc chưa có trong cơ quan. Chọn người khác.', 'This person is not in the unit at that time. Choose somebody else.'],
  'unknown-division': ['Phòng này không có trong cơ quan. Chọn phòng khác.', 'There is no such division. Choose another one.'],
  'product-mismatch': ['Sản phẩm không khớp danh mục đã quyết định. Chọn lại sản phẩm trong danh mục.', 'The product does not match the decided catalogue. Choose it again.'],
  'due-outside-period': ['Hạn phải nằm trong kỳ được giao. Chọn lại hạn hoặc kỳ.', 'The deadline must lie in the assigned period. Change one of them.'],
  'planning-closed': ['Đã qua hạn lập kế hoạch của kỳ. Giao là việc đột xuất kèm lý do, hoặc ghi là có trong kế hoạch.', 'Planning of this period is closed. Assign it as unscheduled with a reason, or as named in the plan.'],
  'reason-needed': ['Cần ghi lý do.', 'A reason is needed.'],
  'not-open': ['Việc này đã kết thúc hoặc chưa được xác nhận, không nhận thêm cập nhật.', 'This task is finished or not yet confirmed and takes no more updates.'],
  'units-not-open': ['Một số sản phẩm đã được nghiệm thu. Mở lại việc để xem phần còn lại.', 'Some of these units are accepted already. Open the task to see what is left.'],
  'no-such-unit': ['Số thứ tự sản phẩm vượt số được giao.', 'A unit number is beyond the assigned quantity.'],
  outdated: ['Đã có báo cáo mới hơn. Mở lại để xem phần thay đổi rồi quyết định.', 'There is a newer submission. Open it, see what changed and decide again.'],
  'already-decided': ['Báo cáo này đã được quyết định.', 'This submission has been decided already.'],
  'due-in-past': ['Hạn mới phải từ hôm nay trở đi.', 'The new deadline must not lie in the past.'],
  'no-such-fault': ['Không tìm thấy lần chậm hoặc lần chưa đạt này.', 'There is no such delay or failed review.'],
  'bad-marks': ['Điểm tiêu chí chung chưa đúng: kiểm tra mức tối đa, bước điểm và nhận xét ở dòng bị trừ.', 'The general marks are not right: check maxima, step, and a comment on each deducted line.'],
  'leadership-missing': ['Cần quyết định cả hai tiêu chí lãnh đạo: tổ chức triển khai (đ) và tập hợp, đoàn kết (e).', 'Both leadership criteria have to be decided: organising (đ) and uniting (e).'],
  'bad-leadership': ['Tiêu chí lãnh đạo chưa đúng: chọn 100% hoặc 50%, mức 50% phải ghi lý do.', 'The leadership criteria are not right: choose 100% or 50%, with a reason for 50%.'],
  'not-a-leader': ['Người này không giữ chức vụ lãnh đạo trong kỳ, không chấm tiêu chí lãnh đạo.', 'This person led nobody in the period; there are no leadership criteria to mark.'],
  'bad-shares': ['Phần của mỗi người trong nhóm phải cộng lại đúng 1, mỗi người một phần.', 'The shares of the group must add up to exactly 1, one for each member.'],
  'bad-split': ['Các phần phải cộng lại đúng tổng số của sản phẩm, và khớp người, kỳ, số lượng.', 'The parts must add up to the product’s total and fit person, period and quantity.'],
  'target-above-assigned': ['Chỉ giảm được số lượng đã giao. Muốn giao thêm, hãy giao một việc mới.', 'The assigned quantity can only be lowered. To ask for more, assign a new task.'],
  'period-locked': ['Kỳ này đã chốt. Muốn sửa, đề nghị mở lại kỳ kèm lý do; một người khác sẽ quyết định.', 'This period is closed. Ask for it to be opened again with a reason; another person decides.'],
  'period-not-over': ['Kỳ chưa kết thúc nên chưa chốt được.', 'The period is not over yet and cannot be closed.'],
  'second-person-needed': ['Người đề nghị mở lại không tự mở. Nhờ người có quyền khác quyết định.', 'Whoever asked to open the period cannot open it. Another person has to.'],
  'contest-closed': ['Đã hết thời hạn đề nghị xem lại kết quả này. Bạn vẫn có thể kiến nghị về kết quả xếp loại năm.', 'The time to contest this result is over. You may still petition about the year’s classification.'],
  'decided-above': ['Kết quả của người này do cấp có thẩm quyền khác quyết định. Chỉ ghi lại quyết định đã có.', 'Another authority decides about this person. Only record the decision that exists.'],
  'not-the-last-decision': ['Đã có quyết định khác. Mở lại, xem quyết định hiện hành rồi ghi quyết định thay thế kèm lý do.', 'There is another decision by now. Open it again and record a replacement with its reason.'],
  'outside-year': ['Ngày hoặc kỳ phải nằm trong năm này, ngày đầu không sau ngày cuối.', 'The days or the period must lie in this year, the first not after the last.'],
  'unknown-ground': ['Căn cứ này không có trong bộ quy tắc của năm. Chọn một căn cứ trong danh sách.', 'This ground is not in the rules of the year. Choose one of the list.'],
  'already-confirmed': ['Phiếu đã được xác nhận. Nếu không đồng ý, hãy gửi kiến nghị.', 'The review is confirmed. If you disagree, file a petition.'],
  'future-day': ['Không ghi trước việc của ngày chưa tới.', 'A day to come cannot be logged yet.'],
  'late-reason-needed': ['Ghi bù quá 7 ngày cần có lý do.', 'Back-filling more than 7 days needs a reason.'],
  'day-full': ['Tổng thời gian trong ngày vượt 24 giờ. Sửa lại số phút.', 'The day would exceed 24 hours. Correct the minutes.'],
  'no-such-line': ['Dòng nhật ký này không còn.', 'This line is not there any more.'],
  'wrong-period-kind': ['Kỳ không đúng loại (tháng hoặc quý) theo bộ quy tắc của cơ quan. Chọn lại kỳ.', 'The period is not of the kind (month or quarter) the unit’s rules say. Choose it again.'],
  'bad-profile': ['Bộ quy tắc chưa hợp lệ. Xem các lỗi được nêu, sửa rồi áp dụng lại.', 'The rule profile is not sound. See the faults named, mend them and adopt it again.'],
  'profile-not-in-force': ['Bộ quy tắc chưa có hiệu lực vào ngày này. Chọn kỳ bắt đầu sau ngày có hiệu lực.', 'The rule profile is not in force on that day yet. Choose a period after its effective date.'],
  'profile-not-at-period-start': ['Bộ quy tắc chỉ đổi vào ngày đầu kỳ; giữa tháng và quý, vào ngày đầu quý. Chọn lại ngày.', 'Rules change only on the first day of a period; between months and quarters, of a quarter. Choose another day.'],
  'profile-in-past': ['Bộ quy tắc chỉ áp dụng cho kỳ chưa bắt đầu. Chọn kỳ sau.', 'Rules apply only to periods that have not begun. Choose a later period.'],
  'no-such-version': ['Không có phiên bản danh mục này.', 'There is no such catalogue version.'],
} as const satisfies Readonly<Record<string, readonly [vi: string, en: string]>>;

export type RefusalCode = keyof typeof REFUSALS;

export function refusalText(code: string, language: 'vi' | 'en'): string {
  const known = Object.hasOwn(REFUSALS, code) ? REFUSALS[code as RefusalCode] : null;
  if (known) return known[language === 'vi' ? 0 : 1];
  return language === 'vi' ? `Máy chủ từ chối (${code}). Liên hệ cán bộ tổ chức.` : `The server refused this (${code}). Ask the organisation officer.`;
}
