/** How many people stand at each level. Loaded lazily: Chart.js is large. */
import { useComputedColorScheme } from '@mantine/core';
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { Bar } from 'react-chartjs-2';
import { chartColours, chartFont } from '#ui/chart-colours.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

const ROW_HEIGHT = 46;

/** 'Hoàn thành xuất sắc nhiệm vụ' on two lines, so that bars keep their room on a phone. */
function broken(label: string): string[] {
  const words = label.split(' ');
  const half = Math.ceil(words.length / 2);
  return words.length > 3 ? [words.slice(0, half).join(' '), words.slice(half).join(' ')] : [label];
}

export function LevelsChart({ levels }: { levels: readonly { readonly label: string; readonly count: number }[] }) {
  const scheme = useComputedColorScheme('light');
  const colours = chartColours();
  const ticks = { color: colours.ink, font: chartFont };
  return (
    <div style={{ height: levels.length * ROW_HEIGHT + 40 }}>
      <Bar
        key={scheme}
        data={{ labels: levels.map(({ label }) => broken(label)), datasets: [{ data: levels.map(({ count }) => count), backgroundColor: colours.accent, borderRadius: 3 }] }}
        options={{
          indexAxis: 'y',
          maintainAspectRatio: false,
          animation: false,
          plugins: { legend: { display: false } },
          scales: { x: { beginAtZero: true, ticks: { ...ticks, precision: 0 }, grid: { color: colours.line } }, y: { ticks: { ...ticks, autoSkip: false }, grid: { display: false } } },
        }}
      />
    </div>
  );
}
