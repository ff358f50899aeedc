/** Laws try fewer examples here than in the tests: they run again for each of some thousand mutants. */
import * as fc from 'fast-check';

fc.configureGlobal({ numRuns: 25 });
