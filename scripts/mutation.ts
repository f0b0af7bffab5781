/**
 * Mutation testing: `npm run mutation`, or of some rooms only, `npm run mutation -- http report`. Each room is mutated
 * under its own unit tests, one after the other, and must reach 90 %. Prints what survived and a table of scores;
 * exit code 1 when a room falls short.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { mutated, type MutatedRoom } from './mutation/rooms.ts'

const root = join(import.meta.dirname, '..')
const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
}

/** Mutants that a test noticed, and all that one could have. */
interface Count {
  readonly caught: number
  readonly all: number
}

function isRoom(name: string): name is MutatedRoom {
  return Object.hasOwn(mutated, name)
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
const unknown = asked.filter((name) => !isRoom(name))
if (unknown.length > 0) {
  console.error(`There is no room ${unknown.join(', ')} here; there are ${Object.keys(mutated).join(', ')}.`)
  process.exit(2)
}
const rooms = (asked.length > 0 ? asked : Object.keys(mutated)).filter(isRoom)
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
if (short.length > 0) console.error(`Below 90 %, or not run to the end: ${short.join(', ')}`)
process.exitCode = short.length > 0 ? 1 : 0
