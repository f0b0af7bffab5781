import { own, say, sentences, type Words } from '../vocabulary/words.ts'
import type { Explanation } from './explanation.ts'
import { clockCompared, isClockRight, moment } from './runner-clock.ts'

/** What is known of a certificate that was not trusted. */
export interface CertificateRefused {
  readonly host: string
  /** Node's or OpenSSL's word for what is wrong with it. */
  readonly code: string
  /** Who issued it, where that could be seen. */
  readonly issuer: string | undefined
  /** In milliseconds since 1970, where that could be seen. */
  readonly valid: { readonly from: number; readonly until: number } | undefined
  /** What the runner's clock says, in milliseconds since 1970. */
  readonly now: number
  /** Milliseconds that the runner's clock is ahead of whoever told the time last, if anybody did. */
  readonly clockAhead: number | undefined
  readonly authorities: AuthorityFile
  /** Whether Node was told to trust what the system trusts. */
  readonly usesSystem: boolean
}

/** What Node makes of the file that `NODE_EXTRA_CA_CERTS` names. */
export type AuthorityFile =
  | { readonly kind: 'unset' }
  | {
      readonly kind: 'missing' | 'folder' | 'empty' | 'utf-16' | 'der' | 'mangled' | 'not-pem'
      readonly path: string
    }
  | { readonly kind: 'unreadable'; readonly path: string; readonly code: string }
  /** PEM, but of something else, such as `PRIVATE KEY`. */
  | { readonly kind: 'other-pem'; readonly path: string; readonly label: string }
  /** The certificate of this number, from 1, is the first that cannot be read. */
  | { readonly kind: 'broken'; readonly path: string; readonly number: number; readonly count: number }
  | { readonly kind: 'usable'; readonly path: string; readonly names: readonly string[] }

/** What is wrong with the file, in words that fit behind "names such-and-such, which". */
function wrongWith(file: Exclude<AuthorityFile, { kind: 'unset' }>): Words {
  switch (file.kind) {
    case 'missing':
      return say`does not exist: nothing expands ~ or $ in it, and in a container it must be a path inside`
    case 'folder':
      return say`is a folder, where Node wants one file`
    case 'unreadable':
      return say`cannot be read (${own(file.code)})`
    case 'empty':
      return say`is empty`
    case 'utf-16':
      return say`is UTF-16, as Windows PowerShell's > writes it, where Node wants ASCII or UTF-8`
    case 'der':
      return say`holds its certificate in binary (DER), where Node wants PEM; openssl x509 -inform der turns one into the other`
    case 'mangled':
      return say`has lost its line breaks or is indented: -----BEGIN CERTIFICATE----- must be a line of its own`
    case 'not-pem':
      return say`is not PEM: it has no line -----BEGIN CERTIFICATE-----`
    case 'other-pem':
      return say`holds no certificate, but ${file.label}; what is needed begins with -----BEGIN CERTIFICATE-----`
    case 'broken':
      return say`has a certificate that cannot be read (number ${file.number} of ${file.count}): Node ignores it and whatever follows`
    case 'usable':
      return say`can be read, but the authority that is needed is not among what it holds: ${file.names.join('; ')}`
  }
}

/** Why the authority is not known. */
function unknownAuthority({ authorities, usesSystem }: CertificateRefused): Words {
  return sentences(
    say`A proxy or firewall that opens TLS presents its own certificate, whose authority this runner does not know; or the connection leads to somebody else.`,
    authorities.kind === 'unset'
      ? say`NODE_EXTRA_CA_CERTS is not set.`
      : say`NODE_EXTRA_CA_CERTS names ${authorities.path}, which ${wrongWith(authorities)}.`,
    usesSystem ? say`NODE_USE_SYSTEM_CA is set: the system does not trust it either.` : undefined,
  )
}

/** A certificate whose time has not come or is over: by the runner's clock, which may be wrong. */
function outOfTime({ valid, now, clockAhead }: CertificateRefused): Pick<Explanation, 'happened' | 'cause'> {
  const clock = say`the runner's clock says ${moment(now)}.`
  const isItself = valid && (now < valid.from || now > valid.until)
  return {
    happened: valid
      ? say`It is valid from ${moment(valid.from)} until ${moment(valid.until)}${own(isItself ? '' : ', but one that vouches for it is not valid')}; ${clock}`
      : sentences([`By its time it is not valid: `], clock),
    cause: sentences(
      clockCompared(clockAhead),
      isClockRight(clockAhead)
        ? say`So it is the certificate whose time is wrong, not the runner's.`
        : say`The runner's clock is wrong, or whoever presents the certificate has let it run out.`,
    ),
  }
}

/** The codes of Node, and of OpenSSL, for a certificate that does not name the host. */
const FOR_OTHER_NAMES: ReadonlySet<string> = new Set(['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'])

const NEVER_OFF = say`There is no switch that turns the check off.`

/** A certificate that is refused, of the server's or of a proxy that is spoken to by TLS. */
export function certificateRefused(refused: CertificateRefused): Explanation {
  const { host, code, issuer } = refused
  const title = 'The certificate is not trusted'
  const happened = sentences(
    say`The certificate that ${host} presented is not trusted (${code}).`,
    issuer === undefined ? undefined : say`It was issued by ${issuer}.`,
  )
  if (FOR_OTHER_NAMES.has(code)) {
    return {
      title,
      happened,
      cause: say`It is for other names than this one: a portal or proxy answers in the platform's place, or the runner's name service leads to somebody else.`,
      remedy: say`Open the address from the runner's network and see who answers. ${NEVER_OFF}`,
    }
  }
  if (/^CERT_(?:NOT_YET_VALID|HAS_EXPIRED)$/.test(code)) {
    const { happened: times, cause } = outOfTime(refused)
    return {
      title,
      happened: sentences(happened, times),
      ...(cause && { cause }),
      remedy: say`Compare the runner's clock with the right time and set it: a virtual machine that slept keeps the old one. If it is right, the certificate must be renewed by whoever presents it, the platform or a proxy that opens TLS. ${NEVER_OFF}`,
    }
  }
  return {
    title,
    happened,
    cause: unknownAuthority(refused),
    remedy: say`Put the authority's certificate into a PEM file on the runner and set NODE_EXTRA_CA_CERTS to its path, in the runner's environment or in env: of the step; NODE_USE_SYSTEM_CA=1 there takes the authorities that the system trusts (Node 24.6 or later). ${NEVER_OFF}`,
  }
}
