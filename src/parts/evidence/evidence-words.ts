import type { Bundle } from '#ui/language.ts';

const vi = {
  evidence: 'Minh chứng',
  evidenceHint: 'Ghi số văn bản là nhanh nhất. Ảnh được thu nhỏ trên máy và gửi sau phần chữ.',
  documentNumber: 'Số văn bản',
  documentPlaceholder: 'Ví dụ 125/BC-UBND',
  add: 'Thêm',
  addFile: 'Thêm ảnh hoặc tệp',
  remove: 'Bỏ {name}',
  fileTooLarge: 'Tệp quá lớn. Chọn tệp nhỏ hơn, hoặc ghi số văn bản.',
  fileWrongType: 'Loại tệp này không nhận. Dùng ảnh, PDF, Word hoặc Excel.',
  storageFull: 'Máy đã hết chỗ. Xóa bớt ảnh trong máy rồi thử lại; phần đã lưu vẫn còn.',
  fileLocal: 'chờ gửi',
  fileSending: 'đang gửi {percent}%',
  fileReceived: 'máy chủ đã nhận',
  fileFailed: 'chưa gửi được, sẽ thử lại',
  openFile: 'Mở {name}',
  fileMissing: 'Chưa mở được tệp khi không có mạng.',
} as const;

export const evidenceWords: Bundle<keyof typeof vi> = {
  vi,
  en: {
    evidence: 'Evidence',
    evidenceHint: 'A document number is quickest. Photos are made smaller on the device and sent after the text.',
    documentNumber: 'Document number',
    documentPlaceholder: 'e.g. 125/BC-UBND',
    add: 'Add',
    addFile: 'Add a photo or file',
    remove: 'Remove {name}',
    fileTooLarge: 'The file is too large. Choose a smaller one, or give a document number.',
    fileWrongType: 'This type of file is not accepted. Use a picture, PDF, Word or Excel.',
    storageFull: 'The device is full. Delete some pictures and try again; what was saved is still there.',
    fileLocal: 'waiting to be sent',
    fileSending: 'sending {percent}%',
    fileReceived: 'received by the server',
    fileFailed: 'not sent yet, it tries again',
    openFile: 'Open {name}',
    fileMissing: 'The file cannot be opened without a network.',
  },
};
