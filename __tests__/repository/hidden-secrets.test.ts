/** Each answer that holds a secret under a name that does not say so has a public source. */
import { expect, test } from '@jest/globals'
import { SERVICES } from '../../src/platform/services.ts'
import { readText } from '../support/repository-files.ts'

test('each row names the public source it comes from, and services that there are', () => {
  const table = readText('src/platform/hidden-secrets.ts')
  const rows = [...table.matchAll(/^ {4}path: '(.+)',$/gm)]
  const sources = [...table.matchAll(/^ {2}\/\/ [\w-]+\/[\w-]+, \w.+\n {2}\{/gm)]
  expect(rows.length).toBeGreaterThan(3)
  expect(sources).toHaveLength(rows.length)
  const services = [...table.matchAll(/^ {4}services: \[(.+)\]/gm)].flatMap(([, names]) => names!.split(', '))
  expect(SERVICES.map(({ name }) => `'${name}'`)).toEqual(expect.arrayContaining(services))
})
