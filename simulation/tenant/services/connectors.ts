/** Infrastructure access and the connectors it goes through; each list names where its shape is seen. */
import { randomBytes } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { infrastructureRoutes } from './secure-infrastructure-access.ts'
import {
  coded,
  cut,
  gatewayService,
  get,
  nextToken,
  numbered,
  ok,
  pageOffset,
  type Call,
  type Listing,
  type Route,
  type Service,
} from './service.ts'

const NO_PAGE = 'Invalid paging'

/** A list that goes on by a token, in the words of its service. */
function byToken(
  parameter: string,
  size: string,
  items: readonly object[],
  shown: (items: readonly object[], token: string | null) => object,
  refused: PlainReply = { status: 400, body: { message: NO_PAGE } },
): Route['answer'] {
  return ({ query }) => {
    const page = cut(items, query.get(size), pageOffset(query.get(parameter)))
    return page ? ok(shown(page.items, nextToken(page))) : refused
  }
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

export function createInfrastructureAccess(listed: Listing): Service {
  // cyberark/idsec-sdk-golang, pkg/services/sia/access/models/idsec_sia_list_connectors.go
  const connectors = listed(1, (index) => ({
    id: `CMSConnector_1234_${numbered('5f0c0000', index)}`,
    hostName: `connector-${String(index)}`,
    ...{ hostIp: '10.0.0.5', hostType: 'ON-PREMISE', os: 'linux', status: 'ACTIVE' },
    ...{ version: '2.4.1', activeSessionsCount: 0, isLatestVersion: true },
  }))
  // the same, pkg/services/sia/dbstrongaccounts and sia/workspacesdb; their keys are in snake case
  const accounts = listed(1, (index) => ({
    strong_account_id: numbered('6a1b0000', index),
    ...{ store_type: 'managed', name: `account-${String(index)}` },
  }))
  const targets = listed(1, (index) => ({
    id: numbered('7b2c0000', index),
    ...{ name: `database-${String(index)}`, platform: 'ON-PREMISE', provider_engine: 'postgres' },
  }))
  const byCursor = (items: readonly object[]): Route['answer'] =>
    byToken('cursor', 'limit', items, (page, next_cursor) => ({
      items: page,
      total_count: items.length,
      next_cursor,
    }))
  return gatewayService('secure-infrastructure-access', 'dpa', [
    get(
      '/connectors',
      byToken('continuationToken', 'limit', connectors, (items, continuationToken) => ({
        count: items.length,
        items,
        continuationToken,
      })),
    ),
    get('/database-strong-accounts', byCursor(accounts)),
    get('/database-targets', byCursor(targets)),
    ...infrastructureRoutes(),
  ])
}

export function createConnectorManagement(listed: Listing): Service {
  const at = '2026-03-02T09:14:31.120Z'
  // cyberark/idsec-sdk-golang, pkg/services/cmgr
  const networks = listed(1, (index) => ({
    id: `network-${String(index)}`,
    name: `Network ${String(index)}`,
    ...{ assignedPoolsCount: 3, createdAt: at, updatedAt: at },
  }))
  const pools = listed(3, (index) => ({
    id: `pool-${String(index)}`,
    name: `Pool ${String(index)}`,
    ...{ assignedNetworkIds: ['network-1'], identifiersCount: 0 },
    ...{ componentsCount: { PAM_SELF_HOSTED: index }, createdAt: at, updatedAt: at },
  }))
  const identifiers = listed(1, (index) => ({
    id: `identifier-${String(index)}`,
    ...{ type: 'GENERAL_FQDN', value: `host-${String(index)}.example.com`, createdAt: at, updatedAt: at },
  }))
  const resources = (all: readonly object[]): Route['answer'] =>
    byToken(
      'continuation_token',
      'pageSize',
      all,
      (items, continuationToken) => ({
        resources: items,
        page: { continuationToken, pageSize: items.length, totalResourcesCount: all.length },
      }),
      coded(400, 'CMS_INVALID_PAGE', NO_PAGE),
    )
  return gatewayService('connector-management', 'connectormanagement', [
    get('/pool-service/networks', resources(networks)),
    get('/pool-service/pools', resources(pools)),
    get('/pool-service/pools/:id/identifiers', resources(identifiers)),
    { method: 'POST', path: '/setup-script', answer: setupScript },
  ])
}
