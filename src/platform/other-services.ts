/** Services of the vendor that a platform token alone does not open, by the words people ask for them with. */
const OTHER_SERVICES = [
  {
    names: ['secretsmgr', 'conjur', 'conjurcloud', 'secretsmanager', 'secretsmanagersaas', 'smsaas'],
    // Source: cyberark/conjur-action, and the vendor's SDK.
    title: 'Secrets Manager SaaS (Conjur Cloud)',
    way: 'It wants a token of its own, which the action cyberark/conjur-action gets.',
  },
  {
    names: ['audit', 'auditservice', 'siem'],
    title: 'Audit',
    way: 'It wants an OAuth application of its own and an API key in x-api-key.',
  },
  {
    names: ['epm', 'endpointprivilegemanager'],
    title: 'Endpoint Privilege Manager',
    way: 'It has hosts below epm.cyberark.com and a sign-in of its own.',
  },
  {
    names: ['alero', 'remoteaccess', 'vendorpam'],
    title: 'Remote Access',
    way: 'It has hosts below alero.io and a sign-in of its own.',
  },
] as const

interface OtherService {
  readonly title: string
  /** How it is reached, in a sentence. */
  readonly way: string
}

/** The words by which other services are known, for whoever misspells one. */
export const OTHER_NAMES: readonly string[] = OTHER_SERVICES.flatMap(({ names }) => names)

/** What must be known of a service that is not one of the action's; `undefined` for a word that names none. */
export function otherService(name: string): OtherService | undefined {
  const wanted = name.toLowerCase().replace(/[\s_-]/g, '')
  return OTHER_SERVICES.find(({ names }) => (names as readonly string[]).includes(wanted))
}

/** The same for a host, such as `acme.secretsmgr.cyberark.cloud`; its first label is the tenant's own. */
export function otherServiceAt(host: string): OtherService | undefined {
  const [, ...labels] = host.split('.')
  return labels.map(otherService).find((service) => service !== undefined)
}
