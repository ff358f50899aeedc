import { Button, createTheme } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

/** The one accent. White on shade 7 keeps a contrast above 4.5 : 1; shade 6 has only 4.3. */
const teal: MantineColorsTuple = [
  '#e6f5f5', '#cfe9ea', '#a3d5d6', '#74c0c2', '#4dadb0', '#2f9a9e', '#17878c', '#0b7479', '#0a6165', '#064b4f',
];
const slate: MantineColorsTuple = [
  '#c9d2d6', '#aeb9be', '#93a0a6', '#6b7a81', '#45535a', '#34424a', '#263239', '#1b262c', '#141d22', '#0e161a',
];
/** Text is never below 16 px; only labels of the bottom navigation and badges may be smaller. */
const sizes = { xs: '1rem', sm: '1rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' };

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 7 },
  colors: { teal, dark: slate },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
  fontSizes: sizes,
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.45', xl: '1.35' },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.3' }, h2: { fontSize: '1.1875rem', lineHeight: '1.35' }, h3: { fontSize: '1.0625rem', lineHeight: '1.4' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: { Button: Button.extend({ defaultProps: { size: 'md' } }) },
});
