import { useNavigate, useSearch } from '@tanstack/react-router';

/** The chosen person stands in the address, so that the phone's own back button returns to the list. */
export function usePerson(): readonly [string | null, (person: string | null) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const chosen = typeof search['nguoi'] === 'string' ? search['nguoi'] : null;
  const choose = (person: string | null): void => {
    const next = person === null ? {} : { nguoi: person };
    void navigate({ to: '/nguoi', search: next as never });
  };
  return [chosen, choose];
}
