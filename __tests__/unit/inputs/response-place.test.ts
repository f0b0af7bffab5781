import path, { type PlatformPath } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FileContext } from '../../../src/inputs/folders.ts'
import { isBelow } from '../../../src/inputs/link-on-the-way.ts'
import type { ResponseFile } from '../../../src/inputs/plan.ts'
import { placeOf } from '../../../src/inputs/response-place.ts'
import { judged } from '../../support/inputs.ts'

const LEAVES =
  'leads out of RUNNER_TEMP. Write a path below it, or an absolute path if another place is meant.'
const RUNNER =
  "names a file of the runner itself. A server's answer must not steer the runner; choose another name."

const LINUX: FileContext = {
  temp: '/home/runner/work/_temp',
  workspace: '/home/runner/work/repo/repo',
  runnerFiles: ['/home/runner/work/_temp/_runner_file_commands/set_output_1', '/home/runner/_files/env'],
}
const WINDOWS: FileContext = {
  temp: 'D:\\a\\_temp',
  workspace: 'D:\\a\\repo\\repo',
  runnerFiles: ['D:\\a\\_temp\\_runner_file_commands\\set_output_1'],
}

const place = (
  name: string,
  context: FileContext,
  paths?: PlatformPath,
): ReturnType<typeof judged<ResponseFile | undefined>> =>
  judged((tell) => placeOf(name, context, tell, paths))

describe('on Linux and macOS', () => {
  test.each([
    ['answer.json', `${LINUX.temp}/answer.json`, LINUX.temp],
    ['a/b/../c.json', `${LINUX.temp}/a/c.json`, LINUX.temp],
    ['./x', `${LINUX.temp}/x`, LINUX.temp],
    ['..x', `${LINUX.temp}/..x`, LINUX.temp],
    ['C:\\x', `${LINUX.temp}/C:\\x`, LINUX.temp],
    [`${LINUX.temp}/x`, `${LINUX.temp}/x`, LINUX.temp],
    [`${LINUX.workspace}/out/x`, `${LINUX.workspace}/out/x`, LINUX.workspace],
    ['/srv/answers/today/x', '/srv/answers/today/x', '/'],
    ['/x', '/x', '/'],
    ['/', '/', '/'],
  ])('%s is %s, trusted down to %s', (name, absolute, root) => {
    expect(place(name, LINUX, path.posix)).toEqual({ result: { path: absolute, root }, told: [] })
  })

  test.each(['..', '../x', 'a/../../x', '.', 'a/..', '../_temporary/x', '../repo/repo/x'])(
    '%s leads out of RUNNER_TEMP',
    (name) => {
      expect(place(name, LINUX, path.posix)).toEqual({ result: undefined, told: [LEAVES] })
    },
  )

  test.each([
    '_runner_file_commands/set_output_1',
    '_runner_file_commands/set_env_of_another_step',
    'a/../_runner_file_commands/x',
    '_Runner_File_Commands/x',
    '/home/runner/_files/env',
    '/HOME/RUNNER/_files/deeper/x',
  ])('%s is a file of the runner', (name) => {
    expect(place(name, LINUX, path.posix)).toEqual({ result: undefined, told: [RUNNER] })
  })
})

describe('on Windows', () => {
  test.each([
    ['answer.json', 'D:\\a\\_temp\\answer.json', WINDOWS.temp],
    ['a/b\\c.json', 'D:\\a\\_temp\\a\\b\\c.json', WINDOWS.temp],
    ['D:\\A\\_TEMP\\x', 'D:\\A\\_TEMP\\x', WINDOWS.temp],
    ['d:/a/repo/repo/x', 'd:\\a\\repo\\repo\\x', WINDOWS.workspace],
    ['E:\\answers\\today\\x', 'E:\\answers\\today\\x', 'E:\\'],
    ['\\\\server\\share\\a\\x', '\\\\server\\share\\a\\x', '\\\\server\\share\\'],
  ])('%s is %s, trusted down to %s', (name, absolute, root) => {
    expect(place(name, WINDOWS, path.win32)).toEqual({ result: { path: absolute, root }, told: [] })
  })

  test.each(['..\\x', '../x', 'a\\..\\..\\x', 'E:x', 'E:..\\x', '.'])(
    '%s leads out of RUNNER_TEMP',
    (name) => {
      expect(place(name, WINDOWS, path.win32)).toEqual({ result: undefined, told: [LEAVES] })
    },
  )

  test.each([
    '_runner_file_commands\\x',
    '_RUNNER_FILE_COMMANDS/x',
    'd:\\A\\_temp\\a\\..\\_runner_file_commands\\set_env_2',
  ])('%s is a file of the runner', (name) => {
    expect(place(name, WINDOWS, path.win32)).toEqual({ result: undefined, told: [RUNNER] })
  })

  test.each([
    ['CON.json', 'CON.json'],
    ['folder./x', 'folder.'],
    ['D:\\a\\x<y>', 'x<y>'],
  ])('%s is no name that can be held', (name, part) => {
    expect(place(name, WINDOWS, path.win32)).toEqual({
      result: undefined,
      told: [
        expect.stringMatching(
          new RegExp(`^${part} cannot be the name of a file on this system: it .*\\. Choose`),
        ),
      ],
    })
  })
})

test('the rules are those of the system unless others are given', () => {
  const temp = path.resolve('temp')
  const context = { temp, workspace: temp, runnerFiles: [] }
  expect(place('x', context).result).toEqual({ path: path.join(temp, 'x'), root: temp })
  expect(isBelow(path.join(temp, 'x'), temp)).toBe(true)
  expect(isBelow(temp, temp)).toBe(false)
})

const PIECES = [
  '..',
  '.',
  'a',
  '/',
  '\\',
  '//',
  'C:',
  'D:',
  '\\\\?\\',
  '_runner_file_commands',
  ' ',
  '\0',
  'D:\\a',
]

test.each([
  ['posix', LINUX],
  ['win32', WINDOWS],
] as const)('no relative name leaves RUNNER_TEMP or steers the runner (%s)', (system, context) => {
  const paths = path[system]
  const name = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string(),
  )
  fc.assert(
    fc.property(name, (text) => {
      const { result, told } = place(text, context, paths)
      expect(result === undefined).toBe(told.length > 0)
      if (!result) return
      if (!paths.isAbsolute(text)) expect(isBelow(result.path, context.temp, paths)).toBe(true)
      expect(result.path.toLowerCase()).not.toContain(`${paths.sep}_runner_file_commands${paths.sep}set`)
      expect(result.path.toLowerCase().startsWith(result.root.toLowerCase())).toBe(true)
    }),
    { numRuns: 500 },
  )
})
