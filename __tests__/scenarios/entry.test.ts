/** The entry itself, loaded as Node loads it: what it reads, what it prints, and how it ends the process. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { parseKeyValueFile } from '../../simulation/runner/file-commands.ts'
import { SIGN_IN } from '../support/inputs.ts'
import { nock, signInAnswers, TENANT } from '../support/network.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { platformToken } from '../support/tokens.ts'

interface Started {
  readonly printed: () => string
  readonly outputs: () => Record<string, string>
  /** The code the process exits with. */
  readonly exit: Promise<number>
}

/** Starts the entry in this process, whose exit is only noted. */
function start(): Started {
  const folder = temporaryFolder()
  const output = path.join(folder, 'output')
  for (const name of ['output', 'env', 'summary']) writeFileSync(path.join(folder, name), '')
  process.env = {
    GITHUB_OUTPUT: output,
    GITHUB_ENV: path.join(folder, 'env'),
    GITHUB_STEP_SUMMARY: path.join(folder, 'summary'),
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    ...Object.fromEntries(
      Object.entries(SIGN_IN).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal)
  let printed = ''
  jest.spyOn(process.stdout, 'write').mockImplementation(((text: string, flushed?: () => void) => {
    printed += text
    flushed?.()
    return true
  }) as typeof process.stdout.write)
  const exit = new Promise<number>((resolve) => {
    process.exit = ((code: number) => {
      jest.restoreAllMocks()
      resolve(code)
    }) as typeof process.exit
  })
  jest.resetModules()
  void import('../../src/index.ts')
  return {
    printed: () => printed,
    outputs: () =>
      Object.fromEntries(parseKeyValueFile(readFileSync(output, 'utf8'), process.platform === 'win32')),
    exit,
  }
}

test('a run gets its token and exits with 0', async () => {
  const token = platformToken()
  signInAnswers([200, { access_token: token }])
  const { exit, printed, outputs } = start()
  expect(await exit).toBe(0)
  expect(outputs()).toMatchObject({ token, 'tenant-url': TENANT })
  expect(printed()).toMatch(/^::add-mask::correct horse\/battery\+staple\n/)
  expect(printed()).toContain('\nSigned in to https://abc1234.id.cyberark.cloud')
})

test('until a run says otherwise the process has failed, and a signal cancels it', async () => {
  nock(TENANT)
    .post('/oauth2/platformtoken')
    .reply(() => new Promise(() => undefined))
  const { exit, printed, outputs } = start()
  while (!process.listenerCount('SIGTERM')) await new Promise((resolve) => setImmediate(resolve))
  expect(process.exitCode).toBe(1)
  while (!printed().includes('::add-mask::')) await new Promise((resolve) => setImmediate(resolve))
  // Nobody reads the log any more, which is no reason to end.
  process.stdout.emit('error', new Error('EPIPE'))
  process.emit('SIGTERM')
  // A further one comes to the same, and not to Node, which would end the process without a word.
  expect([process.listenerCount('SIGTERM'), process.emit('SIGTERM')]).toEqual([1, true])
  expect(await exit).toBe(1)
  expect(printed()).toMatch(/\n::error title=Cancelled::The run was cancelled while /)
  expect(outputs()).toEqual({})
  process.exitCode = 0
})
