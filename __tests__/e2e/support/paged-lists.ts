/** Lists that come in pages: what a step asks for, and the requests that this takes. */

/** How many items each list has: two full pages and a shorter one. */
export const LENGTH = 120
const BETA = { accept: 'application/x.secretshub.beta+json' }
export const NATIVE = { 'x-idap-native-client': 'true' }

/** The tokens behind the 50th and the 100th item. */
const TOKENS = ['cGFnZTo1MA', 'cGFnZToxMDA']

export interface PagedRow {
  readonly service: string
  readonly host: string
  /** Below the service's base path. */
  readonly path: string
  readonly basePath?: string
  /** Asked for by `service-url` with this base path, not by the service's name. */
  readonly byUrl?: true
  readonly query: string
  /** What in the query differs from page to page, behind the first one. */
  readonly next?: readonly string[]
  /** Of each page; a list that is searched for by `POST`. */
  readonly bodies?: readonly object[]
  readonly headers?: Readonly<Record<string, string>>
  /** What is different in each item. */
  readonly select: string
}

const offsets = ['&offset=50', '&offset=100']
const byToken = (name: string): string[] => TOKENS.map((token) => `&${name}=${token}`)

const HUB = { service: 'secrets-hub', host: 'acme.secretshub.cyberark.cloud' }
const CLOUD = {
  service: 'privilege-cloud',
  host: 'acme.privilegecloud.cyberark.cloud',
  basePath: '/PasswordVault/API',
  query: 'limit=50',
  next: offsets,
}
const SCA = { service: 'sca', host: 'acme.sca.cyberark.cloud', query: 'limit=50', next: byToken('nextToken') }
const SIA = { service: 'sia', host: 'acme.dpa.cyberark.cloud', query: 'limit=50' }
const CONNECTORS = {
  service: 'connector-management',
  host: 'acme.connectormanagement.cyberark.cloud',
  query: 'pageSize=50',
  next: byToken('continuation_token'),
}
const RISKS = {
  service: 'risk-management',
  host: 'acme.compass.cyberark.cloud',
  query: 'limit=50',
  next: offsets,
}
/** Has no word for the last page: it is the empty one. */
const MONITORING = {
  service: 'session-monitoring',
  host: 'acme.sessionmonitoring.cyberark.cloud',
  query: 'limit=50',
  next: [...offsets, '&offset=120'],
}
const ONBOARDING = {
  service: 'cloud-onboarding',
  host: 'acme.cloudonboarding.cyberark.cloud',
  query: 'page_size=50',
  next: ['&page=2', '&page=3'],
}

const QUERY = {
  service: 'identity',
  path: '/Redrock/query',
  query: '',
  bodies: [1, 2, 3].map((PageNumber) => ({
    Script: 'Select ID, Username from User',
    Args: { PageNumber, PageSize: 50 },
  })),
  headers: NATIVE,
  select: 'Result.Results[].Row.ID',
}

export const lists: readonly PagedRow[] = [
  { ...CLOUD, path: '/Accounts', select: 'value[].id' },
  { ...CLOUD, path: '/Safes', select: 'value[].safeName' },
  { ...CLOUD, path: '/Safes/Linux/Members', select: 'value[].memberId' },
  { ...CLOUD, path: '/LiveSessions', select: 'LiveSessions[].SessionID' },
  { ...CLOUD, path: '/Recordings', select: 'Recordings[].SessionID' },
  { ...CLOUD, byUrl: true, basePath: '/api', path: '/discovered-accounts', select: 'items[].id' },
  {
    ...HUB,
    path: '/secret-stores',
    query: 'behavior=SECRETS_TARGET',
    next: offsets,
    select: 'secretStores[].id',
  },
  { ...HUB, path: '/policies', query: 'projection=EXTEND', next: offsets, select: 'policies[].id' },
  { ...HUB, path: '/secrets', query: 'limit=50', next: offsets, headers: BETA, select: 'secrets[].id' },
  { ...SCA, path: '/access/AWS/eligibility', select: 'response[].workspaceId' },
  { ...SCA, path: '/access/AZURE/eligibility/groups', select: 'response[].groupId' },
  { ...SCA, path: '/access/AWS/eligibility/clusters', select: 'response[].clusterId' },
  { ...SCA, path: '/access/sessions', select: 'response[].sessionId' },
  { ...SCA, path: '/access/users/my/sessions', select: 'response[].sessionId' },
  {
    service: 'uap',
    host: 'acme.uap.cyberark.cloud',
    path: '/policies',
    query: 'limit=50',
    next: byToken('nextToken'),
    select: 'results[].metadata.policyId',
  },
  { ...CONNECTORS, path: '/pool-service/networks', select: 'resources[].id' },
  { ...CONNECTORS, path: '/pool-service/pools', select: 'resources[].id' },
  // A base path may reach further down than that of the name.
  {
    ...CONNECTORS,
    byUrl: true,
    basePath: '/api/pool-service',
    path: '/pools/components',
    select: 'resources[].id',
  },
  { ...CONNECTORS, path: '/pool-service/pools/identifiers', select: 'resources[].id' },
  { ...CONNECTORS, path: '/pool-service/pools/pool-1/identifiers', select: 'resources[].id' },
  { ...SIA, path: '/connectors', next: byToken('continuationToken'), select: 'items[].id' },
  { ...SIA, path: '/https-relays', next: byToken('continuationToken'), select: 'items[].id' },
  { ...SIA, path: '/targetsets', next: byToken('b64StartKey'), select: 'target_sets[].name' },
  {
    ...SIA,
    path: '/database-strong-accounts',
    next: byToken('cursor'),
    select: 'items[].strong_account_id',
  },
  { ...SIA, path: '/database-targets', next: byToken('cursor'), select: 'items[].id' },
  { ...RISKS, path: '/risks/findings', select: 'findings[].findingId' },
  { ...RISKS, path: '/risks/risk-types', select: 'riskTypes[].riskTypeId' },
  { ...RISKS, path: '/remediations', select: 'remediations[].remediationId' },
  {
    service: 'access-request',
    host: 'acme.uar.cyberark.cloud',
    path: '/workflows/requests',
    query: 'limit=50',
    next: offsets,
    select: 'items[].requestId',
  },
  { ...MONITORING, path: '/sessions', select: 'sessions[].sessionId' },
  { ...MONITORING, path: '/sessions/session-1/activities', select: 'activities[].uuid' },
  { ...ONBOARDING, path: '/aws/workspaces', select: 'workspaces[].key' },
  { ...ONBOARDING, path: '/azure/workspaces', select: 'workspaces[].key' },
  { ...ONBOARDING, path: '/gcp/workspaces', select: 'workspaces[].key' },
  {
    service: 'cloud-visibility',
    host: 'acme.cem.cyberark.cloud',
    path: '/delegations/workspace/search',
    query: '',
    bodies: [{ limit: 50 }, { limit: 50, offset: 50 }, { limit: 50, offset: 100 }],
    select: 'items[].id',
  },
  {
    service: 'cloud-visibility',
    host: 'acme.cem.cyberark.cloud',
    path: '/identities',
    query: '',
    bodies: [{}, { nextToken: '50' }, { nextToken: '100' }].map((next) => ({
      paginationData: { limit: 50, ...next },
    })),
    select: 'identities[].uid',
  },
  { ...QUERY, host: 'abc1234.id.cyberark.cloud', basePath: '' },
  { ...QUERY, byUrl: true, host: 'acme.cyberark.cloud', basePath: '/api/idadmin' },
]
