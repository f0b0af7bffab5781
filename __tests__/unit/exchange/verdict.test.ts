import { describe, expect, test } from '@jest/globals'
import { judge, type Verdict } from '../../../src/exchange/verdict.ts'
import type { RequestPlan } from '../../../src/inputs/plan.ts'
import { serviceNamed } from '../../../src/platform/services.ts'
import { asItIs } from '../../support/quiet-log.ts'

const LINE = 'GET https://acme.sca.cyberark.cloud/api/x'
const url = new URL('https://acme.sca.cyberark.cloud/api/x')
const address = {
  serviceUrl: new URL('https://acme.sca.cyberark.cloud/api'),
  url,
  line: LINE,
  service: 'SCA',
}

interface Given {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly expects?: (status: number) => boolean
  readonly plan?: Partial<RequestPlan>
  readonly text?: string | undefined
  readonly isComplete?: boolean
}

function verdict(body: unknown, given: Given = {}): Promise<Verdict> {
  const { status = 200, headers = {}, plan = {}, isComplete = true } = given
  const text = 'text' in given ? given.text : JSON.stringify(body)
  return judge(
    {
      status,
      headers: new Map(Object.entries(headers)),
      body: { text, file: undefined },
      attempts: 2,
      milliseconds: 5,
      gaveUp: 'used-up',
      hide: asItIs,
    },
    address,
    {
      expects: (candidate: number) => candidate >= 200 && candidate < 300,
      expected: '2xx',
      mask: 'auto',
      target: { kind: 'service', service: serviceNamed('sca')! },
      headers: new Map(),
      ...plan,
    } as unknown as RequestPlan,
    { isComplete, wasExpired: false, isKnown: false, clockAhead: undefined },
  )
}

const QUIET = { failure: undefined, warnings: [] }

describe('a success', () => {
  const successes: readonly (readonly [string, unknown, Given?])[] = [
    ['with a list', [{ id: 1 }]],
    ['that is empty', undefined, { status: 204, text: '' }],
    ['that is a number', 7],
    ['with no errors', { errors: [], errorInfo: null, success: true }],
    ['with empty errors of other types', { errors: {}, errorInfo: {} }],
    ['with an empty text for errors', { errors: '', errorInfo: '' }],
    ['with a list of empty errors', { response: { results: [{ errorInfo: [] }, { errorInfo: [{}] }] } }],
    ['with errors of the past, as an entity’s details', { policy: { errorDetails: { code: 'OLD' } } }],
    ['with GraphQL data', { data: { a: 1 } }],
    ...[199, 300, 404].map(
      (status) =>
        [
          `that only the status ${String(status)} makes one`,
          { success: false, errors: [1] },
          { status, plan: { expects: () => true } },
        ] as const,
    ),
  ]
  test.each(successes.map(([name, body, given = {}]) => ({ name, body, given })))(
    '$name is quiet',
    async ({ body, given }) => {
      expect(await verdict(body, given)).toEqual(QUIET)
    },
  )
})

describe('a success that failed in part gives a warning that quotes the code', () => {
  test.each<[string, unknown, Given, unknown]>([
    [
      '207',
      { results: [{ errorDetails: { code: 'HUB-1', message: 'no' } }, { errorDetails: { code: 'HUB-2' } }] },
      { status: 207 },
      { code: 'HUB-1', text: 'no' },
    ],
    [
      'errors beside data',
      { data: { a: 1 }, errors: [{ message: 'half', extensions: { code: 'PARTIAL' } }] },
      {},
      { code: 'PARTIAL', text: 'half' },
    ],
    ['errors beside what was done', { done: [1], errors: [{ code: 'E1' }] }, {}, { code: 'E1' }],
    [
      'errors by name',
      { id: 1, code: 'E2', errors: { name: 'taken' } },
      {},
      { code: 'E2', text: 'name: taken' },
    ],
    ['errors as a text', { id: 1, message: 'half', errors: 'taken' }, {}, { text: 'half. taken' }],
    [
      'errorInfo far down',
      {
        response: {
          results: [
            { errorInfo: null },
            { errorInfo: { code: 'SCA-1', message: 'denied' } },
            { errorInfo: { code: 'SCA-2' } },
          ],
        },
      },
      {},
      { code: 'SCA-1', text: 'denied' },
    ],
    ['errorInfo as a text', { a: { errorInfo: 'denied' } }, {}, { text: 'denied' }],
    ['errorInfo as a list', { errorInfo: [{ code: 'SCA-3' }] }, {}, { code: 'SCA-3' }],
  ])('%s', async (_, body, given, said) => {
    const correlation = { name: 'x-request-id', value: 'r-1' }
    const { failure, warnings } = await verdict(body, { ...given, headers: { 'x-request-id': 'r-1' } })
    expect(failure).toBeUndefined()
    const quoted = { code: undefined, text: undefined, ...(said as object), correlation }
    expect(warnings).toEqual([{ kind: 'partlyFailed', facts: [LINE, quoted, expect.anything()] }])
  })
})

