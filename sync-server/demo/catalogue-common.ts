/**
 * Products of leaders (QL) and shared ones (DC) of the demo catalogue: `code | points | name | output`.
 * A product of a division also names the positions it belongs to. The wording is the demo's own.
 */
export const LEADERSHIP_PRODUCTS = `
QL.01|70|Xây dựng kế hoạch công tác tháng của phòng, đơn vị|Kế hoạch được ban hành
QL.02|45|Phân công nhiệm vụ và theo dõi tiến độ trong phòng, đơn vị|Bảng phân công, theo dõi
QL.03|40|Chủ trì họp giao ban và kết luận phân công|Thông báo kết luận
QL.04|60|Thẩm định dự thảo văn bản trước khi trình lãnh đạo UBND|Phiếu trình kèm ý kiến
QL.05|75|Chỉ đạo xử lý một vụ việc liên phòng kéo dài|Báo cáo kết quả xử lý
QL.06|50|Kiểm tra việc thực hiện nhiệm vụ của công chức trong phòng|Biên bản kiểm tra
QL.07|35|Tiếp công dân định kỳ và chỉ đạo trả lời|Sổ tiếp công dân, văn bản trả lời
QL.08|65|Báo cáo kết quả công tác tháng của phòng, đơn vị|Báo cáo được duyệt
QL.09|85|Chủ trì một hội nghị chuyên đề cấp phường|Kế hoạch, tài liệu, kết luận
QL.10|40|Đánh giá, nhận xét công chức trong phòng hằng tháng|Phiếu nhận xét
QL.11|120|Chỉ đạo xây dựng đề án cấp phường|Đề án trình HĐND hoặc UBND
QL.12|55|Đối thoại với người dân về một việc đang vướng mắc|Biên bản đối thoại
`;

export const SHARED_PRODUCTS = `
DC.01|5|Soạn công văn trao đổi thông thường|Công văn phát hành
DC.02|8|Soạn giấy mời, thông báo họp|Văn bản phát hành
DC.03|25|Báo cáo chuyên đề theo yêu cầu của cấp trên|Báo cáo được ký
DC.04|35|Kế hoạch triển khai một nhiệm vụ cụ thể|Kế hoạch được ban hành
DC.05|60|Tổ chức một hội nghị, lớp tập huấn tại phường|Tài liệu, danh sách dự, báo cáo
DC.06|10|Tham gia cuộc họp và báo cáo lại nội dung|Phiếu báo cáo nội dung họp
DC.07|40|Phối hợp kiểm tra liên ngành|Biên bản kiểm tra
DC.08|70|Xây dựng quy chế, quy định nội bộ|Quy chế được ban hành
DC.09|3|Trả lời một kiến nghị ngắn của người dân qua cổng thông tin|Nội dung trả lời
DC.10|15|Cập nhật dữ liệu chuyên ngành định kỳ|Dữ liệu đã cập nhật
DC.11|30|Giải quyết một đơn kiến nghị, phản ánh|Văn bản trả lời công dân
DC.12|6|Lập hồ sơ công việc và nộp lưu|Hồ sơ đã nộp lưu
DC.13|45|Góp ý dự thảo văn bản của cấp trên|Văn bản góp ý
DC.14|110|Xây dựng đề án, chương trình dài hạn của phường|Đề án được thông qua
`;
