/** What the build makes of src/, beyond what running it shows. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { bundleText } from '../support/bundle.ts'
import { root } from '../support/repository-files.ts'

test('no module needs something before it is there, in whatever order they are loaded', async () => {
  const script = join(root, '__tests__', 'support', 'bundle-modules.cjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, join(root, 'dist')])
  const { modules, failures } = JSON.parse(stdout) as { modules: number; failures: string[] }
  expect(failures).toEqual([])
  expect(modules).toBeGreaterThan(30)
})

test('our functions are compiled as they are read, those of packages when they are called', () => {
  expect(bundleText()).toMatch(/^\t+const githubRunner = \(function githubRunner\(/m)
  expect(bundleText()).toMatch(/^\t+function issueCommand\(/m)
})
