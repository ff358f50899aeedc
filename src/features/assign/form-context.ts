/** What every part of the form needs: the form itself, who is who, and the rules of its period. */
import { createContext, useContext } from 'react';
import type { UnitState } from '#domain/organisation/unit.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { AssignForm, FormFault, KindOf } from './assign-form.ts';

export interface FormScreen {
  readonly form: AssignForm;
  readonly change: (part: Partial<AssignForm>) => void;
  /** Shown after the first attempt. */
  readonly faults: readonly FormFault[];
  readonly nameOf: (person: string) => string;
  readonly unit: UnitState;
  readonly today: string;
  readonly rules: RuleProfile;
  readonly kindIn: KindOf;
}

export const FormContext = createContext<FormScreen | null>(null);

/** @throws outside of the form */
export function useForm(): FormScreen {
  const screen = useContext(FormContext);
  if (!screen) throw new Error('no form around this field');
  return screen;
}
