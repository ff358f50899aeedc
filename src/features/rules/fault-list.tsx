import { useLanguage } from '#ui/language.ts';
import { faultPlace, faultText } from './fault-text.ts';
import type { DraftFault } from './profile-draft.ts';

interface FaultListProps {
  readonly faults: readonly DraftFault[];
  /** Makes each a way to its field. */
  readonly onGo?: (path: string) => void;
  /** With the path in the file. */
  readonly paths?: boolean;
}

const MOST_SHOWN = 20;

export function FaultList({ faults, onGo, paths = false }: FaultListProps) {
  const language = useLanguage((choice) => choice.language);
  return (
    <ul className="rules-faults">
      {faults.slice(0, MOST_SHOWN).map((fault) => {
        const place = faultPlace(fault, language);
        return (
          <li key={`${fault.path}:${fault.code}`}>
            {onGo ? <button type="button" className="link" onClick={() => onGo(fault.path)}>{place}</button> : <strong>{place}</strong>}
            <span>{faultText(fault, language)}</span>
            {paths && fault.path !== '' && <code>{fault.path}</code>}
          </li>
        );
      })}
      {faults.length > MOST_SHOWN && <li>… +{faults.length - MOST_SHOWN}</li>}
    </ul>
  );
}
