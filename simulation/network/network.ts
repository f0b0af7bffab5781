/**
 * The machine's network as the action's process sees it: a name service that fails or hangs, and connections that end
 * elsewhere. For runs that use no proxy, or whose proxy is what cannot be reached.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface NetworkOptions {
  /** What each lookup of a name comes to; the last one stays. Default: every name is this machine. */
  readonly names?: readonly ('found' | 'ENOTFOUND' | 'EAI_AGAIN' | 'hangs')[]
  /** Ports of this machine where each connection to a name ends; the last one stays. */
  readonly ports?: readonly number[]
  /** What chance always comes to, from 0 to 1; retries then wait a known time. */
  readonly random?: number
  /** When the process goes on, in milliseconds since 1970, so that many of them begin together. */
  readonly startAt?: number
}

export interface Network {
  /** For the process's environment. */
  readonly env: Readonly<Record<string, string>>
  readonly nodeOptions: readonly string[]
  /** The process, once it has begun to look up a name or to connect. */
  pid(): number | undefined
  stop(): Promise<void>
}

const PRELOAD = fileURLToPath(new URL('preload.cjs', import.meta.url))

export async function startNetwork({
  names = ['found'],
  ports,
  random,
  startAt,
}: NetworkOptions): Promise<Network> {
  const folder = await mkdtemp(join(tmpdir(), 'simulated-network-'))
  const pipe = join(folder, 'pipe')
  const pidFile = join(folder, 'pid')
  // The process on Windows makes a pipe of that system's kind by itself.
  if (names.includes('hangs') && process.platform !== 'win32') execFileSync('mkfifo', [pipe])
  return {
    env: { SIMULATED_NETWORK: JSON.stringify({ names, pipe, ports, random, pidFile, startAt }) },
    nodeOptions: ['--require', PRELOAD],
    pid: () => (existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) || undefined : undefined),
    stop: () => rm(folder, { recursive: true, force: true }),
  }
}
