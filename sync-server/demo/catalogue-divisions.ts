/** Products of Phòng Kinh tế and Phòng Văn hóa – Xã hội: `code | points | name | output | positions`. */
export const ECONOMY_PRODUCTS = `
KT.01|50|Tổng hợp thu, chi ngân sách tháng của phường|Báo cáo ngân sách|NVCN-07
KT.02|130|Lập dự toán ngân sách năm của phường|Dự toán trình HĐND|NVCN-07
KT.03|7|Kiểm soát một hồ sơ thanh toán|Chứng từ đã duyệt|NVCN-08
KT.04|60|Quyết toán một khoản kinh phí chuyên đề|Hồ sơ quyết toán|NVCN-08
KT.05|35|Theo dõi giải ngân vốn đầu tư công trong tháng|Báo cáo giải ngân|NVCN-09
KT.06|90|Lập kế hoạch đầu tư công năm sau|Kế hoạch trình duyệt|NVCN-09
KT.07|28|Điều tra thống kê một chuyên đề|Bộ phiếu đã kiểm|NVCN-09
KT.08|6|Giải quyết một hồ sơ đăng ký hộ kinh doanh|Giấy chứng nhận|NVCN-10
KT.09|40|Hỗ trợ củng cố một hợp tác xã|Báo cáo hỗ trợ|NVCN-10
KT.10|18|Kiểm tra trật tự xây dựng một tuyến phố|Biên bản kiểm tra|NVCN-11
KT.11|70|Góp ý, công bố một đồ án quy hoạch|Hồ sơ công bố|NVCN-11
KT.12|32|Thẩm tra một hồ sơ cấp phép xây dựng|Phiếu thẩm tra|NVCN-11
KT.13|45|Giám sát một công trình hạ tầng nhỏ|Nhật ký giám sát|NVCN-12
KT.14|115|Lập báo cáo kinh tế – kỹ thuật công trình phường làm chủ đầu tư|Báo cáo trình duyệt|NVCN-12
KT.15|24|Kiểm tra một điểm kinh doanh theo kế hoạch|Biên bản kiểm tra|NVCN-13
KT.16|38|Theo dõi giá cả, nguồn hàng dịp cao điểm|Báo cáo thị trường|NVCN-13
KT.17|55|Vận động cơ sở sản xuất nhỏ vào cụm tập trung|Danh sách, cam kết|NVCN-13
KT.18|16|Xử lý một điểm lấn chiếm lòng đường, vỉa hè|Biên bản, ảnh hiện trạng|NVCN-14
KT.19|42|Khảo sát, đề xuất sửa một tuyến đường|Hồ sơ khảo sát|NVCN-14
KT.20|10|Kiểm tra biển báo, đèn tín hiệu một khu vực|Phiếu kiểm tra|NVCN-14
KT.21|20|Thăm đồng, báo cáo sâu bệnh một khu ruộng|Phiếu thăm đồng|NVCN-15
KT.22|48|Triển khai phương án phòng, chống thiên tai tại tổ dân phố|Phương án, danh sách lực lượng|NVCN-15
KT.23|65|Rà soát hộ nghèo, cận nghèo một tổ dân phố|Danh sách rà soát|NVCN-15
KT.24|8|Kiểm tra một đoạn kênh, cống|Phiếu kiểm tra|NVCN-15
KT.25|22|Kiểm tra an toàn thực phẩm một cơ sở nông sản|Biên bản kiểm tra|NVCN-16
KT.26|58|Hỗ trợ một cơ sở làm hồ sơ sản phẩm đặc trưng|Hồ sơ sản phẩm|NVCN-16
KT.27|14|Cập nhật danh sách trang trại, làng nghề|Danh sách đã cập nhật|NVCN-16
KT.28|26|Xác minh nguồn gốc một thửa đất|Biên bản xác minh|NVCN-17
KT.29|75|Hòa giải một tranh chấp đất đai|Biên bản hòa giải|NVCN-17
KT.30|12|Cung cấp thông tin đất đai cho một hồ sơ|Phiếu cung cấp|NVCN-17
KT.31|140|Kiểm kê đất đai một khu vực|Bộ số liệu kiểm kê|NVCN-17
KT.32|18|Kiểm tra một cơ sở có nguồn thải|Biên bản kiểm tra|NVCN-18
KT.33|36|Tổ chức một buổi ra quân vệ sinh môi trường|Kế hoạch, báo cáo|NVCN-18
KT.34|9|Xử lý một phản ánh về rác thải, tiếng ồn|Phiếu xử lý|NVCN-18
`;

export const SOCIETY_PRODUCTS = `
VX.01|12|Thẩm định một hồ sơ trợ cấp xã hội|Hồ sơ trình duyệt|NVCN-20
VX.02|40|Chi trả trợ cấp, kiểm tra danh sách trong tháng|Danh sách đã ký nhận|NVCN-20
VX.03|62|Tổ chức một phiên tư vấn việc làm|Báo cáo phiên|NVCN-20
VX.04|25|Thăm, xác minh hoàn cảnh một gia đình người có công|Biên bản thăm|NVCN-20
VX.05|20|Nắm tình hình sinh hoạt tôn giáo một điểm nhóm|Báo cáo tình hình|NVCN-21
VX.06|44|Vận động một khu dân cư thực hiện chính sách dân tộc|Báo cáo kết quả|NVCN-21
VX.07|33|Giải quyết một đề nghị tổ chức lễ hội, hoạt động tôn giáo|Văn bản trả lời|NVCN-21
VX.08|30|Kiểm tra một trường, nhóm trẻ độc lập|Biên bản kiểm tra|NVCN-22
VX.09|68|Điều tra phổ cập giáo dục một địa bàn|Bộ số liệu phổ cập|NVCN-22
VX.10|15|Tổng hợp số liệu trường lớp trong tháng|Bảng số liệu|NVCN-22
VX.11|52|Tổ chức một giải thể thao, hội diễn quần chúng|Kế hoạch, báo cáo|NVCN-23
VX.12|24|Kiểm tra một điểm kinh doanh dịch vụ văn hóa|Biên bản kiểm tra|NVCN-23
VX.13|18|Xét, công nhận gia đình văn hóa một tổ dân phố|Danh sách công nhận|NVCN-23
VX.14|7|Biên tập, phát một bản tin truyền thanh|Bản tin đã phát|NVCN-24
VX.15|46|Hướng dẫn một tổ công nghệ số cộng đồng|Biên bản hướng dẫn|NVCN-24
VX.16|72|Báo cáo kết quả chuyển đổi số quý của phường|Báo cáo được ký|NVCN-24
VX.17|21|Giám sát một ca bệnh, ổ dịch nhỏ|Phiếu giám sát|NVCN-26
VX.18|48|Tổ chức một đợt khám, tiêm chủng tại phường|Báo cáo đợt|NVCN-26
VX.19|26|Kiểm tra an toàn thực phẩm một cơ sở ăn uống|Biên bản kiểm tra|NVCN-26
VX.20|14|Cập nhật dữ liệu bảo hiểm y tế hộ gia đình|Dữ liệu đã cập nhật|NVCN-26
`;
