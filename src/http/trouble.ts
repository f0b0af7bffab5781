import type { PeerCertificate } from 'node:tls'
import type { CertificateRefused } from '../messages/certificate-failures.ts'
import { failure } from '../messages/failure.ts'
import type { NetworkTrouble } from '../messages/network-failures.ts'
import type { Failure } from '../vocabulary/failure.ts'
import { authorityFile } from './authority-file.ts'
import type { Connections } from './connections.ts'
import type { NetworkError } from './network-error.ts'
import type { HttpSurroundings } from './surroundings.ts'

/**
 * What it means that a request got no answer, or not all of it.
 *
 * @param tries how often it was tried, what status came, and the variable that names the proxy, or would.
 */
export function explainTrouble(
  error: NetworkError,
  tries: Pick<NetworkTrouble, 'attempts' | 'gaveUp' | 'variable' | 'status'>,
  { env, clock, deadline, log }: Pick<HttpSurroundings, 'env' | 'clock' | 'deadline' | 'log'>,
  { clockAhead }: Pick<Connections, 'clockAhead'>,
): Failure {
  const { phase, code, peer, seen } = error
  const { host, isProxy } = peer
  if (error.isCertificateRefused) {
    return failure('certificateRefused', {
      host,
      code,
      issuer: issuerOf(seen.certificate),
      valid: spanOf(seen.certificate),
      now: clock.now(),
      clockAhead,
      authorities: authorityFile(env['NODE_EXTRA_CA_CERTS']),
      usesSystem: env['NODE_USE_SYSTEM_CA'] === '1',
    })
  }
  // Where limits of ours ended the last attempt and forbid another, nobody need have fallen silent.
  if (code === 'ETIMEDOUT' && tries.gaveUp === 'no-time')
    return (deadline.signal.reason as Failure | undefined) ?? deadline.outOfTime()
  return failure('network', {
    phase,
    code,
    host,
    isProxy,
    offered: seen.offered && log.hide(seen.offered),
    ...tries,
  })
}

/** Who issued a certificate, by the part of the name that people know, or by all of it. */
function issuerOf({ issuer }: Partial<PeerCertificate> = {}): string | undefined {
  return issuer && [issuer.CN ?? Object.values(issuer)].flat(2).join(', ')
}

/** When a certificate is valid. */
function spanOf({ valid_from, valid_to }: Partial<PeerCertificate> = {}): CertificateRefused['valid'] {
  return valid_from === undefined || valid_to === undefined
    ? undefined
    : { from: Date.parse(valid_from), until: Date.parse(valid_to) }
}
