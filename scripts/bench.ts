/**
 * Measures the action as it ships (dist/) against bare `node:https` and curl, all through the same proxy to the
 * simulated tenant on this machine:
 *
 *   npm run bench                    prints the tables
 *   npm run bench -- --runs 51       more rounds; 21 unless told
 *   npm run bench -- --rtt 80         what a network 80 ms away makes of it, instead
 *   npm run bench -- --profile       which modules cost the start what, instead
 *   npm run bench -- --update        also puts the tables into docs/performance.md
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as prettier from 'prettier'
import { CLIENT_SECRET } from '../simulation/tenant/options.ts'
import { startTenant } from '../simulation/tenant/tenant.ts'
import { createContenders } from './bench/contenders.ts'
import { listTable, longList } from './bench/lists.ts'
import { masksTable } from './bench/masks.ts'
import { matrixTable } from './bench/matrix.ts'
import { moduleTables } from './bench/modules.ts'
import { networkTables, ROUND_TRIPS } from './bench/network.ts'
import { phases } from './bench/phases.ts'
import { race } from './bench/race.ts'
import { largeAnswer, memoryTable, textTable, timeTable } from './bench/scaling.ts'

const document = join(import.meta.dirname, '..', 'docs', 'performance.md')
const MARKERS = {
  start: '<!-- printed by npm run bench: start -->',
  end: '<!-- printed by npm run bench: end -->',
}

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '21' },
    rtt: { type: 'string' },
    profile: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
})
const rounds = Number(options.runs)
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--runs takes a number of rounds, such as 21.')
const roundTrip = options.rtt === undefined ? undefined : Number(options.rtt)
if (roundTrip !== undefined && !(roundTrip >= 0)) throw new Error('--rtt takes milliseconds, such as 80.')
if (options.update && (roundTrip !== undefined || options.profile))
  throw new Error('--update puts all tables into the page, so it goes with neither --rtt nor --profile.')

/** An ordinary secret; that of tests has every kind of character, and is the dearest to mask. */
const clientSecret = 'r7#Kq2-Vx9!mTz4pLw8s'

const tenant = await startTenant({
  clientSecret,
  respond: (request) => largeAnswer(request) ?? longList(request),
})
const contenders = createContenders(tenant)
try {
  const text = await asked()
  console.log(text)
  if (options.update) await update(text)
} finally {
  contenders.cleanup()
  await tenant.stop()
}

async function asked(): Promise<string> {
  if (roundTrip !== undefined) return networkTables(tenant, contenders, [roundTrip], rounds)
  return options.profile ? moduleTables(contenders) : report()
}

async function report(): Promise<string> {
  const machine = `${process.platform} ${process.arch}, ${String(availableParallelism())} × ${cpus()[0]?.model ?? '?'}`
  return [
    `Node ${process.versions.node} on ${machine}; ${String(rounds)} rounds.`,
    '### Whole processes',
    await race(contenders, rounds),
    '### On a network',
    await networkTables(tenant, contenders, ROUND_TRIPS, Math.ceil(rounds / 3)),
    '### Phases of a token and one request',
    await phases(contenders),
    '### Time for large answers, as multiples of `JSON.parse`',
    await timeTable(),
    '### Time to find secrets in texts that are no JSON',
    await textTable(),
    '### Memory for large answers',
    await memoryTable(contenders),
    '### Whole lists',
    await listTable(contenders),
    '### What the masks cost the rest of the job',
    masksTable([tenant.issueToken(), CLIENT_SECRET]),
    '### A matrix of 256 jobs',
    matrixTable(),
  ].join('\n\n')
}

/** Puts the tables where the document shows them. */
async function update(text: string): Promise<void> {
  const page = readFileSync(document, 'utf8')
  const [before, rest = ''] = page.split(MARKERS.start)
  const [, after] = rest.split(MARKERS.end)
  if (before === undefined || after === undefined) throw new Error(`${document} has no place for the tables.`)
  const whole = `${before}${MARKERS.start}\n\n${text}\n\n${MARKERS.end}${after}`
  const options = await prettier.resolveConfig(document)
  writeFileSync(document, await prettier.format(whole, { ...options, filepath: document }))
}
