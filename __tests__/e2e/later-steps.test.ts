/** What the services are known to answer that holds a secret: nothing of it in the step's log, nor in that of a step that prints it. */
import { expect, test } from '@jest/globals'
import { findLeaks } from '../../simulation/runner/leaks.ts'
import { Masker } from '../../simulation/runner/runner.ts'
import { startScene, type Inputs } from '../support/step.ts'

const SIA = { service: 'sia', method: 'POST' }
const acquire = (token_type: string): Inputs => ({
  ...SIA,
  path: '/adb/sso/acquire',
  body: JSON.stringify({ token_type, service: 'DPA-DB' }),
  select: 'token',
})
const retrieve = (account: string): Inputs => ({
  service: 'pcloud',
  method: 'POST',
  path: `/Accounts/${account}/Password/Retrieve`,
  body: '{"reason":"ci"}',
  select: '@',
})
const targets = [{ workspaceId: '123456789011', roleId: 'arn:aws:iam::123456789011:role/Developer' }]

/** With lines that must stay readable, which stand in an answer beside its secrets. */
const rows: readonly (readonly [
  what: string,
  inputs: Inputs,
  secrets: number,
  readable?: readonly string[],
])[] = [
  ['a vaulted password', retrieve('24_1'), 1],
  ['a vaulted document', retrieve('24_4'), 3],
  [
    'cloud keys',
    {
      service: 'sca',
      method: 'POST',
      path: '/access/elevate',
      body: JSON.stringify({ csp: 'AWS', organizationId: 'o-a1b2c3d4e5', targets }),
      select: 'response.results[0].accessCredentials',
    },
    3,
    ['"csp"'],
  ],
  ['a short-lived password', acquire('password'), 1],
  ['a short-lived certificate', acquire('client_certificate'), 3, ['-----BEGIN PRIVATE KEY-----']],
  ['a short-lived wallet', acquire('oracle_wallet'), 2],
  ['a file for a remote desktop', acquire('rdp_file'), 1],
  [
    'the command that installs a connector',
    {
      ...SIA,
      path: '/connectors/setup-script',
      body: '{"connector_type":"AWS","connector_os":"linux","connector_pool_id":"pool-1"}',
      select: 'bash_cmd',
    },
    1,
  ],
  [
    'the script that installs an agent',
    { service: 'cm', method: 'POST', path: '/setup-script', select: 'script' },
    1,
    ['#!/bin/bash', '  exit 1', 'fi'],
  ],
  [
    'a kubeconfig',
    { service: 'sia', path: '/k8s/kube-config' },
    2,
    ['kind: Config', 'users:', '- name: simulated'],
  ],
  ['a key for SSH', { service: 'sia', path: '/ssh/sso/key' }, 3, ['-----BEGIN PRIVATE KEY-----']],
  [
    'a key for PuTTY',
    { service: 'sia', path: '/ssh/sso/key', query: 'format=ppk' },
    2,
    ['Encryption: none', 'Private-Lines: 2'],
  ],
]

/** What later steps make of an output: `echo`, `jq .` and `jq -r '.. | strings'`. */
function printed(output: string): string[] {
  const texts = [output]
  try {
    const document: unknown = JSON.parse(output)
    texts.push(JSON.stringify(document, null, 2))
    JSON.parse(output, (_, value: unknown) => (typeof value === 'string' ? texts.push(value) : value))
  } catch {
    // No JSON: jq would print an error.
  }
  return texts.flatMap((text) => text.split(/\r?\n/))
}

test.concurrent.each(rows)('%s: no step shows it', async (_, inputs, secrets, readable = []) => {
  const masker = new Masker()
  const { tenant, run, stop } = await startScene()
  const { outcome, outputs } = await run(inputs, { masker })
  await stop()
  expect(outcome).toBe('success')
  const answered = tenant
    .secrets()
    .filter((secret) => secret !== tenant.options.clientSecret && !tenant.issuedTokens.includes(secret))
  expect(answered).toHaveLength(secrets)
  const { token, ...others } = outputs
  expect(token).toBeDefined()
  const lines = Object.values(others).flatMap(printed)
  expect(answered.filter((secret) => !lines.some((line) => line.includes(secret)))).toEqual([])
  const log = lines.map((line) => masker.mask(line)).join('\n')
  expect(findLeaks({ log }, answered).map(({ description }) => description)).toEqual([])
  for (const line of readable) expect(log).toContain(line)
})
