/** A run ends by itself, in time, and never with success but without a token. */
import { expect, test } from '@jest/globals'
import {
  drip,
  halfClose,
  neverAnswer,
  retryAfterThen,
  stallMidBody,
} from '../../simulation/tenant/hostile.ts'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import { step, type Extra, type Inputs } from '../support/step.ts'
import { expectFailure } from './support/told.ts'

const whenCalled = (where: string, reply: Reply) => ({
  respond: ({ host }: { host: string }): Reply | undefined => (host.includes(where) ? reply : undefined),
})

test.concurrent.each<[string, Reply]>([
  ['never answered', neverAnswer],
  ['answered by half', stallMidBody()],
  ['answered drop by drop', drip({ everyMs: 100 })],
])('a sign-in that is %s ends at the time limit', async (_what, reply) => {
  const run = await step({ timeout: '2', retries: '0' }, { tenant: whenCalled('.id.', reply) })
  expect([run.outcome, run.outputs, run.env]).toEqual(['failure', {}, {}])
  expect(run.durationMs).toBeLessThan(4500)
})

test('a request that is never answered keeps the token, and names who was waited for', async () => {
  const run = await step({ service: 'sca', timeout: '2' }, { tenant: whenCalled('.sca.', neverAnswer) })
  expectFailure(run, /^(?:Out of time|No answer)$/, ['acme.sca.cyberark.cloud', /time/])
  expect(run.outputs['token']).toMatch(/^eyJ/)
  expect(run.outputs).not.toHaveProperty('status')
  expect(run.durationMs).toBeLessThan(4500)
})

test('a connection that is closed by half is no success', async () => {
  const run = await step({ retries: '0' }, { tenant: whenCalled('.id.', halfClose()) })
  expectFailure(run, 'The answer was cut off', ['abc1234.id.cyberark.cloud'])
})

test('a proxy that never answers ends at the time limit', async () => {
  const run = await step({ timeout: '2', retries: '0' }, { tenant: { proxy: { behaviour: 'silent' } } })
  expect(run.outcome).toBe('failure')
  expect(run.annotations[0]!.message).toContain('CONNECT')
  expect(run.durationMs).toBeLessThan(4500)
})

test.concurrent.each([
  ['2', 'GET', 'success', 3],
  ['1', 'GET', 'failure', 2],
  ['0', 'PUT', 'failure', 1],
  ['2', 'POST', 'failure', 1],
])(
  'retries: %s of a %s that fails twice with 500: %s after %d attempts',
  async (retries, method, outcome, attempts) => {
    const respond = retryAfterThen(2, 500, 0, ({ host }) => host.includes('.sca.'))
    const run = await step({ service: 'sca', path: '/echo', method, retries }, { tenant: { respond } })
    expect([run.outcome, run.requests.length - 1]).toEqual([outcome, attempts])
    const tokens = run.requests.slice(1).map(({ headers }) => headers['authorization'])
    expect(new Set(tokens)).toEqual(new Set([`Bearer ${run.outputs['token']!}`]))
  },
)

/** Has process.exit say so when it is called, after it took so many MiB of memory. */
const tellTale = (mebibytes: number): string =>
  `--import=data:text/javascript,${encodeURIComponent(
    `globalThis.kept = Buffer.alloc(${mebibytes} * 2 ** 20, 1)
    const { exit } = process
    process.exit = (code) => { console.log('process.exit'); exit(code) }`,
  )}`

const RUNS: readonly [string, 'success' | 'failure', Inputs][] = [
  ['without a request', 'success', {}],
  ['with a request', 'success', { service: 'sca', path: '/echo' }],
  ['that connected ahead', 'success', { service: 'sca', path: '/echo', subdomain: 'acme' }],
  ['that was refused', 'failure', { service: 'sca', path: '/nowhere' }],
  ['without a sign-in', 'failure', { 'client-secret': 'wrong' }],
  ['with wrong inputs', 'failure', { timeout: 'soon' }],
]

test.concurrent.each(RUNS)(
  'a run %s that took much memory ends by itself, whatever connections stay open',
  async (_, outcome, inputs) => {
    const run = await step({ timeout: '3600', ...inputs }, { env: { NODE_OPTIONS: tellTale(100) } })
    expect([run.outcome, run.rawStdout.includes('process.exit')]).toEqual([outcome, false])
    expect(run.durationMs).toBeLessThan(5000)
  },
)

test.concurrent.each(RUNS.filter(([, outcome]) => outcome === 'success'))(
  'a run %s that took little memory ends at once',
  async (_, outcome, inputs) => {
    const run = await step({ timeout: '3600', ...inputs }, { env: { NODE_OPTIONS: tellTale(0) } })
    expect([run.outcome, run.rawStdout.includes('process.exit')]).toEqual([outcome, true])
  },
)

const running: Reply = { status: 200, body: { status: 'RUNNING' } }

test.concurrent.each<[string, string, Reply, Inputs, Extra]>([
  ['while it signs in', '.id.', neverAnswer, {}, { cancelAfterMs: 1500 }],
  ['during the request', '.sca.', neverAnswer, {}, { cancelWhen: (log) => log.includes('GET https://acme') }],
  [
    'between two looks at an operation',
    '.sca.',
    running,
    { 'wait-until': "status == 'DONE'" },
    { cancelWhen: (log) => log.includes('status: RUNNING') },
  ],
])('a run that is cancelled %s says so and ends at once', async (_what, where, reply, more, extra) => {
  const started = Date.now()
  const run = await step({ service: 'sca', ...more }, { tenant: whenCalled(where, reply), ...extra })
  expect([run.outcome, run.exitCode]).toEqual(['cancelled', 1])
  expect(run.annotations[0]).toMatchObject({ title: 'Cancelled' })
  expect(Date.now() - started).toBeLessThan(7000)
})
