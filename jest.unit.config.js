/**
 * The unit tests of one room, `MUTATED_ROOM`, for mutation testing: whatever starts processes would run the bundle, and
 * not the mutants.
 */
import config from './jest.config.js'
import { filesOf, mutated } from './scripts/mutation/rooms.ts'

const { MUTATED_ROOM: room = '' } = process.env

export default {
  ...config,
  testMatch: mutated[room].tests.map((tests) => `<rootDir>/__tests__/unit/${tests}.test.ts`),
  // The room is loaded before its tests: the tables of what is loaded late would count as told by the first of them.
  setupFiles: ['__tests__/support/fixed-seed.ts', ...filesOf(room)].map((file) => `<rootDir>/${file}`),
  reporters: [],
  coverageThreshold: {},
  // A mutant that leaves a test waiting is caught by this; one that blocks, by the longer timeoutMS of Stryker.
  testTimeout: 5000,
}
