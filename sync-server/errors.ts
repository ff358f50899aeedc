/** Every answer that is not a success carries one code of this list, with what a person can do about it. */
interface ErrorLine {
  readonly status: number;
  readonly vi: string;
  readonly en: string;
}

const codes = {
  'malformed-json': line(400, 'Dữ liệu gửi lên không đọc được. Hãy tải lại trang rồi thử lại.', 'The request is not valid JSON. Reload the page and try again.'),
  'bad-request': line(400, 'Yêu cầu thiếu hoặc sai thông tin. Hãy kiểm tra lại rồi gửi lại.', 'The request lacks something or is wrong. Check it and send it again.'),
  'weak-password': line(400, 'Mật khẩu cần từ 10 đến 200 ký tự và không chứa tên đăng nhập. Hãy chọn mật khẩu khác.', 'A password has 10 to 200 characters and does not contain the login. Choose another.'),
  'code-invalid': line(400, 'Mã không đúng, đã dùng hoặc đã hết hạn. Hãy xin cán bộ tổ chức cấp mã mới.', 'The code is wrong, used or expired. Ask the organisation officer for a new one.'),
  'email-code': line(400, 'Mã không đúng hoặc đã hết hạn. Hãy kiểm tra lại thư, hoặc xin mã mới.', 'The code is wrong or expired. Check the mail again, or ask for a new code.'),
  'push-service': line(400, 'Trình duyệt này dùng dịch vụ thông báo mà máy chủ không cho phép. Hãy dùng Chrome, Edge, Firefox hoặc Safari, hoặc nhận nhắc việc qua thư.', 'The browser uses a push service that this server does not allow. Use Chrome, Edge, Firefox or Safari, or take reminders by mail.'),
  'not-signed-in': line(401, 'Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập lại; việc chưa gửi vẫn còn trên máy này.', 'You are not signed in or the session has expired. Sign in again; unsent work stays on this device.'),
  'wrong-credentials': line(401, 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại hoặc xin cán bộ tổ chức đặt lại mật khẩu.', 'Wrong login or password. Try again, or ask the organisation officer to reset it.'),
  'not-allowed': line(403, 'Bạn không có quyền làm việc này. Hãy hỏi người phụ trách đơn vị.', 'You have no right to do this. Ask the person in charge of your unit.'),
  'password-change-required': line(403, 'Hãy đổi mật khẩu trước khi tiếp tục.', 'Change your password before you continue.'),
  'push-only': line(403, 'Hôm nay bạn không giữ vị trí nào tại đơn vị: chỉ gửi được việc đã ghi. Nếu chưa đúng, hãy báo cán bộ tổ chức.', 'You hold no post in the unit today: you can only hand in what you recorded. If this is wrong, tell the organisation officer.'),
  'colleagues-hidden': line(403, 'Bộ quy tắc của đơn vị không cho đồng nghiệp xem phần này của nhau. Người đứng đầu đơn vị quyết định điều này tại trang Bộ quy tắc.', 'The rules of the unit do not let colleagues see this of each other. The head of the unit decides this on the page of the rules.'),
  'left-unit': line(403, 'Bạn đã thôi việc tại đơn vị quá 30 ngày nên không đăng nhập được nữa. Nếu chưa đúng, hãy báo cán bộ tổ chức.', 'You left the unit more than 30 days ago and can no longer sign in. If this is wrong, tell the organisation officer.'),
  'foreign-origin': line(403, 'Yêu cầu đến từ trang khác nên bị chặn. Hãy mở lại Rõ Việc từ địa chỉ của đơn vị.', 'The request came from another site and was blocked. Open Rõ Việc from its own address.'),
  'https-required': line(403, 'Trang này cần kết nối an toàn (https). Hãy mở địa chỉ bắt đầu bằng https:// hoặc báo người vận hành máy chủ.', 'A secure connection (https) is needed. Open the https:// address or tell the operator.'),
  'not-found': line(404, 'Không tìm thấy nội dung này. Hãy kiểm tra lại địa chỉ.', 'Nothing is here. Check the address.'),
  'login-taken': line(409, 'Tên đăng nhập đã có người dùng. Hãy chọn tên khác.', 'This login is taken. Choose another.'),
  'already-set-up': line(409, 'Máy chủ đã có cán bộ tổ chức. Hãy đăng nhập.', 'The server has its first officer already. Sign in.'),
  'push-off': line(409, 'Máy chủ chưa bật thông báo đẩy. Hãy báo người vận hành máy chủ.', 'Push is not switched on at this server. Tell the operator.'),
  'push-failed': line(409, 'Dịch vụ thông báo không nhận thông báo cho thiết bị này. Hãy tắt rồi bật lại thông báo trên thiết bị.', 'The push service did not take the notice for this device. Switch notices off and on again on the device.'),
  'email-off': line(409, 'Máy chủ chưa gửi được thư. Hãy báo người vận hành máy chủ.', 'This server sends no mail. Tell the operator.'),
  'email-failed': line(409, 'Chưa gửi được mã tới địa chỉ này. Hãy kiểm tra địa chỉ rồi thử lại sau ít phút.', 'The code could not be sent to this address. Check it and try again in a few minutes.'),
  'upload-offset': line(409, 'Phần tệp gửi lên không nối tiếp phần đã nhận. Ứng dụng sẽ gửi tiếp từ chỗ đã nhận.', 'The part does not follow what was received. Continue from the offset received.'),
  'upload-busy': line(409, 'Tệp này đang được gửi từ nơi khác. Hãy chờ một lát.', 'This file is being sent already. Wait a moment.'),
  'hash-mismatch': line(409, 'Tệp nhận được không khớp với tệp gốc nên đã bị bỏ. Hãy gửi lại tệp.', 'The file received differs from the original and was discarded. Send it again.'),
  'too-many-files': line(409, 'Hồ sơ này đã đủ số tệp minh chứng. Hãy bỏ bớt hoặc gộp tệp.', 'This record has all the evidence files it may have. Merge some.'),
  'too-large': line(413, 'Dữ liệu gửi lên quá lớn. Hãy giảm dung lượng rồi gửi lại.', 'The request is too large. Make it smaller and send it again.'),
  'wrong-content-type': line(415, 'Kiểu dữ liệu gửi lên không đúng. Hãy tải lại trang rồi thử lại.', 'The content type is wrong. Reload the page and try again.'),
  'file-type': line(415, 'Loại tệp không được nhận hoặc nội dung không đúng loại. Hãy dùng ảnh, PDF, Word, Excel, ODF hoặc văn bản thuần.', 'This type of file is not accepted, or its content is of another type. Use an image, PDF, Word, Excel, ODF or plain text.'),
  'too-many-attempts': line(429, 'Đã thử sai quá nhiều lần. Hãy chờ rồi thử lại.', 'Too many wrong attempts. Wait, then try again.'),
  'too-often': line(429, 'Bạn vừa yêu cầu việc này nhiều lần. Hãy chờ ít phút rồi thử lại.', 'You asked for this many times just now. Wait a few minutes, then try again.'),
  'internal': line(500, 'Máy chủ gặp lỗi. Việc đã ghi vẫn an toàn trên máy bạn; hãy thử lại sau ít phút.', 'The server failed. What you recorded is safe on your device; try again in a few minutes.'),
  'unavailable': line(503, 'Máy chủ đang khởi động, đang dừng hoặc mất kết nối dữ liệu. Hãy thử lại sau ít phút.', 'The server is starting, stopping or without its database. Try again in a few minutes.'),
} as const satisfies Record<string, ErrorLine>;

function line(status: number, vi: string, en: string): ErrorLine {
  return { status, vi, en };
}

export type ErrorCode = keyof typeof codes;

/** The one error a route throws for an expected failure; the handler registered last turns it into the answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly vi: string;

  /** @param detail facts for the program that asked, e.g. `{ received: 4096 }`; they are sent as they are. */
  constructor(
    readonly code: ErrorCode,
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(codes[code].en);
    this.name = 'ApiError';
    this.status = codes[code].status;
    this.vi = codes[code].vi;
  }
}

/** The body of every failure. `message` is Vietnamese, `messageEn` the same in English. */
export function errorBody(error: ApiError, requestId: string) {
  return { error: { code: error.code, message: error.vi, messageEn: error.message, requestId, ...error.detail } };
}
