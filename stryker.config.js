/** Mutation testing of one room, `MUTATED_ROOM`; see scripts/mutation.ts. */
import { filesOf } from './scripts/mutation/rooms.ts'

const { MUTATED_ROOM: room = '' } = process.env

export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', configFile: 'jest.unit.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: filesOf(room),
  ignorePatterns: ['dist', 'docs', 'examples', 'reports', 'coverage', 'build'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${room}.json` },
  thresholds: { high: 95, low: 92, break: 92 },
  concurrency: 2,
  timeoutMS: 10_000,
  incremental: false,
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  // Tables are made when a module is loaded; their mutants cost a run of all the room's tests each, and are worth it.
  ignoreStatic: false,
  warnings: { slow: false },
}
