/** What it means that a request got no answer. */
import type { PeerCertificate } from 'node:tls'
import { describe, expect, test } from '@jest/globals'
import { NetworkError, type Peer } from '../../../src/http/network-error.ts'
import { explainTrouble } from '../../../src/http/trouble.ts'
import { Deadline } from '../../../src/vocabulary/deadline.ts'
import { Failure } from '../../../src/vocabulary/failure.ts'
import { FakeClock, NOW } from '../../support/fake-clock.ts'
import { quietLog } from '../../support/quiet-log.ts'

const peer: Peer = { host: 'h.example', port: 443, isProxy: true }
const deadline = (cancelled = new AbortController().signal): Deadline =>
  new Deadline(new FakeClock(), 60, cancelled, {
    timedOut: (...facts) => new Failure('timedOut', facts),
    cancelled: (activity) => new Failure('cancelled', [activity]),
  })
const tries = { attempts: 2, gaveUp: undefined, variable: 'https_proxy' } as const

test('what a proxy offers is looked at without secrets', () => {
  const error = new NetworkError('proxy', '407', peer, { offered: 'Horse Battery' })
  const log = { ...quietLog, hide: () => '***' }
  const around = { env: {}, clock: new FakeClock(), deadline: deadline(), log }
  const failure = explainTrouble(error, tries, around, { clockAhead: 7 })
  expect(failure.facts).toMatchObject([{ offered: '***' }])
})

const explained = (error: NetworkError, env: NodeJS.ProcessEnv = {}): unknown =>
  explainTrouble(
    error,
    tries,
    { env, clock: new FakeClock(), deadline: deadline(), log: quietLog },
    { clockAhead: 7 },
  )

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

describe('silence for which no more time is left', () => {
  const silence = new NetworkError('answer', 'ETIMEDOUT', peer)
  const told = (gaveUp: 'no-time' | 'used-up', over = deadline()): unknown =>
    explainTrouble(
      silence,
      { ...tries, gaveUp },
      { env: {}, clock: new FakeClock(), deadline: over, log: quietLog },
      { clockAhead: undefined },
    )

  test('is told as the time limit that it is', () => {
    expect(told('no-time')).toMatchObject({ kind: 'timedOut', facts: [['starting'], true] })
  })

  test('is what ended the run, where that is over by now', () => {
    expect(told('no-time', deadline(AbortSignal.abort()))).toMatchObject({ kind: 'cancelled' })
  })

  test('is told as silence where time was left', () => {
    expect(told('used-up')).toMatchObject({ kind: 'network', facts: [{ code: 'ETIMEDOUT' }] })
  })
})
