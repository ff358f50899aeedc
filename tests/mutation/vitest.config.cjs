/** The tests that mutants of the score are run against: tables and laws, without the long runs of the oracle. */
const { resolve } = require('node:path');

const LAWS = /laws|properties/;

module.exports = async () => {
  const { BaseSequencer } = await import('vitest/node');
  /** Tables before laws: a run stops at the first failure, and tables are quicker. */
  class TablesFirst extends BaseSequencer {
    async sort(files) {
      return files.toSorted((a, b) => Number(LAWS.test(a.moduleId)) - Number(LAWS.test(b.moduleId)));
    }
  }
  return {
    root: resolve(__dirname, '../..'),
    test: {
      include: [
        'src/domain/{scoring,explain,profiles}/**/*.test.ts',
        'tests/cases/{period-score,leaders,standard-hours,year-score,year-cap}.test.ts',
        'tests/properties/{period-score,year-score}.test.ts',
      ],
      setupFiles: ['tests/mutation/few-runs.ts'],
      sequence: { sequencer: TablesFirst },
      environment: 'node',
      isolate: false,
      testTimeout: 60_000,
    },
  };
};
