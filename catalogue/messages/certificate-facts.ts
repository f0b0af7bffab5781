/** Certificates that are refused, one for each way in which the words for them can come out. */
import type { CertificateRefused } from '../../src/messages/certificate-failures.ts'

const path = '/etc/ssl/company-ca.pem'

const YEAR = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1) }

const refused: CertificateRefused = {
  host: 'abc1234.id.cyberark.cloud',
  code: 'SELF_SIGNED_CERT_IN_CHAIN',
  issuer: 'Company TLS Inspection CA',
  valid: undefined,
  now: Date.UTC(2026, 10, 30, 12),
  clockAhead: undefined,
  authorities: { kind: 'unset' },
  usesSystem: false,
}

const files: readonly CertificateRefused['authorities'][] = [
  { kind: 'missing', path },
  { kind: 'unreadable', path, code: 'EACCES' },
  { kind: 'folder', path },
  { kind: 'empty', path },
  { kind: 'utf-16', path },
  { kind: 'der', path },
  { kind: 'mangled', path },
  { kind: 'not-pem', path },
  { kind: 'other-pem', path, label: 'PRIVATE KEY' },
  { kind: 'broken', path, number: 2, count: 3 },
  { kind: 'usable', path, names: ['C=US, O=Company, CN=Root CA 2019', 'C=US, O=Company, CN=Root CA 2024'] },
]

export const certificateFacts: readonly [[CertificateRefused], ...[CertificateRefused][]] = [
  [refused],
  ...files.map((authorities): [CertificateRefused] => [{ ...refused, authorities }]),
  [{ ...refused, usesSystem: true }],
  [{ ...refused, code: 'CERT_NOT_YET_VALID', valid: YEAR, now: Date.UTC(2019, 11, 31) }],
  [
    {
      ...refused,
      code: 'CERT_HAS_EXPIRED',
      valid: YEAR,
      now: Date.UTC(2031, 0, 1),
      clockAhead: Date.UTC(2031, 0, 1) - Date.UTC(2026, 10, 30),
    },
  ],
  [{ ...refused, code: 'CERT_HAS_EXPIRED', valid: YEAR, now: Date.UTC(2027, 0, 2), clockAhead: 1000 }],
  [{ ...refused, code: 'ERR_TLS_CERT_ALTNAME_INVALID', issuer: undefined }],
]
