/** What it means that a request got no answer. */
import type { PeerCertificate } from 'node:tls'
import { expect, test } from '@jest/globals'
import { NetworkError, type Peer } from '../../../src/http/network-error.ts'
import { explainTrouble } from '../../../src/http/trouble.ts'
import { FakeClock, NOW } from '../../support/fake-clock.ts'
import { quietLog } from '../../support/quiet-log.ts'

const peer: Peer = { host: 'h.example', port: 443, isProxy: true }
const tries = { attempts: 2, gaveUp: undefined, variable: 'https_proxy' } as const

test('what a proxy offers is looked at without secrets', () => {
  const error = new NetworkError('proxy', '407', peer, { offered: 'Horse Battery' })
  const log = { ...quietLog, hide: () => '***' }
  const failure = explainTrouble(error, tries, { env: {}, clock: new FakeClock(), log }, { clockAhead: 7 })
  expect(failure.facts).toMatchObject([{ offered: '***' }])
})

const explained = (error: NetworkError, env: NodeJS.ProcessEnv = {}): unknown =>
  explainTrouble(error, tries, { env, clock: new FakeClock(), log: quietLog }, { clockAhead: 7 })

test('a proxy’s refusal carries what it offers', () => {
  const error = new NetworkError('proxy', '407', peer, { offered: 'NTLM' })
  expect(explained(error)).toMatchObject({
    kind: 'network',
    facts: [
      {
        phase: 'proxy',
        code: '407',
        host: 'h.example',
        isProxy: true,
        offered: 'NTLM',
        attempts: 2,
        gaveUp: undefined,
        variable: 'https_proxy',
      },
    ],
  })
})

const refused = (certificate?: object): NetworkError =>
  new NetworkError('tls', 'CERT_HAS_EXPIRED', peer, { certificate: certificate as PeerCertificate })

test('a refused certificate carries who issued it, when it is valid, and what the environment says', () => {
  const certificate = {
    issuer: { C: 'US', CN: 'Root' },
    valid_from: 'Nov 28 07:10:10 2026 GMT',
    valid_to: 'Dec  6 07:10:10 2026 GMT',
  }
  const env = { NODE_EXTRA_CA_CERTS: '/nowhere/ca.pem', NODE_USE_SYSTEM_CA: '1' }
  expect(explained(refused(certificate), env)).toMatchObject({
    kind: 'certificateRefused',
    facts: [
      {
        issuer: 'Root',
        valid: { from: Date.UTC(2026, 10, 28, 7, 10, 10), until: Date.UTC(2026, 11, 6, 7, 10, 10) },
        now: NOW,
        clockAhead: 7,
        authorities: { kind: 'missing' },
        usesSystem: true,
      },
    ],
  })
})

test('one that shows little of itself is told without', () => {
  expect(explained(refused({ issuer: { O: 'Company', OU: ['A', 'B'] } }))).toMatchObject({
    facts: [{ issuer: 'Company, A, B', valid: undefined, authorities: { kind: 'unset' }, usesSystem: false }],
  })
  for (const nothing of [{}, undefined]) {
    expect(explained(refused(nothing))).toMatchObject({ facts: [{ issuer: undefined, valid: undefined }] })
  }
})
