/** Paths of the runner's machine, in a job that runs in a container. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { inContainer } from '../../../src/inputs/host-files.ts'
import { FOLDERS, requestFaultsOf } from '../../support/inputs.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const TEMP = '/__w/_temp'

// Jobs run in containers on Linux alone, whose paths these are.
const testPosix = process.platform === 'win32' ? test.skip : test

describe('in a container', () => {
  test.each([
    ['/home/nobody/work/_temp/answer.json', '/__w/_temp/answer.json'],
    ['/home/nobody/work/repo/repo/a/b.json', '/__w/repo/repo/a/b.json'],
    ['/home/nobody/work/work/work/x', '/__w/work/work/x'],
    ['/opt/nowhere/actions-runner/_work/repo/repo/x', '/__w/repo/repo/x'],
    ['/_work/x', '/__w/x'],
  ])('%s is %s', (file, inside) => {
    expect(inContainer(file, TEMP)).toBe(inside)
  })

  test.each([
    ...['/__w/_temp/x', '/__w/work/work/x', '/home/nobody/x', '/home/nobody/network/x'],
    ...['/srv/work', '/srv/work/', 'nobody/work/x', 'work/x', '/home/nobody/working/x'],
  ])('%s is what it is', (file) => {
    expect(inContainer(file, TEMP)).toBeUndefined()
  })

  testPosix('a work folder that is there is the container’s own', () => {
    const work = path.join(temporaryFolder(), 'work')
    expect(inContainer(path.join(work, 'x'), TEMP)).toBe('/__w/x')
    mkdirSync(work)
    expect(inContainer(path.join(work, 'x'), TEMP)).toBeUndefined()
  })
})

test('on the machine itself every path is what it is', () => {
  for (const temp of ['/home/nobody/work/_temp', '/__work/_temp', 'D:\\a\\_temp'])
    expect(inContainer('/home/nobody/work/repo/x', temp)).toBeUndefined()
})

testPosix.each([
  ['body-file', { method: 'POST' }],
  ['response-file', {}],
] as const)('%s is told with the path inside, and nothing is made', async (input, more) => {
  const file = '/home/nobody/work/_temp/policy.json'
  expect(await requestFaultsOf({ ...more, [input]: file }, { ...FOLDERS, temp: TEMP })).toEqual([
    `${input}: ${file} is a path on the runner's machine, and this job runs in a container, where it is /__w/_temp/policy.json. Write that, or a relative path: expressions such as github.workspace and runner.temp give the machine's path.`,
  ])
})
