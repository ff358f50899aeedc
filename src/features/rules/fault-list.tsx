import { useLanguage } from '#ui/language.ts';
import { faultPlace, faultText } from './fault-text.ts';
import { fieldId } from './field.tsx';
import type { DraftFault } from './profile-draft.ts';

/** Opens what is folded above the field and goes there; a fault of a whole part opens the part. */
function goTo(path: string): void {
  const field = document.getElementById(fieldId(path));
  for (let around = field?.closest('details'); around; around = around.parentElement?.closest('details')) around.open = true;
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

interface FaultListProps {
  readonly faults: readonly DraftFault[];
  /** Each is a way to its field. */
  readonly jump?: boolean;
  /** With the path in the file. */
  readonly paths?: boolean;
}

const MOST_SHOWN = 20;

export function FaultList({ faults, jump = false, paths = false }: FaultListProps) {
  const language = useLanguage((choice) => choice.language);
  return (
    <ul className="rules-faults">
      {faults.slice(0, MOST_SHOWN).map((fault) => {
        const place = faultPlace(fault, language);
        return (
          <li key={`${fault.path}:${fault.code}`}>
            {jump ? <button type="button" className="link" onClick={() => goTo(fault.path)}>{place}</button> : <strong>{place}</strong>}
            {': '}{faultText(fault, language)}
            {paths && fault.path !== '' && <> <code>{fault.path}</code></>}
          </li>
        );
      })}
      {faults.length > MOST_SHOWN && <li>… +{faults.length - MOST_SHOWN}</li>}
    </ul>
  );
}
