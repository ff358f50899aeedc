/** Points from 100 down to the score as floating bars. Loaded lazily: Chart.js is large. Its text twin stands beside it. */
import { useComputedColorScheme } from '@mantine/core';
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { Bar } from 'react-chartjs-2';
import { chartColours, chartFont } from './chart-colours.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

export interface WaterfallChartBar {
  readonly label: string;
  /** Points before and after this bar. */
  readonly from: number;
  readonly to: number;
  readonly tone: 'whole' | 'lost' | 'gained';
  /** What the tooltip says: '−5,83 điểm'. */
  readonly text: string;
}

const ROW_HEIGHT = 30;
const LONGEST_LABEL = 20;

function shorten(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}

interface WaterfallChartProps {
  readonly bars: readonly WaterfallChartBar[];
  /** Words for an axis that does not start at 0: bars then look longer than their share. */
  readonly axisFrom: (points: number) => string;
}

export function WaterfallChart({ bars, axisFrom }: WaterfallChartProps) {
  const scheme = useComputedColorScheme('light');
  const colours = chartColours();
  const lowest = Math.min(...bars.flatMap(({ from, to, tone }) => (tone === 'whole' ? [Math.max(from, to)] : [from, to])));
  const start = Math.max(0, Math.floor((lowest - 5) / 10) * 10);
  const fill = { whole: colours.accent, lost: colours.red, gained: colours.green };
  const data = {
    labels: bars.map(({ label }) => shorten(label)),
    datasets: [{
      data: bars.map(({ from, to }): [number, number] => [Math.min(from, to), Math.max(from, to)]),
      backgroundColor: bars.map(({ tone }) => fill[tone]),
      borderRadius: 3,
      minBarLength: 3,
    }],
  };
  return (
    <div style={{ height: bars.length * ROW_HEIGHT + 40 }}>
      <Bar
        key={scheme}
        data={data}
        options={{
          indexAxis: 'y',
          maintainAspectRatio: false,
          animation: false,
          plugins: { legend: { display: false }, tooltip: { callbacks: { label: ({ dataIndex }) => bars[dataIndex]?.text ?? '' } } },
          scales: {
            // Small losses near a high score stay visible when the axis does not start at 0.
            x: {
              min: start, ticks: { color: colours.ink }, grid: { color: colours.line },
              title: { display: start > 0, text: axisFrom(start), color: colours.ink },
            },
            y: { ticks: { color: colours.ink, font: chartFont }, grid: { display: false } },
          },
        }}
      />
    </div>
  );
}
