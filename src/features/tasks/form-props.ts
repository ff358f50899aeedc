import type { TaskState } from '#domain/work/task.ts';

/** What every form about one task is given. */
export interface TaskFormProps {
  readonly id: string;
  readonly task: TaskState;
  readonly onDone: () => void;
}
