/** The adapter to the real runner: what it reads from the environment, prints, and writes into the runner's files. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { parseKeyValueFile } from '../../../simulation/runner/file-commands.ts'
import { githubRunner } from '../../../src/report/runner.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY'] as const
const folder = temporaryFolder()
const { stdout, platform } = process
let printed: string[] = []

beforeEach(() => {
  printed = []
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  for (const name of FILES) {
    process.env[name] = path.join(folder, name)
    writeFileSync(path.join(folder, name), '')
  }
})
afterEach(() => {
  jest.restoreAllMocks()
  for (const name of FILES) Reflect.deleteProperty(process.env, name)
})

const written = (name: (typeof FILES)[number]): string => readFileSync(path.join(folder, name), 'utf8')
const pairs = (name: (typeof FILES)[number]): [string, string][] => [
  ...parseKeyValueFile(written(name), false),
]

describe('an input', () => {
  test('is read under its upper-case name, hyphens kept', () => {
    const env = { 'INPUT_CLIENT-SECRET': ' s3cret ', INPUT_PATH: '/x' }
    const runner = githubRunner({ env, stdout, platform })
    expect([runner.input('client-secret'), runner.input('path')]).toEqual([' s3cret ', '/x'])
  })

  test('is empty when there is none', () => {
    expect(githubRunner({ env: {}, stdout, platform }).input('token')).toBe('')
  })
})

test('what is printed follows the runner’s grammar', () => {
  const runner = githubRunner(process)
  runner.mask(['a%b\r\nc'])
  runner.info('a line')
  runner.debug('a detail')
  runner.notice('all is well')
  runner.warning('look: here')
  runner.error('one\ntwo', 'Sign-in refused, or: not')
  expect(printed.join('').split('\n')).toEqual([
    '::add-mask::a%25b%0D%0Ac',
    'a line',
    '::debug::a detail',
    '::notice::all is well',
    '::warning::look: here',
    '::error title=Sign-in refused%2C or%3A not::one%0Atwo',
    '',
  ])
})

test('knows the system that later steps run on', () => {
  expect(githubRunner({ env: {}, stdout, platform: 'win32' }).platform).toBe('win32')
})

test('outputs, the variable and the summary go into the runner’s files, and nothing of them is printed', () => {
  const runner = githubRunner(process)
  runner.outputs(new Map([['token', 'abc']]))
  runner.outputs(
    new Map([
      ['status', '200'],
      ['response', '{\n}'],
    ]),
  )
  runner.exportVariable('CYBERARK_TOKEN', 'abc')
  runner.summary('### A')
  runner.summary('### B')
  expect(pairs('GITHUB_OUTPUT')).toEqual([
    ['token', 'abc'],
    ['status', '200'],
    ['response', '{\n}'],
  ])
  expect(pairs('GITHUB_ENV')).toEqual([['CYBERARK_TOKEN', 'abc']])
  expect(written('GITHUB_STEP_SUMMARY')).toBe('### A\n### B\n')
  expect(printed).toEqual([])
})

test('nothing is written when there are no outputs', () => {
  githubRunner(process).outputs(new Map())
  expect(written('GITHUB_OUTPUT')).toBe('')
})

test('any value comes back as it was, whatever it imitates', () => {
  const awkward = fc.constantFrom(
    '\n',
    '\r\n',
    '=',
    '<<',
    'EOF',
    'ghadelimiter_',
    'token<<EOF\nx\nEOF\n',
    '\0',
  )
  const value = fc
    .array(fc.oneof(awkward, fc.string({ unit: 'grapheme' })), { maxLength: 8 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(value, value, (one, other) => {
      writeFileSync(path.join(folder, 'GITHUB_OUTPUT'), '')
      githubRunner(process).outputs(
        new Map([
          ['response', one],
          ['result', other],
        ]),
      )
      expect(pairs('GITHUB_OUTPUT')).toEqual([
        ['response', one],
        ['result', other],
      ])
    }),
    { numRuns: 200 },
  )
})

describe.each<[name: (typeof FILES)[number], act: (runner: ReturnType<typeof githubRunner>) => void]>([
  ['GITHUB_OUTPUT', (runner) => runner.outputs(new Map([['token', 's3cret-token']]))],
  ['GITHUB_ENV', (runner) => runner.exportVariable('CYBERARK_TOKEN', 's3cret-token')],
  ['GITHUB_STEP_SUMMARY', (runner) => runner.summary('s3cret-token')],
])('without %s', (name, act) => {
  test.each<[string, () => void]>([
    ['in the environment', () => Reflect.deleteProperty(process.env, name)],
    ['set to anything', () => (process.env[name] = '')],
    ['on the disk', () => rmSync(path.join(folder, name))],
  ])('%s it fails and prints nothing: older ways would print the value', (_, remove) => {
    remove()
    expect(() => {
      act(githubRunner(process))
    }).toThrow()
    expect(printed).toEqual([])
  })
})

test('an error of a runner’s file says which user met it, where the system has users by number', () => {
  const env = (process.env = { ...process.env, GITHUB_OUTPUT: path.join(folder, 'gone', 'file') })
  const met = (getuid?: () => number): unknown => {
    try {
      githubRunner({ env, stdout, platform, ...(getuid && { getuid }) }).outputs(new Map([['a', 'b']]))
      return undefined
    } catch (error) {
      return error
    }
  }
  expect(met(() => 1001)).toMatchObject({ user: 1001 })
  expect(met()).toMatchObject({ user: undefined })
})
