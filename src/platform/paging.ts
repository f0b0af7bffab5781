/** How a list may go on: where an answer says so, and what asks for the next page. */
type Way =
  /** An address, of which only the query is of use. */
  | { readonly by: 'link'; readonly at: string }
  /** A text that goes into a parameter of the query. */
  | { readonly by: 'token'; readonly at: string; readonly parameter: string; readonly endsRepeated?: boolean }
  /** A number in the query or in the body, that grows by a page's items or by one. */
  | {
      readonly by: 'items' | 'pages'
      readonly in: 'query' | 'body'
      /** In a body a path, such as `Args.PageNumber`. */
      readonly parameter: string
      /** Where the body of the request says how many items a page has. */
      readonly size?: string
      /** Where the answer says how many items there are in all; without it, and without `last`, an empty page is the last. */
      readonly total?: string
      /** Where the answer says that it is the last. */
      readonly last?: string
    }

/** A list that comes in pages. */
export interface PagedList {
  /** Where the items stand, such as `Result.Results`. */
  readonly list: string
  readonly ways: readonly Way[]
}

interface Row extends PagedList {
  /** The service's part of its host. */
  readonly label: string
  readonly method: 'GET' | 'POST'
  /** Below the service's base URL, each `*` one segment; `**` is any path. */
  readonly path: string
}

function row(label: string, request: string, list: string, ...ways: readonly Way[]): Row {
  const [method, path] = request.split(' ') as ['GET' | 'POST', string]
  return { label, method, path, list, ways }
}

const link: Way = { by: 'link', at: 'nextLink' }
const cursor: Way = { by: 'token', at: 'next_cursor', parameter: 'cursor' }
const token = (at: string, parameter: string): Way => ({ by: 'token', at, parameter })

/**
 * Every list that is known to come in pages; adding one is adding a row. Sources: cyberark/idsec-sdk-golang, by its
 * packages, psPAS (Privilege Cloud), IdentityCommand (CEM, Identity), and the vendor's descriptions of Secrets Hub
 * (`/secrets` has `offset` and `totalCount`) and SCA (`nextToken`).
 */
const PAGED_LISTS: readonly Row[] = [
  row('privilegecloud', 'GET **', 'value', link),
  row('secretshub', 'GET secret-stores', 'secretStores', link),
  row('secretshub', 'GET policies', 'policies', link),
  row('secretshub', 'GET scans', 'scans', link),
  row('secretshub', 'GET secrets', 'secrets', link, {
    by: 'items',
    in: 'query',
    parameter: 'offset',
    total: 'totalCount',
  }),
  row('sca', 'GET **', 'response', token('nextToken', 'nextToken')),
  row('uap', 'GET policies', 'results', {
    by: 'token',
    at: 'nextToken',
    parameter: 'nextToken',
    endsRepeated: true,
  }),
  row(
    'connectormanagement',
    'GET pool-service/*',
    'resources',
    token('page.continuationToken', 'continuation_token'),
  ),
  row(
    'connectormanagement',
    'GET pool-service/pools/*/*',
    'resources',
    token('page.continuationToken', 'continuation_token'),
  ),
  row('dpa', 'GET connectors', 'items', token('continuationToken', 'continuationToken')),
  row('dpa', 'GET database-strong-accounts', 'items', cursor),
  row('dpa', 'GET database-targets', 'items', cursor),
  row('sessionmonitoring', 'GET sessions', 'sessions', { by: 'items', in: 'query', parameter: 'offset' }),
  row('sessionmonitoring', 'GET sessions/*/activities', 'activities', {
    by: 'items',
    in: 'query',
    parameter: 'offset',
  }),
  ...['aws', 'azure'].map((cloud) =>
    row('cloudonboarding', `GET ${cloud}/workspaces`, 'workspaces', {
      by: 'pages',
      in: 'query',
      parameter: 'page',
      last: 'page.is_last_page',
    }),
  ),
  row('cem', 'POST **', 'items', { by: 'items', in: 'body', parameter: 'offset', size: 'limit' }),
  row('id', 'POST Redrock/query', 'Result.Results', {
    by: 'pages',
    in: 'body',
    parameter: 'Args.PageNumber',
    size: 'Args.PageSize',
    total: 'Result.FullCount',
  }),
]

/**
 * How the list behind a request goes on, where that is known.
 *
 * @param label of the service; for an address of the user's own, the parts of its host are looked through for one.
 * @param path below the service's base URL.
 */
export function pagedList(
  { label, host }: { readonly label: string | undefined; readonly host: string },
  method: string,
  path: string,
): PagedList | undefined {
  const labels = label === undefined ? host.split(/[.-]/).slice(1) : [label]
  const segments = path
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '' && segment !== 'api')
  return PAGED_LISTS.find(
    (one) => labels.includes(one.label) && one.method === method && fits(one.path, segments),
  )
}

function fits(pattern: string, segments: readonly string[]): boolean {
  if (pattern === '**') return true
  const parts = pattern.toLowerCase().split('/')
  return (
    parts.length === segments.length && parts.every((part, index) => part === '*' || part === segments[index])
  )
}
