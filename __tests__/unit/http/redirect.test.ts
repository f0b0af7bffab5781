import { expect, test } from '@jest/globals'
import { redirectTarget } from '../../../src/http/redirect.ts'
import { asItIs } from '../../support/quiet-log.ts'

const FROM = new URL('https://acme.secretshub.cyberark.cloud/api/policies?limit=1')
const target = (location?: string): string | undefined =>
  redirectTarget(
    { hide: asItIs, headers: new Map(location === undefined ? [] : [['location', location]]) },
    FROM,
  )

test.each([
  ['https://elsewhere.example/login', 'https://elsewhere.example/login'],
  ['https://elsewhere.example:8443/login', 'https://elsewhere.example:8443/login'],
  ['http://elsewhere.example', 'http://elsewhere.example/'],
  ['//elsewhere.example/x', 'https://elsewhere.example/x'],
  ['/login', 'https://acme.secretshub.cyberark.cloud/login'],
  ['next', 'https://acme.secretshub.cyberark.cloud/api/next'],
  ['', 'https://acme.secretshub.cyberark.cloud/api/policies'],
])('"%s" points to %s', (location, shown) => {
  expect(target(location)).toBe(shown)
})

test('query, fragment and credentials are not shown', () => {
  expect(target('https://user:word@elsewhere.example/login?code=secret#token=secret')).toBe(
    'https://elsewhere.example/login',
  )
})

test.each([
  undefined,
  'javascript:alert(1)',
  'data:text/plain,x',
  'file:///etc/passwd',
  'https://',
  'https://[bad',
])('%s points nowhere', (location) => {
  expect(target(location)).toBeUndefined()
})

test('secrets are out before it is read', () => {
  const headers = new Map([['location', 'https://Tr0ub4dor&3 {x}|y.example\\Zebra']])
  const hide = (text: string): string => text.replace('Tr0ub4dor&3 {x}|y', '***')
  expect(redirectTarget({ headers, hide }, FROM)).toBe('https://***.example/Zebra')
})
