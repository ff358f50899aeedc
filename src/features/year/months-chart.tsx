/** Points of the twelve months as bars. Loaded lazily: Chart.js is large. The list of months beside it says the same. */
import { useComputedColorScheme } from '@mantine/core';
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { Bar } from 'react-chartjs-2';
import { chartColours, chartFont } from '#ui/chart-colours.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

interface MonthsChartProps {
  /** Null where there is no score. */
  readonly points: readonly { readonly label: string; readonly value: number | null; readonly firm: boolean }[];
}

export function MonthsChart({ points }: MonthsChartProps) {
  const scheme = useComputedColorScheme('light');
  const colours = chartColours();
  const ticks = { color: colours.ink, font: chartFont };
  return (
    <div style={{ height: 200 }}>
      <Bar
        key={scheme}
        data={{
          labels: points.map(({ label }) => label),
          datasets: [{
            data: points.map(({ value }) => value),
            backgroundColor: points.map(({ firm }) => (firm ? colours.accent : `${colours.ink}88`)),
            borderRadius: 3,
          }],
        }}
        options={{
          maintainAspectRatio: false,
          animation: false,
          plugins: { legend: { display: false } },
          scales: { x: { ticks, grid: { display: false } }, y: { min: 0, max: 100, ticks: { ...ticks, stepSize: 25 }, grid: { color: colours.line } } },
        }}
      />
    </div>
  );
}
