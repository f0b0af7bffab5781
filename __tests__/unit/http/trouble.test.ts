/** What it means that a request got no answer. */
import type { PeerCertificate } from 'node:tls'
import { expect, test } from '@jest/globals'
import { NetworkError, type Peer } from '../../../src/http/network-error.ts'
import { explainTrouble } from '../../../src/http/trouble.ts'

const peer: Peer = { host: 'h.example', port: 443, isProxy: true }
const around = { attempts: 2, gaveUp: undefined, variable: 'https_proxy', env: {} } as const

test('a proxy’s refusal carries what it offers', () => {
  const error = new NetworkError('proxy', '407', peer, { offered: 'NTLM' })
  expect(explainTrouble(error, around)).toMatchObject({
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

test('a refused certificate carries who issued it, and what the environment says', () => {
  const explained = (issuer: object | undefined, env: NodeJS.ProcessEnv = {}): unknown => {
    const certificate = { issuer } as PeerCertificate
    const error = new NetworkError('tls', 'SELF_SIGNED_CERT_IN_CHAIN', peer, { certificate })
    return explainTrouble(error, { ...around, env })
  }
  expect(
    explained({ C: 'US', CN: 'Root' }, { NODE_EXTRA_CA_CERTS: '/nowhere/ca.pem', NODE_USE_SYSTEM_CA: '1' }),
  ).toMatchObject({
    kind: 'certificateRefused',
    facts: [{ issuer: 'Root', authorities: { kind: 'missing' }, usesSystem: true }],
  })
  expect(explained({ O: 'Company', OU: ['A', 'B'] })).toMatchObject({ facts: [{ issuer: 'Company, A, B' }] })
  expect(explained(undefined)).toMatchObject({
    facts: [{ issuer: undefined, authorities: { kind: 'unset' }, usesSystem: false }],
  })
  expect(explainTrouble(new NetworkError('tls', 'CERT_REVOKED', peer), around)).toMatchObject({
    facts: [{ issuer: undefined }],
  })
})
