/** What observer.cjs tells of a process. */
import { join } from 'node:path'
import { written } from './child.ts'
import type { Command, Contender, Contenders, Options, Task } from './contenders.ts'

/** A moment of a run, with the sums up to it. */
export interface Mark {
  readonly name: 'first line' | 'evaluated' | 'dial' | 'secure' | 'answer' | 'end'
  /** Milliseconds since the process started. */
  readonly at: number
  /** Bytes over the network, both ways. */
  readonly wire: number
  /** Bytes of the script's own files. */
  readonly loaded: number
  /** Bytes on standard output. */
  readonly printed: number
}

/** Something that was loaded, and how long that took without what it loaded in turn. */
export interface Loaded {
  readonly name: string
  readonly ms: number
}

export interface Observation {
  readonly marks: readonly Mark[]
  /** The script's own files in the order they were loaded. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  /** Modules of Node that the script asked for, by name without `node:`. */
  readonly builtins: readonly Loaded[]
  /** The bundler's modules, by number. */
  readonly modules: readonly Loaded[]
  /** TCP connections opened. */
  readonly connections: number
  readonly stdoutCalls: number
  /** Writes to the system that those calls became. */
  readonly stdoutWrites: number
  readonly stdoutBytes: number
  readonly fileWrites: number
}

const observer = join(import.meta.dirname, 'observer.cjs')

/** Runs a contender under observation, which slows it down. */
export async function observe(
  contenders: Contenders,
  contender: Contender,
  task: Task,
  more: Partial<Options> = {},
): Promise<Observation> {
  contenders.reset()
  const command: Command = contenders.command(contender, task, { ...more, node: ['--require', observer] })
  return JSON.parse(await written(command, 'BENCH_OBSERVATION')) as Observation
}

const RUNS = 11

/** A token and one request by the action and by bare Node, in turns. */
export async function observeBoth(contenders: Contenders): Promise<Record<'action' | 'bare', Observation[]>> {
  const action: Observation[] = []
  const bare: Observation[] = []
  for (let run = 0; run < RUNS; run++) {
    action.push(await observe(contenders, 'action', 'request'))
    bare.push(await observe(contenders, 'bare', 'request'))
  }
  return { action, bare }
}
