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
  /** Encoded. */
  readonly query: string
}

/** How the list behind a request goes on, where that is known. */
export function pagedList({ label, host, method, path, query }: ListRequest): PagedList | undefined {
  const labels = label === undefined ? host.split(/[.-]/).slice(1) : [label]
  const segments = path.toLowerCase().split('/').filter(Boolean)
  const row = PAGED_LISTS.find(
    (one) =>
      labels.includes(one.label) &&
      one.method === method &&
      one.paths.some((pattern) => fits(pattern, segments)),
  )
  if (!row) return undefined
  const given = new URLSearchParams(query)
  const ways = row.ways.filter((way) => !('unless' in way && given.has(way.unless)))
  return { list: row.list, ways }
}

function fits(pattern: string, segments: readonly string[]): boolean {
  const parts = pattern.toLowerCase().split('/')
  const isOpen = parts.at(-1) === '**'
  const fixed = isOpen ? parts.slice(0, -1) : parts
  return (
    (isOpen || parts.length === segments.length) &&
    fixed.every((part, index) => part === '*' || part === segments[index])
  )
}
