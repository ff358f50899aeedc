import { useNavigate, useSearch } from '@tanstack/react-router';

/** The chosen item stands in the address, so that the phone's own back button closes it. */
export function useChosen(): readonly [string | null, (key: string | null) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const chosen = typeof search['viec'] === 'string' ? search['viec'] : null;
  const choose = (key: string | null): void => {
    const next = key === null ? {} : { viec: key };
    void navigate({ to: '/can-quyet-dinh', search: next as never });
  };
  return [chosen, choose];
}
