/**
 * Secrets Hub. Required fields and parameters, statuses and refusals are those of the vendor's description of the API, version
 * 0.1.16; where its SDK (cyberark/idsec-sdk-golang, pkg/services/sechub) shows otherwise, those of the SDK.
 */
import { randomUUID } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { bodyOf, list, matching, shape } from './rules.ts'
import { ADMIN, AT, createStores, type SecretStore } from './secret-stores.ts'
import { badRequest, beta, forbidden } from './secrets-hub-faults.ts'
import { createSyncPolicies } from './secrets-hub-policies.ts'
import { storeRoutes } from './secrets-hub-stores.ts'
import { cut, gatewayService, ok, type Call, type Route, type Service } from './service.ts'

const ROLE = 'arn:aws:iam::123456789101:role/secrets-hub'
const SCAN = shape({ scope: shape({ secretStoresIds: list(matching(/^store-/), 1) }) })

function secretsIn(stores: readonly SecretStore[]): object[] {
  return [1, 2].map((index) => ({
    vendorType: 'AWS',
    vendorSubType: 'ASM',
    id: `secret-0c9d1e2f-0000-4000-8000-0000000000000000000${String(index)}`,
    originId: `arn:aws:secretsmanager:eu-central-1:123456789012:secret:prod/db-${String(index)}`,
    name: `prod/db-${String(index)}`,
    storeId: stores[0]?.id,
    storeName: stores[0]?.name,
    discoveredAt: AT,
    syncedByCyberArk: true,
  }))
}

function listSecrets(secrets: readonly object[], { query }: Call): PlainReply {
  const limit = query.get('limit')
  const page = cut(secrets, limit, query.get('offset'))
  if (!page || Number(limit) > 1000) return badRequest('limit must be 1 to 1000, offset 0 to 150000')
  const next = page.next === undefined ? undefined : new URLSearchParams(query)
  next?.set('offset', String(page.next))
  return ok({
    count: page.items.length,
    totalCount: secrets.length,
    secrets: page.items,
    ...(next && { nextLink: `/api/secrets?${next.toString()}` }),
  })
}

function tenantRoutes(): Route[] {
  const days = (value: unknown, at: string): string | undefined =>
    typeof value === 'number' && value >= 1 && value <= 730 ? undefined : `${at} must be 1 to 730`
  const SETTINGS = shape({}, { syncSettings: shape({}, { secretValidity: days }) })
  let syncSettings: unknown = { secretValidity: 300 }
  return [
    { method: 'GET', path: '/info', answer: () => ok({ tenantRoleArn: ROLE, tenantPamType: 'PAM_PCLOUD' }) },
    {
      method: 'GET',
      path: '/configuration',
      answer: () =>
        ok({
          secretsSource: { pamType: 'PAM_PCLOUD' },
          authenticationIdentities: { aws: { tenantRoleArn: ROLE } },
          syncSettings,
        }),
    },
    {
      method: 'PATCH',
      path: '/configuration',
      answer: (call) => {
        syncSettings = bodyOf(call, SETTINGS)['syncSettings'] ?? syncSettings
        return { status: 204 }
      },
    },
  ]
}

export function createSecretsHub(): Service {
  const stores = createStores()
  const secrets = secretsIn(stores)
  const policies = createSyncPolicies(stores)
  const scans = [scan(stores[0]?.id)]

  function scan(storeId: unknown): { readonly id: string } {
    const done = { status: 'SUCCESS', message: 'The scan was done successfully' }
    const id = `scan-${randomUUID()}`
    return { id, ...done, ...{ metadata: { storeId }, startedAt: AT, finishedAt: AT, createdBy: ADMIN } }
  }

  const routes: Route[] = [
    ...storeRoutes(stores, policies.linked),
    ...policies.routes,
    ...tenantRoutes(),
    { method: 'GET', path: '/secrets', answer: (call) => beta(call, () => listSecrets(secrets, call)) },
    {
      method: 'GET',
      path: '/scans',
      answer: (call) => beta(call, () => ok({ count: scans.length, scans })),
    },
    {
      method: 'POST',
      path: '/scan-definitions/:type/:id/scan',
      answer: (call) =>
        beta(call, () => {
          const { secretStoresIds } = bodyOf(call, SCAN)['scope'] as { readonly secretStoresIds: string[] }
          const begun = secretStoresIds.map(scan)
          scans.push(...begun)
          // By the description 200; the vendor's SDK waits for 202.
          return { status: 202, body: { scanIds: begun.map(({ id }) => id) } }
        }),
    },
  ]

  return gatewayService('secrets-hub', 'secretshub', routes, { faults: { forbidden, badRequest } })
}
