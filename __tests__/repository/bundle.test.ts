/** What the build makes of src/, beyond what running it shows. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { bundleFiles, bundleText, sourcesIn } from '../support/bundle.ts'
import { root } from '../support/repository-files.ts'

test('no module needs something before it is there, in whatever order they are loaded', async () => {
  const script = join(root, '__tests__', 'support', 'bundle-modules.cjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, join(root, 'dist')])
  const { modules, failures } = JSON.parse(stdout) as { modules: number; failures: string[] }
  expect(failures).toEqual([])
  expect(modules).toBeGreaterThan(30)
})

test('what is declared in src/ is declared in dist/', () => {
  expect(bundleText()).toMatch(/^\t*function githubRunner\(/m)
  expect(bundleText()).not.toMatch(/\(function \w+\(/)
})

test('every file is called after the file of src/ that it is loaded for, or the package it holds', () => {
  const names = bundleFiles().flatMap(({ name }) => (name.endsWith('.js') ? [name] : []))
  const unclear = names.filter((name) => {
    const [first = ''] = bundleText([name]).split('\n', 1)
    const called = sourcesIn([name]).map((path) =>
      path.replace('src/', '').replace(/ts$/, 'js').replace('/', '-'),
    )
    return !called.includes(name) && !first.endsWith(`/${name.replace('.js', '')}`)
  })
  expect(unclear).toEqual([])
})
