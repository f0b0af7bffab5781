/** Ends `npm test` with one line that a person or a script can read off: `N passed, N failed`. */
import { writeSync } from 'node:fs'

interface Results {
  numPassedTests: number
  numFailedTests: number
  /** Test files that could not be loaded: none of their tests ran, so each counts as one failure. */
  numRuntimeErrorTestSuites: number
}

export default class CountReporter {
  onRunComplete(_contexts: unknown, results: Results): void {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const line = `${results.numPassedTests} passed, ${failed} failed\n`
    // Jest appends its summary and the coverage table after all reporters; at exit nothing can follow.
    process.once('exit', () => writeSync(1, line))
  }
}
