import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nearest } from '../../../src/inputs/nearest.ts'
import type { InputName } from '../../../src/inputs/table.ts'
import { SERVICES } from '../../../src/platform/services.ts'
import { faultsOf, planOf, requestFaultsOf, requestOf } from '../../support/inputs.ts'

describe('service', () => {
  test.each(SERVICES.flatMap(({ name, aliases }) => [name, ...aliases].map((alias) => [alias, name])))(
    '%s is %s, however it is spelled',
    async (alias, name) => {
      for (const spelled of [alias, alias.toUpperCase(), ` ${alias.replaceAll('-', '_')}\n`]) {
        expect((await requestOf({ service: spelled })).target).toMatchObject({ service: { name } })
      }
    },
  )

  test.each([
    'conjur',
    'Secrets Manager',
    'secretsmgr',
    'audit',
    'EPM',
    'remote_access',
    'conjurr',
    'secret-manager',
    'Audits',
  ])('%s is a service that wants another token', async (text) => {
    const [fault] = await faultsOf({ service: text })
    expect(fault).toMatch(
      new RegExp(`^service: ${text} means .*, which a platform token alone does not open`),
    )
  })

  test.each([
    ['secret-hub', 'secrets-hub'],
    ['SecretsHubb', 'secretshub'],
    ['privlege_cloud', 'privilege-cloud'],
    ['scaa', 'sca'],
    ['sectet-cloud-access', 'secure-cloud-access'],
    ['onnector-managment', 'connector-management'],
  ])('%s may mean %s, and the whole list is told', async (text, suggestion) => {
    const [fault, ...others] = await faultsOf({ service: text })
    expect(others).toEqual([])
    expect(
      fault?.startsWith(`service: ${text} is not a service; did you mean ${suggestion}? The services are: `),
    ).toBe(true)
    for (const { name, aliases } of SERVICES) expect(fault).toContain(`${name} (${aliases.join(', ')})`)
    expect(fault).toMatch(/For one that is not in the list, use service-url\.$/)
  })

  test.each(['vault', 'xyz', 'a'.repeat(200), '--', 'constructor'])('%s is like none', async (text) => {
    const [fault] = await faultsOf({ service: text })
    expect(fault?.startsWith(`service: ${text} is not a service. The services are: `)).toBe(true)
  })
})

describe('the nearest word', () => {
  test('is the one it was made from, when one letter is wrong', () => {
    const names = SERVICES.map(({ name }) => name)
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom('', 'q', 'Q9'),
        (name, place, letters) => {
          const at = place % name.length
          expect(nearest(name.slice(0, at) + letters + name.slice(at + 1), names)).toBe(name)
        },
      ),
    )
  })

  test('is none among none', () => {
    expect(nearest('sca', [])).toBeUndefined()
    expect(nearest('sca', [''])).toBeUndefined()
    expect(nearest('', ['sca'])).toBeUndefined()
  })
})

describe('method', () => {
  test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    '%s in any case',
    async (method) => {
      for (const text of [method, method.toLowerCase(), ` ${method}\n`]) {
        expect((await requestOf({ method: text })).method).toBe(method)
      }
    },
  )

  test('is GET when not given', async () => {
    expect((await requestOf({ method: '' })).method).toBe('GET')
  })

  test.each(['CONNECT', 'TRACE', 'GET POST', 'GET\r\nX: y', 'PROPFIND', 'toString'])(
    '%j is refused',
    async (text) => {
      expect(await requestFaultsOf({ method: text })).toEqual([
        `method: ${text} is not supported. Write one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.`,
      ])
    },
  )
})

describe('expect-status', () => {
  test.each([
    ['', [200, 204, 299], [199, 300, 404]],
    ['2xx', [200, 207], [302, 500]],
    ['200,201,404', [200, 201, 404], [202, 400]],
    ['2XX, 409', [204, 409], [400, 410]],
    ['200\n404', [200, 404], [201]],
    ['3xx,5xx', [301, 503], [200, 404]],
    ['404,', [404], [200]],
  ])('"%s" expects %j and not %j', async (text, expected, unexpected) => {
    const plan = await requestOf({ 'expect-status': text })
    expect(expected.every(plan.expects)).toBe(true)
    expect(unexpected.some(plan.expects)).toBe(false)
    expect(plan.expected).toBe(text === '' ? '2xx' : text)
  })

  test.each([
    ',',
    'ok',
    '20',
    '2000',
    '600',
    '099',
    '0xx',
    '2x',
    'xxx',
    '200-204',
    '200;404',
    '404, ok',
    '!404',
    '-200',
    '2xx4',
  ])('"%s" is no list of statuses', async (text) => {
    expect(await requestFaultsOf({ 'expect-status': text })).toEqual([
      `expect-status: ${text} is not a list of statuses. Write statuses or classes separated by commas, such as 200,201,404 or 2xx,409.`,
    ])
  })
})

describe('mask-response', () => {
  test.each([
    ['', 'auto'],
    ['auto', 'auto'],
    ['All', 'all'],
    ['NONE', 'none'],
  ])('"%s" is %s', async (text, mask) => {
    expect((await requestOf({ 'mask-response': text })).mask).toBe(mask)
  })

  test.each(['true', 'some', 'toString'])('%s is refused', async (text) => {
    expect(await requestFaultsOf({ 'mask-response': text })).toEqual([
      `mask-response: ${text} is not a way to mask. Write auto, all or none.`,
    ])
  })
})

describe('without service and service-url', () => {
  const AWAY: Partial<Record<InputName, string>> = {
    path: '/x',
    method: 'POST',
    query: 'a=b',
    headers: 'X: y',
    body: '{}',
    'body-file': 'x',
    'expect-status': '404',
    select: 'a',
    'response-file': 'x',
    'mask-response': 'all',
  }

  test.each(Object.entries(AWAY))(
    '%s: %s is a fault, not a request silently not made',
    async (name, value) => {
      expect(await faultsOf({ [name]: value })).toEqual([
        `${name}: belongs to a request, but neither service nor service-url says where the request goes. Add service, or remove this input.`,
      ])
    },
  )

  test('all of them are told', async () => {
    expect(await faultsOf(AWAY)).toHaveLength(Object.keys(AWAY).length)
  })

  test('the defaults, written out or empty, are no request and no fault', async () => {
    const defaults = { path: '/', method: 'GET', 'expect-status': '2xx', 'mask-response': 'auto' }
    expect((await planOf(defaults)).request).toBeUndefined()
    const empty = { path: '', method: '', 'expect-status': ' ', 'mask-response': '', body: '\n' }
    expect((await planOf(empty)).request).toBeUndefined()
  })
})
