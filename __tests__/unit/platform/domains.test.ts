import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DOMAINS, domainOf, isDomain, isLabel } from '../../../src/platform/domains.ts'

test('the platform has a commercial and a government domain', () => {
  expect(DOMAINS).toEqual(['cyberark.cloud', 'cyberarkgov.cloud'])
})

test.each(['cyberark.cloud', 'cyberarkgov.cloud'])('%s is a domain', (text) => {
  expect(isDomain(text)).toBe(true)
})

test.each(['', 'cyberark.com', 'Cyberark.cloud', 'acme.cyberark.cloud', '.cyberark.cloud', 'constructor'])(
  '"%s" is none',
  (text) => {
    expect(isDomain(text)).toBe(false)
  },
)

test.each([
  ['cyberark.cloud', 'cyberark.cloud'],
  ['acme.cyberark.cloud', 'cyberark.cloud'],
  ['acme.secretshub.cyberark.cloud', 'cyberark.cloud'],
  ['abc1234.id.cyberarkgov.cloud', 'cyberarkgov.cloud'],
  ['evilcyberark.cloud', undefined],
  ['cyberark.cloud.evil.com', undefined],
  ['cyberark.cloud.', undefined],
  ['cloud', undefined],
  ['', undefined],
])('the host "%s" lies below %s', (host, domain) => {
  expect(domainOf(host)).toBe(domain)
})

test.each(['a', '7', 'abc1234', 'my-company', 'a--b', 'x'.repeat(63)])('%s is a label', (text) => {
  expect(isLabel(text)).toBe(true)
})

test.each(['', '-a', 'a-', 'a.b', 'A', 'a_b', 'a b', 'ä', 'a\n', 'x'.repeat(64), 'a/b', 'a@b'])(
  '%j is no label',
  (text) => {
    expect(isLabel(text)).toBe(false)
  },
)

test('a label never becomes anything but itself in a URL', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9-]{1,63}$/), (text) => {
      fc.pre(isLabel(text))
      expect(new URL(`https://${text}.id.cyberark.cloud`).hostname).toBe(`${text}.id.cyberark.cloud`)
    }),
  )
})
