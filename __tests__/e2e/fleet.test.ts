/** Jobs that sign in at the same moment, more of them than the tenant admits. `npm run fleet` is the big one. */
import { expect, test } from '@jest/globals'
import { histogram, isWave, runFleet } from '../../scripts/fleet/run-fleet.ts'
import { expectOrderlyRun } from '../support/orderly.ts'

test('twelve runs at a tenant that admits three a second all get their token', async () => {
  const fleet = await runFleet({
    runs: 12,
    rate: 3,
    retries: 10,
    timeout: 30,
    inspect: (run, tenant, inputs) => {
      const secrets = [tenant.options.clientSecret, run.outputs['token'] ?? 'no token']
      expectOrderlyRun(run, { inputs, tenant, secrets, leaves: [] })
    },
  })
  expect(fleet.failed).toBe(0)
  expect(fleet.attempts).toHaveLength(12)
  expect(fleet.arrivals).toHaveLength(fleet.attempts.reduce((sum, count) => sum + count))
  expect(fleet.retries.length).toBeGreaterThan(0)
  expect(isWave(fleet.retries)).toBe(false)
}, 60_000)

test('a wave of retries is told from a spread', () => {
  const together = Array.from({ length: 40 }, (_, index) => 1000 + index)
  const apart = Array.from({ length: 40 }, (_, index) => 1000 + index * 25)
  expect([isWave(together), isWave(apart), isWave(together.slice(0, 5))]).toEqual([true, false, false])
  expect(histogram([0, 249, 250, 1000])).toEqual([2, 1, 0, 0, 1])
})
