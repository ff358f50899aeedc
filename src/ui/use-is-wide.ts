import { useMediaQuery } from '@mantine/hooks';

/** A tablet or wider: two panes and side navigation. The same breakpoint stands in app.css. */
export function useIsWide(): boolean {
  return useMediaQuery('(min-width: 48em)', false, { getInitialValueInEffect: false });
}
