import type { Bundle } from '#ui/language.ts';

const vi = {
  onLeave: '{name} nghỉ {leave}/{working} ngày làm việc trong {period}',
  leaveReason: 'Nghỉ {leave} ngày trong {working} ngày làm việc',
  proposed: 'đề nghị giao {target} thay vì {quantity}',
  bulk: 'Điều chỉnh chỉ tiêu theo ngày nghỉ',
  bulkCount: 'Điều chỉnh chỉ tiêu theo ngày nghỉ ({count} việc đã giao)',
  bulkLead: 'Số lượng giảm theo số ngày làm việc còn lại, làm tròn xuống (NĐ335 Điều 18.1.b). Việc nhóm và phần của việc lớn giữ nguyên.',
  task: 'Việc',
  now: 'Đang giao',
  next: 'Đề nghị',
  confirm: 'Giảm số lượng của {count} việc',
  done: 'Đã giảm số lượng của {count} việc',
  none: 'Không có việc đang mở nào cần giảm.',
  close: 'Đóng',
} as const;

export const leaveWords: Bundle<keyof typeof vi> = {
  vi,
  en: {
    onLeave: '{name} is on leave {leave} of {working} working days in {period}',
    leaveReason: 'On leave {leave} of {working} working days',
    proposed: '{target} proposed instead of {quantity}',
    bulk: 'Lower targets for leave',
    bulkCount: 'Lower targets for leave ({count} tasks assigned before)',
    bulkLead: 'Quantities follow the working days left, rounded down (NĐ335 Điều 18.1.b). Group work and parts of a large product stay.',
    task: 'Task',
    now: 'Now',
    next: 'Proposed',
    confirm: 'Lower {count, plural, one {# task} other {# tasks}}',
    done: '{count, plural, one {# task} other {# tasks}} lowered',
    none: 'No open task needs lowering.',
    close: 'Close',
  },
};
