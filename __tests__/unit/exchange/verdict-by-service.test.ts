/** What `errors` and `success` mean depends on who answers. */
import { describe, expect, test } from '@jest/globals'
import { judge, type Verdict } from '../../../src/exchange/verdict.ts'
import type { RequestPlan } from '../../../src/inputs/plan.ts'
import { serviceNamed } from '../../../src/platform/services.ts'
import { asItIs } from '../../support/quiet-log.ts'

interface Asked {
  readonly at: string
  /** Default: a base URL of the user's own. */
  readonly service?: string
  readonly body?: string
  readonly status?: number
}

function verdictOf(document: unknown, { at, service = '', body, status = 200 }: Asked): Promise<Verdict> {
  const url = new URL(`https://acme.${at}`)
  const named = serviceNamed(service)
  return judge(
    {
      status,
      headers: new Map(),
      body: { text: JSON.stringify(document), file: undefined },
      attempts: 1,
      milliseconds: 1,
      gaveUp: undefined,
      hide: asItIs,
    },
    { serviceUrl: url, url, line: 'GET x', service: 'x' },
    {
      expects: (candidate: number) => candidate < 300,
      expected: '2xx',
      target: named ? { kind: 'service', service: named } : { kind: 'url', base: url },
      headers: new Map(),
      body: body === undefined ? undefined : { kind: 'text', text: body },
    } as unknown as RequestPlan,
    { isComplete: true, isKnown: false, wasExpired: false, clockAhead: undefined },
  )
}

const INVENTORY: Asked = { at: 'inventory.cyberark.cloud/api/graphql', service: 'inventory' }
const SECRETS_HUB: Asked = { at: 'secretshub.cyberark.cloud/api/secret-stores', service: 'secrets-hub' }
const UNKNOWN: Asked = { at: 'other.cyberark.cloud/api/x' }
const BAD = { errors: [{ message: 'bad', extensions: { code: 'E1' } }] }

describe('errors without data', () => {
  test.each<[string, Asked]>([
    ['of the service that speaks GraphQL', INVENTORY],
    ['of that service by service-url', { at: 'inventory.cyberarkgov.cloud/api/x' }],
    ['at a path for GraphQL', { ...SECRETS_HUB, at: 'secretshub.cyberark.cloud/v2/GraphQL/' }],
    ['to a query', { ...SECRETS_HUB, body: '{"query":"{ stores { id } }","variables":{}}' }],
    ['to a list of queries', { ...SECRETS_HUB, body: '[{"query":"{ a }"}]' }],
  ])('fail the run, whatever stands beside them: %s', async (_, asked) => {
    for (const more of [{}, { requestId: 'x' }, { data: null }]) {
      const { failure } = await verdictOf({ ...BAD, ...more }, asked)
      expect(failure).toMatchObject({ kind: 'graphqlErrors', facts: ['GET x', { code: 'E1', text: 'bad' }] })
    }
  })

  test.each<[string, Asked]>([
    ['of a service of another kind', SECRETS_HUB],
    ['accepted', { ...SECRETS_HUB, status: 202 }],
    ['to a search', { ...SECRETS_HUB, body: '{"query":"name"}' }],
    ['to no query', { ...SECRETS_HUB, body: '{"query":{"name":"x"}}' }],
    ['to what is no object', { ...SECRETS_HUB, body: '"{query"' }],
    ['to what is no JSON', { ...SECRETS_HUB, body: 'query={' }],
    ['at a path that only resembles', { ...SECRETS_HUB, at: 'secretshub.cyberark.cloud/graphql/x' }],
  ])('are a warning: %s', async (_, asked) => {
    const { failure, warnings } = await verdictOf({ errors: [{ code: 'E1', message: 'bad' }] }, asked)
    expect(failure).toBeUndefined()
    expect(warnings).toMatchObject([
      { kind: 'partlyFailed', facts: ['GET x', { code: 'E1', text: 'bad' }, {}] },
    ])
  })

  test('of a service that nobody knows fail the run where its answer has no other keys', async () => {
    expect((await verdictOf({ ...BAD, extensions: {} }, UNKNOWN)).failure?.kind).toBe('graphqlErrors')
    expect((await verdictOf([BAD, BAD], UNKNOWN)).failure?.kind).toBe('graphqlErrors')
    expect((await verdictOf({ ...BAD, done: 1 }, UNKNOWN)).warnings).toHaveLength(1)
  })

  test.each([
    { data: null, errors: [{ code: 'E1', message: 'bad' }] },
    { errors: [{ message: 'bad', path: ['a'] }] },
  ])('fail the run whoever answers where they can be nothing but those of a query: %j', async (document) => {
    expect((await verdictOf(document, SECRETS_HUB)).failure?.kind).toBe('graphqlErrors')
  })

  test.each([{ errors: [{ message: 'bad' }, 'x'] }, { errors: { code: 'E1' } }])(
    'are a warning where they may be those of parts: %j',
    async (document) => {
      expect((await verdictOf(document, SECRETS_HUB)).failure).toBeUndefined()
    },
  )

  test('beside data are a warning', async () => {
    const { failure, warnings } = await verdictOf({ ...BAD, data: {} }, INVENTORY)
    expect([failure, warnings[0]?.kind]).toEqual([undefined, 'partlyFailed'])
  })
})

