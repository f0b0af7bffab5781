/**
 * Secrets Hub. Required fields and parameters, statuses and refusals are those of the vendor's description of the API, version
 * 0.1.16; where its SDK (cyberark/idsec-sdk-golang, pkg/services/sechub) shows otherwise, those of the SDK.
 */
import { bodyOf, shape } from './rules.ts'
import { AT, createStores, type SecretStore } from './secret-stores.ts'
import { badRequest, beta, forbidden } from './secrets-hub-faults.ts'
import { page } from './secrets-hub-lists.ts'
import { createSyncPolicies } from './secrets-hub-policies.ts'
import { createScans } from './secrets-hub-scans.ts'
import { storeRoutes } from './secrets-hub-stores.ts'
import { gatewayService, numbered, ok, type Listing, type Route, type Service } from './service.ts'

const ROLE = 'arn:aws:iam::123456789101:role/secrets-hub'

function secretsIn(stores: readonly SecretStore[], listed: Listing): object[] {
  return listed(2, (index) => ({
    ...{ vendorType: 'AWS', vendorSubType: 'ASM' },
    id: `secret-${numbered('0c9d1e2f', index, 20)}`,
    originId: `arn:aws:secretsmanager:eu-central-1:123456789012:secret:prod/db-${String(index)}`,
    name: `prod/db-${String(index)}`,
    ...{ storeId: stores[0]?.id, storeName: stores[0]?.name, discoveredAt: AT, syncedByCyberArk: true },
  }))
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

export function createSecretsHub(listed: Listing): Service {
  const stores = createStores(listed)
  const secrets = secretsIn(stores, listed)
  const policies = createSyncPolicies(stores, listed)
  const scans = createScans(stores, listed)
  const totalCount = secrets.length

  const routes: Route[] = [
    ...storeRoutes(stores, policies.linked, scans.lastOf),
    ...policies.routes,
    ...tenantRoutes(),
    ...scans.routes,
    {
      method: 'GET',
      path: '/secrets',
      answer: (call) => beta(call, () => page('secrets', secrets, call, (count) => ({ count, totalCount }))),
    },
  ]

  return gatewayService('secrets-hub', 'secretshub', routes, { faults: { forbidden, badRequest } })
}
