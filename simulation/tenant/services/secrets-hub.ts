/** Secrets Hub: secret stores, sync policies, scans. */
import type { PlainReply } from '../exchange.ts'
import { coded, cut, gatewayService, ok, type Call, type Route, type Service } from './service.ts'

const BETA = 'application/x.secretshub.beta+json'
const CREATED = { createdAt: '2026-03-02T09:14:31.120Z', createdBy: 'admin@cyberark.cloud.1234' }

interface SecretStore {
  readonly id: string
  readonly type: string
  readonly name: string
  state: string
}

function createStores(): SecretStore[] {
  const types = ['AWS_ASM', 'AWS_ASM', 'AZURE_AKV', 'GCP_GSM', 'PAM_PCLOUD']
  return types.map((type, index) => ({
    id: `store-7d3f2a10-0000-4000-8000-00000000000${String(index + 1)}`,
    type,
    name: `${type.toLowerCase().replace('_', '-')}-${String(index + 1)}`,
    description: `Store number ${String(index + 1)}`,
    state: 'ENABLED',
    behaviors: type.startsWith('PAM') ? ['SECRETS_SOURCE'] : ['SECRETS_TARGET'],
    data:
      type === 'AWS_ASM'
        ? { accountId: '123456789012', regionId: 'eu-central-1', roleName: 'SecretsHub' }
        : {},
    ...CREATED,
  }))
}

/** Filters look like `type EQ AWS_ASM`, joined with AND; undefined for one that does not. */
function matcher(filter: string | null): ((store: SecretStore) => boolean) | undefined {
  if (filter === null) return () => true
  const terms = filter
    .split(/\s+AND\s+/i)
    .map((term) => /^(type|state|name)\s+EQ\s+(\S+)$/i.exec(term.trim()))
  if (terms.includes(null)) return undefined
  return (store) =>
    terms.every((term) => store[(term?.[1] ?? '').toLowerCase() as 'type' | 'state' | 'name'] === term?.[2])
}

function listStores(stores: readonly SecretStore[], { query }: Call): PlainReply {
  const matches = matcher(query.get('filter'))
  if (!matches) return coded(400, 'SHUB_INVALID_FILTER', 'Invalid filter', 'Use: type EQ AWS_ASM')
  const page = cut(stores.filter(matches), query.get('limit'), query.get('offset'))
  if (!page) return coded(400, 'SHUB_INVALID_PARAMETER', 'Invalid paging', 'limit must be a positive number')
  if (page.next === undefined) return ok({ secretStores: page.items })
  const next = new URLSearchParams(query)
  next.set('offset', String(page.next))
  return ok({ secretStores: page.items, nextLink: `/api/secret-stores?${next.toString()}` })
}

/** Some resources exist only for clients that ask for the beta media type. */
function beta(name: string, list: readonly object[]): Route {
  return {
    method: 'GET',
    path: `/${name}`,
    answer: ({ request }) =>
      (request.headers['accept'] ?? '').includes(BETA)
        ? { ...ok({ [name]: list, nextLink: null }), headers: { 'Content-Type': BETA } }
        : coded(406, 'SHUB_NOT_ACCEPTABLE', 'Not Acceptable', `Accept must be ${BETA}`),
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
      answer: (call) => ({
        status: 201,
        body: { id: 'store-new', state: 'ENABLED', ...call.json(), ...CREATED },
      }),
    },
    {
      method: 'PUT',
      path: '/secret-stores/state',
      answer: (call) => {
        const { action, secretStoreIds } = call.json()
        const ids = Array.isArray(secretStoreIds) ? secretStoreIds.map(String) : []
        const results = ids.map((id) => {
          const fault = setState(id, action)
          return { id, result: fault ? 'FAILURE' : 'SUCCESS', ...(fault && { errorDetails: fault.body }) }
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
    {
      method: 'GET',
      path: '/policies',
      answer: () =>
        ok({ count: 1, policies: [{ id: 'policy-1', name: 'to-aws', state: { current: 'ENABLED' } }] }),
    },
    {
      method: 'POST',
      path: '/policies',
      answer: (call) => ({ status: 201, body: { id: 'policy-2', ...call.json(), ...CREATED } }),
    },
    {
      method: 'POST',
      path: '/scan-definitions/:type/:id/scan',
      answer: (call) => ({ status: 202, body: { scanIds: [`scan-${call.param('id')}`] } }),
    },
    beta('secrets', [{ id: 'secret-1', name: 'prod/db', vendorType: 'AWS', storeId: stores[0]?.id }]),
    beta('scans', [{ id: 'scan-1', status: 'SUCCESS', scanType: 'ON_DEMAND' }]),
  ]

  return gatewayService('secrets-hub', 'secretshub', routes, {
    faults: {
      forbidden: () =>
        coded(403, 'SHUB_FORBIDDEN', 'Forbidden', 'The user has no Secrets Hub role for this operation'),
      badRequest: (message) => coded(400, 'SHUB_INVALID_BODY', message),
    },
  })
}
