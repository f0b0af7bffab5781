/** How cost grows with the size of an answer: time against JSON.parse, memory against the size. */
import type { RecordedRequest, Reply } from '../../simulation/tenant/tenant.ts'
import { secretsIn } from '../../src/exchange/body-secrets.ts'
import { parseSelection } from '../../src/inputs/selection.ts'
import { Cleaner } from '../../src/report/cleaner.ts'
import { Quoted } from '../../src/vocabulary/words.ts'
import { peakMemory, REMEMBERING } from './child.ts'
import type { Contenders } from './contenders.ts'
import { fixed, mebibytes, medianOf, table } from './statistics.ts'

const MIB = 1024 * 1024
const REPEATS = 5

/** A list of what a service might know of its secrets, as JSON of about so many bytes. */
function sampleDocument(bytes: number): string {
  const items: string[] = []
  for (let length = 0, index = 0; length < bytes; index++) {
    const item = JSON.stringify({
      id: `store-${String(index)}`,
      name: 'production database of the billing department',
      tags: ['prod', 'eu-central-1', 'tier 1'],
      owner: { name: 'platform team', mail: 'platform@example.com' },
      size: index * 17,
      enabled: index % 3 === 0,
    })
    items.push(item)
    length += item.length + 1
  }
  return `{"items":[${items.join(',')}],"nextToken":null,"password":"hunter2 hunter2"}`
}

/** The table of times. */
export async function timeTable(): Promise<string> {
  const rows: string[][] = []
  for (const size of [1, 4, 16]) {
    const text = sampleDocument(size * MIB)
    const selection = await parseSelection('items[?enabled].id | [0]')
    const cleaner = new Cleaner()
    cleaner.learn(['hunter2 hunter2'])
    const parse = await millisecondsOf(() => JSON.parse(text) as unknown)
    const steps = [
      await millisecondsOf(() => secretsIn(text, JSON.parse(text), { mode: 'auto' })),
      await millisecondsOf(() => selection.apply(JSON.parse(text))),
      await millisecondsOf(() => cleaner.print([new Quoted(text, 500)])),
    ]
    const ratios = steps.map((step) => fixed(step / parse, 2))
    rows.push([`${String(size)} MiB`, fixed(parse), ...ratios])
  }
  return table(['JSON of', '`JSON.parse`, ms', 'finding secrets', 'selecting', 'an excerpt'], rows)
}

/** Texts that are no JSON, the repeated part of each, by what a reader might do again and again for it. */
const TEXTS: Readonly<Record<string, string>> = {
  settings: 'name: open\npassword: hunter2 hunter2\n',
  'JSON line by line': '{"id":1,"state":"ok","token":"hunter2 hunter2"}\n',
  'quotes that nothing closes': 'a: "x\n',
  'keys one below another': 'a:\n ',
  'blocks that nothing closes': '-----BEGIN A-----\n',
  'blank lines': '\n',
  'brackets on one line': '[',
}

/** The table of texts: ten times the length may take ten times as long. */
export async function textTable(): Promise<string> {
  const rows: string[][] = []
  for (const [name, repeated] of Object.entries(TEXTS)) {
    const times: number[] = []
    for (const size of [MIB / 4, MIB / 4, 2.5 * MIB]) {
      const text = `token: ${repeated.repeat(size / repeated.length)}`
      times.push(await millisecondsOf(() => secretsIn(text, undefined, { mode: 'auto' })))
    }
    // The first one warms up.
    const [, less = NaN, more = NaN] = times
    rows.push([name, fixed(less), fixed(more), fixed(more / less, 1)])
  }
  return table(['text of', '¼ MiB, ms', '2½ MiB, ms', 'growth'], rows)
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < REPEATS; run++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return medianOf(times)
}

/** Answers `/api/large?<MiB>` with as much JSON, a little at a time, so that the tenant needs no memory for it. */
export function largeAnswer({ path }: RecordedRequest): Reply | undefined {
  const [, size] = /^\/api\/large\?(\d+)$/.exec(path) ?? []
  if (size === undefined) return undefined
  const piece = Buffer.from(sampleDocument(MIB / 2).slice(0, MIB / 2 - 1) + ',')
  let left = Number(size) * 2
  return {
    raw: (response) => {
      response.writeHead(200, { 'Content-Type': 'text/plain' })
      const more = (): void => {
        while (left > 0) {
          left -= 1
          if (!response.write(piece)) {
            response.once('drain', more)
            return
          }
        }
        response.end()
      }
      more()
    },
  }
}

/** The table of memory: what a run needs over one whose answer is next to nothing. */
export async function memoryTable(contenders: Contenders): Promise<string> {
  const base = await memoryOf(contenders, 0, false)
  const rows: string[][] = []
  for (const [size, intoFile] of [
    [4, false],
    [15, false],
    [64, true],
    [256, true],
  ] as const) {
    const more = (await memoryOf(contenders, size, intoFile)) - base
    rows.push([
      `${String(size)} MiB ${intoFile ? 'into a file' : 'into memory'}`,
      mebibytes(more),
      fixed(more / MIB / size, 2),
    ])
  }
  return table(['answer', 'more memory, MiB', 'for each byte'], rows)
}

async function memoryOf(contenders: Contenders, size: number, intoFile: boolean): Promise<number> {
  const inputs = {
    path: `/large?${String(size)}`,
    'mask-response': 'none',
    ...(intoFile && { 'response-file': 'answer' }),
  }
  const peaks: number[] = []
  for (let run = 0; run < REPEATS; run++) {
    contenders.reset()
    peaks.push(await peakMemory(contenders.command('action', 'request', { node: REMEMBERING, inputs })))
  }
  return medianOf(peaks)
}
