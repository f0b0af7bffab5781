/** Connector Management: pools, networks, and the program that installs an agent. */
import { randomBytes } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { byToken, NO_PAGE } from './by-token.ts'
import {
  coded,
  gatewayService,
  get,
  numbered,
  ok,
  type Call,
  type Listing,
  type Route,
  type Service,
} from './service.ts'

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
  // strick-j/CyberArk-APIs, Connector Management/Pools
  const components = listed(1, (index) => ({
    id: numbered('58b9fb4e', index),
    ...{ type: 'ACCESS_CONNECTOR', externalId: `CMSConnector_1234_${String(index)}`, poolId: 'pool-1' },
    ...{ createdAt: at, updatedAt: at },
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
    get('/pool-service/pools/components', resources(components)),
    get('/pool-service/pools/identifiers', resources(identifiers)),
    get('/pool-service/pools/:id/identifiers', resources(identifiers)),
    { method: 'POST', path: '/setup-script', answer: setupScript },
  ])
}
