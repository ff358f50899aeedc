/** The page's own colours for a canvas, which cannot read style sheets. Read again when the scheme changes. */
export interface ChartColours {
  readonly accent: string;
  readonly red: string;
  readonly green: string;
  readonly amber: string;
  readonly ink: string;
  readonly line: string;
}

const variables = {
  accent: ['--accent', '#0a6165'],
  red: ['--red-ink', '#a61b1b'],
  green: ['--green-ink', '#1c6434'],
  amber: ['--amber-ink', '#7a4a00'],
  ink: ['--ink-soft', '#50606a'],
  line: ['--line', '#d5dee1'],
} as const;

/** The page's own type: a canvas would take Helvetica. */
export const chartFont = { size: 13, family: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif' } as const;

export function chartColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const read = ([name, fallback]: readonly [string, string]): string => style.getPropertyValue(name).trim() || fallback;
  const { accent, red, green, amber, ink, line } = variables;
  return { accent: read(accent), red: read(red), green: read(green), amber: read(amber), ink: read(ink), line: read(line) };
}
