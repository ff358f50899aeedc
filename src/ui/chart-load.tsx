/** Load of each person against the group's median: bars by name, never by rank. Loaded lazily. */
import { useComputedColorScheme } from '@mantine/core';
import { BarController, BarElement, CategoryScale, Chart, LineController, Legend, LineElement, LinearScale, PointElement, Tooltip } from 'chart.js';
import { Chart as MixedChart } from 'react-chartjs-2';
import { chartColours, chartFont } from './chart-colours.ts';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale, Legend, Tooltip);

/** A commune of fifty scrolls sideways instead of losing its names. */
const PERSON_WIDTH = 30;

interface LoadChartProps {
  readonly people: readonly { readonly name: string; readonly load: number; readonly done: number }[];
  readonly median: number;
  readonly labels: { readonly load: string; readonly done: string; readonly median: string };
}

export function LoadChart({ people, median, labels }: LoadChartProps) {
  const scheme = useComputedColorScheme('light');
  const colours = chartColours();
  const ticks = { color: colours.ink, font: chartFont };
  return (
    <div style={{ overflowX: 'auto' }}>
      <div style={{ height: 320, minWidth: people.length * PERSON_WIDTH }}>
        <MixedChart
          key={scheme}
          type="bar"
          data={{
            labels: people.map(({ name }) => name),
            datasets: [
              { type: 'line', label: labels.median, data: people.map(() => median), borderColor: colours.amber, borderDash: [6, 4], borderWidth: 2, pointRadius: 0 },
              { type: 'bar', label: labels.done, data: people.map(({ done }) => done), backgroundColor: colours.accent, borderRadius: 3 },
              { type: 'bar', label: labels.load, data: people.map(({ load }) => load), backgroundColor: colours.ink, borderRadius: 3 },
            ],
          }}
          options={{
            maintainAspectRatio: false,
            animation: false,
            plugins: { legend: { position: 'bottom', labels: { color: colours.ink, font: chartFont, boxWidth: 16 } } },
            scales: { x: { ticks, grid: { display: false } }, y: { beginAtZero: true, ticks, grid: { color: colours.line } } },
          }}
        />
      </div>
    </div>
  );
}
