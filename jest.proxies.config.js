/** The tests through real proxies, which `npm test` leaves out, since not every machine has or may install them. */
import config from './jest.config.js'

export default {
  ...config,
  testMatch: ['<rootDir>/__tests__/proxies/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  coverageThreshold: {},
  testTimeout: 60_000,
}
