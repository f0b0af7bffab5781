/**
 * A certificate authority made at run time, so that the shipped bundle can be run with its certificate checks on
 * and no key ever lies in the repository. X.509 v3 (RFC 5280), ECDSA P-256 with SHA-256, by node:crypto alone.
 */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isIPv4 } from 'node:net'
import * as der from './der.ts'

/** A key and the certificate for it, both PEM. */
export interface Identity {
  readonly key: string
  readonly cert: string
}

interface IssueOptions {
  /** A certificate that ran out yesterday. */
  readonly expired?: boolean | undefined
}

export interface Authority {
  /** The authority's own certificate, PEM: what goes into `NODE_EXTRA_CA_CERTS`. */
  readonly certificate: string
  /** A server certificate for these DNS names (a wildcard stands for one label) or IPv4 addresses. */
  issue(hosts: readonly string[], options?: IssueOptions): Identity
}

const DAY_MS = 86_400_000

const OID = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const

const SIGNATURE_ALGORITHM = der.sequence(der.oid(OID.ecdsaWithSha256))

interface KeyPair {
  readonly privateKey: KeyObject
  /** SubjectPublicKeyInfo. */
  readonly spki: Buffer
  /** SHA-1 of the public key's bits, as RFC 5280 section 4.2.1.2 suggests. */
  readonly identifier: Buffer
}

interface Contents {
  readonly subject: string
  readonly keys: KeyPair
  readonly from: Date
  readonly until: Date
  readonly extensions: readonly Buffer[]
}

function createKeys(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  // An uncompressed P-256 point is the last 65 bytes of its SubjectPublicKeyInfo.
  const identifier = createHash('sha1').update(spki.subarray(-65)).digest()
  return { privateKey, spki, identifier }
}

function name(commonName: string): Buffer {
  // A common name holds 64 characters at most; what counts for a host is the subject's alternative name.
  const attribute = der.sequence(der.oid(OID.commonName), der.text(commonName.slice(0, 64)))
  return der.sequence(der.setOf(attribute))
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return der.sequence(der.oid(id), critical ? der.yes() : Buffer.alloc(0), der.octets(value))
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

function certificate(contents: Contents, issuer: string, issuerKey: KeyObject): string {
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  const signed = der.sequence(
    der.explicit(0, der.unsigned(Buffer.from([2]))), // version 3
    der.unsigned(serial),
    SIGNATURE_ALGORITHM,
    name(issuer),
    der.sequence(der.time(contents.from), der.time(contents.until)),
    name(contents.subject),
    contents.keys.spki,
    der.explicit(3, der.sequence(...contents.extensions)),
  )
  const signature = sign('sha256', signed, issuerKey)
  return pem('CERTIFICATE', der.sequence(signed, SIGNATURE_ALGORITHM, der.bits(signature)))
}

function alternativeName(host: string): Buffer {
  return isIPv4(host)
    ? der.implicit(7, Buffer.from(host.split('.').map(Number)))
    : der.implicit(2, Buffer.from(host, 'latin1'))
}

/** A fresh authority, valid from yesterday for a week; two of them do not trust each other. */
export function createAuthority(): Authority {
  const keys = createKeys()
  const subject = `Simulated Authority ${randomBytes(4).toString('hex')}`
  const now = Date.now()
  const span = { from: new Date(now - DAY_MS), until: new Date(now + 7 * DAY_MS) }
  const own: Contents = {
    subject,
    keys,
    ...span,
    extensions: [
      extension(OID.basicConstraints, der.sequence(der.yes()), true),
      extension(OID.keyUsage, der.bits(Buffer.from([0x06]), 1), true), // keyCertSign, cRLSign
      extension(OID.subjectKeyIdentifier, der.octets(keys.identifier)),
    ],
  }

  function issue(hosts: readonly string[], options: IssueOptions = {}): Identity {
    const leaf = createKeys()
    const past = { from: new Date(now - 7 * DAY_MS), until: new Date(now - DAY_MS) }
    const contents: Contents = {
      subject: hosts[0] ?? 'unnamed',
      keys: leaf,
      ...(options.expired === true ? past : span),
      extensions: [
        extension(OID.basicConstraints, der.sequence(), true),
        extension(OID.keyUsage, der.bits(Buffer.from([0x80]), 7), true), // digitalSignature
        extension(OID.extendedKeyUsage, der.sequence(der.oid(OID.serverAuth))),
        extension(OID.subjectAltName, der.sequence(...hosts.map(alternativeName))),
        extension(OID.subjectKeyIdentifier, der.octets(leaf.identifier)),
        extension(OID.authorityKeyIdentifier, der.sequence(der.implicit(0, keys.identifier))),
      ],
    }
    const key = leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    return { key, cert: certificate(contents, subject, keys.privateKey) }
  }

  return { certificate: certificate(own, subject, keys.privateKey), issue }
}
