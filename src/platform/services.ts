/** How a service's host is put together, and what must be known for it. */
type HostRule = 'label' | 'portal' | 'tenant'

/** One service of the platform. Adding one is adding a row to `ROWS`. */
export interface Service {
  readonly name: string
  readonly aliases: readonly string[]
  /** As users know it. */
  readonly title: string
  readonly host: HostRule
  /** The service's part of `<subdomain>.<label>.<domain>`; for a portal, of `<subdomain>-<label>.<domain>`. */
  readonly label: string
  readonly basePath: string
  /** Addresses of the user's own that are this service's. */
  readonly at?: RegExp
  /** Headers that every request to this service needs. */
  readonly headers: Readonly<Record<string, string>>
  /** Where public clients have found it instead, between the subdomain and the domain. */
  readonly elsewhere?: string
  /** The role that admits a service user, where the vendor names one. */
  readonly role?: string
}

type Row = Pick<Service, 'name' | 'aliases' | 'title' | 'label'> & Partial<Service>

function service(row: Row): Service {
  return { host: 'label', basePath: '/api', headers: {}, ...row }
}

/**
 * Every service the action knows by name. Sources: the vendor's page "Create an API token" and, for session
 * monitoring, cloud onboarding and identity administration, the vendor's own SDK.
 */
const ROWS: readonly Row[] = [
  {
    name: 'access-control-policies',
    aliases: ['uap', 'policies'],
    title: 'Access control policies',
    label: 'uap',
  },
  { name: 'access-request', aliases: ['uar'], title: 'Access Request', label: 'uar' },
  {
    name: 'cloud-discovery',
    aliases: ['cds', 'cloud-discovery-service'],
    title: 'Cloud Discovery',
    label: 'cds',
  },
  {
    name: 'cloud-visibility',
    aliases: ['cv', 'cem'],
    title: 'Cloud Visibility',
    label: 'cem',
    elsewhere: '-cem',
  },
  {
    name: 'connector-management',
    aliases: ['cm', 'connectormanagement'],
    title: 'Connector Management',
    label: 'connectormanagement',
  },
  {
    name: 'discovery-and-context',
    aliases: ['inventory'],
    title: 'Discovery & Context',
    label: 'inventory',
    basePath: '/api/graphql',
  },
  {
    name: 'privilege-cloud',
    aliases: ['pcloud', 'privilegecloud'],
    title: 'Privilege Cloud',
    label: 'privilegecloud',
    basePath: '/PasswordVault/API',
  },
  { name: 'risk-management', aliases: ['compass'], title: 'Risk Management', label: 'compass' },
  { name: 'secrets-hub', aliases: ['secretshub'], title: 'Secrets Hub', label: 'secretshub' },
  {
    name: 'secure-access',
    aliases: ['userportal'],
    title: 'Secure Access',
    host: 'portal',
    label: 'userportal',
    elsewhere: '.api.userportal',
  },
  {
    name: 'secure-cloud-access',
    aliases: ['sca'],
    title: 'Secure Cloud Access',
    label: 'sca',
    role: 'SCAApiFullAccess or SCAApiReadOnly',
  },
  {
    name: 'secure-infrastructure-access',
    aliases: ['sia', 'dpa'],
    title: 'Secure Infrastructure Access',
    label: 'dpa',
  },
  {
    name: 'session-monitoring',
    aliases: ['sm'],
    title: 'Session Monitoring',
    label: 'sessionmonitoring',
  },
  {
    name: 'cloud-onboarding',
    aliases: ['cce'],
    title: 'Cloud Onboarding',
    label: 'cloudonboarding',
  },
  {
    name: 'identity',
    aliases: ['identity-administration'],
    title: 'Identity Administration',
    host: 'tenant',
    label: 'id',
    basePath: '',
    // A tenant's host, or the base on a portal's (Go SDK: identity).
    at: /^https:..(?:[^./]+\.id\.|[^/]+\/+api\/idadmin\/)/i,
    headers: { 'X-IDAP-NATIVE-CLIENT': 'true' },
  },
]

export const SERVICES = ROWS.map(service)

/** Finds a service by its name as users write it: case and `_`, `-` and spaces make no difference. */
export function serviceNamed(text: string): Service | undefined {
  const wanted = text.toLowerCase().replace(/[\s_-]/g, '')
  return SERVICES.find((row) =>
    [row.name, ...row.aliases].some((name) => name.replaceAll('-', '') === wanted),
  )
}
