import type { Bundle } from '#ui/language.ts';

const vi = {
  declared: 'Chờ xác nhận',
  assigned: 'Mới giao',
  inProgress: 'Đang làm',
  submitted: 'Chờ nghiệm thu',
  returned: 'Bị trả lại',
  accepted: 'Đã nghiệm thu',
  handedBack: 'Đã trả việc',
  cancelled: 'Đã thu hồi',
  declined: 'Không được xác nhận',
  late: 'Quá hạn {days} ngày',
  dueToday: 'Hạn hôm nay',
  dueTomorrow: 'Hạn ngày mai',
  due: 'Hạn {day}',
  done: '{done}/{total} đã nghiệm thu',
} as const;

export const taskWords: Bundle<keyof typeof vi> = {
  vi,
  en: {
    declared: 'To be confirmed',
    assigned: 'New',
    inProgress: 'In progress',
    submitted: 'Awaiting acceptance',
    returned: 'Returned',
    accepted: 'Accepted',
    handedBack: 'Handed back',
    cancelled: 'Taken away',
    declined: 'Not confirmed',
    late: '{days, plural, one {# day} other {# days}} late',
    dueToday: 'Due today',
    dueTomorrow: 'Due tomorrow',
    due: 'Due {day}',
    done: '{done}/{total} accepted',
  },
};
