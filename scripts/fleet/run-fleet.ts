/** Many jobs that sign in to one tenant at the same moment. */
import { startNetwork } from '../../simulation/network/network.ts'
import { runAction, type StepResult } from '../../simulation/runner/runner.ts'
import { startTenant, type Tenant } from '../../simulation/tenant/tenant.ts'

interface FleetOptions {
  readonly runs: number
  /** Sign-ins that the tenant admits a second; all others get 429 with `Retry-After: 1`. */
  readonly rate: number
  readonly retries: number
  /** Seconds. */
  readonly timeout: number
  /** Looks at each run while its files are there. */
  readonly inspect?: (run: StepResult, tenant: Tenant, inputs: Readonly<Record<string, string>>) => void
}

interface FleetResult {
  /** Milliseconds from the first sign-in that arrived, of every sign-in. */
  readonly arrivals: readonly number[]
  /** The same without the first sign-in of each run. */
  readonly retries: readonly number[]
  /** How often each run asked. */
  readonly attempts: readonly number[]
  /** Runs that ended without a token. */
  readonly failed: number
  /** Milliseconds from the first arrival to the last. */
  readonly duration: number
}

/** Milliseconds a process may take to start, next to all others. */
const START_MS = 120

export async function runFleet({
  runs,
  rate,
  retries,
  timeout,
  inspect,
}: FleetOptions): Promise<FleetResult> {
  const tenant = await startTenant({ signInRate: { perSecond: rate } })
  const network = await startNetwork({ names: [], startAt: Date.now() + 500 + runs * START_MS })
  const inputs = {
    'tenant-id': tenant.options.tenantId,
    'client-id': tenant.options.clientId,
    'client-secret': tenant.options.clientSecret,
    retries: String(retries),
    timeout: String(timeout),
  }
  const one = async (): Promise<{ attempts: number; hasToken: boolean }> => {
    const run = await runAction({
      with: inputs,
      debug: true,
      env: { ...tenant.env, ...network.env },
      nodeOptions: network.nodeOptions,
      killAfterMs: runs * START_MS + timeout * 1000 + 30_000,
    })
    try {
      inspect?.(run, tenant, inputs)
      const attempts = [...run.log.matchAll(/platformtoken: \S+, attempt (\d+)/g)].map(([, count]) =>
        Number(count),
      )
      return {
        attempts: Math.max(0, ...attempts),
        hasToken: run.exitCode === 0 && Boolean(run.outputs['token']),
      }
    } finally {
      run.cleanup()
    }
  }
  try {
    const ended = await Promise.all(Array.from({ length: runs }, one))
    const connections = new Set<number>()
    const requests = tenant.requests.toSorted((a, b) => a.at - b.at)
    const first = requests[0]?.at ?? 0
    // Each run keeps its connection, so what comes over one for the second time is a retry.
    const isRetry = requests.map(({ connectionId }) => {
      const isKnown = connections.has(connectionId)
      connections.add(connectionId)
      return isKnown
    })
    const arrivals = requests.map(({ at }) => at - first)
    return {
      arrivals,
      retries: arrivals.filter((_, index) => isRetry[index]),
      attempts: ended.map(({ attempts }) => attempts),
      failed: ended.filter(({ hasToken }) => !hasToken).length,
      duration: Math.max(0, ...arrivals),
    }
  } finally {
    await Promise.all([tenant.stop(), network.stop()])
  }
}

/** Milliseconds of one bar of the histogram. */
export const BAR_MS = 250

/** How many of these moments fall into each bar. */
export function histogram(moments: readonly number[]): number[] {
  const bars = Array.from({ length: Math.floor(Math.max(0, ...moments) / BAR_MS) + 1 }, () => 0)
  for (const moment of moments) {
    const bar = Math.floor(moment / BAR_MS)
    bars[bar] = (bars[bar] ?? 0) + 1
  }
  return bars
}

/**
 * Whether the retries came back as they went, all together. Turned away at one moment, they spread over a second or
 * more, which is four bars; by chance alone, no bar gets half of them when there are enough to tell.
 */
export function isWave(retries: readonly number[]): boolean {
  return retries.length >= 16 && Math.max(...histogram(retries)) > retries.length / 2
}
