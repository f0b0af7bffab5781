/** Successes that say more than their status: parts that failed, and pages in the place of an answer. */
import { describe, expect, test } from '@jest/globals'
import { judge, type Verdict } from '../../../src/exchange/verdict.ts'
import type { RequestPlan } from '../../../src/inputs/plan.ts'
import { serviceNamed } from '../../../src/platform/services.ts'

interface Given {
  readonly status?: number
  readonly accept?: string
  readonly service?: string
  readonly path?: string
  readonly isExpected?: boolean
  readonly wasExpired?: boolean
}

function verdict(
  text: string,
  { status = 200, accept, service = 'pcloud', path = '/x', isExpected, wasExpired = false }: Given = {},
): Verdict {
  const url = new URL(`https://acme.privilegecloud.cyberark.cloud/PasswordVault/API${path}`)
  const named = serviceNamed(service)
  return judge(
    {
      status,
      headers: new Map(),
      body: { text, file: undefined },
      attempts: 1,
      milliseconds: 1,
      gaveUp: undefined,
    },
    { serviceUrl: url, url, line: 'GET x', service: 'Privilege Cloud' },
    {
      expects: (candidate: number) => isExpected ?? candidate < 300,
      expected: '2xx',
      mask: 'auto',
      target: named ? { kind: 'service', service: named } : { kind: 'url', base: url },
      headers: new Map(accept === undefined ? [] : [['accept', accept]]),
    } as unknown as RequestPlan,
    { isComplete: true, clockAhead: undefined, wasExpired },
  )
}

const warned = (document: unknown, status = 207): unknown => {
  const { failure, warnings } = verdict(JSON.stringify(document), { status })
  expect(failure).toBeUndefined()
  return warnings[0]?.facts[1]
}

describe('of a 207', () => {
  test('whose parts all succeeded nobody is warned', () => {
    const results = [
      { secretStoreId: 'a', result: 'SUCCESS' },
      { secretStoreId: 'b', result: 'success' },
    ]
    expect(verdict(JSON.stringify({ results }), { status: 207 }).warnings).toEqual([])
  })

  test.each(['FAILED', 'FAILURE', 'PARTIAL', 'unknown'])('a part with result %s is told', (result) => {
    const results = [{ result: 'SUCCESS' }, { secretStoreId: 'b', result, errorMessage: 'No such store' }]
    expect(warned({ results })).toMatchObject({ code: result, text: 'No such store' })
  })

  test('the first of those that failed is told, by result or by status', () => {
    const results = [
      { status: 201 },
      { status: 404, message: 'first' },
      { status: 'FAILED', message: 'second' },
    ]
    expect(warned({ results })).toMatchObject({ code: '404', text: 'first' })
    expect(
      verdict(JSON.stringify([{ status: 200 }, { status: 'OK' }]), { status: 207 }).warnings,
    ).toHaveLength(1)
    expect(verdict('{"parts":[{"status":200}]}', { status: 207 }).warnings).toEqual([])
  })

  test('an errorInfo beside successes is told', () => {
    expect(warned({ results: [{ result: 'SUCCESS' }, { errorInfo: { code: 'E' } }] })).toMatchObject({
      code: 'E',
    })
  })
})

test('a result is a word of the answer where the status is not 207', () => {
  expect(verdict('{"result":"FAILED"}').warnings).toEqual([])
})

test('diagnostics that tell of a part are a warning', () => {
  const diagnostics = { status: 'partial_success', message: 'One source did not answer' }
  expect(warned({ items: [], diagnostics }, 200)).toMatchObject({ text: 'One source did not answer' })
  expect(warned({ diagnostics: { status: 'success' } }, 200)).toBeUndefined()
})

describe('a page is no success', () => {
  const page = '\ufeff<!-- x -->\n<!DOCTYPE html><html><head><title>\n Sign  in</title></head></html>'

  test.each([page, '<html>', '<?xml version="1.0"?><!DOCTYPE html>', '  <body class="a">'])('%s', (text) => {
    expect(verdict(text).failure).toMatchObject({ kind: 'pageInstead' })
  })

  test('and is told with its title, its host and the service', () => {
    const facts = { host: 'acme.privilegecloud.cyberark.cloud', service: 'Privilege Cloud', title: 'Sign in' }
    expect(verdict(page).failure?.facts).toEqual(['GET x', 200, facts])
    expect(verdict('<html>', { service: 'none' }).failure?.facts[2]).toMatchObject({
      service: undefined,
      title: '',
    })
  })

  test.each(['text/html', 'application/xhtml+xml', '*/*', 'text/*;q=0.5'])(
    'but for who accepts %s',
    (accept) => {
      expect(verdict(page, { accept }).failure).toBeUndefined()
    },
  )

  test.each(['<?xml version="1.0"?><answer/>', 'deleted', '', '"<html>"'])('%j is none', (text) => {
    expect(verdict(text).failure).toBeUndefined()
  })

  test('and an expected failure may be one', () => {
    expect(verdict(page, { status: 404, isExpected: true }).failure).toBeUndefined()
  })
})

test.each<[string, Given, boolean]>([
  ['a name with a dot', { path: '/Safes/my.safe' }, true],
  ['at the user’s own base URL', { path: '/Safes/my.safe', service: 'none' }, true],
  ['a name without', { path: '/Safes/mysafe' }, false],
  ['a slash behind it', { path: '/Safes/my.safe/' }, false],
  ['another status', { path: '/Safes/my.safe', status: 500 }, false],
])('the page of Privilege Cloud’s web server is known: %s', (_, given, expected) => {
  const { failure } = verdict('<!DOCTYPE html><title>404</title>', { status: 404, ...given })
  expect(failure).toMatchObject({ kind: 'refused', facts: [{ isTrailingSlashMissing: expected }] })
})

test('JSON with status 404 is the service’s own answer', () => {
  const { failure } = verdict('{"ErrorCode":"PASWS055E"}', { status: 404, path: '/Safes/my.safe' })
  expect(failure).toMatchObject({ facts: [{ isTrailingSlashMissing: false }] })
})

test('a hostile answer is judged without harm', () => {
  const depth = 100_000
  const nested = '{"errorInfo":'.repeat(depth) + '{"code":"DEEP"}' + '}'.repeat(depth)
  expect(verdict(nested).warnings).toHaveLength(1)
  expect(verdict('['.repeat(depth) + ']'.repeat(depth), { status: 500 }).failure).toBeDefined()
  expect(verdict('{"__proto__":{"success":false}}')).toEqual({ failure: undefined, warnings: [] })
})

test.each([
  [401, true, true],
  [401, false, false],
  [403, true, false],
])(
  'status %d to a token whose time was over (%s): that is told as the cause: %s',
  (status, wasExpired, expected) => {
    const { failure } = verdict('{}', { status, wasExpired })
    expect(failure).toMatchObject({ kind: 'refused', facts: [{ isTokenExpired: expected }] })
  },
)
