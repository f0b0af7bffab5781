/** How a list may go on: where an answer says so, and what asks for the next page. */
type Way =
  /** An address, of which only the query is of use. */
  | { readonly by: 'link'; readonly at: string }
  /** A text that goes into a parameter of the query, or into the body. */
  | {
      readonly by: 'token'
      readonly at: string
      /** In a body a path, such as `paginationData.nextToken`. */
      readonly parameter: string
      readonly in?: 'body'
      readonly endsRepeated?: boolean
    }
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
      /** A parameter of the query that makes the list shorter than the total, so that the number says nothing. */
      readonly unless?: string
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
  /** On the host, base path included; each `*` is one segment, and `**` at its end all that follow. */
  readonly paths: readonly string[]
}

/** @param request the method, and the paths that are alike */
function row(label: string, request: string, list: string, ...ways: readonly Way[]): Row {
  const [method, ...paths] = request.split(' ') as ['GET' | 'POST', ...string[]]
  return { label, method, paths, list, ways }
}

const linked: Way = { by: 'link', at: 'nextLink' }
type TokenWay = Extract<Way, { readonly by: 'token' }>
const token = (at: string, parameter: string, more?: Partial<TokenWay>): Way => ({
  by: 'token',
  at,
  parameter,
  ...more,
})
const offset = (end: { readonly total?: string; readonly last?: string; readonly unless?: string }): Way => ({
  by: 'items',
  in: 'query',
  parameter: 'offset',
  ...end,
})
const POOLS = 'api/pool-service/pools'
const toTotalCount = offset({ total: 'totalCount' })
const toLastPage = offset({ last: 'isLastPage' })

/**
 * Every list that is known to come in pages; adding one is adding a row. The sources stand above the rows: "Go SDK" is
 * cyberark/idsec-sdk-golang (pkg/services), "psPAS" pspete/psPAS, "IC" pspete/IdentityCommand with its modules,
 * "collection" strick-j/CyberArk-APIs, "vendor" the descriptions of Secrets Hub and SCA in OpenAPI.
 */
export const PAGED_LISTS: readonly Row[] = [
  // psPAS: Get-PASPSMSession, Get-PASPSMRecording
  row('privilegecloud', 'GET PasswordVault/API/LiveSessions', 'LiveSessions', offset({ total: 'Total' })),
  row('privilegecloud', 'GET PasswordVault/API/Recordings', 'Recordings', offset({ total: 'Total' })),
  // Go SDK: pcloud. The count is that of all pages (collection), and all that psPAS goes by for members of a safe.
  row('privilegecloud', 'GET PasswordVault/API/**', 'value', linked, offset({ total: 'count' })),
  // psPAS: Get-NextLink; collection: Get all Discovered Accounts. The cursor is a link, whose path is spelled otherwise.
  row(
    'privilegecloud',
    'GET api/discovered-accounts',
    'items',
    { by: 'link', at: 'nextCursor' },
    toTotalCount,
  ),
  // Go SDK: sechub. IC.SecretsHub: Get-SHSecretStore, Get-SHSecret; vendor: of secrets, offset and totalCount
  row('secretshub', 'GET api/secret-stores', 'secretStores', linked, toTotalCount),
  row('secretshub', 'GET api/secrets', 'secrets', linked, toTotalCount),
  // Go SDK: sechub. IC.SecretsHub: Get-SHSyncPolicy; vendor: the count is that of the whole tenant.
  row('secretshub', 'GET api/policies', 'policies', linked, offset({ total: 'count', unless: 'filter' })),
  // vendor; clusters, which stand below eligibility as groups do, by the Go SDK: sca/k8s
  row(
    'sca',
    'GET api/access/*/eligibility api/access/*/eligibility/* api/access/sessions api/access/users/*/sessions',
    'response',
    token('nextToken', 'nextToken'),
  ),
  // Go SDK: policy/common
  row('uap', 'GET api/policies', 'results', token('nextToken', 'nextToken', { endsRepeated: true })),
  // Go SDK: cmgr; the identifiers of all pools by the collection
  row(
    'connectormanagement',
    `GET ${POOLS} ${POOLS}/components ${POOLS}/identifiers ${POOLS}/*/identifiers api/pool-service/networks`,
    'resources',
    token('page.continuationToken', 'continuation_token'),
  ),
  // Go SDK: sia/access; of connectors it reads one page, whose answer has the same token
  row('dpa', 'GET api/connectors api/https-relays', 'items', token('continuationToken', 'continuationToken')),
  // Go SDK: sia/dbstrongaccounts, sia/workspacesdb
  row(
    'dpa',
    'GET api/database-strong-accounts api/database-targets',
    'items',
    token('next_cursor', 'cursor'),
  ),
  // Go SDK: sia/workspacestargetsets. IC.SIA: Get-SIATargetSet
  row('dpa', 'GET api/targetsets', 'target_sets', token('b64_last_evaluated_key', 'b64StartKey')),
  // Go SDK: sm
  row('sessionmonitoring', 'GET api/sessions', 'sessions', offset({})),
  row('sessionmonitoring', 'GET api/sessions/*/activities', 'activities', offset({})),
  // Go SDK: cce
  row('cloudonboarding', 'GET api/aws/workspaces api/azure/workspaces api/gcp/workspaces', 'workspaces', {
    by: 'pages',
    in: 'query',
    parameter: 'page',
    last: 'page.is_last_page',
  }),
  // IC.AccessRequest: Get-ARRequest
  row('uar', 'GET api/workflows/requests', 'items', toTotalCount),
  // IC.RiskMgmt: Get-RMFinding, Get-RMRiskType, Get-RMRemediation
  row('compass', 'GET api/risks/findings', 'findings', toLastPage),
  row('compass', 'GET api/risks/risk-types', 'riskTypes', toLastPage),
  row('compass', 'GET api/remediations', 'remediations', toLastPage),
  // IC.CEM: Find-CEMWorkspaceDelegation
  row('cem', 'POST api/delegations/workspace/search', 'items', {
    by: 'items',
    in: 'body',
    parameter: 'offset',
    size: 'limit',
    total: 'count',
  }),
  // collection: Search Identities, whose example asks with a number and answers with a text
  row(
    'cem',
    'POST api/identities',
    'identities',
    token('next_token', 'paginationData.nextToken', { in: 'body' }),
  ),
  // IC; Go SDK: identity/users
  row('id', 'POST Redrock/query api/idadmin/Redrock/query', 'Result.Results', {
    by: 'pages',
    in: 'body',
    parameter: 'Args.PageNumber',
    size: 'Args.PageSize',
    total: 'Result.FullCount',
  }),
]
