/**
 * The tests on Node for Windows under Wine, which `npm test` leaves out: those of their own, and those of the end-to-end
 * tests in which systems differ. The others pass there too, but take minutes; `ACTION_NODE` runs any of them there.
 */
import config from './jest.config.js'

const e2e = [
  'sign-in',
  'request',
  'exports',
  'network',
  'incomplete-bundle',
  'faults-connection',
  'faults-proxy',
  'faults-place',
]

export default {
  ...config,
  testMatch: [
    '<rootDir>/__tests__/windows/**/*.test.ts',
    ...e2e.map((name) => `<rootDir>/__tests__/e2e/${name}.test.ts`),
  ],
  testPathIgnorePatterns: ['/node_modules/'],
  coverageThreshold: {},
  testTimeout: 60_000,
}
