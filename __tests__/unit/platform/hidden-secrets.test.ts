/** Answers that hold a secret under a name that does not say so: where each fact comes from, and which paths it is about. */
import { expect, test } from '@jest/globals'
import { HIDDEN_SECRETS, hiddenKeys } from '../../../src/platform/hidden-secrets.ts'
import { SERVICES } from '../../../src/platform/services.ts'

const SIA = 'secure-infrastructure-access'

test.each(HIDDEN_SECRETS.map((row) => [row.path, row] as const))(
  '%s is known from a public source',
  (_, row) => {
    expect(row.source).toMatch(/^[\w-]+\/[\w-]+, \S+\.go/)
    expect(SERVICES.map(({ name }) => name)).toEqual(expect.arrayContaining([...row.services]))
  },
)

test.each([
  [SIA, 'connectors/setup-script', 'bashcmd'],
  [SIA, 'https-relays/setup-script', 'scripturl'],
  ['connector-management', '/connectors/setup-script/', 'script'],
  [SIA, 'adb/sso/acquire', 'pemwallet'],
  [SIA, 'SSH/sso/Key', 'text'],
  [SIA, 'k8s/kube-config', 'clientkeydata'],
  [SIA, 'k8s/kube-config/AWS', 'clientkeydata'],
  [undefined, 'api/connectors/setup-script', 'bashcmd'],
])('%s %s has a secret %s', (service, path, key) => {
  expect([...hiddenKeys(service, path)]).toContain(key)
})

test.each([
  [SIA, 'connectors'],
  [SIA, 'k8s/kube-config/AWS/more'],
  [SIA, 'sso/acquire'],
  ['secrets-hub', 'adb/sso/acquire'],
  [undefined, ''],
])('%s %s has none', (service, path) => {
  expect([...hiddenKeys(service, path)]).toEqual([])
})
