import { describe, expect, test } from '@jest/globals'
import { codeOf, NetworkError } from '../../../src/http/network-error.ts'
import type { Phase } from '../../../src/vocabulary/attempt.ts'

const error = (phase: Phase, code: string): NetworkError =>
  new NetworkError(phase, code, { host: 'abc1234.id.cyberark.cloud', port: 443, isProxy: false })

test.each<[Phase, boolean]>([
  ['lookup', false],
  ['connect', false],
  ['proxy', false],
  ['tls', false],
  ['answer', true],
  ['body', true],
])('in phase %s the request may have arrived: %s', (phase, mayHave) => {
  expect(error(phase, 'ECONNRESET').requestMayHaveArrived).toBe(mayHave)
})

test.each([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])('%s is a certificate refused, and final', (code) => {
  expect(error('tls', code)).toMatchObject({ isCertificateRefused: true, isFinal: true })
})

test.each([
  'ECONNRESET',
  'ETIMEDOUT',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  'EPROTO',
  'HPE_INVALID_CONSTANT',
  'UNKNOWN',
])('%s is neither', (code) => {
  expect(error('tls', code)).toMatchObject({ isCertificateRefused: false, isFinal: false })
})

test.each([
  ['proxy', '400', true],
  ['proxy', '403', true],
  ['proxy', '407', true],
  ['proxy', '499', true],
  ['proxy', '408', false],
  ['proxy', '425', false],
  ['proxy', '429', false],
  ['proxy', '502', false],
  ['proxy', '504', false],
  ['proxy', 'ECONNRESET', false],
  ['answer', '403', false],
] as const)('in phase %s, %s is final: %s', (phase, code, isFinal) => {
  expect(error(phase, code).isFinal).toBe(isFinal)
})

describe('the code', () => {
  test.each<[unknown, string]>([
    [Object.assign(new Error('x'), { code: 'ECONNRESET' }), 'ECONNRESET'],
    [new AggregateError([], 'x'), 'UNKNOWN'],
    [new Error('x'), 'UNKNOWN'],
    [{ code: '' }, 'UNKNOWN'],
    [{ code: 7 }, 'UNKNOWN'],
    ['text', 'UNKNOWN'],
    [null, 'UNKNOWN'],
    [undefined, 'UNKNOWN'],
  ])('of %p is %s', (thrown, code) => {
    expect(codeOf(thrown)).toBe(code)
  })

  test('and the phase are all that an accidental print shows', () => {
    expect(String(error('tls', 'ECONNRESET'))).toBe('NetworkError: tls: ECONNRESET')
  })
})
