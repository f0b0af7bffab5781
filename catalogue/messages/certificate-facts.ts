/** Certificates that are refused, one for each way in which the words for them can come out. */
import type { CertificateRefused } from '../../src/messages/certificate-failures.ts'

const path = '/etc/ssl/company-ca.pem'

const refused: CertificateRefused = {
  host: 'abc1234.id.cyberark.cloud',
  code: 'SELF_SIGNED_CERT_IN_CHAIN',
  issuer: 'Company TLS Inspection CA',
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
  [{ ...refused, code: 'ERR_TLS_CERT_ALTNAME_INVALID', issuer: undefined }],
]
