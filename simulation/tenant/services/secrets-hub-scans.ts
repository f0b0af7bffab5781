/** Scans of secret stores, which go on after they were asked for. */
import { randomUUID } from 'node:crypto'
import { bodyOf, list, matching, shape } from './rules.ts'
import { ADMIN, AT, type SecretStore } from './secret-stores.ts'
import { beta } from './secrets-hub-faults.ts'
import { endsAfterLooks, ok, type Listing, type Route } from './service.ts'

const SCAN = shape({ scope: shape({ secretStoresIds: list(matching(/^store-/), 1) }) })

/** @returns what a scan is at each look at it; that of a store which is not enabled fails, by our own invention */
function scan(store: SecretStore | undefined, hasEnded: () => boolean): { id: string; look: () => object } {
  const id = `scan-${randomUUID()}`
  const begun = { id, metadata: { storeId: store?.id }, startedAt: AT, createdBy: ADMIN }
  return {
    id,
    look: () => {
      if (!hasEnded()) return { ...begun, status: 'IN_PROGRESS', message: 'The scan is in progress' }
      const went =
        store?.state === 'ENABLED'
          ? { status: 'SUCCESS', message: 'The scan was done successfully' }
          : { status: 'FAILED', message: 'The secret store cannot be scanned' }
      return { ...begun, ...went, finishedAt: AT }
    },
  }
}

export function scanRoutes(stores: readonly SecretStore[], listed: Listing): Route[] {
  const scans = listed(1, () => scan(stores[0], () => true))
  return [
    {
      method: 'GET',
      path: '/scans',
      answer: (call) =>
        beta(call, () => {
          // No public source shows pages of them.
          const all = scans.map(({ look }) => look())
          return ok({ count: all.length, scans: all })
        }),
    },
    {
      method: 'POST',
      path: '/scan-definitions/:type/:id/scan',
      answer: (call) =>
        beta(call, () => {
          const { secretStoresIds } = bodyOf(call, SCAN)['scope'] as { readonly secretStoresIds: string[] }
          const begun = secretStoresIds.map((storeId) =>
            scan(
              stores.find(({ id }) => id === storeId),
              endsAfterLooks(),
            ),
          )
          scans.unshift(...begun)
          // By the description 200; the vendor's SDK waits for 202.
          return { status: 202, body: { scanIds: begun.map(({ id }) => id) } }
        }),
    },
  ]
}
