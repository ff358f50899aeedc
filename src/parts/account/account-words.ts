import type { Bundle } from '#ui/language.ts';

const vi = {
  login: 'Tên đăng nhập',
  password: 'Mật khẩu',
  oldPassword: 'Mật khẩu hiện tại',
  newPassword: 'Mật khẩu mới',
  newPasswordHint: 'Từ 10 ký tự, không chứa tên đăng nhập.',
  repeatPassword: 'Nhập lại mật khẩu mới',
  different: 'Hai lần nhập mật khẩu mới không giống nhau.',
  changePassword: 'Đổi mật khẩu',
  passwordChanged: 'Đã đổi mật khẩu. Các thiết bị khác cần đăng nhập lại.',
  offline: 'Không kết nối được máy chủ.',
  offlineNext: 'Cần có mạng để đăng nhập lần đầu. Kiểm tra Wi-Fi hoặc dữ liệu di động rồi thử lại.',
  offlineNextPassword: 'Đổi mật khẩu cần có mạng. Việc đã ghi vẫn an toàn trên máy này.',
  unreadable: 'Máy chủ trả lời không đúng.',
  unreadableNext: 'Thử lại sau ít phút. Nếu vẫn vậy, báo người vận hành máy chủ.',
  insecure: 'Trang này cần kết nối an toàn (https).',
  insecureNext: 'Mở địa chỉ bắt đầu bằng https:// hoặc báo người vận hành máy chủ.',
  lockedUntil: 'Tạm khóa đến {time}. Sau đó thử lại.',
} as const;

export const accountWords: Bundle<keyof typeof vi> = {
  vi,
  en: {
    login: 'Login',
    password: 'Password',
    oldPassword: 'Current password',
    newPassword: 'New password',
    newPasswordHint: 'At least 10 characters, without the login in it.',
    repeatPassword: 'New password again',
    different: 'The two new passwords differ.',
    changePassword: 'Change password',
    passwordChanged: 'Password changed. Other devices have to sign in again.',
    offline: 'The server cannot be reached.',
    offlineNext: 'The first sign-in needs the network. Check Wi-Fi or mobile data and try again.',
    offlineNextPassword: 'Changing the password needs the network. What you recorded is safe on this device.',
    unreadable: 'The server gave an answer that makes no sense.',
    unreadableNext: 'Try again in a few minutes. If it stays so, tell the operator of the server.',
    insecure: 'This page needs a secure connection (https).',
    insecureNext: 'Open the address that begins with https:// or tell the operator of the server.',
    lockedUntil: 'Locked until {time}. Try again after that.',
  },
};
