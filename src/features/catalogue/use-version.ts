import { useNavigate, useSearch } from '@tanstack/react-router';

/** The version looked at stands in the address, so that the phone's own back button closes it. */
export function useVersion(): readonly [string | null, (version: string | null) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const shown = search['phien-ban'];
  // A version such as '2026' comes back from the address as a number.
  const chosen = typeof shown === 'string' || typeof shown === 'number' ? String(shown) : null;
  const choose = (version: string | null): void => {
    const next = version === null ? {} : { 'phien-ban': version };
    void navigate({ to: '/danh-muc', search: next as never });
  };
  return [chosen, choose];
}
