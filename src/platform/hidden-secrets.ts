/** Where an answer holds a secret under a name that does not say so. */
interface HiddenSecrets {
  /** Names of services, as in `SERVICES`. */
  readonly services: readonly string[]
  /** The end of the path, below the base URL; `*` stands for one segment or none. */
  readonly path: string
  readonly keys: readonly string[]
  /** Where the fact comes from. */
  readonly source: string
}

/** Adding one is adding a row. */
const HIDDEN_SECRETS: readonly HiddenSecrets[] = [
  {
    // Each holds, or downloads, an installation token that is good for 15 minutes.
    services: ['secure-infrastructure-access', 'connector-management'],
    path: 'setup-script',
    keys: ['bash_cmd', 'base64_cmd', 'powershell_cmd', 'script', 'script_content', 'script_url'],
    source:
      'cyberark/idsec-sdk-golang, pkg/services/sia/access/models/idsec_sia_connector_setup_script.go; base64_cmd and scriptContent: public installation scripts',
  },
  {
    services: ['secure-infrastructure-access'],
    path: 'adb/sso/acquire',
    keys: ['key', 'wallet', 'pem_wallet', 'text', 'client_certificate'],
    source: 'cyberark/idsec-sdk-golang, pkg/services/sia/sso/idsec_sia_sso_service.go',
  },
  {
    services: ['secure-infrastructure-access'],
    path: 'ssh/sso/key',
    keys: ['key', 'text'],
    source: 'cyberark/idsec-sdk-golang, pkg/services/sia/sso/idsec_sia_sso_service.go',
  },
  {
    services: ['secure-infrastructure-access'],
    path: 'k8s/kube-config/*',
    keys: ['client-key-data'],
    source: 'cyberark/idsec-sdk-golang, pkg/services/sia/k8s/idsec_sia_k8s_service.go',
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
  const end = row.replace('/*', '').split('/')
  const endsAt = (last: number): boolean =>
    end.every((segment, index) => segments[last - end.length + index]?.toLowerCase() === segment)
  return endsAt(segments.length) || (row.endsWith('/*') && endsAt(segments.length - 1))
}
