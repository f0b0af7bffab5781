import type { PeerCertificate } from 'node:tls'
import type { Phase } from '../vocabulary/attempt.ts'

/** Whom the trouble was with: the server itself, or the proxy in between. */
export interface Peer {
  readonly host: string
  readonly port: number
  readonly isProxy: boolean
}

/** What a peer showed of itself before it came to nothing. */
interface Seen {
  /** What a proxy that wants credentials offers, as its header Proxy-Authenticate has it. */
  readonly offered?: string | undefined
  readonly certificate?: PeerCertificate | undefined
}

/** An attempt that ended without an answer. */
export class NetworkError extends Error {
  readonly phase: Phase
  /** The system's or OpenSSL's code, such as `ECONNREFUSED`; for a proxy's refusal its status, such as `407`. */
  readonly code: string
  readonly peer: Peer
  readonly seen: Seen

  constructor(phase: Phase, code: string, peer: Peer, seen: Seen = {}) {
    super(`${phase}: ${code}`)
    this.name = 'NetworkError'
    this.phase = phase
    this.code = code
    this.peer = peer
    this.seen = seen
  }

  /** Whether the server may have acted on the request. */
  get requestMayHaveArrived(): boolean {
    return this.phase === 'answer' || this.phase === 'body'
  }

  /**
   * Whether another attempt cannot end differently: a certificate or a proxy that refuses does so again, unless the
   * proxy says that it may think better of it (408, 425, 429).
   */
  get isFinal(): boolean {
    return this.isCertificateRefused || (this.phase === 'proxy' && /^4(?!08|25|29)/.test(this.code))
  }

  /** Codes of certificates that Node does not trust. Source: nodejs.org/api/tls.html#x509-certificate-error-codes */
  get isCertificateRefused(): boolean {
    // OpenSSL's own codes tell of alerts by the other side, such as one that wants a certificate of ours.
    return /^(?!ERR_SSL_).*(?:CERT|UNABLE_TO_|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|INVALID_CA|INVALID_PURPOSE)/.test(
      this.code,
    )
  }
}

/** What a close is taken for that comes before its time and without an error: Node's own code for it. */
export function closedEarly(): Error {
  return Object.assign(new Error('closed'), { code: 'ECONNRESET' })
}

/** The code of anything that was thrown. */
export function codeOf(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' && code !== '' ? code : 'UNKNOWN'
}
