/** What each kind of entry of a task's story is called when people read it. */
import type { Language } from '#ui/language.ts';

const titles: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'task.assigned.v1': ['Giao việc', 'Assigned'],
  'task.declared.v1': ['Khai việc phát sinh', 'Declared unscheduled work'],
  'task.confirmed.v1': ['Xác nhận việc phát sinh', 'Confirmed'],
  'task.declined.v1': ['Không xác nhận việc phát sinh', 'Not confirmed'],
  'task.started.v1': ['Bắt đầu làm', 'Started'],
  'task.progressed.v1': ['Ghi tiến độ', 'Noted progress'],
  'task.submitted.v1': ['Báo cáo hoàn thành', 'Submitted'],
  'task.accepted.v1': ['Nghiệm thu', 'Accepted'],
  'task.returned.v1': ['Trả lại', 'Returned'],
  'task.handedBack.v1': ['Trả việc', 'Handed back'],
  'task.cancelled.v1': ['Thu hồi việc', 'Taken away'],
  'task.targetAdjusted.v1': ['Giảm số lượng được giao', 'Lowered the quantity asked for'],
  'task.deadlineChanged.v1': ['Đổi hạn', 'Changed the deadline'],
  'task.excuseRequested.v1': ['Xin xét nguyên nhân khách quan', 'Asked for an excuse'],
  'task.excused.v1': ['Công nhận nguyên nhân khách quan', 'Excused'],
  'task.excuseDeclined.v1': ['Không công nhận nguyên nhân khách quan', 'Did not excuse'],
  'task.timeJudged.v1': ['Xác định thời điểm báo cáo', 'Judged the time of submission'],
  'task.reminded.v1': ['Nhắc việc', 'Reminded'],
  'task.commented.v1': ['Trao đổi', 'Commented'],
  'entry.admitted.v1': ['Chấp nhận mục đang chờ', 'Admitted a held entry'],
};

/** An entry of a type this version does not know is named by its type: nothing is hidden. */
export function entryTitle(type: string, language: Language): string {
  return titles[type]?.[language === 'vi' ? 0 : 1] ?? type;
}
