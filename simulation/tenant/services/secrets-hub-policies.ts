/** Sync policies of Secrets Hub, and the filters that say which safe they read. */
import { randomUUID } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { bodyOf, either, matching, oneOf, shape, text } from './rules.ts'
import { AT, CREATED, type SecretStore } from './secret-stores.ts'
import { badRequest, noFilters, notFound } from './secrets-hub-faults.ts'
import { page } from './secrets-hub-lists.ts'
import { numbered, ok, type Call, type Listing, type Route } from './service.ts'

const FILTER = shape({ type: oneOf('PAM_SAFE'), data: shape({ safeName: text }) })
const STORE = shape({ id: matching(/^store-/) })
const NEW_POLICY = shape(
  { name: text, source: STORE, target: STORE, filter: either(shape({ id: matching(/^filter-/) }), FILTER) },
  { description: text, transformation: shape({ predefined: oneOf('default', 'password_only_plain_text') }) },
)

interface Policy {
  readonly id: string
  readonly source: { readonly id: string }
  readonly target: { readonly id: string }
  readonly filter: { readonly id: string }
  state: { current: string }
}

interface Filter {
  readonly id: string
  readonly data: { readonly safeName: string }
}

function createFilter(data: Filter['data']): Filter {
  return { id: `filter-${randomUUID()}`, ...{ type: 'PAM_SAFE' }, data, ...CREATED }
}

/** @returns the routes, and whether a policy leads from or to a store */
export function createSyncPolicies(
  stores: readonly SecretStore[],
  listed: Listing,
): {
  readonly routes: Route[]
  readonly linked: (store: string) => boolean
} {
  const filters = [createFilter({ safeName: 'Linux' })]
  const source = { id: stores.find(({ behaviors }) => behaviors.includes('SECRETS_SOURCE'))?.id ?? '' }
  const policies: Policy[] = listed(1, (index) => ({
    id: `policy-${numbered('4c1e9b20', index)}`,
    ...{ name: `to-aws${index === 1 ? '' : `-${String(index)}`}`, description: 'From the safe Linux to AWS' },
    ...CREATED,
    source,
    target: { id: stores[0]?.id ?? '' },
    filter: { id: filters[0]?.id ?? '' },
    ...{ transformation: { id: 'trns-default' } },
    state: { current: 'ENABLED' },
  }))
  const storeOf = ({ id }: { readonly id: string }): object | undefined =>
    stores.find((store) => store.id === id)
  const filterOf = ({ id }: { readonly id: string }): Filter | undefined =>
    filters.find((filter) => filter.id === id)

  function shown(policy: Policy, projection: string | null): object {
    if (projection !== 'EXTEND') return policy
    const { current } = policy.state
    return {
      ...policy,
      source: storeOf(policy.source),
      target: storeOf(policy.target),
      filter: filterOf(policy.filter),
      status: {
        policyId: policy.id,
        policyStatus: 'SUCCESS',
        isRunning: false,
        lastRun: AT,
        lastSuccessTime: AT,
      },
      state: { current, stateDetails: { status: 'SUCCEEDED', fromState: 'NONE', toState: current } },
    }
  }

  function list(call: Call): PlainReply {
    const { query } = call
    const [projection, filter] = [query.get('projection'), query.get('filter')]
    if (projection !== null && !['EXTEND', 'REGULAR', 'METADATA'].includes(projection)) {
      return badRequest('projection must be one of EXTEND, REGULAR, METADATA')
    }
    const [, key, value] = /^(filter\.safeName|target\.id)\s+EQ\s+(\S+)$/.exec(filter ?? '') ?? []
    if (filter !== null && key === undefined) return badRequest('Invalid filter. Use: target.id EQ store-…')
    const found = policies.filter(
      (policy) =>
        key === undefined ||
        value === (key === 'target.id' ? policy.target.id : filterOf(policy.filter)?.data.safeName),
    )
    const all = found.map((policy) => shown(policy, projection))
    return page('policies', all, call, () => ({ count: policies.length }))
  }

  function add(call: Call): PlainReply {
    const body = bodyOf(call, NEW_POLICY) as unknown as Policy
    const given = body.filter as Partial<Filter>
    const filter = given.id === undefined ? createFilter(given.data ?? { safeName: '' }) : { id: given.id }
    if ('data' in filter) filters.push(filter)
    const policy = {
      ...body,
      id: `policy-${randomUUID()}`,
      filter: { id: filter.id },
      transformation: { id: 'trns-default' },
      ...CREATED,
      state: { current: 'ENABLED' },
    }
    policies.push(policy)
    return { status: 201, body: policy }
  }

  function ofPolicy(
    method: string,
    below: string,
    answer: (policy: Policy, call: Call) => PlainReply,
  ): Route {
    return {
      method,
      path: `/policies/:id${below}`,
      answer: (call) => {
        const policy = policies.find(({ id }) => id === call.param('id'))
        return policy ? answer(policy, call) : notFound('policy', call.param('id'))
      },
    }
  }

  /** Filters belong to sources only. */
  function ofSource(method: string, below: string, answer: (call: Call) => PlainReply): Route {
    return {
      method,
      path: `/secret-stores/:id/filters${below}`,
      answer: (call) => {
        const store = stores.find(({ id }) => id === call.param('id'))
        if (!store) return notFound('secret store', call.param('id'))
        return store.behaviors.includes('SECRETS_SOURCE') ? answer(call) : noFilters()
      },
    }
  }

  return {
    linked: (store) => policies.some(({ source, target }) => source.id === store || target.id === store),
    routes: [
      { method: 'GET', path: '/policies', answer: list },
      { method: 'POST', path: '/policies', answer: add },
      ofPolicy('GET', '', (policy, { query }) => {
        const projection = query.get('projection') ?? ''
        return ['EXTEND', 'REGULAR'].includes(projection)
          ? ok(shown(policy, projection))
          : badRequest('projection must be one of EXTEND, REGULAR')
      }),
      ofPolicy('DELETE', '', (policy) => {
        policies.splice(policies.indexOf(policy), 1)
        return ok({ message: 'The policy is being deleted' })
      }),
      ofPolicy('PUT', '/state', (policy, call) => {
        const { action } = bodyOf(call, shape({ action: oneOf('enable', 'disable') }))
        policy.state = { current: action === 'enable' ? 'ENABLED' : 'DISABLED' }
        return ok({})
      }),
      // The description shows one filter; the vendor's SDK reads a list.
      ofSource('GET', '', () => ok({ filters })),
      ofSource('POST', '', (call) => {
        const filter = createFilter(bodyOf(call, FILTER)['data'] as Filter['data'])
        filters.push(filter)
        return { status: 201, body: filter }
      }),
      ofSource('GET', '/:filter', (call) => {
        const filter = filterOf({ id: call.param('filter') })
        return filter ? ok(filter) : notFound('filter', call.param('filter'))
      }),
    ],
  }
}
