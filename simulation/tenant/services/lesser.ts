/** The services that need no more than a request or two each. */
import { randomBytes } from 'node:crypto'
import { cut, gatewayService, ok, pageOffset, pageToken, type Route, type Service } from './service.ts'

function get(path: string, body: object): Route {
  return { method: 'GET', path, answer: () => ok(body) }
}

const POOLS = [1, 2, 3].map((index) => ({
  poolId: `pool-${String(index)}`,
  name: `Pool ${String(index)}`,
  assignedConnectorsCount: index,
}))

const listPools: Route = {
  method: 'GET',
  path: '/pool-service/pools',
  answer: ({ query }) => {
    const page = cut(POOLS, query.get('pageSize'), pageOffset(query.get('continuation_token')))
    if (!page) return { status: 400, body: { code: 'CMS_INVALID_PAGE', message: 'Invalid paging' } }
    const continuationToken = page.next === undefined ? null : pageToken(page.next)
    return ok({
      resources: page.items,
      page: { continuationToken, pageSize: page.items.length, totalResourcesCount: POOLS.length },
    })
  },
}

const searchWorkspaces: Route = {
  method: 'POST',
  path: '/delegations/workspace/search',
  answer: (call) => {
    const { offset = 0, limit = 50 } = call.json()
    const all = [{ id: 'ws-1', name: 'account-1', platform: 'aws' }]
    const page = cut(all, String(limit), String(offset))
    return page
      ? ok({ items: page.items, count: all.length })
      : { status: 400, body: { message: 'Invalid paging' } }
  },
}

const CONNECTORS = [{ id: 'connector-1', type: 'AWS', os: 'linux', status: 'ACTIVE', version: '2.4.1' }]

/** Plain text, one key on a line. */
const publicKeys: Route = {
  method: 'GET',
  path: '/public-keys',
  answer: () => ({
    status: 200,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${randomBytes(256).toString('base64')} simulated\n`,
  }),
}

export function createLesserServices(): Service[] {
  return [
    gatewayService('secure-infrastructure-access', 'dpa', [
      get('/connectors', { connectors: CONNECTORS, totalCount: CONNECTORS.length }),
      publicKeys,
    ]),
    gatewayService('connector-management', 'connectormanagement', [listPools]),
    // Some tenants have it on a host of the older form.
    gatewayService('cloud-visibility', 'cem', [searchWorkspaces], { hosts: ['.cem', '-cem'] }),
    gatewayService('access-request', 'uar', [get('/workflows/requests', { items: [], totalCount: 0 })]),
    gatewayService('cloud-discovery', 'cds', [get('/scans', { scans: [{ id: 'scan-1', status: 'DONE' }] })]),
    gatewayService('risk-management', 'compass', [
      get('/risks/findings', { risks: [{ id: 'risk-1', score: 42 }] }),
    ]),
    gatewayService('session-monitoring', 'sessionmonitoring', [
      get('/sessions', { sessions: [{ sessionId: 'session-1', sessionStatus: 'Ended' }], filteredCount: 1 }),
    ]),
    gatewayService('cloud-onboarding', 'cloudonboarding', [
      get('/aws/workspaces', { workspaces: { data: [{ key: 'ws-1' }], total: 1 } }),
    ]),
    gatewayService('secure-access', 'userportal', [get('/assets', { assets: [{ name: 'Console' }] })], {
      hosts: ['-userportal'],
      gateway: false,
      faults: { unknownPath: () => ({ status: 404, body: { message: 'Not Found' } }) },
    }),
  ]
}
