/** Wherever a user's inputs lead, the token stays with the service of the table. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addressOf } from '../../../src/exchange/address.ts'
import type { RequestPath, Target } from '../../../src/inputs/plan.ts'
import { checkQuery } from '../../../src/inputs/query-and-headers.ts'
import { checkPath } from '../../../src/inputs/request-path.ts'
import { checkServiceUrl } from '../../../src/inputs/service-url.ts'
import { domainOf } from '../../../src/platform/domains.ts'
import { baseUrl } from '../../../src/platform/service-address.ts'
import { SERVICES } from '../../../src/platform/services.ts'
import { judged, requestOf } from '../../support/inputs.ts'

const WHERE = {
  subdomain: 'acme',
  domain: 'cyberark.cloud',
  tenant: { id: 'abc1234', domain: 'cyberark.cloud' },
} as const

const plan = await requestOf({})
const urlOf = (target: Target, path: RequestPath): URL => addressOf({ ...plan, target, path }, WHERE).url

const PIECES = [
  ...[
    '/',
    '//',
    '\\',
    '.',
    '..',
    '%2e',
    '%2E',
    '%252e',
    '%c0%ae',
    '%u002e',
    '．',
    '‥',
    '。',
    '/..',
    '../',
    '..;/',
  ],
  ...[
    '%2f',
    '%5c',
    '／',
    '＼',
    ';',
    '?',
    '#',
    '@',
    ':',
    ':443',
    ':8443',
    '&',
    '=',
    '%',
    '%00',
    '%0d%0a',
    '+',
  ],
  ...['https://', 'http:', '//evil.com', 'evil.com', 'user:pw@', 'acme', 'x', 'ä', '\u202e', '\ud800', '🔑'],
  ...[
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\0',
    ' ',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '[::1]',
    '127.0.0.1',
    '*',
    '|',
    '"',
    '<',
  ],
]
const hostile = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
)
const base = fc.oneof(
  hostile.map((text) => `https://acme.cyberark.cloud/${text}`),
  hostile.map((text) => `https://${text}.cyberark.cloud`),
  hostile.map((text) => `https://cyberark.cloud${text}`),
  hostile.map((text) => `https://${text}`),
  hostile,
)

test('a path that is not refused stays below the base URL of any service', () => {
  let kept = 0
  fc.assert(
    fc.property(fc.constantFrom(...SERVICES), hostile, hostile, (service, pathText, queryText) => {
      const serviceUrl = baseUrl(service, WHERE) as URL
      const path = pathOf(pathText, `a=${queryText}`)
      if (!path) return
      kept += 1
      expectBelow(urlOf({ kind: 'service', service }, path), serviceUrl)
    }),
    { numRuns: 3000 },
  )
  expect(kept).toBeGreaterThan(100)
})

test('a service-url that is not refused is the platform’s, and no path leads out of it', () => {
  let kept = 0
  fc.assert(
    fc.property(base, hostile, (text, pathText) => {
      const { result, told } = judged((tell) => checkServiceUrl(text, tell))
      expect(result === undefined).toBe(told.length > 0)
      if (!result) return
      expect(result.protocol + result.username + result.password + result.port).toBe('https:')
      expect(result.search + result.hash).toBe('')
      expect(domainOf(result.hostname)).toBeDefined()
      const path = pathOf(pathText, '')
      if (!path) return
      kept += 1
      expectBelow(urlOf({ kind: 'url', base: result }, path), result)
    }),
    { numRuns: 3000 },
  )
  expect(kept).toBeGreaterThan(100)
})

test('even a path that nobody checked is refused or stays inside', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SERVICES), hostile, hostile, (service, below, query) => {
      const serviceUrl = baseUrl(service, WHERE) as URL
      try {
        expectBelow(urlOf({ kind: 'service', service }, { below, query }), serviceUrl)
      } catch (error) {
        expect(error).toMatchObject({ kind: 'addressEscapes' })
      }
    }),
    { numRuns: 2000 },
  )
})

test('the query arrives as it was written', () => {
  const pair = fc.tuple(fc.string({ minLength: 1 }), fc.string())
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const meant = pairs.filter(([name, value]) => !/[=\r\n]|^[ \t]|[ \t]$/.test(name) && isPlain(value))
      const { result, told } = judged((tell) =>
        checkQuery(meant.map(([name, value]) => `${name} = ${value}`).join('\r\n'), tell, []),
      )
      expect(told).toEqual([])
      expect([...new URLSearchParams(result)]).toEqual(meant)
    }),
  )
})

test('a checked request has the address its inputs say', async () => {
  const privilegeCloud = await requestOf({
    service: 'Privilege Cloud',
    path: 'Accounts?search=x',
    query: 'limit=5',
  })
  expect(addressOf(privilegeCloud, WHERE)).toMatchObject({
    url: new URL('https://acme.privilegecloud.cyberark.cloud/PasswordVault/API/Accounts?search=x&limit=5'),
    line: 'GET https://acme.privilegecloud.cyberark.cloud/PasswordVault/API/Accounts?search=…&limit=…',
  })
})

/** The path and query of a plan, or nothing when one of the two is refused. */
function pathOf(pathText: string, queryText: string): RequestPath | undefined {
  const path = judged((tell) => checkPath(pathText, tell))
  const query = judged((tell) => checkQuery(queryText, tell, []))
  if (path.told.length > 0 || query.told.length > 0) return undefined
  const parts = [path.result.query, query.result].filter((part) => part !== '')
  return { below: path.result.below, query: parts.join('&') }
}

function expectBelow(url: URL, serviceUrl: URL): void {
  const root = serviceUrl.pathname.replace(/\/$/, '')
  expect(url.origin).toBe(serviceUrl.origin)
  expect(url.username + url.password + url.hash).toBe('')
  expect(`${url.pathname}/`.startsWith(`${root}/`)).toBe(true)
  expect(url.pathname.split('/')).not.toContain('..')
  expect(url.href).toMatch(/^[\x21-\x7e]+$/)
}

function isPlain(value: string): boolean {
  return !/[\r\n]|^[ \t]|[ \t]$/.test(value)
}
