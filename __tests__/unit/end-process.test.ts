import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { endProcess, type EndableProcess } from '../../src/end-process.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

type Done = () => void

/** A process that only writes down what is done to it. */
function fakeProcess(over: object = {}): {
  node: EndableProcess
  deeds: string[]
  flush: Done
} {
  const deeds: string[] = []
  let flush: Done = () => undefined
  const node: EndableProcess = {
    platform: 'linux',
    pid: 4711,
    execPath: '/node',
    exitCode: 1,
    memoryUsage: { rss: () => 72 * 1024 * 1024 },
    stdout: {
      write: (...args: unknown[]) => {
        deeds.push(`write ${JSON.stringify(args[0])}`)
        flush = args.at(-1) as Done
        return true
      },
    },
    exit: ((code: number) => void deeds.push(`exit ${code}`)) as NodeJS.Process['exit'],
    kill: ((pid: number, signal: string) =>
      deeds.push(`kill ${pid} ${signal}`) > 0) as NodeJS.Process['kill'],
    execve: ((file: string, args: readonly string[], env: object) =>
      void deeds.push(`execve ${file} ${args.join(' ')} ${JSON.stringify(env)}`)) as NonNullable<
      NodeJS.Process['execve']
    >,
    ...over,
  }
  return { node, deeds, flush: () => flush() }
}

describe('the process', () => {
  const REPLACED = (code: number): string => `execve /node /node --eval process.exit(${code}) {}`
  const small = { memoryUsage: { rss: () => 72 * 1024 * 1024 - 1 } }
  test.each<[string, Partial<Record<keyof EndableProcess, unknown>>, boolean, 0 | 1, string]>([
    ['is ended at once when it is small', small, false, 0, 'exit 0'],
    ['ends by itself when it failed, though it is small', small, false, 1, 'code 1, after 250 ms: exit 1'],
    ['is replaced when something hangs, though it is small', small, true, 1, REPLACED(1)],
    ['ends by itself when it is large', {}, false, 0, 'code 0, after 250 ms: exit 0'],
    ['ends by itself when it is large', {}, false, 1, 'code 1, after 250 ms: exit 1'],
    ['ends by itself, on Windows too', { platform: 'win32' }, false, 1, 'code 1, after 250 ms: exit 1'],
    ['is replaced when something hangs', {}, true, 1, REPLACED(1)],
    ['is replaced when something hangs, though all is well', {}, true, 0, REPLACED(0)],
    ['is killed where it cannot be replaced', { platform: 'win32' }, true, 1, 'kill 4711 SIGKILL'],
    [
      'is not killed when all is well, which would look like a failure',
      { platform: 'win32' },
      true,
      0,
      'code 0, after 250 ms: exit 0',
    ],
    [
      'is killed by an older Node, which cannot replace it',
      { execve: undefined },
      true,
      1,
      'kill 4711 SIGKILL',
    ],
  ])('%s', async (_, over, isStuck, exitCode, deed) => {
    const { node, deeds, flush } = fakeProcess(over)
    const ended = endProcess(node, { exitCode, isStuck }, (milliseconds, callback) => {
      deeds.push(`code ${String(node.exitCode)}, after ${milliseconds} ms: `)
      callback()
      deeds.push(deeds.splice(-2).join(''))
    })
    await new Promise(setImmediate)
    expect(deeds).toEqual(['write ""'])
    flush()
    await ended
    expect(deeds).toEqual(['write ""', deed])
  })
})

const describePosix = process.platform === 'win32' ? describe.skip : describe
describePosix('a real process whose name lookup hangs', () => {
  test('ends at once with its exit code, and its log is whole', async () => {
    const fifo = path.join(temporaryFolder(), 'fifo')
    spawnSync('mkfifo', [fifo])
    const child = spawn(process.execPath, [path.resolve('__tests__/support/hung-lookup.ts')], {
      env: { UV_THREADPOOL_SIZE: '1', FIFO: fifo },
    })
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (log += chunk.toString()))
    let timedOut = NaN
    child.stdout.on('data', () => (timedOut ||= performance.now()))
    const [code, signal] = await new Promise<unknown[]>((resolve) =>
      child.once('close', (...how) => resolve(how)),
    )
    expect([code, signal]).toEqual([1, null])
    expect(performance.now() - timedOut).toBeLessThan(1000)
    expect(log).toBe(`timedOut: looking up the name abc1234.id.cyberark.cloud\n${'x'.repeat(200_000)}\n`)
  })
})
