/** What people of the demo write: reasons, notes, remarks. Invented, and free of real names and places. */
export const PROGRESS_NOTES = [
  'Đã làm việc với tổ trưởng tổ dân phố, hẹn lấy số liệu.', 'Đã có dự thảo, đang chờ góp ý của các phòng.',
  'Đã đối chiếu xong phần đầu danh sách.', 'Đang bổ sung giấy tờ còn thiếu.', 'Đã đi thực địa buổi sáng, chiều tổng hợp.',
  'Còn chờ ý kiến của sở, phần còn lại đã xong.', 'Đã gửi lấy ý kiến, có hai phòng trả lời.',
];
export const SUBMISSION_NOTES = [
  'Đã hoàn thành theo yêu cầu, kính trình xem xét.', 'Hoàn thành, số liệu đã đối chiếu với sổ theo dõi.',
  'Gửi kết quả, văn bản đã phát hành.', 'Hoàn thành phần được giao, hồ sơ lưu tại phòng.', 'Kính gửi kết quả; đã cập nhật lên hệ thống.',
];
export const ACCEPTANCE_NOTES = ['Đạt yêu cầu.', 'Đồng ý.', 'Làm tốt, lưu ý gửi sớm hơn.', 'Đạt, số liệu rõ ràng.', ''];
export const RETURN_REASONS = [
  'Thiếu căn cứ pháp lý, đề nghị bổ sung.', 'Số liệu chưa khớp bảng tổng hợp.', 'Thể thức văn bản chưa đúng, sửa lại rồi gửi.', 'Thiếu biên bản kèm theo.',
];
export const MAJOR_ERRORS = [
  'Sai đối tượng áp dụng, phải làm lại nội dung chính.', 'Số liệu sai lớn so với thực tế, phải kiểm tra lại từ đầu.',
  'Áp dụng văn bản đã hết hiệu lực, kết luận không dùng được.',
];
export const UNSCHEDULED_REASONS = [
  'Cấp trên yêu cầu báo cáo gấp.', 'Phát sinh sau mưa lớn trên địa bàn.', 'Người dân phản ánh, cần xử lý ngay.', 'Bổ sung theo kết luận giao ban.',
];
export const DECLARED_REASONS = [
  'Trực tiếp tiếp nhận tại địa bàn, đã xử lý ngay.', 'Phối hợp đột xuất với công an phường.', 'Làm thay đồng nghiệp đang nghỉ phép.', 'Người dân đề nghị ngoài kế hoạch.',
];
export const DECLINE_REASONS = ['Đã nằm trong nhiệm vụ khác được giao.', 'Không thuộc nhiệm vụ của vị trí.'];
export const HAND_BACK_REASONS = ['Nghỉ ốm dài ngày, không kịp hoàn thành.', 'Chưa đủ chuyên môn về nội dung này, xin bàn giao.'];
export const TAKE_OVER_REASONS = ['Nhận lại việc của đồng nghiệp chuyển giao.'];
export const CANCEL_REASONS = ['Cấp trên hoãn đợt kiểm tra.', 'Nội dung đã được lồng ghép vào nhiệm vụ khác.'];
export const DEADLINE_REASONS = ['Cơ quan phối hợp gửi số liệu chậm.', 'Dời theo lịch họp của cấp trên.', 'Thời tiết xấu, không đi thực địa được.'];
export const EXCUSE_REASONS = [
  'Hệ thống của cấp trên ngừng hoạt động hai ngày.', 'Mưa ngập, không vào được địa bàn.', 'Đơn vị phối hợp trả hồ sơ chậm, có văn bản kèm theo.',
];
export const EXCUSE_ANSWERS = ['Xác nhận nguyên nhân khách quan.', 'Đã kiểm tra, đúng như báo cáo.'];
export const EXCUSE_REFUSALS = ['Nguyên nhân không ảnh hưởng đến phần việc này.'];
export const REMINDERS = ['Việc này đã quá hạn, đề nghị báo cáo tiến độ.', 'Sắp đến hạn, có vướng mắc gì thì báo sớm.'];
export const REQUIREMENTS = ['Đúng thể thức, đủ căn cứ, số liệu đã đối chiếu.', 'Có ảnh hoặc biên bản kèm theo.', 'Gửi bản điện tử trước, bản giấy lưu hồ sơ.', ''];

export const DAILY_WORK = [
  'Họp giao ban phòng', 'Tiếp công dân, trả lời điện thoại', 'Đọc, xử lý văn bản đến', 'Sắp xếp hồ sơ, cập nhật sổ theo dõi',
  'Đi cơ sở, làm việc với tổ dân phố', 'Trao đổi công việc với phòng khác', 'Tự học quy định mới',
];
export const LATE_LOG_REASON = 'Đi địa bàn nhiều ngày, máy không có mạng.';

/** What a title adds to the product's name. */
export const TITLE_PLACES = ['tổ dân phố 2', 'tổ dân phố 5', 'tổ dân phố 9', 'khu chợ', 'khu tái định cư', 'tuyến đường chính'];

export const LINE_COMMENTS: Readonly<Record<string, readonly string[]>> = {
  'I.1': ['Có một lần trao đổi với công dân chưa đúng mực, đã rút kinh nghiệm.'],
  'I.2': ['Đi họp muộn một lần.', 'Chấm công thiếu hai buổi.'],
  'II.1': ['Còn phải hỏi lại khi gặp hồ sơ lạ.', 'Văn bản dự thảo phải sửa nhiều lần.'],
  'II.2': ['Việc đột xuất xử lý còn chậm.'],
  'II.3': ['Chưa chủ động báo cáo khi việc có nguy cơ trễ.'],
  'II.4': ['Phối hợp với phòng khác còn chậm trả lời.'],
  'III.1': ['Trong tháng chưa có sáng kiến, giải pháp mới.', 'Giải pháp nêu ra chưa áp dụng được.'],
  'III.2': ['Chưa tham gia nhiệm vụ đột xuất nào.'],
  'III.3': ['Nhận trách nhiệm nhưng chưa nêu rõ cách khắc phục.'],
  'III.4': ['Còn chờ ý kiến trong việc thuộc thẩm quyền.'],
};
export const STRENGTHS = ['Hoàn thành phần lớn việc được giao, phối hợp tốt.', 'Chủ động đi cơ sở, số liệu đầy đủ.', 'Xử lý hồ sơ đúng hẹn.'];
export const WEAKNESSES = ['Một số việc gửi sát hạn.', 'Cần cải thiện chất lượng văn bản.', 'Ghi nhật ký chưa đều.'];
export const REVIEW_COMMENTS = ['Nhất trí với tự đánh giá.', 'Hoàn thành nhiệm vụ, cần gửi việc sớm hơn.', 'Cần nâng chất lượng hồ sơ trình.', 'Có tiến bộ so với tháng trước.'];
export const LEADERSHIP_REASONS = {
  organising: 'Triển khai một số việc của lĩnh vực còn chậm, phải đôn đốc nhiều lần.',
  uniting: 'Phối hợp giữa các bộ phận do mình phụ trách chưa tốt, còn đùn đẩy.',
} as const;
export const LOWERED_REASONS = ['Chưa thấy minh chứng cho mức tự chấm.', 'Còn hạn chế đã nhắc trong tháng.'];
