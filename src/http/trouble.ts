import type { PeerCertificate } from 'node:tls'
import { failure } from '../messages/failure.ts'
import type { GaveUp } from '../vocabulary/attempt.ts'
import type { Failure } from '../vocabulary/failure.ts'
import { authorityFile } from './authority-file.ts'
import type { NetworkError } from './network-error.ts'

/** What surrounds a request that got no answer. */
interface Circumstances {
  readonly attempts: number
  readonly gaveUp: GaveUp
  readonly env: NodeJS.ProcessEnv
  /** The variable that names the proxy, or would. */
  readonly variable: string
}

/** What it means that a request got no answer. */
export function explainTrouble(error: NetworkError, circumstances: Circumstances): Failure {
  const { phase, code, peer, seen } = error
  const { host, isProxy } = peer
  const { env, ...attempts } = circumstances
  if (error.isCertificateRefused) {
    return failure('certificateRefused', {
      host,
      code,
      issuer: issuerOf(seen.certificate),
      authorities: authorityFile(env['NODE_EXTRA_CA_CERTS']),
      usesSystem: env['NODE_USE_SYSTEM_CA'] === '1',
    })
  }
  return failure('network', { phase, code, host, isProxy, offered: seen.offered, ...attempts })
}

/** Who issued a certificate, by the part of the name that people know, or by all of it. */
function issuerOf({ issuer }: Partial<PeerCertificate> = {}): string | undefined {
  return issuer && [issuer.CN ?? Object.values(issuer)].flat(2).join(', ')
}
