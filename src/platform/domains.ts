/** The platform's root domains: commercial and US government. A secret or token goes to no other. */
export const DOMAINS = ['cyberark.cloud', 'cyberarkgov.cloud'] as const

export type Domain = (typeof DOMAINS)[number]

export function isDomain(text: string): text is Domain {
  return (DOMAINS as readonly string[]).includes(text)
}

/** One label of a host name, as tenant IDs and subdomains are: letters, digits and inner hyphens, 63 at most. */
export function isLabel(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text)
}

/** The root domain a host lies below, with the dot boundary: `evilcyberark.cloud` lies below none. */
export function domainOf(host: string): Domain | undefined {
  return DOMAINS.find((domain) => host === domain || host.endsWith(`.${domain}`))
}
