/** What a certificate that is refused is said to mean. */
import { describe, expect, test } from '@jest/globals'
import { certificateRefused, type CertificateRefused } from '../../../src/messages/certificate-failures.ts'
import { told } from '../../support/explanations.ts'

const NOON = Date.UTC(2026, 10, 30, 12)
const HOUR = 3_600_000
const path = '/etc/ca.pem'

function words(facts: Partial<CertificateRefused> = {}): string {
  const refused: CertificateRefused = {
    host: 'h.example',
    code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    issuer: 'Company CA',
    valid: undefined,
    now: NOON,
    clockAhead: undefined,
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

describe('of a certificate that is out of its time', () => {
  const code = 'CERT_HAS_EXPIRED'
  const over = { from: NOON - 48 * HOUR, until: NOON - HOUR }
  const now = "the runner's clock says 2026-11-30T12:00:00Z."

  test('it names both times, and leaves open whose is wrong where nobody told the time', () => {
    const all = words({ code, valid: over })
    expect(all).toContain(`It is valid from 2026-11-28T12:00:00Z until 2026-11-30T11:00:00Z; ${now}`)
    expect(all).toContain(
      "The runner's clock is wrong, or whoever presents the certificate has let it run out.",
    )
    expect(all).toContain('set it: a virtual machine that slept keeps the old one')
    expect(all).not.toContain('NODE_EXTRA_CA_CERTS')
  })

  test.each([
    [5 * 24 * HOUR, '5 days ahead of'],
    [47 * HOUR, '47 hours ahead of'],
    [-3 * HOUR, '3 hours behind'],
    [-119 * 60_000, '119 minutes behind'],
    [60_000, '1 minute ahead of'],
  ])('a clock that is wrong by %d ms is told as %s', (clockAhead, difference) => {
    const all = words({ code: 'CERT_NOT_YET_VALID', valid: over, clockAhead })
    expect(all).toContain(`The runner's clock is ${difference} that of the server that answered last.`)
  })

  test('a clock that is right clears the runner', () => {
    const all = words({ code, valid: over, clockAhead: -59_000 })
    expect(all).toContain(
      "agrees with that of the server that answered last. So it is the certificate whose time is wrong, not the runner's.",
    )
  })

  test('where it is another one of the chain, that is said', () => {
    expect(words({ code, valid: { from: NOON - HOUR, until: NOON + HOUR } })).toContain(
      `until 2026-11-30T13:00:00Z, but one that vouches for it is not valid; ${now}`,
    )
  })

  test('where its time could not be seen, the clock is told', () => {
    expect(words({ code })).toContain(`By its time it is not valid: ${now}`)
  })
})
