/**
 * A certificate authority made at run time, so that the shipped bundle can be run with its certificate checks on
 * and no key ever lies in the repository. X.509 v3 (RFC 5280), ECDSA P-256 with SHA-256.
 */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isIPv4 } from 'node:net'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import * as x509 from '@peculiar/asn1-x509'

/** A key and the certificate for it, both PEM. */
export interface Identity {
  readonly key: string
  readonly cert: string
}

interface IssueOptions {
  /** When it is valid: until yesterday, from tomorrow on, or (by default) now. */
  readonly valid?: 'past' | 'future' | undefined
}

export interface Authority {
  /** The authority's own certificate, PEM: what goes into `NODE_EXTRA_CA_CERTS`. */
  readonly certificate: string
  /** A server certificate for these DNS names (a wildcard stands for one label) or IPv4 addresses. */
  issue(hosts: readonly string[], options?: IssueOptions): Identity
}

const DAY_MS = 86_400_000

const SIGNATURE_ALGORITHM = new x509.AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' }) // ecdsa-with-SHA256
const COMMON_NAME = '2.5.4.3'

interface KeyPair {
  readonly privateKey: KeyObject
  readonly publicKey: x509.SubjectPublicKeyInfo
  /** SHA-1 of the public key's bits, as RFC 5280 section 4.2.1.2 suggests. */
  readonly identifier: OctetString
}

interface Contents {
  readonly subject: string
  readonly keys: KeyPair
  readonly from: Date
  readonly until: Date
  readonly extensions: readonly x509.Extension[]
}

function createKeys(): KeyPair {
  const { privateKey, publicKey: generated } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicKey = AsnConvert.parse(
    generated.export({ type: 'spki', format: 'der' }),
    x509.SubjectPublicKeyInfo,
  )
  const digest = createHash('sha1').update(Buffer.from(publicKey.subjectPublicKey)).digest()
  return { privateKey, publicKey, identifier: new OctetString(digest) }
}

function name(commonName: string): x509.Name {
  // A common name holds 64 characters at most; what counts for a host is the subject's alternative name.
  const value = new x509.AttributeValue({ utf8String: commonName.slice(0, 64) })
  const attribute = new x509.AttributeTypeAndValue({ type: COMMON_NAME, value })
  return new x509.Name([new x509.RelativeDistinguishedName([attribute])])
}

function extension(extnID: string, value: object, critical = false): x509.Extension {
  return new x509.Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) })
}

function pem(label: string, bytes: ArrayBuffer): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

function certificate(contents: Contents, issuer: string, issuerKey: KeyObject): string {
  const serialNumber = randomBytes(16)
  // Positive, and 16 bytes long in any case.
  serialNumber[0] = ((serialNumber[0] ?? 0) & 0x3f) | 0x40
  const tbsCertificate = new x509.TBSCertificate({
    version: x509.Version.v3,
    serialNumber: new Uint8Array(serialNumber).buffer,
    signature: SIGNATURE_ALGORITHM,
    issuer: name(issuer),
    validity: new x509.Validity({ notBefore: contents.from, notAfter: contents.until }),
    subject: name(contents.subject),
    subjectPublicKeyInfo: contents.keys.publicKey,
    extensions: new x509.Extensions([...contents.extensions]),
  })
  const signature = sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), issuerKey)
  const whole = new x509.Certificate({
    tbsCertificate,
    signatureAlgorithm: SIGNATURE_ALGORITHM,
    signatureValue: new Uint8Array(signature).buffer,
  })
  return pem('CERTIFICATE', AsnConvert.serialize(whole))
}

function alternativeName(host: string): x509.GeneralName {
  return new x509.GeneralName(isIPv4(host) ? { iPAddress: host } : { dNSName: host })
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
      extension(x509.id_ce_basicConstraints, new x509.BasicConstraints({ cA: true }), true),
      extension(
        x509.id_ce_keyUsage,
        new x509.KeyUsage(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign),
        true,
      ),
      extension(x509.id_ce_subjectKeyIdentifier, new x509.SubjectKeyIdentifier(keys.identifier)),
    ],
  }

  function issue(hosts: readonly string[], options: IssueOptions = {}): Identity {
    const leaf = createKeys()
    const past = { from: new Date(now - 7 * DAY_MS), until: new Date(now - DAY_MS) }
    const future = { from: new Date(now + DAY_MS), until: new Date(now + 7 * DAY_MS) }
    const contents: Contents = {
      subject: hosts[0] ?? 'unnamed',
      keys: leaf,
      ...(options.valid ? { past, future }[options.valid] : span),
      extensions: [
        extension(x509.id_ce_basicConstraints, new x509.BasicConstraints(), true),
        extension(x509.id_ce_keyUsage, new x509.KeyUsage(x509.KeyUsageFlags.digitalSignature), true),
        extension(x509.id_ce_extKeyUsage, new x509.ExtendedKeyUsage([x509.id_kp_serverAuth])),
        extension(x509.id_ce_subjectAltName, new x509.SubjectAlternativeName(hosts.map(alternativeName))),
        extension(x509.id_ce_subjectKeyIdentifier, new x509.SubjectKeyIdentifier(leaf.identifier)),
        extension(
          x509.id_ce_authorityKeyIdentifier,
          new x509.AuthorityKeyIdentifier({ keyIdentifier: new x509.KeyIdentifier(keys.identifier) }),
        ),
      ],
    }
    const key = leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    return { key, cert: certificate(contents, subject, keys.privateKey) }
  }

  return { certificate: certificate(own, subject, keys.privateKey), issue }
}
