/** Runs the repository's scripts as npm does: from its root, in a process of their own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { root } from './repository-files.ts'

interface ScriptOptions {
  readonly args?: readonly string[]
  readonly nodeOptions?: readonly string[]
  /** Over the few variables that any process needs. */
  readonly env?: Readonly<Record<string, string>>
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const inherited = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME', 'USERPROFILE']

/** Starts a script and leaves it to the test. */
export function startScript(path: string, options: ScriptOptions = {}): ChildProcess {
  const { args = [], nodeOptions = [], env = {} } = options
  const base = Object.fromEntries(inherited.map((name) => [name, process.env[name]]))
  return spawn(process.execPath, [...nodeOptions, join(root, path), ...args], {
    cwd: root,
    env: { ...base, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
}

/** What a process printed, once it has ended. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, ...texts }
}

/** Runs a script to its end. */
export function runScript(path: string, options?: ScriptOptions): Promise<Ended> {
  return ended(startScript(path, options))
}