test.each<[string, unknown, unknown]>([
  ['nothing', {}, {}],
  ['a code', { code: 'HUB-3' }, { code: 'HUB-3' }],
  ['a text, which is not quoted', 'the-value-itself', {}],
  ['a list of texts', ['the-value-itself'], {}],
])('a 207 that tells of no error, but %s, may have failed in part', async (_, body, said) => {
  const correlation = { name: 'x-request-id', value: 'r-1' }
  const { failure, warnings } = await verdict(body, { status: 207, headers: { 'x-request-id': 'r-1' } })
  expect(failure).toBeUndefined()
  expect(warnings).toEqual([
    {
      kind: 'maybePartlyFailed',
      facts: [LINE, { code: undefined, text: undefined, ...(said as object), correlation }],
    },
  ])
})

test.each<[string, unknown, Given]>([
  ['GraphQL errors alone', { errors: [{ message: 'the-value-itself' }] }, {}],
  ['an operation that failed', { success: false, Message: 'the-value-itself' }, {}],
  ['a success that failed in part', { errorInfo: { code: 'the-value', message: 'the-value-itself' } }, {}],
  ['a 207', { code: 'the-value' }, { status: 207 }],
])(
  'of %s no more is told than where to ask, where not every secret could be masked',
  async (_, body, given) => {
    const { failure, warnings } = await verdict(body, {
      ...given,
      headers: { 'x-request-id': 'r-1' },
      isComplete: false,
    })
    expect(JSON.stringify([failure?.facts, warnings])).not.toContain('the-value')
    const said = [...(failure ? [failure] : []), ...warnings].map(({ facts }) => facts[1])
    expect(said).toEqual([{ correlation: { name: 'x-request-id', value: 'r-1' } }])
  },
)

test('a refusal is not quoted either where not every secret could be masked', async () => {
  const { failure } = await verdict(
    { message: 'the-value-itself', code: 'the-value' },
    { status: 500, headers: { 'x-request-id': 'r-1' }, isComplete: false },
  )
  expect(JSON.stringify(failure?.facts)).not.toContain('the-value')
  expect(failure).toMatchObject({ facts: [{ said: { correlation: { value: 'r-1' } } }] })
})

describe('a success that is none', () => {
  test('Identity’s envelope', async () => {
    const { failure } = await verdict({ success: false, Message: 'No rights.', ErrorID: 'e-1' })
    expect(failure).toMatchObject({
      kind: 'operationFailed',
      facts: [LINE, { code: 'e-1', text: 'No rights.' }],
    })
  })
})

describe('an unexpected status', () => {
  test.each([200, 202, 299, 300, 301, 400, 401, 403, 404, 406, 408, 409, 429, 500, 503])(
    '%d carries the facts',
    async (status) => {
      const { failure } = await verdict(
        { code: 'C', message: 'M' },
        { status, plan: { expects: () => false, expected: '207' } },
      )
      expect(failure).toMatchObject({
        kind: 'refused',
        facts: [
          {
            line: LINE,
            status,
            expected: '207',
            service: 'Secure Cloud Access',
            role: 'SCAApiFullAccess or SCAApiReadOnly',
            location: undefined,
            attempts: 2,
            gaveUp: 'used-up',
            said: status < 300 ? { text: '' } : { code: 'C', text: 'M' },
            isPathUnknown: false,
            isTokenExpired: false,
            isTrailingSlashMissing: false,
            otherService: undefined,
            otherBases: [],
          },
        ],
      })
    },
  )

  test('the gateway’s answer for an unknown path is known whatever its status', async () => {
    const { failure } = await verdict({ message: 'Missing Authentication Token' }, { status: 403 })
    expect(failure).toMatchObject({ facts: [{ isPathUnknown: true }] })
  })

  test('of a redirect tells origin and path', async () => {
    const { failure } = await verdict(undefined, {
      status: 302,
      text: '',
      headers: { location: '/login?token=abc' },
    })
    expect(failure).toMatchObject({ facts: [{ location: 'https://acme.sca.cyberark.cloud/login' }] })
  })

  test('of a user’s own base URL names no service', async () => {
    const { failure } = await verdict({}, { status: 400, plan: { target: { kind: 'url', base: url } } })
    expect(failure).toMatchObject({ facts: [{ service: undefined, role: undefined }] })
  })
})

test('a refusal that is no text, but for a charset that nobody named, is not quoted', async () => {
  const given = { status: 400, text: 'password=hunter22'.replaceAll(/./g, '$&\0') }
  expect(JSON.stringify(await verdict(undefined, given))).not.toContain('h\\u0000')
  expect(JSON.stringify(await verdict(undefined, { ...given, text: 'cl\ufffd is wrong\0' }))).toContain(
    'is wrong',
  )
})
