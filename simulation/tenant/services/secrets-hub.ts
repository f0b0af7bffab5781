/**
 * Secrets Hub: secret stores, sync policies, scans. Required fields and parameters, statuses and refusals are those of the
 * vendor's description of the API, version 0.1.16.
 */
import type { PlainReply } from '../exchange.ts'
import { ADMIN, BEHAVIORS, CREATED, createStores, matcher, type SecretStore } from './secret-stores.ts'
import { coded, cut, gatewayService, ok, type Call, type Route, type Service } from './service.ts'

const BETA = 'application/x.secretshub.beta+json'
function listStores(stores: readonly SecretStore[], { query }: Call): PlainReply {
  const behavior = query.get('behavior') ?? ''
  if (!BEHAVIORS.includes(behavior))
    return refused('SHUB_INVALID_BEHAVIOR', `behavior must be one of ${BEHAVIORS.join(', ')}`)
  const unknown = [...query.keys()].find((name) => !['behavior', 'filter', 'offset'].includes(name))
  if (unknown !== undefined) return refused('SHUB_INVALID_PARAMETER', `There is no parameter ${unknown}`)
  const matches = matcher(query.get('filter'))
  if (!matches) return coded(400, 'SHUB_INVALID_FILTER', 'Invalid filter', 'Use: type EQ AWS_ASM')
  const found = stores.filter((store) => store.behaviors.includes(behavior) && matches(store))
  const page = cut(found, null, query.get('offset'))
  if (!page) return refused('SHUB_INVALID_PARAMETER', 'offset must be a number')
  if (page.next === undefined) return ok({ secretStores: page.items })
  const next = new URLSearchParams(query)
  next.set('offset', String(page.next))
  return ok({ secretStores: page.items, nextLink: `/api/secret-stores?${next.toString()}` })
}

function refused(code: string, description: string): PlainReply {
  return coded(400, code, 'Invalid request', description)
}

/** The first of the names that a body lacks. */
function missingIn(
  body: Readonly<Record<string, unknown>>,
  ...names: readonly string[]
): PlainReply | undefined {
  const name = names.find((one) => body[one] === undefined)
  return name === undefined ? undefined : refused('SHUB_MISSING_FIELD', `${name} is required`)
}

const POLICY = {
  id: 'policy-1',
  name: 'to-aws',
  description: 'From the safe to AWS',
  ...CREATED,
  source: { id: 'store-7d3f2a10-0000-4000-8000-000000000005' },
  target: { id: 'store-7d3f2a10-0000-4000-8000-000000000001' },
  filter: { id: 'filter-1' },
  transformation: { id: 'default' },
  state: { current: 'ENABLED' },
}

const NOT_ACCEPTABLE = coded(406, 'SHUB_NOT_ACCEPTABLE', 'Not Acceptable', `Accept must be ${BETA}`)

function acceptsBeta({ request }: Call): boolean {
  return (request.headers['accept'] ?? '').includes(BETA)
}

/** Some resources exist only for clients that ask for the beta media type. */
function beta(name: string, list: readonly object[]): Route {
  return {
    method: 'GET',
    path: `/${name}`,
    answer: (call) =>
      acceptsBeta(call)
        ? {
            ...ok({ count: list.length, totalCount: list.length, [name]: list, nextLink: null }),
            headers: { 'Content-Type': BETA },
          }
        : NOT_ACCEPTABLE,
  }
}

