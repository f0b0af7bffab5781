/** Pages in the place of an answer, and refusals by their host. */
import { describe, expect, test } from '@jest/globals'
import { verdictOn, type Given } from '../../support/verdicts.ts'

const page = '\ufeff<!-- x -->\n<!DOCTYPE html><html><head><title>\n Sign  in</title></head></html>'

describe('a page is no success', () => {
  test.each([page, '<html>', '<?xml version="1.0"?><!DOCTYPE html>', '  <body class="a">'])(
    '%s',
    async (text) => {
      expect((await verdictOn(text)).failure).toMatchObject({ kind: 'pageInstead' })
    },
  )

  test('and is told with its title, its type, its host and the service', async () => {
    const { failure } = await verdictOn(page, { type: 'text/html; charset=utf-8' })
    const facts = {
      host: 'acme.privilegecloud.cyberark.cloud',
      service: 'Privilege Cloud',
      contentType: 'text/html; charset=utf-8',
      page: { title: 'Sign in' },
    }
    expect(failure?.facts).toEqual(['GET x', 200, facts])
    const bare = await verdictOn('<html>', { service: 'none' })
    expect(bare.failure?.facts[2]).toMatchObject({
      service: undefined,
      contentType: undefined,
      page: { title: '' },
    })
  })

  const HTML = 'text/html'
  test.each<[string, Given]>([
    ['to HEAD, by its type', { method: 'HEAD', type: HTML }],
    ['too large to be held, by its type', { type: HTML, body: { text: undefined } }],
    [
      'too large to be held, in a file',
      { body: { text: undefined, file: '/tmp/x', start: '<!doctype html><title>Sign' } },
    ],
    ['in a file', { body: { text: page, file: '/tmp/x' } }],
  ])('%s', async (_, given) => {
    expect((await verdictOn('', given)).failure).toMatchObject({ kind: 'pageInstead' })
  })

  test.each<[string, Given]>([
    ['nothing', { type: HTML }],
    ['a large file of another kind', { body: { text: undefined, file: '/tmp/x', start: '{"a":' } }],
    [
      'a large file for who wants a page',
      { accept: HTML, type: HTML, body: { text: undefined, file: '/x' } },
    ],
    ['the type of JSON, to HEAD', { method: 'HEAD', type: 'application/json' }],
  ])('but %s is none', async (_, given) => {
    expect((await verdictOn('', given)).failure).toBeUndefined()
  })

  test.each([
    'text/html',
    'application/xhtml+xml',
    '*/*',
    'text/*;q=0.5',
    'application/json, TEXT/HTML ; q=0.1',
    'text/html;q=0.001',
    'text/html;seq=0',
    '*/*;q=0, text/html',
  ])('but for who accepts %s', async (accept) => {
    expect((await verdictOn(page, { accept })).failure).toBeUndefined()
  })

  test.each([
    'application/json',
    'text/html;q=0',
    'text/html; Q=0.000',
    'text/html;q = 0',
    'application/json, text/html;q=0',
    '*/*, text/html;q=0',
    'text/*;q=0, */*',
    'text/htmlx',
    'application/xhtml+xml;q=0',
    'application/vnd.x+json;note=text/html',
    '',
  ])('whatever else is accepted: %j', async (accept) => {
    expect((await verdictOn(page, { accept })).failure).toMatchObject({ kind: 'pageInstead' })
  })

  test.each(['<?xml version="1.0"?><answer/>', 'deleted', '', '"<html>"'])('%j is none', async (text) => {
    expect((await verdictOn(text)).failure).toBeUndefined()
  })

  test('and an expected failure may be one', async () => {
    expect((await verdictOn(page, { status: 404, isExpected: true })).failure).toBeUndefined()
  })
})

test.each<[string, Given, boolean]>([
  ['a name with a dot', { path: '/Safes/my.safe' }, true],
  ['with an encoded dot', { path: '/Safes/my%2Esafe' }, true],
  ['with a dot encoded in small letters', { path: '/Safes/my%2esafe' }, true],
  ['with other escapes behind the dot', { path: '/Safes/my.safe%20%41' }, true],
  ['at the user’s own base URL', { path: '/Safes/my.safe', service: 'none' }, true],
  ['of another name of it', { path: '/Safes/my.safe', host: 'pvwa.acme.example' }, true],
  ['of another service', { path: '/Safes/my.safe', service: 'sca', host: 'acme.sca.cyberark.cloud' }, false],
  [
    'at the base URL of another service',
    { path: '/Safes/my.safe', service: 'none', host: 'acme.sca.cyberark.cloud' },
    false,
  ],
  ['a name without', { path: '/Safes/mysafe' }, false],
  ['a dot in another part', { path: '/Safes/my.safe/Members' }, false],
  [
    'very many dots in another part',
    { path: `/Safes/${'my%2e'.repeat(2 ** 17)}${'.'.repeat(2 ** 20)}a/x` },
    false,
  ],
  ['a slash behind it', { path: '/Safes/my%2Esafe/' }, false],
  ['another status', { path: '/Safes/my.safe', status: 500 }, false],
])('the page of Privilege Cloud’s web server is known: %s', async (_, given, expected) => {
  const { failure } = await verdictOn('<!DOCTYPE html><title>404</title>', { status: 404, ...given })
  expect(failure).toMatchObject({ kind: 'refused', facts: [{ isTrailingSlashMissing: expected }] })
})

test('a page is known by its type as well', async () => {
  const given = { status: 404, path: '/Safes/my.safe', type: 'text/html' }
  const { failure } = await verdictOn('<title>404</title>', given)
  expect(failure).toMatchObject({
    facts: [{ isTrailingSlashMissing: true, said: { page: { title: '404' } } }],
  })
})

test('JSON with status 404 is the service’s own answer', async () => {
  const { failure } = await verdictOn('{"ErrorCode":"PASWS055E"}', { status: 404, path: '/Safes/my.safe' })
  expect(failure).toMatchObject({ facts: [{ isTrailingSlashMissing: false }] })
})

test('the other base URLs of a service are facts of its refusal', async () => {
  const { failure } = await verdictOn('{}', { status: 404 })
  expect(failure).toMatchObject({
    facts: [
      {
        otherBases: [
          { url: 'https://acme.privilegecloud.cyberark.cloud/PasswordVault/WebServices' },
          { url: 'https://acme.privilegecloud.cyberark.cloud/api' },
        ],
      },
    ],
  })
})

test.each<[string, string | undefined]>([
  ['acme.secretsmgr.cyberark.cloud', 'Secrets Manager SaaS (Conjur Cloud)'],
  ['acme.audit.cyberarkgov.cloud', 'Audit'],
  ['audit.sca.cyberark.cloud', undefined],
])('whoever refuses at %s may be a service that wants another token', async (host, title) => {
  const { failure } = await verdictOn('', { status: 401, host, service: 'none' })
  expect((failure?.facts[0] as { otherService?: { title: string } }).otherService?.title).toBe(title)
})

test.each([
  [401, true, true],
  [401, false, false],
  [403, true, false],
])(
  'status %d to a token whose time was over (%s): that is told as the cause: %s',
  async (status, wasExpired, expected) => {
    const { failure } = await verdictOn('{}', { status, wasExpired })
    expect(failure).toMatchObject({ kind: 'refused', facts: [{ isTokenExpired: expected }] })
  },
)
