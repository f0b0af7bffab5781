/**
 * Mutation testing: `npm run mutation`, or of some rooms or parts of one only, `npm run mutation -- http exchange/texts`.
 * Each is mutated under its own unit tests, one after the other, and must reach 92 %. Prints what survived and a table of
 * scores; exit code 1 when one falls short.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { mutated, type MutatedRoom } from './mutation/rooms.ts'

const root = join(import.meta.dirname, '..')
const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')

const all = Object.keys(mutated) as MutatedRoom[]

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
}

/** Mutants that a test noticed, and all that one could have. */
interface Count {
  readonly caught: number
  readonly all: number
}

/** The parts of a room, or the one that is named. */
function partsOf(name: string): MutatedRoom[] {
  return all.filter((room) => room === name || room.startsWith(`${name}/`))
}

/** @returns whether the room reached its score */
function mutate(room: MutatedRoom): boolean {
  console.log(`── ${room}`)
  // A report from an earlier run would be taken for this one's.
  rmSync(reportOf(room), { force: true })
  const { status } = spawnSync(process.execPath, [stryker, 'run', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, MUTATED_ROOM: room },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return status === 0
}

function reportOf(room: MutatedRoom): string {
  return join(root, 'reports', 'mutation', `${room}.json`)
}

function counts(room: MutatedRoom): [file: string, Count][] {
  try {
    const { files } = JSON.parse(readFileSync(reportOf(room), 'utf8')) as Report
    return Object.entries(files).map(([file, { mutants }]) => {
      const having = (...statuses: readonly string[]): number =>
        mutants.filter(({ status }) => statuses.includes(status)).length
      const caught = having('Killed', 'Timeout')
      return [file, { caught, all: caught + having('Survived', 'NoCoverage') }]
    })
  } catch {
    return []
  }
}

function line(name: string, { caught, all }: Count): string {
  return `${name.padEnd(32)} ${String(caught).padStart(5)} of ${String(all).padStart(5)}  ${((100 * caught) / Math.max(1, all)).toFixed(1).padStart(5)} %`
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => partsOf(name).length === 0)
if (unknown.length > 0) {
  console.error(`There is no room ${unknown.join(', ')} here; there are ${all.join(', ')}.`)
  process.exit(2)
}
const rooms = asked.length > 0 ? [...new Set(asked.flatMap(partsOf))] : all
const short = rooms.filter((room) => !mutate(room))
const rows = rooms.flatMap(counts)
const total = rows.reduce(
  (sum, [, { caught, all }]) => ({ caught: sum.caught + caught, all: sum.all + all }),
  {
    caught: 0,
    all: 0,
  },
)
console.log(['', ...rows.map(([file, count]) => line(file, count)), line('all', total)].join('\n'))
if (short.length > 0) console.error(`Below 92 %, or not run to the end: ${short.join(', ')}`)
process.exitCode = short.length > 0 ? 1 : 0