export function createSecretsHub(): Service {
  const stores = createStores()
  const find = (id: string): SecretStore | undefined => stores.find((store) => store.id === id)
  const missing = (id: string): PlainReply =>
    coded(404, 'SHUB_STORE_NOT_FOUND', 'Secret store not found', `No secret store has the ID ${id}`)

  /** @returns the fault, or undefined when it is done */
  function setState(id: string, action: unknown): PlainReply | undefined {
    const store = find(id)
    if (!store) return missing(id)
    if (action !== 'enable' && action !== 'disable') {
      return coded(400, 'SHUB_INVALID_ACTION', 'Invalid action', 'action must be enable or disable')
    }
    store.state = action === 'enable' ? 'ENABLED' : 'DISABLED'
    return undefined
  }

  const routes: Route[] = [
    { method: 'GET', path: '/secret-stores', answer: (call) => listStores(stores, call) },
    {
      method: 'POST',
      path: '/secret-stores',
      answer: (call) => {
        const { type, name, description, data, state = 'ENABLED' } = call.json()
        const isTarget = type !== 'PAM_PCLOUD' && type !== 'PAM_SELF_HOSTED'
        const behaviors = [isTarget ? 'SECRETS_TARGET' : 'SECRETS_SOURCE']
        return (
          missingIn(call.json(), 'type', 'data', 'name') ??
          ok({ id: 'store-new', type, name, description, data, state, behaviors, ...CREATED })
        )
      },
    },
    {
      method: 'PUT',
      path: '/secret-stores/states',
      answer: (call) => {
        const { action, secretStoreIds } = call.json()
        const fault = missingIn(call.json(), 'action', 'secretStoreIds')
        if (fault) return fault
        if (!Array.isArray(secretStoreIds))
          return refused('SHUB_INVALID_BODY', 'secretStoreIds must be a list')
        const results = secretStoreIds.map(String).map((secretStoreId) => {
          const failed = setState(secretStoreId, action)
          return failed
            ? { secretStoreId, result: 'FAILED', errorMessage: `No secret store has the ID ${secretStoreId}` }
            : { secretStoreId, result: 'SUCCESS' }
        })
        return { status: 207, body: { results } }
      },
    },
    {
      method: 'GET',
      path: '/secret-stores/:id',
      answer: (call) => {
        const store = find(call.param('id'))
        return store ? ok(store) : missing(call.param('id'))
      },
    },
    {
      method: 'PUT',
      path: '/secret-stores/:id/state',
      answer: (call) => setState(call.param('id'), call.json()['action']) ?? { status: 204 },
    },
    { method: 'GET', path: '/policies', answer: () => ok({ count: 1, policies: [POLICY] }) },
    {
      method: 'GET',
      path: '/policies/:id',
      answer: (call) => {
        if (!call.query.has('projection')) return refused('SHUB_MISSING_PARAMETER', 'projection is required')
        return call.param('id') === POLICY.id
          ? ok(POLICY)
          : coded(404, 'SHUB_POLICY_NOT_FOUND', 'Policy not found')
      },
    },
    {
      method: 'POST',
      path: '/policies',
      answer: (call) => {
        const { name, description, source, target } = call.json()
        const created = { ...POLICY, id: 'policy-2', name, description, source, target }
        return missingIn(call.json(), 'name', 'source', 'target', 'filter') ?? { status: 201, body: created }
      },
    },
    {
      method: 'POST',
      path: '/scan-definitions/:type/:id/scan',
      answer: (call) =>
        acceptsBeta(call)
          ? (missingIn(call.json(), 'scope') ?? ok({ scanIds: [`scan-${call.param('id')}`] }))
          : NOT_ACCEPTABLE,
    },
    beta('secrets', [
      {
        vendorType: 'AWS',
        vendorSubType: 'ASM',
        id: 'secret-1',
        originId: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:prod/db',
        name: 'prod/db',
        storeId: stores[0]?.id,
        discoveredAt: '2026-03-02T09:14:31.120Z',
        lastScannedAt: '2026-03-02T09:14:31.120Z',
        vendorData: { awsAccountId: '123456789012', awsRegion: 'eu-central-1' },
        syncedByCyberArk: true,
      },
    ]),
    beta('scans', [
      {
        id: 'scan-1',
        metadata: { type: 'ON_DEMAND' },
        status: 'SUCCESS',
        startedAt: '2026-03-02T09:14:31.120Z',
        finishedAt: '2026-03-02T09:15:02.400Z',
        createdBy: ADMIN,
      },
    ]),
  ]

  return gatewayService('secrets-hub', 'secretshub', routes, {
    faults: {
      forbidden: () =>
        coded(403, 'SHUB_FORBIDDEN', 'Forbidden', 'The user has no Secrets Hub role for this operation'),
      badRequest: (message) => coded(400, 'SHUB_INVALID_BODY', message),
    },
  })
}
