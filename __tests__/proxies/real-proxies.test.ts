/** The shipped bundle through real proxies. `npm run test:proxies` installs them and runs this. */
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { hugeBody } from '../../simulation/tenant/hostile.ts'
import type { TenantOptions } from '../../simulation/tenant/tenant.ts'
import { expectFailure } from '../e2e/support/told.ts'
import { startScene, type Extra, type Inputs, type StepRun } from '../support/step.ts'
import { startRealProxy, type Kind, type ProxySettings, type RealProxy } from './real-proxy.ts'

const credentials = { user: 'ci-runner', password: 'pa55-word.of_the-proxy' }
const wrong = { user: 'ci-runner', password: 'wr0ng-word.of_the-proxy' }
const MIB = 1024 * 1024

interface Case {
  readonly settings?: Omit<ProxySettings, 'parent'>
  readonly given?: typeof credentials
  readonly tenant?: Partial<TenantOptions>
  readonly inputs?: Inputs
  readonly extra?: Extra
  /** Something that happens before the run. */
  readonly before?: (proxy: RealProxy) => Promise<void>
}

/** What came of a run, and the tunnels that the proxy asked for behind it. */
interface Passed {
  readonly run: StepRun
  readonly tunnels: readonly string[]
}

async function through(
  kind: Kind,
  { settings, given, tenant, inputs, extra, before }: Case,
): Promise<Passed> {
  const scene = await startScene(tenant)
  const proxy = await startRealProxy(kind, {
    ...settings,
    parent: Number(new URL(scene.tenant.proxy.origin).port),
  })
  try {
    await before?.(proxy)
    const env = { HTTPS_PROXY: proxy.url(given) }
    const alsoSecret = [credentials.password, wrong.password]
    const run = await scene.run(inputs, { ...extra, env, alsoSecret })
    return { run, tunnels: scene.tenant.proxy.connects.map(({ host, port }) => `${host}:${port}`) }
  } finally {
    await Promise.all([proxy.stop(), scene.stop()])
  }
}

const request: Inputs = { service: 'secrets-hub', path: '/secret-stores?behavior=SECRETS_TARGET' }
const both = ['abc1234.id.cyberark.cloud:443', 'acme.secretshub.cyberark.cloud:443']

describe.each(['tinyproxy', 'squid'] as const)('%s', (kind) => {
  test('leads a sign-in and a request to the tenant', async () => {
    const { run, tunnels } = await through(kind, { inputs: request })
    expect([run.outcome, run.outputs['status'], tunnels]).toEqual(['success', '200', both])
  })

  test('leads them there with the right credentials', async () => {
    const { run, tunnels } = await through(kind, {
      settings: { credentials },
      given: credentials,
      inputs: request,
    })
    expect([run.outcome, run.outputs['status'], tunnels]).toEqual(['success', '200', both])
  })

  // With 407, but for tinyproxy, which answers wrong ones with 401.
  test.each([
    ['wrong', wrong],
    ['no', undefined],
  ])('refuses %s credentials, and is asked once', async (_which, given) => {
    const { run, tunnels } = await through(kind, {
      settings: { credentials },
      ...(given && { given }),
    })
    expectFailure(run, 'The proxy wants credentials', ['127.0.0.1', /40[17]/])
    expect(tunnels).toEqual([])
    expect(run.log).not.toContain('attempt 2')
  })

  test('refuses a host that is not allowed with 403, and is asked once', async () => {
    const { run, tunnels } = await through(kind, { settings: { deniesAll: true } })
    expectFailure(run, 'The proxy refused the tunnel', ['127.0.0.1', '403'])
    expect(tunnels).toEqual([])
    expect(run.log).not.toContain('attempt 2')
  })

  test('lets 40 MiB come down into a file', async () => {
    const { run } = await through(kind, {
      tenant: {
        respond: ({ host }) => (host.includes('secretshub') ? hugeBody(40 * MIB) : undefined),
      },
      inputs: { ...request, 'response-file': 'big.json', 'mask-response': 'none' },
    })
    expect([run.outcome, run.contents['temp/big.json']?.length]).toEqual(['success', 40 * MIB])
  })

  test('lets 20 MiB go up from a file', async () => {
    const big = randomBytes(20 * MIB)
    const { run } = await through(kind, {
      tenant: { respond: ({ host }) => (host.includes('secretshub') ? { status: 204 } : undefined) },
      inputs: {
        ...request,
        method: 'PUT',
        'body-file': 'big.bin',
        headers: 'Content-Type: application/octet-stream',
      },
      extra: { workspaceFiles: { 'big.bin': big } },
    })
    expect([run.outcome, run.requests.at(-1)?.bodyBytes]).toEqual(['success', big.length])
  })

  test('says so when it cannot reach the tenant', async () => {
    const { run } = await through(kind, {
      tenant: { proxy: { behaviour: 'bad-gateway' } },
      inputs: { retries: '1' },
    })
    expectFailure(run, /^The proxy (?:refused|did not open) the tunnel$/, ['127.0.0.1', '2 attempts'])
  })

  test('may wait for ever behind it: the run does not', async () => {
    const { run } = await through(kind, {
      tenant: { proxy: { behaviour: 'silent' } },
      inputs: { timeout: '2', retries: '0' },
    })
    expectFailure(run, 'Out of time', [/127\.0\.0\.1|abc1234/])
    expect(run.durationMs).toBeLessThan(3500)
  })

  test('is missed when it is not there', async () => {
    const { run } = await through(kind, { before: (proxy) => proxy.stop(), inputs: { retries: '1' } })
    expectFailure(run, 'The proxy cannot be reached', ['127.0.0.1', 'ECONNREFUSED'])
  })
})
