import type { Opened } from '#app/app.ts';
import { useText } from '#ui/language.ts';
import { Sheet } from '#ui/sheet.tsx';
import { ExcuseForm } from './excuse-form.tsx';
import { HandBackForm } from './hand-back-form.tsx';
import { ProgressForm } from './progress-form.tsx';
import { SubmitForm } from './submit-form.tsx';
import { tasksWords } from './words.ts';

export type TaskAction = 'progress' | 'submit' | 'excuse' | 'handBack';

interface ActionSheetProps {
  readonly action: TaskAction;
  readonly opened: Opened<'task'>;
  readonly onClose: () => void;
}

const titles = { progress: 'addProgress', submit: 'submit', excuse: 'excuse', handBack: 'handBack' } as const;
const forms = { progress: ProgressForm, submit: SubmitForm, excuse: ExcuseForm, handBack: HandBackForm };

export function ActionSheet({ action, opened, onClose }: ActionSheetProps) {
  const say = useText(tasksWords);
  const Form = forms[action];
  return (
    <Sheet opened onClose={onClose} title={say(titles[action])}>
      <Form id={opened.id} task={opened.state} onDone={onClose} />
    </Sheet>
  );
}

