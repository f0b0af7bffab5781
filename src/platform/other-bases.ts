/** A base URL besides a service's own, and what is found below it. */
interface OtherBase {
  readonly url: string
  readonly holds: string
}

/**
 * Services that are not all below one base URL. Sources: cyberark/idsec-sdk-golang and psPAS for Privilege Cloud,
 * cyberark/ark-sdk-python for what older tenants have of Secure Infrastructure Access.
 */
const BASES = [
  {
    label: 'privilegecloud',
    host: '.privilegecloud',
    path: '/PasswordVault/API',
    holds: 'accounts, safes and most else',
  },
  {
    label: 'privilegecloud',
    host: '.privilegecloud',
    path: '/PasswordVault/WebServices',
    holds: 'applications',
  },
  {
    label: 'privilegecloud',
    host: '.privilegecloud',
    path: '/api',
    holds: 'discovered accounts and advanced settings',
  },
  { label: 'dpa', host: '-jit', path: '/api', holds: 'settings and access policies of older tenants' },
]

/** Where else a service has requests than below the base URL that a request went to. */
export function otherBases({ hostname, pathname }: URL): readonly OtherBase[] {
  return BASES.filter(({ label }) => label === hostname.split('.')[1])
    .map(({ label, host, path, holds }) => ({
      at: new URL(`https://${hostname.replace(`.${label}.`, `${host}.`)}${path}`),
      holds,
    }))
    .filter(
      ({ at }) =>
        at.hostname !== hostname || !`${pathname}/`.toLowerCase().startsWith(`${at.pathname}/`.toLowerCase()),
    )
    .map(({ at, holds }) => ({ url: at.href, holds }))
}
