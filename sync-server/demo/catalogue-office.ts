/** Products of Văn phòng and of Trung tâm Phục vụ hành chính công: `code | points | name | output | positions`. */
export const OFFICE_PRODUCTS = `
VP.01|30|Tổng hợp lịch công tác tuần của Thường trực HĐND, UBND|Lịch công tác|NVCN-01
VP.02|45|Chuẩn bị một phiên họp UBND|Hồ sơ phiên họp|NVCN-01
VP.03|20|Thông báo kết luận cuộc họp|Thông báo phát hành|NVCN-01
VP.04|75|Báo cáo kinh tế – xã hội tháng của phường|Báo cáo được ký|NVCN-01
VP.05|12|Phục vụ một cuộc tiếp khách, làm việc của lãnh đạo|Chương trình, hậu cần|NVCN-03
VP.06|25|Theo dõi, đôn đốc việc UBND giao các phòng|Bảng theo dõi|NVCN-03
VP.07|40|Mua sắm, quản lý tài sản của cơ quan theo đợt|Hồ sơ mua sắm|NVCN-03
VP.08|8|Xử lý một sự cố máy tính, mạng nội bộ|Phiếu xử lý sự cố|NVCN-02
VP.09|55|Rà soát an toàn thông tin của cơ quan|Báo cáo rà soát|NVCN-02
VP.10|35|Hướng dẫn một phòng dùng nền tảng số mới|Biên bản hướng dẫn|NVCN-02
VP.11|10|Cập nhật tin, bài trên trang thông tin điện tử|Tin, bài đã đăng|NVCN-02
VP.12|2|Tiếp nhận, đăng ký, chuyển một văn bản đến|Văn bản đã chuyển|NVCN-04
VP.13|3|Phát hành một văn bản đi|Văn bản đã phát hành|NVCN-04
VP.14|50|Chỉnh lý, nộp lưu hồ sơ theo đợt|Biên bản giao nộp|NVCN-04
VP.15|9|Quản lý, sử dụng con dấu, chữ ký số trong tuần|Sổ theo dõi|NVCN-04
VP.16|6|Chứng thực một hồ sơ bản sao, chữ ký|Hồ sơ chứng thực|NVCN-05
VP.17|15|Giải quyết một hồ sơ hộ tịch có xác minh|Giấy tờ hộ tịch|NVCN-05
VP.18|65|Tổ chức một đợt phổ biến pháp luật tại tổ dân phố|Báo cáo đợt|NVCN-05
VP.19|40|Hỗ trợ hòa giải một vụ việc ở cơ sở|Biên bản hòa giải|NVCN-05
VP.20|80|Lập hồ sơ xử lý vi phạm hành chính phức tạp|Hồ sơ trình ký|NVCN-05
VP.21|30|Chuẩn bị một buổi làm việc với đoàn khách nước ngoài|Kế hoạch đón đoàn|NVCN-06
VP.22|20|Theo dõi người nước ngoài lưu trú trên địa bàn|Báo cáo theo dõi|NVCN-06
VP.23|25|Cập nhật hồ sơ điện tử của công chức theo đợt|Hồ sơ đã cập nhật|NVCN-19
VP.24|60|Xây dựng kế hoạch cải cách hành chính và kiểm tra thực hiện|Kế hoạch, báo cáo|NVCN-19
VP.25|45|Thẩm định hồ sơ thi đua, khen thưởng theo đợt|Tờ trình|NVCN-19
VP.26|105|Rà soát, đề xuất vị trí việc làm và biên chế|Đề án, tờ trình|NVCN-19
VP.27|18|Giải quyết chế độ, nâng lương của một nhóm công chức|Quyết định|NVCN-19
VP.28|40|Theo dõi một nhiệm vụ khoa học, sáng kiến tại phường|Báo cáo theo dõi|NVCN-25
VP.29|22|Kiểm tra đo lường, nhãn hàng hóa tại một điểm bán|Biên bản kiểm tra|NVCN-25
VP.30|5|Tuần tra, bảo vệ trụ sở một ngày|Sổ trực|HTPV-01
VP.31|10|Phối hợp bảo đảm an toàn một sự kiện tại trụ sở|Báo cáo trực|HTPV-01
VP.32|4|Phục vụ một cuộc họp|Phòng họp sẵn sàng|HTPV-02
VP.33|9|Vệ sinh khu làm việc trong tuần|Bảng kiểm|HTPV-02
VP.34|5|Lái xe một chuyến công tác|Lệnh điều xe|HTPV-03
VP.35|15|Bảo dưỡng xe định kỳ|Phiếu bảo dưỡng|HTPV-03
VP.QS.01|60|Xây dựng kế hoạch huấn luyện dân quân|Kế hoạch được duyệt|LDQL-07,LDQL-08
VP.QS.02|35|Rà soát nguồn sẵn sàng nhập ngũ theo tổ dân phố|Danh sách rà soát|LDQL-08,NVCN-28
VP.QS.03|12|Tổ chức trực sẵn sàng chiến đấu trong tuần|Sổ trực|LDQL-07,NVCN-28
VP.QS.04|20|Đăng ký, quản lý phương tiện và quân nhân dự bị|Sổ đăng ký|NVCN-28
`;

export const ONE_STOP_PRODUCTS = `
HC.01|1|Tiếp nhận, số hóa một hồ sơ thủ tục hành chính|Hồ sơ trên hệ thống|NVCN-27
HC.02|2|Trả kết quả một hồ sơ đúng hẹn|Phiếu trả kết quả|NVCN-27
HC.03|4|Hướng dẫn một người dân nộp hồ sơ trực tuyến|Hồ sơ trực tuyến|NVCN-27
HC.04|15|Tổng hợp hồ sơ sắp hạn, quá hạn trong tuần|Báo cáo tuần|NVCN-27
HC.05|30|Lấy ý kiến hài lòng của người dân trong tháng|Báo cáo kết quả|NVCN-27
HC.06|45|Hỗ trợ lưu động một ngày tại tổ dân phố|Danh sách hồ sơ tiếp nhận|NVCN-27
HC.07|55|Rà soát, cập nhật quy trình nội bộ của một nhóm thủ tục|Quy trình được duyệt|NVCN-27
HC.08|20|Phối hợp xử lý một hồ sơ liên thông|Kết quả liên thông|NVCN-27
`;
