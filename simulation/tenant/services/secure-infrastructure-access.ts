/**
 * Secure Infrastructure Access: connectors, and what opens a session for a short while. Paths, statuses and fields are
 * those of cyberark/idsec-sdk-golang (pkg/services/sia).
 */
import { randomBytes } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { byToken } from './by-token.ts'
import { bodyOf, oneOf, shape, text } from './rules.ts'
import {
  gatewayService,
  get,
  numbered,
  type Call,
  type Listing,
  type Route,
  type Service,
} from './service.ts'

function random(bytes: number): string {
  return randomBytes(bytes).toString('base64')
}

function plain(body: string, type = 'text/plain'): PlainReply {
  return { status: 200, headers: { 'Content-Type': `${type}; charset=utf-8` }, body }
}

// access/idsec_sia_access_service.go: either holds a token that is good for 15 minutes.
function setupScript(call: Call): PlainReply {
  bodyOf(
    call,
    shape({
      connector_type: oneOf('ON-PREMISE', 'AWS', 'AZURE', 'GCP'),
      connector_os: oneOf('linux', 'windows'),
      connector_pool_id: text,
    }),
  )
  const script_url = `https://scripts.example/setup.sh?t=${call.secret(randomBytes(24).toString('hex'))}`
  return { status: 201, body: { script_url, bash_cmd: `curl -sSL "${script_url}" | sudo bash` } }
}

/** A private key, whose lines but the first and the last are secrets. */
function privateKey({ secret }: Call): string {
  const lines = [random(48), random(48), random(7)].map(secret)
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n')
}

/** The same as PuTTY keeps it. */
function puttyKey({ secret }: Call): string {
  const lines = [random(48), random(7)].map(secret)
  return [
    'PuTTY-User-Key-File-3: ssh-rsa',
    'Encryption: none',
    'Comment: simulated',
    'Public-Lines: 1',
    random(24),
    `Private-Lines: ${String(lines.length)}`,
    ...lines,
    '',
  ].join('\n')
}

// sso/idsec_sia_sso_service.go
const TOKENS: Readonly<Record<string, (call: Call) => object>> = {
  password: ({ secret }) => ({ key: secret(random(24)) }),
  client_certificate: (call) => ({
    client_certificate: `-----BEGIN CERTIFICATE-----\n${random(48)}\n-----END CERTIFICATE-----\n`,
    private_key: privateKey(call),
  }),
  oracle_wallet: ({ secret }) => ({ wallet: secret(random(60)), pem_wallet: secret(random(60)) }),
  rdp_file: ({ secret }) => ({
    text: `full address:s:db-1.example\nusername:s:simulated\npassword 51:b:${secret(randomBytes(24).toString('hex'))}\n`,
  }),
}

function acquireToken(call: Call): PlainReply {
  const { token_type } = bodyOf(
    call,
    shape({ token_type: oneOf(...Object.keys(TOKENS)), service: text }),
  ) as { token_type: string }
  const metadata = { created_at: '2026-03-02T09:14:31Z', expires_at: '2026-03-02T13:14:31Z' }
  return { status: 201, body: { token: TOKENS[token_type]?.(call), metadata } }
}

// k8s/idsec_sia_k8s_service.go
function kubeConfig({ secret }: Call): PlainReply {
  const yaml = `apiVersion: v1
kind: Config
clusters:
- cluster:
    certificate-authority-data: ${random(48)}
    server: https://acme.dpa.example:443
  name: simulated
contexts:
- context:
    cluster: simulated
    user: simulated
  name: simulated
current-context: simulated
users:
- name: simulated
  user:
    client-certificate-data: ${random(48)}
    client-key-data: ${secret(random(48))}
    token: ${secret(random(48))}
`
  return plain(yaml, 'application/yaml')
}

export function createInfrastructureAccess(listed: Listing): Service {
  // access/models/idsec_sia_list_connectors.go
  const connectors = listed(1, (index) => ({
    id: `CMSConnector_1234_${numbered('5f0c0000', index)}`,
    hostName: `connector-${String(index)}`,
    ...{ hostIp: '10.0.0.5', hostType: 'ON-PREMISE', os: 'linux', status: 'ACTIVE' },
    ...{ version: '2.4.1', activeSessionsCount: 0, isLatestVersion: true },
  }))
  const relays = listed(1, (index) => ({ id: `relay-${String(index)}`, status: 'ACTIVE', status_code: 1 }))
  // dbstrongaccounts and workspacesdb; their keys are in snake case
  const accounts = listed(1, (index) => ({
    strong_account_id: numbered('6a1b0000', index),
    ...{ store_type: 'managed', name: `account-${String(index)}` },
  }))
  const targets = listed(1, (index) => ({
    id: numbered('7b2c0000', index),
    ...{ name: `database-${String(index)}`, platform: 'ON-PREMISE', provider_engine: 'postgres' },
  }))
  // workspacestargetsets
  const sets = listed(1, (index) => ({
    name: `db-${String(index)}.example.com`,
    ...{ type: 'Target', enable_certificate_validation: true },
  }))
  const byContinuation = (all: readonly object[]): Route['answer'] =>
    byToken('continuationToken', 'limit', all, (items, continuationToken) => ({
      count: items.length,
      items,
      continuationToken,
    }))
  const byCursor = (items: readonly object[]): Route['answer'] =>
    byToken('cursor', 'limit', items, (page, next_cursor) => ({
      items: page,
      total_count: items.length,
      next_cursor,
    }))
  return gatewayService('secure-infrastructure-access', 'dpa', [
    get('/connectors', byContinuation(connectors)),
    get('/https-relays', byContinuation(relays)),
    get(
      '/targetsets',
      byToken('b64StartKey', 'limit', sets, (target_sets, b64_last_evaluated_key) => ({
        target_sets,
        b64_last_evaluated_key,
      })),
    ),
    get('/database-strong-accounts', byCursor(accounts)),
    get('/database-targets', byCursor(targets)),
    { method: 'POST', path: '/connectors/setup-script', answer: setupScript },
    { method: 'POST', path: '/adb/sso/acquire', answer: acquireToken },
    { method: 'GET', path: '/k8s/kube-config', answer: kubeConfig },
    {
      method: 'GET',
      path: '/ssh/sso/key',
      answer: (call) => plain(call.query.get('format') === 'ppk' ? puttyKey(call) : privateKey(call)),
    },
    {
      method: 'GET',
      path: '/public-keys',
      // One key on a line.
      answer: () => plain(`ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${random(256)} simulated\n`),
    },
  ])
}
