import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { Channel } from './channel.ts'
import { LineReader } from './lines.ts'

/** How an action's process is started and watched. */
interface ProcessOptions {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Record<string, string>
  readonly channels: Readonly<Record<'stdout' | 'stderr', Channel>>
  /** Called for each line of either stream as it comes. */
  readonly onLine: (line: string) => void
  /** Asked after each line whether the user cancels the run now. */
  readonly cancelNow: () => boolean
  /** Milliseconds after which the user cancels the run. */
  readonly cancelAfterMs?: number | undefined
  /** Milliseconds after which the process is killed, as a guard of the test. */
  readonly killAfterMs: number
}

/** How an action's process ended. */
export interface ProcessResult {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly cancelled: boolean
  /** The guard killed it. */
  readonly timedOut: boolean
  /** Milliseconds from the start to the end of the process. */
  readonly durationMs: number
}

const interruptMs = 7500
const terminateMs = 2500
/** How long the runner waits, after the process ended, for others that hold its output open. */
const streamsMs = 5000

/** Starts a process without a shell, feeds its lines to the runner, and ends it as the runner would. */
export async function runProcess(options: ProcessOptions): Promise<ProcessResult> {
  const started = performance.now()
  // Closed standard input: an action must not wait for a user.
  const { channels } = options
  const child = spawn(options.program, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', channels.stdout.stdio, channels.stderr.stdio],
    windowsHide: true,
  })
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, action: () => void): void => void timers.add(setTimeout(action, ms))
  let cancelled = false
  let timedOut = false
  const cancel = (): void => {
    // A run that is over can no longer be cancelled.
    if (cancelled || child.exitCode !== null || child.signalCode !== null) return
    cancelled = true
    child.kill('SIGINT')
    later(interruptMs, () => child.kill('SIGTERM'))
    later(interruptMs + terminateMs, () => child.kill('SIGKILL'))
  }
  const onLine = (line: string): void => {
    options.onLine(line)
    if (options.cancelNow()) cancel()
  }
  const stdout = collect(channels.stdout, child.stdout, onLine)
  const stderr = collect(channels.stderr, child.stderr, onLine)
  if (options.cancelAfterMs !== undefined) later(options.cancelAfterMs, cancel)
  later(options.killAfterMs, () => {
    timedOut = true
    child.kill('SIGKILL')
  })
  try {
    const end = await ended(child)
    const durationMs = performance.now() - started
    await closed(child, later)
    const texts = { stdout: stdout.finish(), stderr: stderr.finish() }
    return { ...end, ...texts, cancelled, timedOut, durationMs }
  } finally {
    for (const timer of timers) clearTimeout(timer)
  }
}

interface End {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
}

function ended(child: ChildProcess): Promise<End> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode, signal) => {
      resolve({ exitCode, signal })
    })
  })
}

/** Waits for the streams' end, not for ever: a child of the action may keep them open. */
function closed(child: ChildProcess, later: (ms: number, action: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    if ((child.stdout?.closed ?? true) && (child.stderr?.closed ?? true)) {
      resolve()
      return
    }
    child.once('close', () => {
      resolve()
    })
    later(streamsMs, () => {
      child.stdout?.destroy()
      child.stderr?.destroy()
      resolve()
    })
  })
}

interface Collected {
  /** Hands on the last line. @returns all that was printed */
  finish(): string
}

function collect(channel: Channel, stream: Readable | null, onLine: (line: string) => void): Collected {
  const reader = new LineReader()
  const chunks: Buffer[] = []
  channel.read(stream, (chunk) => {
    chunks.push(chunk)
    for (const line of reader.push(chunk)) onLine(line)
  })
  return {
    finish: () => {
      channel.finish()
      for (const line of reader.end()) onLine(line)
      return Buffer.concat(chunks).toString('utf8')
    },
  }
}
