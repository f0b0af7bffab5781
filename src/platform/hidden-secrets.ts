/** Where an answer holds a secret under a name that does not say so. */
interface HiddenSecrets {
  /** Names of services, as in `SERVICES`. */
  readonly services: readonly string[]
  /** The end of the path, below the base URL. */
  readonly path: string
  readonly keys: readonly string[]
}

/** Adding one is adding a row, with its source above it. */
const HIDDEN_SECRETS: readonly HiddenSecrets[] = [
  // cyberark/idsec-sdk-golang, pkg/services/sia/access/models/idsec_sia_connector_setup_script.go; base64_cmd: public installation scripts
  {
    // Each holds, or downloads, an installation token that is good for 15 minutes.
    services: ['secure-infrastructure-access', 'connector-management'],
    path: 'setup-script',
    keys: ['bash_cmd', 'base64_cmd', 'powershell_cmd', 'script_url'],
  },
  // strick-j/CyberArk-APIs, Connector Management/Agent Installation; scriptContent: public installation scripts
  {
    // The program itself, with the token in it.
    services: ['secure-infrastructure-access', 'connector-management'],
    path: 'setup-script',
    keys: ['script', 'script_content'],
  },
  // cyberark/idsec-sdk-golang, pkg/services/sia/sso/idsec_sia_sso_service.go
  {
    services: ['secure-infrastructure-access'],
    path: 'adb/sso/acquire',
    keys: ['key', 'wallet', 'pem_wallet', 'text', 'client_certificate'],
  },
  // cyberark/idsec-sdk-golang, pkg/services/sia/sso/idsec_sia_sso_service.go
  {
    services: ['secure-infrastructure-access'],
    path: 'ssh/sso/key',
    keys: ['key', 'text'],
  },
]

/**
 * The keys under which an answer of this path holds secrets, in lower case, without `_` and `-`.
 *
 * @param service its name; without one, rows count for any, since a base URL of the user's own may lead there.
 */
export function hiddenKeys(service: string | undefined, path: string): ReadonlySet<string> {
  const segments = path.split('/').filter((segment) => segment !== '')
  const rows = HIDDEN_SECRETS.filter(
    (row) => (service === undefined || row.services.includes(service)) && leadsTo(row.path, segments),
  )
  return new Set(rows.flatMap(({ keys }) => keys.map(plainKey)))
}

/** A key as it compares: in lower case, its words run together. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, '')
}

function leadsTo(row: string, segments: readonly string[]): boolean {
  const end = row.split('/')
  return end.every((segment, index) => segments.at(index - end.length)?.toLowerCase() === segment)
}
