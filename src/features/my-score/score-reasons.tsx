/** Below the figure: why it is so, what would change it, and the whole calculation. Loaded after it. */
import type { ScoredPeriod } from '#app/app.ts';
import { ExplanationTree } from './explanation-tree.tsx';
import { LostPoints } from './lost-points.tsx';
import { TrialSection } from './trial-section.tsx';

export function ScoreReasons({ scored }: { scored: ScoredPeriod }) {
  return (
    <>
      <LostPoints scored={scored} />
      <TrialSection scored={scored} />
      <ExplanationTree scored={scored} />
    </>
  );
}
