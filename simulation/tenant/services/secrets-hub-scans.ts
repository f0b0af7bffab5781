/** Scans of secret stores, which go on after they were asked for. */
import { randomUUID } from 'node:crypto'
import { bodyOf, list, matching, shape } from './rules.ts'
import { ADMIN, AT, type SecretStore } from './secret-stores.ts'
import { beta } from './secrets-hub-faults.ts'
import { endsAfterLooks, ok, type Listing, type Route } from './service.ts'

const SCAN = shape({ scope: shape({ secretStoresIds: list(matching(/^store-/), 1) }) })

interface Scan {
  readonly id: string
  readonly look: () => object
}

/** @returns what a scan is at each look at it; that of a store which is not enabled fails, by our own invention */
function scan(store: SecretStore | undefined, hasEnded: () => boolean): Scan {
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

/** @returns the routes, and the last scan of a store as it is just now */
export function createScans(
  stores: readonly SecretStore[],
  listed: Listing,
): { readonly routes: Route[]; readonly lastOf: (store: string) => object | undefined } {
  const scans = listed(1, () => scan(stores[0], () => true))
  const last = new Map<string, Scan>()
  const routes: Route[] = [
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
          const begun = secretStoresIds.map((storeId) => {
            const one = scan(
              stores.find(({ id }) => id === storeId),
              endsAfterLooks(),
            )
            last.set(storeId, one)
            return one
          })
          scans.unshift(...begun)
          // By the description 200; the vendor's SDK waits for 202.
          return { status: 202, body: { scanIds: begun.map(({ id }) => id) } }
        }),
    },
  ]
  return { routes, lastOf: (store) => last.get(store)?.look() }
}
