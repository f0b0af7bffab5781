/** Runs one process to its end and measures it from outside. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from './contenders.ts'

/**
 * Milliseconds from before the start of a process until it ended and all it printed was read.
 *
 * @throws Error with what was printed when the process fails: a failure measures nothing.
 */
export function timed({ file, args, env }: Command): Promise<number> {
  return new Promise((resolve, reject) => {
    const printed: Buffer[] = []
    const started = performance.now()
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => void printed.push(chunk))
    }
    child.once('error', reject)
    child.once('close', (code) => {
      const milliseconds = performance.now() - started
      if (code === 0) resolve(milliseconds)
      else reject(new Error(`${file} ended with ${String(code)}:\n${Buffer.concat(printed).toString()}`))
    })
  })
}

/** Runs a process that writes a file which one of its variables names, and reads that file. */
export async function written(command: Command, variable: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const path = join(folder, 'written')
  try {
    await timed({ ...command, env: { ...command.env, [variable]: path } })
    return readFileSync(path, 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const memoryHook = join(import.meta.dirname, 'memory-hook.cjs')

/** Options of Node with which a process tells its memory. */
export const REMEMBERING = ['--require', memoryHook] as const

/** The most bytes of memory a process used; its command must be made with `REMEMBERING`. */
export async function peakMemory(command: Command): Promise<number> {
  return Number(await written(command, 'BENCH_MEMORY'))
}
