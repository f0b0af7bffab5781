/** The services that need no more than a request or two each; each names where its shape is seen. */
import { randomBytes } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { bodyOf, shape, text } from './rules.ts'
import {
  coded,
  cut,
  gatewayService,
  ok,
  pageOffset,
  pageToken,
  type Call,
  type Route,
  type Service,
} from './service.ts'

const NO_PAGE = 'Invalid paging'

function get(path: string, answer: Route['answer']): Route {
  return { method: 'GET', path, answer }
}

/** A list that goes on by `offset`, in the words of its service. */
function byOffset<T extends object>(
  items: readonly T[],
  shown: (page: readonly T[], offset: number, isLast: boolean) => object,
): Route['answer'] {
  return ({ query }) => {
    const page = cut(items, query.get('limit'), query.get('offset'))
    return page
      ? ok(shown(page.items, Number(query.get('offset') ?? 0), page.next === undefined))
      : { status: 400, body: { message: NO_PAGE } }
  }
}

// cyberark/idsec-sdk-golang, pkg/services/cmgr/pools
const POOLS = [1, 2, 3].map((index) => ({
  id: `pool-${String(index)}`,
  name: `Pool ${String(index)}`,
  assignedNetworkIds: ['network-1'],
  identifiersCount: 0,
  componentsCount: { PAM_SELF_HOSTED: index },
  createdAt: '2026-03-02T09:14:31.120Z',
  updatedAt: '2026-03-02T09:14:31.120Z',
}))

function listPools({ query }: Call): PlainReply {
  const page = cut(POOLS, query.get('pageSize'), pageOffset(query.get('continuation_token')))
  if (!page) return coded(400, 'CMS_INVALID_PAGE', NO_PAGE)
  const continuationToken = page.next === undefined ? null : pageToken(page.next)
  return ok({
    resources: page.items,
    page: { continuationToken, pageSize: page.items.length, totalResourcesCount: POOLS.length },
  })
}

/** The program that installs an agent, as one text. strick-j/CyberArk-APIs, Connector Management/Agent Installation */
function setupScript({ secret }: Call): PlainReply {
  const lines = [
    '#!/bin/bash',
    'set -e',
    'if [ "$(id -u)" -ne 0 ]; then',
    '  echo "Run this as root"',
    '  exit 1',
    'fi',
    `INSTALLATION_TOKEN="${secret(randomBytes(24).toString('hex'))}"`,
    './install.sh --token "$INSTALLATION_TOKEN"',
  ]
  return ok({ script: `${lines.join('\n')}\n` })
}

// pspete/IdentityCommand.CEM; strick-j/CyberArk-APIs for the workspaces
function searchWorkspaces(call: Call): PlainReply {
  const { offset = 0, limit = 50 } = call.json()
  const all = [{ id: 1, workspace_name: 'account-1', cloud_platform: 'AWS' }]
  const page = cut(all, String(limit), String(offset))
  return page ? ok({ items: page.items, count: all.length }) : { status: 400, body: { message: NO_PAGE } }
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
const REQUESTS = [{ requestId: '8a45155d', requestState: 'PENDING', requestResult: 'UNKNOWN' }]

function ofRequest(
  method: string,
  below: string,
  answer: (request: object, call: Call) => PlainReply,
): Route {
  return {
    method,
    path: `/workflows/requests/:id${below}`,
    answer: (call) => {
      const request = REQUESTS.find(({ requestId }) => requestId === call.param('id'))
      return request ? answer(request, call) : coded(404, '404', 'Not Found')
    },
  }
}

const accessRequests: Route[] = [
  get(
    '/workflows/requests',
    byOffset(REQUESTS, (items) => ({ items, count: items.length, totalCount: REQUESTS.length })),
  ),
  ofRequest('GET', '', (request) => ok(request)),
  ofRequest('POST', '/cancel', (request, call) => {
    bodyOf(call, shape({}, { cancelReason: text }))
    return ok({ ...request, requestState: 'FINISHED', requestResult: 'CANCELED' })
  }),
]

// pspete/IdentityCommand.RiskMgmt
const FINDINGS = [{ findingId: 'finding-1', severity: 'CRITICAL', status: 'OPEN' }]

const findings = get(
  '/risks/findings',
  byOffset(FINDINGS, (found, offset, isLastPage) => ({ findings: found, limit: 100, offset, isLastPage })),
)

// cyberark/idsec-sdk-golang, pkg/services/sm
const SESSIONS = [{ sessionId: 'session-1', sessionStatus: 'Ended', protocol: 'SSH' }]
const ACTIVITIES = [{ uuid: 'activity-1', sessionId: 'session-1', command: 'whoami' }]

function counted(name: string, items: readonly object[]): Route['answer'] {
  return byOffset(items, (page) => ({
    [name]: page,
    filteredCount: items.length,
    returnedCount: page.length,
  }))
}

// cyberark/idsec-sdk-golang, pkg/services/cce; its keys are in snake case
const ACCOUNTS = [
  {
    key: 'ws-1',
    data: { id: 'ws-1', platform_id: '123456789012', display_name: 'account-1', type: 'aws_account' },
    leaf: true,
    parent_id: null,
  },
]

function listAccounts({ query }: Call): PlainReply {
  const [number, size] = [Number(query.get('page') ?? 1), Number(query.get('page_size') ?? 1000)]
  const page = cut(ACCOUNTS, String(size), String((number - 1) * size))
  if (!page) return { status: 400, body: { message: NO_PAGE } }
  const is_last_page = page.next === undefined
  const total_records = ACCOUNTS.length
  return ok({
    workspaces: page.items,
    page: { page_number: number, page_size: size, is_last_page, total_records },
  })
}

// pspete/IdentityCommand.UserPortal
const ASSETS = [{ assetId: '12_34', address: '10.0.0.1' }]

export function createLesserServices(): Service[] {
  return [
    gatewayService('connector-management', 'connectormanagement', [
      get('/pool-service/pools', listPools),
      { method: 'POST', path: '/setup-script', answer: setupScript },
    ]),
    // Public clients know the host of the older form only.
    gatewayService(
      'cloud-visibility',
      'cem',
      [
        { method: 'POST', path: '/delegations/workspace/search', answer: searchWorkspaces },
        get('/customer/platforms/workspaces', () => ok({ data: WORKSPACES })),
      ],
      { hosts: ['.cem', '-cem'] },
    ),
    gatewayService('access-request', 'uar', accessRequests),
    // No public source shows a request or an answer of this service.
    gatewayService('cloud-discovery', 'cds', [
      get('/scans', () => ok({ scans: [{ id: 'scan-1', status: 'DONE' }] })),
    ]),
    gatewayService('risk-management', 'compass', [findings]),
    gatewayService('session-monitoring', 'sessionmonitoring', [
      get('/sessions', counted('sessions', SESSIONS)),
      get('/sessions/:id', () => ok(SESSIONS[0] ?? {})),
      get('/sessions/:id/activities', counted('activities', ACTIVITIES)),
    ]),
    gatewayService('cloud-onboarding', 'cloudonboarding', [get('/aws/workspaces', listAccounts)]),
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
