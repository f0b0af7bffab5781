/** What a run takes on a real network, which is nearly all of its time: round trips. */
import type { Tenant } from '../../simulation/tenant/tenant.ts'
import { timed } from './child.ts'
import type { Contender, Contenders, Options } from './contenders.ts'
import { startDelay } from './delay.ts'
import { fixed, medianOf, table } from './statistics.ts'

/** Milliseconds of a round trip: this machine, the same region, the same continent, another one. */
export const ROUND_TRIPS = [0, 20, 80, 200]

/** Steps of a job that each make a request. */
const STEPS = 5

type Inputs = Options['inputs']

/** Whoever makes a token and a request, or several steps one after the other. */
interface Way {
  readonly title: string
  readonly contender: Contender
  /** Of each step. */
  readonly steps: readonly Inputs[]
}

const subdomain = 'acme'
const WITH_SUBDOMAIN: Inputs = { subdomain }

/** The tables of contenders, of inputs, and of a job of several steps, by round trip. */
export async function networkTables(
  tenant: Tenant,
  contenders: Contenders,
  roundTrips: readonly number[],
  rounds: number,
): Promise<string> {
  const given = { token: tenant.issueToken(), 'tenant-id': '', 'client-id': '', 'client-secret': '' }
  const url = { 'service-url': `https://${subdomain}.secretshub.${tenant.options.domain}/api` }
  const action = (title: string, ...steps: Inputs[]): Way => ({ title, contender: 'action', steps })
  const several = (inputs: Inputs): Inputs[] => Array.from({ length: STEPS }, () => inputs)
  const groups: readonly (readonly [title: string, ways: readonly Way[]])[] = [
    [
      'token and one request',
      [
        { title: '`sh` and `curl`', contender: 'curl', steps: [{}] },
        { title: 'bare `node:https`', contender: 'bare', steps: [{}] },
        action('this action', {}),
        action('this action with `subdomain`', WITH_SUBDOMAIN),
      ],
    ],
    [
      'inputs of the action, and when it connects to the service',
      [
        action('`tenant-id`: once there is a token', {}),
        action('`tenant-id`, `subdomain`: during the sign-in', WITH_SUBDOMAIN),
        action('`tenant-id`, `service-url`: during the sign-in', url),
        action('`subdomain` alone: during the look-up of the tenant', { 'tenant-id': '', ...WITH_SUBDOMAIN }),
        action('`token`: at once, its claims tell where', given),
        action('`token`, `subdomain`: at once', { ...given, ...WITH_SUBDOMAIN }),
        action('`token`, `service-url`: at once', { ...given, ...url }),
      ],
    ],
    [
      `a job of ${String(STEPS)} steps, each with a request`,
      [
        action('each signs in', ...several({})),
        action('each signs in, with `subdomain`', ...several(WITH_SUBDOMAIN)),
        action('the first signs in, the others take its `token`', WITH_SUBDOMAIN, ...several(given).slice(1)),
      ],
    ],
  ]
  const tables: string[] = []
  for (const [title, all] of groups) {
    const ways = all.filter(({ contender }) => contenders.names.includes(contender))
    const times = await timesOf(ways, tenant, contenders, roundTrips, rounds)
    const head = [title, ...roundTrips.flatMap((ms) => [`${String(ms)} ms away`, 'ratio'])]
    const rows = ways.map(({ title: way }, index) => [way, ...cells(times, index)])
    tables.push(table(head, rows))
  }
  return tables.join('\n\n')
}

/** Times by round trip, way and round; the ways take turns. */
async function timesOf(
  ways: readonly Way[],
  tenant: Tenant,
  contenders: Contenders,
  roundTrips: readonly number[],
  rounds: number,
): Promise<number[][][]> {
  const all: number[][][] = []
  for (const roundTrip of roundTrips) {
    const delay = await startDelay(tenant.proxy.origin, roundTrip)
    const times: number[][] = ways.map(() => [])
    for (let round = -1; round < rounds; round++) {
      for (const [index, { contender, steps }] of ways.entries()) {
        let milliseconds = 0
        for (const inputs of steps) {
          contenders.reset()
          const env = { HTTPS_PROXY: delay.url }
          milliseconds += await timed(contenders.command(contender, 'request', { inputs, env }))
        }
        if (round >= 0) times[index]?.push(milliseconds)
      }
    }
    await delay.stop()
    all.push(times)
  }
  return all
}

/** The median, and the median of the rounds' own ratios to the first way. */
function cells(times: readonly (readonly (readonly number[])[])[], way: number): string[] {
  return times.flatMap((byWay) => {
    const own = byWay[way] ?? []
    return [fixed(medianOf(own)), fixed(medianOf(own.map((ms, round) => ms / (byWay[0]?.[round] ?? NaN))), 2)]
  })
}
