/**
 * How a process ends on Windows. What Wine does otherwise:
 * - SIGINT, sent to Wine, is what Ctrl+C is on Windows, and what the runner sends there. SIGTERM is not handed on: there
 *   it ends a process without a word, as Windows knows no such signal.
 * - It counts as memory of a process all that is mapped, twice of what Windows counts. So each run is a large one, which
 *   ends by itself and not by `process.exit`, when nothing hangs.
 */
import { expect, test } from '@jest/globals'
import type { Surroundings } from '../../catalogue/faults/fault.ts'
import { direct, proxyAt } from '../../catalogue/faults/settings.ts'
import { blackHole, silence } from '../../simulation/network/listeners.ts'
import * as hostile from '../../simulation/tenant/hostile.ts'
import type { Reply, Tenant, TenantOptions } from '../../simulation/tenant/tenant.ts'
import { expectFailure } from '../e2e/support/told.ts'
import { startScene, type Extra, type Inputs, type StepRun } from '../support/step.ts'

interface Hang {
  readonly around?: (tenant: Tenant) => Surroundings | Promise<Surroundings>
  readonly tenant?: Partial<TenantOptions>
  readonly inputs?: Inputs
}

const POST: Inputs = { service: 'secrets-hub', path: '/x', method: 'POST', body: '{}' }
const service = (reply: Reply): Partial<TenantOptions> => ({
  respond: ({ host }) => (host.includes('secretshub') ? reply : undefined),
})

/** Where a run can hang, and what it says it was busy with. */
const hangs: readonly (readonly [string, string, Hang])[] = [
  ['a name is looked up', 'looking up the name', { around: direct({ names: ['hangs'] }) }],
  ['it connects', 'connecting to', { around: direct({ ports: [blackHole] }) }],
  ['it agrees on TLS', 'agreeing on TLS', { around: direct({ ports: [silence] }) }],
  ['it waits for a proxy', 'waiting for the proxy', { around: proxyAt(silence) }],
  ['it waits for the sign-in', 'to answer', { tenant: { respond: () => hostile.neverAnswer } }],
  ['it waits for the answer to a POST', 'to answer', { tenant: service(hostile.neverAnswer), inputs: POST }],
  [
    'it writes the response-file',
    'reading the answer',
    { tenant: service(hostile.stallMidBody()), inputs: { ...POST, 'response-file': 'x' } },
  ],
]

async function hanging({ around, tenant, inputs }: Hang, more: Inputs, extra: Extra): Promise<StepRun> {
  const scene = await startScene(tenant)
  const surroundings = (await around?.(scene.tenant)) ?? {}
  const { env, network } = surroundings
  try {
    return await scene.run(
      { ...inputs, ...more },
      { ...extra, env: { ...env, ...network?.env }, nodeOptions: network?.nodeOptions ?? [] },
    )
  } finally {
    await Promise.all([scene.stop(), surroundings.stop?.(), network?.stop()])
  }
}

test.concurrent.each(hangs)('cancelled while %s, it says so and ends', async (_where, busy, hang) => {
  const run = await hanging(hang, {}, { cancelAfterMs: 2500 })
  expect([run.outcome, run.exitCode]).toEqual(['cancelled', 1])
  expect(run.annotations[0]).toMatchObject({ title: 'Cancelled', message: expect.stringContaining(busy) })
  expect(run.durationMs).toBeLessThan(2500 + 1500)
})

test.concurrent.each(hangs)('out of time while %s, it says so and ends', async (_where, busy, hang) => {
  const run = await hanging(hang, { timeout: '1', retries: '0' }, {})
  expectFailure(run, 'Out of time', [busy])
  expect(run.durationMs).toBeLessThan(1000 + 3000)
})
