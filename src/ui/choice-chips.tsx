interface ChoiceChipsProps<T extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** The label is for screen readers only: the choices speak for themselves. */
  readonly quiet?: boolean;
}

/** A few choices in reach of the thumb. */
export function ChoiceChips<T extends string | number>({ label, options, value, onChange, quiet = false }: ChoiceChipsProps<T>) {
  return (
    <fieldset className="chips">
      <legend className={quiet ? 'unseen' : undefined}>{label}</legend>
      {options.map((option) => (
        <button key={option.value} type="button" className="chip" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
