/** Answers that hold a secret under a name that does not say so, and which paths they are about. */
import { expect, test } from '@jest/globals'
import { hiddenKeys, plainKey } from '../../../src/platform/hidden-secrets.ts'

const SIA = 'secure-infrastructure-access'
const SCRIPT = 'base64cmd bashcmd powershellcmd script scriptcontent scripturl'

test.each([
  [SIA, 'connectors/setup-script', SCRIPT],
  [SIA, 'https-relays/setup-script', SCRIPT],
  ['connector-management', '/setup-script/', SCRIPT],
  ['connector-management', 'connectors//Setup-Script', SCRIPT],
  [SIA, 'adb/sso/acquire', 'clientcertificate key pemwallet text wallet'],
  [SIA, 'SSH/sso/Key', 'key text'],
  [undefined, 'api/connectors/setup-script', SCRIPT],
  [undefined, 'api/ssh/sso/key', 'key text'],
])('%s %s has secrets under %s', (service, path, keys) => {
  expect([...hiddenKeys(service, path)].sort().join(' ')).toBe(keys)
})

test.each([
  [SIA, 'connectors'],
  [SIA, 'connectors/setup-script/more'],
  [SIA, 'sso/acquire'],
  [SIA, 'ssh/key'],
  ['connector-management', 'adb/sso/acquire'],
  ['connector-management', 'ssh/sso/key'],
  ['secrets-hub', 'adb/sso/acquire'],
  ['secrets-hub', 'connectors/setup-script'],
  [undefined, ''],
])('%s %s has none', (service, path) => {
  expect([...hiddenKeys(service, path)]).toEqual([])
})

test.each([
  ['bash_cmd', 'bashcmd'],
  ['Script-URL_x', 'scripturlx'],
  ['key', 'key'],
  ['a.b', 'a.b'],
])('the key %s compares as %s', (key, plain) => {
  expect(plainKey(key)).toBe(plain)
})
