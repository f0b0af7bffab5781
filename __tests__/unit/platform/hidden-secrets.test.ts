/** Answers that hold a secret under a name that does not say so: where each fact comes from, and which paths it is about. */
import { expect, test } from '@jest/globals'
import { hiddenKeys } from '../../../src/platform/hidden-secrets.ts'
import { SERVICES } from '../../../src/platform/services.ts'
import { readText } from '../../support/repository-files.ts'

const SIA = 'secure-infrastructure-access'

test('each row names the public source it comes from, and services that there are', () => {
  const table = readText('src/platform/hidden-secrets.ts')
  const rows = [...table.matchAll(/^ {4}path: '(.+)',$/gm)]
  const sources = [...table.matchAll(/^ {2}\/\/ [\w-]+\/[\w-]+, \w.+\n {2}\{/gm)]
  expect(rows.length).toBeGreaterThan(3)
  expect(sources).toHaveLength(rows.length)
  const services = [...table.matchAll(/^ {4}services: \[(.+)\]/gm)].flatMap(([, names]) => names!.split(', '))
  expect(SERVICES.map(({ name }) => `'${name}'`)).toEqual(expect.arrayContaining(services))
})

test.each([
  [SIA, 'connectors/setup-script', 'bashcmd'],
  [SIA, 'https-relays/setup-script', 'scripturl'],
  ['connector-management', '/setup-script/', 'script'],
  [SIA, 'adb/sso/acquire', 'pemwallet'],
  [SIA, 'SSH/sso/Key', 'text'],
  [undefined, 'api/connectors/setup-script', 'bashcmd'],
])('%s %s has a secret %s', (service, path, key) => {
  expect([...hiddenKeys(service, path)]).toContain(key)
})

test.each([
  [SIA, 'connectors'],
  [SIA, 'connectors/setup-script/more'],
  [SIA, 'sso/acquire'],
  ['secrets-hub', 'adb/sso/acquire'],
  [undefined, ''],
])('%s %s has none', (service, path) => {
  expect([...hiddenKeys(service, path)]).toEqual([])
})
