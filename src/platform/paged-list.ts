import { PAGED_LISTS, type PagedList } from './paging.ts'

/** A request, as far as it is known before anybody has signed in. */
interface ListRequest {
  /** Of the service; for an address of the user's own, the parts of its host are looked through for one. */
  readonly label: string | undefined
  /** Of an address of the user's own. */
  readonly host: string
  readonly method: string
  /** On the host, base path included: one list may be asked for by several pairs of base and path. */
  readonly path: string
}

/** How the list behind a request goes on, where that is known. */
export function pagedList({ label, host, method, path }: ListRequest): PagedList | undefined {
  const labels = label === undefined ? host.split(/[.-]/).slice(1) : [label]
  const plain = path.split('/').filter(Boolean).join('/')
  return PAGED_LISTS.find(
    (one) =>
      labels.includes(one.label) &&
      one.method === method &&
      one.paths.some((pattern) => matcher(pattern).test(plain)),
  )
}

function matcher(pattern: string): RegExp {
  const parts = pattern.replace(/\*+/g, (stars) => (stars === '*' ? '[^/]+' : '.*'))
  return new RegExp(`^${parts}$`, 'i')
}
