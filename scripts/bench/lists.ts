/** What a whole list costs: memory for each byte of it, and time against the same pages one by one. */
import type { RecordedRequest, Reply } from '../../simulation/tenant/tenant.ts'
import { peakMemory, REMEMBERING, timed } from './child.ts'
import type { Command, Contenders } from './contenders.ts'
import { fixed, mebibytes, medianOf, table } from './statistics.ts'

const MIB = 1024 * 1024
const REPEATS = 5

/** Items of a page. */
const ITEMS = 1000

/** A page as JSON, of some 300 bytes an item; nothing in it is secret. */
function pageOf(page: number, pages: number): string {
  const secrets = Array.from({ length: page < pages ? ITEMS : 0 }, (_, index) => ({
    id: `secret-${String(page * ITEMS + index)}`,
    vendorType: 'AWS_ASM',
    originId: `arn:aws:secretsmanager:eu-central-1:111122223333:secret:production/billing/${String(index)}`,
    name: `production/billing/database-${String(index)}`,
    storeName: 'production stores of the billing department',
    onboarded: index % 3 === 0,
    discoveredAt: '2026-11-01T12:00:00.000Z',
    tags: ['prod', 'tier 1'],
  }))
  const offset = (page + 1) * ITEMS
  const next =
    page + 1 < pages ? { nextLink: `/api/secrets?pages=${String(pages)}&offset=${String(offset)}` } : {}
  return JSON.stringify({ secrets, totalCount: pages * ITEMS, ...next })
}

/** Answers `/api/secrets?pages=n` with the first of so many pages, and the others by their offset. */
export function longList({ path }: RecordedRequest): Reply | undefined {
  const [, pages, offset = '0'] = /^\/api\/secrets\?pages=(\d+)(?:&offset=(\d+))?$/.exec(path) ?? []
  if (pages === undefined) return undefined
  const body = pageOf(Number(offset) / ITEMS, Number(pages))
  return {
    raw: (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.end(body)
    },
  }
}

/** What becomes of a list, and the inputs for it. */
const USES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['', {}],
  [', into a file', { 'response-file': 'list.json' }],
  [', selected from', { select: 'length(secrets)' }],
]

/** The table: lists of some lengths, and what becomes of them. */
export async function listTable(contenders: Contenders): Promise<string> {
  const empty = await measured(contenders, { path: '/secrets?pages=1&offset=99000' })
  const one = await measured(contenders, { path: '/secrets?pages=1' })
  const rows: string[][] = []
  for (const pages of [10, 100]) {
    const bytes = Array.from({ length: pages }, (_, page) => pageOf(page, pages).length).reduce(
      (sum, length) => sum + length,
    )
    for (const [use, inputs] of USES) {
      const path = `/secrets?pages=${String(pages)}`
      const list = await measured(contenders, { path, pages: 'all', timeout: '300', ...inputs })
      const single = pages * (one.milliseconds - empty.milliseconds)
      const more = list.memory - empty.memory
      rows.push([
        `${String(pages)} pages, ${fixed(bytes / MIB, 1)} MiB${use}`,
        fixed(list.milliseconds),
        fixed((list.milliseconds - empty.milliseconds) / single, 2),
        mebibytes(more),
        fixed(more / bytes, 2),
      ])
    }
  }
  return table(['list', 'ms', 'of single requests', 'more memory, MiB', 'for each byte'], rows)
}

interface Cost {
  readonly milliseconds: number
  /** Bytes. */
  readonly memory: number
}

async function measured(contenders: Contenders, inputs: Readonly<Record<string, string>>): Promise<Cost> {
  const runs: Cost[] = []
  const command = (node: readonly string[] = []): Command => {
    contenders.reset()
    return contenders.command('action', 'request', { node, inputs })
  }
  for (let run = 0; run < REPEATS; run++) {
    runs.push({
      milliseconds: await timed(command()),
      memory: await peakMemory(command(REMEMBERING)),
    })
  }
  const median = (of: keyof Cost): number => medianOf(runs.map((one) => one[of]))
  return { milliseconds: median('milliseconds'), memory: median('memory') }
}
