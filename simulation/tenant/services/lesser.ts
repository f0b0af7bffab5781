/** The services that need no more than a request or two each; each names where its shape is seen. */
import type { PlainReply } from '../exchange.ts'
import { byOffset } from './by-offset.ts'
import { NO_PAGE } from './by-token.ts'
import { bodyOf, shape, text } from './rules.ts'
import {
  coded,
  cut,
  gatewayService,
  get,
  ok,
  type Call,
  type Listing,
  type Route,
  type Service,
} from './service.ts'

// pspete/IdentityCommand.CEM; strick-j/CyberArk-APIs for the workspaces
function searchIn(listed: Listing): Route['answer'] {
  const all = listed(1, (id) => ({ id, workspace_name: `account-${String(id)}`, cloud_platform: 'AWS' }))
  return (call) => {
    const { offset = 0, limit = 50 } = call.json()
    const page = cut(all, String(limit), String(offset))
    return page ? ok({ items: page.items, count: all.length }) : { status: 400, body: { message: NO_PAGE } }
  }
}

// strick-j/CyberArk-APIs, Cloud Visibility: Search Identities
function identitiesIn(listed: Listing): Route['answer'] {
  const all = listed(1, (index) => ({
    uid: `identity-${String(index)}`,
    name: `user-${String(index)}`,
    admin: true,
  }))
  return (call) => {
    const asked = call.json()['paginationData'] as { limit?: unknown; nextToken?: unknown } | undefined
    const { limit = 50, nextToken = 0 } = asked ?? {}
    const page = cut(all, String(limit), String(nextToken))
    return page
      ? ok({ next_token: page.next === undefined ? null : String(page.next), identities: page.items })
      : { status: 400, body: { message: NO_PAGE } }
  }
}

const WORKSPACES = [
  {
    platform: 'aws',
    workspaces: [
      { workspace_id: '123456789012', workspace_status: 'CONNECTED', workspace_name: 'account-1' },
    ],
  },
]

// pspete/IdentityCommand.AccessRequest
const request = (index: number): { readonly requestId: string } => ({
  requestId: (0x8a45155c + index).toString(16),
  ...{ requestState: 'PENDING', requestResult: 'UNKNOWN' },
})

function accessRequests(listed: Listing): Route[] {
  const all = listed(1, request)
  const ofRequest = (
    method: string,
    below: string,
    answer: (found: object, call: Call) => PlainReply,
  ): Route => ({
    method,
    path: `/workflows/requests/:id${below}`,
    answer: (call) => {
      const found = all.find(({ requestId }) => requestId === call.param('id'))
      return found ? answer(found, call) : coded(404, '404', 'Not Found')
    },
  })
  return [
    get(
      '/workflows/requests',
      byOffset(all, (items) => ({ items, count: items.length, totalCount: all.length })),
    ),
    ofRequest('GET', '', (found) => ok(found)),
    ofRequest('POST', '/cancel', (found, call) => {
      bodyOf(call, shape({}, { cancelReason: text }))
      return ok({ ...found, requestState: 'FINISHED', requestResult: 'CANCELED' })
    }),
  ]
}

// pspete/IdentityCommand.RiskMgmt
function risks(listed: Listing): Route[] {
  const upToLast = (path: string, name: string, item: (index: number) => object): Route =>
    get(
      path,
      byOffset(listed(1, item), (page, offset, isLastPage) => ({
        [name]: page,
        ...{ limit: 100, offset, isLastPage },
      })),
    )
  return [
    upToLast('/risks/findings', 'findings', (index) => ({
      findingId: `finding-${String(index)}`,
      ...{ severity: 'CRITICAL', status: 'OPEN' },
    })),
    upToLast('/risks/risk-types', 'riskTypes', (index) => ({
      riskTypeId: `type-${String(index)}`,
      severity: 'CRITICAL',
    })),
    upToLast('/remediations', 'remediations', (index) => ({ remediationId: `remediation-${String(index)}` })),
  ]
}

// cyberark/idsec-sdk-golang, pkg/services/sm
const session = (index: number): object => ({
  sessionId: `session-${String(index)}`,
  ...{ sessionStatus: 'Ended', protocol: 'SSH' },
})
const activity = (index: number): object => ({
  uuid: `activity-${String(index)}`,
  ...{ sessionId: 'session-1', command: 'whoami' },
})

function counted(name: string, items: readonly object[]): Route['answer'] {
  return byOffset(items, (page) => ({
    [name]: page,
    filteredCount: items.length,
    returnedCount: page.length,
  }))
}

// cyberark/idsec-sdk-golang, pkg/services/cce; its keys are in snake case
function accountsOf(cloud: string, listed: Listing): Route {
  const all = listed(1, (index) => {
    const [id, platform_id] = [`ws-${String(index)}`, String(123_456_789_011 + index)]
    const data = { id, platform_id, display_name: `account-${String(index)}`, type: `${cloud}_account` }
    return { key: id, data, leaf: true, parent_id: null }
  })
  return get(`/${cloud}/workspaces`, ({ query }) => {
    const [number, size] = [Number(query.get('page') ?? 1), Number(query.get('page_size') ?? 1000)]
    const page = cut(all, String(size), String((number - 1) * size))
    if (!page) return { status: 400, body: { message: NO_PAGE } }
    const is_last_page = page.next === undefined
    const total_records = all.length
    return ok({
      workspaces: page.items,
      page: { page_number: number, page_size: size, is_last_page, total_records },
    })
  })
}

// pspete/IdentityCommand.UserPortal
const ASSETS = [{ assetId: '12_34', address: '10.0.0.1' }]

export function createLesserServices(listed: Listing): Service[] {
  const sessions = listed(1, session)
  return [
    // Public clients know the host of the older form only.
    gatewayService(
      'cloud-visibility',
      'cem',
      [
        { method: 'POST', path: '/delegations/workspace/search', answer: searchIn(listed) },
        { method: 'POST', path: '/identities', answer: identitiesIn(listed) },
        get('/customer/platforms/workspaces', () => ok({ data: WORKSPACES })),
      ],
      { hosts: ['.cem', '-cem'] },
    ),
    gatewayService('access-request', 'uar', accessRequests(listed)),
    // No public source shows a request or an answer of this service.
    gatewayService('cloud-discovery', 'cds', [
      get('/scans', () => ok({ scans: [{ id: 'scan-1', status: 'DONE' }] })),
    ]),
    gatewayService('risk-management', 'compass', risks(listed)),
    gatewayService('session-monitoring', 'sessionmonitoring', [
      get('/sessions', counted('sessions', sessions)),
      get('/sessions/:id', () => ok(session(1))),
      get('/sessions/:id/activities', counted('activities', listed(1, activity))),
    ]),
    gatewayService(
      'cloud-onboarding',
      'cloudonboarding',
      ['aws', 'azure', 'gcp'].map((cloud) => accountsOf(cloud, listed)),
    ),
    gatewayService(
      'secure-access',
      'userportal',
      [get('/assets', () => ok({ diagnostics: { status: 'success' }, assets: ASSETS, size: ASSETS.length }))],
      {
        hosts: ['-userportal', '.api.userportal'],
        gateway: false,
        faults: { unknownPath: () => ({ status: 404, body: { message: 'Not Found' } }) },
      },
    ),
  ]
}
