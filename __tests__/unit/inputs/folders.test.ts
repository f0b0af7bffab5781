import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { foldersOf } from '../../../src/inputs/folders.ts'

test('the runner says where its folders and files are', () => {
  const env = {
    RUNNER_TEMP: path.resolve('/runner/temp'),
    GITHUB_WORKSPACE: path.resolve('/work'),
    GITHUB_OUTPUT: '/runner/temp/commands/output',
    GITHUB_STEP_SUMMARY: '/runner/temp/commands/summary',
    GITHUB_STATE: '',
  }
  expect(foldersOf(env)).toEqual({
    temp: env.RUNNER_TEMP,
    workspace: env.GITHUB_WORKSPACE,
    runnerFiles: [env.GITHUB_OUTPUT, env.GITHUB_STEP_SUMMARY],
  })
})

test('without a runner the system’s folder for temporary files and the current one serve', () => {
  expect(foldersOf({})).toEqual({
    temp: path.resolve(os.tmpdir()),
    workspace: path.resolve(),
    runnerFiles: [],
  })
})
