/** A run whose output nobody reads any more, as with a pipe whose other end is gone, does what it was asked for. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { createContenders } from '../../scripts/bench/contenders.ts'
import { parseKeyValueFile } from '../../simulation/runner/file-commands.ts'
import { startTenant } from '../../simulation/tenant/tenant.ts'
import type { Inputs } from '../support/step.ts'

interface Unheard {
  readonly code: number | null
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
}

/** Runs the bundle and closes what it prints into, at once or with the first line that comes. */
async function unheard(inputs: Inputs, closes: 'at once' | 'later'): Promise<Unheard> {
  const tenant = await startTenant()
  const contenders = createContenders(tenant)
  try {
    const { file, args, env } = contenders.command('action', 'request', { inputs })
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    if (closes === 'at once') child.stdout.destroy()
    else child.stdout.once('data', () => child.stdout.destroy())
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
    const outputs = Object.fromEntries(
      parseKeyValueFile(readFileSync(env['GITHUB_OUTPUT']!, 'utf8'), process.platform === 'win32'),
    )
    return { code, stderr, outputs }
  } finally {
    contenders.cleanup()
    await tenant.stop()
  }
}

test.concurrent.each(['at once', 'later'] as const)('a run that succeeds, closed %s', async (closes) => {
  const { outputs, ...end } = await unheard({}, closes)
  expect(end).toEqual({ code: 0, stderr: '' })
  expect(outputs).toMatchObject({ token: expect.stringMatching(/^eyJ/), status: '200' })
})

test.concurrent.each<[string, Inputs]>([
  ['is refused', { 'client-secret': 'wrong' }],
  ['has a wrong input', { path: '../x' }],
  ['fails after its request', { path: '/nowhere' }],
])('a run that %s', async (_, inputs) => {
  expect(await unheard(inputs, 'at once')).toMatchObject({ code: 1, stderr: '' })
})