describe('of a list of queries', () => {
  const good = { data: {} }

  test('all that failed fail the run', async () => {
    const { failure } = await verdictOf([BAD, { errors: [{ message: 'worse' }] }], INVENTORY)
    expect(failure).toMatchObject({ kind: 'graphqlErrors', facts: ['GET x', { text: 'bad' }] })
  })

  test.each<[string, unknown, number, number]>([
    ['one of two', [BAD, good], 1, 2],
    ['the last', [good, good, BAD], 1, 3],
    ['two of three, one beside data', [good, { ...BAD, data: {} }, BAD], 2, 3],
    ['all, one beside data', [{ ...BAD, data: {} }, BAD], 2, 2],
  ])('some that failed are counted: %s', async (_, document, failed, all) => {
    const { failure, warnings } = await verdictOf(document, INVENTORY)
    expect(failure).toBeUndefined()
    expect(warnings).toMatchObject([{ facts: ['GET x', { text: 'bad' }, { failed, all }] }])
  })

  test('none that failed gives no warning, nor does a list of things with errors of their own', async () => {
    expect((await verdictOf([good, { data: {}, errors: [] }], INVENTORY)).warnings).toEqual([])
    expect((await verdictOf([], INVENTORY)).warnings).toEqual([])
    expect((await verdictOf([{ id: 1, ...BAD }], SECRETS_HUB)).warnings).toEqual([])
  })
})

describe('success that is false', () => {
  const failed = { id: 'x', success: false, message: 'No' }

  test.each([{ success: false }, { success: false, message: 'No', errorCode: 7 }])(
    'is a failure whoever answers where nothing else is told: %j',
    async (document) => {
      expect((await verdictOf(document, SECRETS_HUB)).failure?.kind).toBe('operationFailed')
    },
  )

  test.each<[string, Asked]>([
    ['Identity', { at: 'id.cyberark.cloud/Redrock/query', service: 'identity' }],
    ['Identity by service-url', { at: 'id.cyberarkgov.cloud/x' }],
    ['Identity behind the portal', { at: 'cyberark.cloud/api/idadmin/Redrock/query' }],
  ])('is a failure of %s', async (_, asked) => {
    expect((await verdictOf(failed, asked)).failure?.kind).toBe('operationFailed')
  })

  test.each(['Message', 'MessageID', 'ErrorID', 'Result'])(
    'beside %s is Identity’s envelope',
    async (key) => {
      for (const asked of [UNKNOWN, SECRETS_HUB])
        expect((await verdictOf({ success: false, [key]: null }, asked)).failure?.kind).toBe(
          'operationFailed',
        )
    },
  )

  test.each<[string, Asked]>([
    ['another service', SECRETS_HUB],
    ['a service that nobody knows', UNKNOWN],
    ['a path that tells of Identity', { ...SECRETS_HUB, at: 'secretshub.cyberark.cloud/id/x' }],
  ])('is a warning of %s', async (_, asked) => {
    const { failure, warnings } = await verdictOf(failed, asked)
    expect(failure).toBeUndefined()
    expect(warnings).toMatchObject([{ kind: 'partlyFailed', facts: ['GET x', { text: 'No' }, {}] }])
  })
})
