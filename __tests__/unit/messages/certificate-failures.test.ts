/** What a certificate that is refused is said to mean. */
import { describe, expect, test } from '@jest/globals'
import { certificateRefused, type CertificateRefused } from '../../../src/messages/certificate-failures.ts'
import { told } from '../../support/explanations.ts'

const path = '/etc/ca.pem'

function words(facts: Partial<CertificateRefused> = {}): string {
  const refused: CertificateRefused = {
    host: 'h.example',
    code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    issuer: 'Company CA',
    authorities: { kind: 'unset' },
    usesSystem: false,
    ...facts,
  }
  return told(certificateRefused(refused))
}

test('names the host, the code, who issued it and what to do', () => {
  const all = words()
  for (const part of [
    'h.example presented is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE). It was issued by Company CA.',
    'NODE_EXTRA_CA_CERTS is not set.',
    'set NODE_EXTRA_CA_CERTS to its path',
    'NODE_USE_SYSTEM_CA=1',
    'There is no switch',
  ])
    expect(all).toContain(part)
  expect(words({ issuer: undefined })).not.toContain('issued')
  expect(words({ usesSystem: true })).toContain(
    'NODE_USE_SYSTEM_CA is set: the system does not trust it either.',
  )
})

describe('of NODE_EXTRA_CA_CERTS it says', () => {
  test.each<[CertificateRefused['authorities'], string]>([
    [{ kind: 'missing', path }, 'does not exist'],
    [{ kind: 'unreadable', path, code: 'EACCES' }, 'cannot be read (EACCES)'],
    [{ kind: 'folder', path }, 'is a folder'],
    [{ kind: 'empty', path }, 'is empty'],
    [{ kind: 'utf-16', path }, 'is UTF-16'],
    [{ kind: 'der', path }, 'binary (DER)'],
    [{ kind: 'mangled', path }, 'lost its line breaks or is indented'],
    [{ kind: 'not-pem', path }, 'is not PEM'],
    [{ kind: 'other-pem', path, label: 'PRIVATE KEY' }, 'holds no certificate, but PRIVATE KEY;'],
    [{ kind: 'broken', path, number: 2, count: 3 }, '(number 2 of 3): Node ignores it'],
    [{ kind: 'usable', path, names: ['Root A', 'Root B'] }, 'among what it holds: Root A; Root B.'],
  ])('%j', (authorities, what) => {
    expect(words({ authorities })).toMatch(/NODE_EXTRA_CA_CERTS names \/etc\/ca\.pem, which /)
    expect(words({ authorities })).toContain(what)
  })
})

test.each(['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'])(
  'of a certificate for another name it does not blame the authority: %s',
  (code) => {
    expect(words({ code })).toContain('for other names')
    expect(words({ code })).not.toContain('NODE_EXTRA_CA_CERTS')
  },
)
