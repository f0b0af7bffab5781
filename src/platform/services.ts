/** How a service's host is put together, and what must be known for it. */
type HostRule = 'label' | 'portal' | 'tenant'

/** One service of the platform. Adding one is adding a row to `SERVICES`. */
export interface Service {
  readonly name: string
  readonly aliases: readonly string[]
  /** As users know it. */
  readonly title: string
  readonly host: HostRule
  /** The service's part of `<subdomain>.<label>.<domain>`; for a portal, of `<subdomain>-<label>.<domain>`. */
  readonly label: string
  readonly basePath: string
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
export const SERVICES: readonly Service[] = [
  service({
    name: 'access-control-policies',
    aliases: ['uap', 'policies'],
    title: 'Access control policies',
    label: 'uap',
  }),
  service({ name: 'access-request', aliases: ['uar'], title: 'Access Request', label: 'uar' }),
  service({
    name: 'cloud-discovery',
    aliases: ['cds', 'cloud-discovery-service'],
    title: 'Cloud Discovery',
    label: 'cds',
  }),
  service({
    name: 'cloud-visibility',
    aliases: ['cv', 'cem'],
    title: 'Cloud Visibility',
    label: 'cem',
    elsewhere: '-cem',
  }),
  service({
    name: 'connector-management',
    aliases: ['cm', 'connectormanagement'],
    title: 'Connector Management',
    label: 'connectormanagement',
  }),
  service({
    name: 'discovery-and-context',
    aliases: ['inventory'],
    title: 'Discovery & Context',
    label: 'inventory',
    basePath: '/api/graphql',
  }),
  service({
    name: 'privilege-cloud',
    aliases: ['pcloud', 'privilegecloud'],
    title: 'Privilege Cloud',
    label: 'privilegecloud',
    basePath: '/PasswordVault/API',
  }),
  service({ name: 'risk-management', aliases: ['compass'], title: 'Risk Management', label: 'compass' }),
  service({ name: 'secrets-hub', aliases: ['secretshub'], title: 'Secrets Hub', label: 'secretshub' }),
  service({
    name: 'secure-access',
    aliases: ['userportal'],
    title: 'Secure Access',
    host: 'portal',
    label: 'userportal',
    elsewhere: '.api.userportal',
  }),
  service({
    name: 'secure-cloud-access',
    aliases: ['sca'],
    title: 'Secure Cloud Access',
    label: 'sca',
    role: 'SCAApiFullAccess or SCAApiReadOnly',
  }),
  service({
    name: 'secure-infrastructure-access',
    aliases: ['sia', 'dpa'],
    title: 'Secure Infrastructure Access',
    label: 'dpa',
  }),
  service({
    name: 'session-monitoring',
    aliases: ['sm'],
    title: 'Session Monitoring',
    label: 'sessionmonitoring',
  }),
  service({
    name: 'cloud-onboarding',
    aliases: ['cce'],
    title: 'Cloud Onboarding',
    label: 'cloudonboarding',
  }),
  service({
    name: 'identity',
    aliases: ['identity-administration'],
    title: 'Identity Administration',
    host: 'tenant',
    label: 'id',
    basePath: '',
    headers: { 'X-IDAP-NATIVE-CLIENT': 'true' },
  }),
]

/** Finds a service by its name as users write it: case and `_`, `-` and spaces make no difference. */
export function serviceNamed(text: string): Service | undefined {
  const wanted = text.toLowerCase().replace(/[\s_-]/g, '')
  return SERVICES.find((row) =>
    [row.name, ...row.aliases].some((name) => name.replaceAll('-', '') === wanted),
  )
}
