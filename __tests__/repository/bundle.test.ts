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

const NAMES = bundleFiles().flatMap(({ name }) => (name.endsWith('.js') ? [name] : []))

test('of files that few runs load none has a copy of what another has', () => {
  const usual = ['index.js', 'inputs-request.js', 'authorized-request.js']
  const modules = NAMES.filter((name) => !usual.includes(name)).flatMap((name) =>
    Array.from(bundleText([name]).matchAll(/^(\d+): \(/gm), ([, id]) => `${id!} in ${name}`),
  )
  expect(modules.length).toBeGreaterThan(35)
  const ids = modules.map((one) => one.split(' ')[0])
  expect(modules.filter((one, index) => ids.indexOf(one.split(' ')[0]) !== index)).toEqual([])
})

test('what is declared in src/ is declared in dist/', () => {
  expect(bundleText()).toMatch(/^\t*function githubRunner\(/m)
  expect(bundleText()).not.toMatch(/\(function \w+\(/)
})

test('every file is called after the file of src/ that it is loaded for, or the package it holds', () => {
  const unclear = NAMES.filter((name) => {
    const [first = ''] = bundleText([name]).split('\n', 1)
    const called = sourcesIn([name]).map((path) =>
      path.replace('src/', '').replace(/ts$/, 'js').replace('/', '-'),
    )
    return name !== 'shared.js' && !called.includes(name) && !first.endsWith(`/${name.replace('.js', '')}`)
  })
  expect(unclear).toEqual([])
})
