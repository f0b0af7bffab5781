import { blackHole, closedPort, hangUp, sayAlways, silence } from '../../simulation/network/listeners.ts'
import type { Fault, FaultTable } from './fault.ts'
import { direct, HOST, POST, REQUEST } from './settings.ts'

const dead = { notOn: ['win32', 'darwin'] } satisfies Partial<Fault>
const once = { timeout: '1', retries: '0' }

const names: readonly Fault[] = [
  {
    fault: 'The name is not found',
    around: direct({ names: ['ENOTFOUND'] }),
    inputs: { retries: '2' },
    error: 'The host name was not found',
    says: [HOST, 'ENOTFOUND', '3 attempts', 'tenant-id'],
    asked: [0, 0],
    lasts: 'retries',
  },
  {
    fault: 'The name service fails once',
    around: direct({ names: ['EAI_AGAIN', 'found'] }),
    asked: [1, 0],
    lasts: 'retries',
  },
  {
    fault: 'The name service never answers',
    around: direct({ names: ['hangs'] }),
    inputs: once,
    error: 'Out of time',
    says: [`looking up the name ${HOST}`],
    asked: [0, 0],
    lasts: 'timeout',
  },
  {
    fault: 'The name service never answers the first question',
    around: direct({ names: ['hangs', 'found'] }),
    inputs: { timeout: '3' },
    asked: [1, 0],
    lasts: { atLeast: 1.4, below: 5, words: 'half of `timeout`, then it tries again' },
    // There a run that succeeded waits for the name service to give up (end-process.ts); this one never does.
    notOn: ['win32'],
  },
]

const connections: readonly Fault[] = [
  {
    fault: 'The connection is refused',
    around: direct({ ports: [closedPort] }),
    inputs: { retries: '2' },
    error: 'No connection',
    says: [HOST, 'ECONNREFUSED', '3 attempts', 'HTTPS_PROXY'],
    asked: [0, 0],
    lasts: 'retries',
  },
  {
    fault: 'The connection is refused once',
    around: direct({ ports: [closedPort, 'tenant'] }),
    asked: [1, 0],
    lasts: 'retries',
  },
  {
    fault: 'A `POST` finds its connection refused once',
    around: direct({ ports: ['tenant', closedPort, 'tenant'] }),
    inputs: POST,
    tenant: () => ({
      respond: ({ method, host }) =>
        method === 'POST' && !host.includes('.id.') ? { status: 201 } : undefined,
    }),
    asked: [1, 1],
    outputs: { status: '201' },
    lasts: 'retries',
    note: 'Tries again: nothing had been sent',
  },
  {
    fault: 'A firewall drops every packet',
    around: direct({ ports: [blackHole] }),
    inputs: once,
    error: 'Out of time',
    says: [`connecting to ${HOST}`],
    asked: [0, 0],
    lasts: 'timeout',
    ...dead,
  },
  {
    fault: 'The packets of the first connection are dropped',
    around: direct({ ports: [blackHole, 'tenant'] }),
    inputs: { timeout: '3' },
    asked: [1, 0],
    lasts: { atLeast: 1.4, below: 5, words: 'half of `timeout`, then it tries again' },
    ...dead,
  },
  {
    fault: 'The packets of the service’s first connection are dropped, and the request is a `POST`',
    around: direct({ ports: ['tenant', blackHole, 'tenant'] }),
    inputs: { ...POST, timeout: '3', 'expect-status': '2xx,4xx' },
    asked: [1, 1],
    lasts: { atLeast: 1.2, below: 5, words: 'half of what is left, then it tries again' },
    ...dead,
  },
]

const tls: readonly Fault[] = [
  {
    fault: 'The connection is taken, and then there is silence',
    around: direct({ ports: [silence] }),
    inputs: once,
    error: 'Out of time',
    says: [`agreeing on TLS with ${HOST}`],
    asked: [0, 0],
    lasts: 'timeout',
  },
  {
    fault: 'The server speaks plain HTTP where TLS is due',
    around: direct({ ports: [() => sayAlways('HTTP/1.1 400 Bad Request\r\n\r\n')] }),
    inputs: { retries: '0' },
    error: 'No TLS connection',
    says: [HOST],
    asked: [0, 0],
    lasts: 'at once',
  },
  {
    fault: 'The connection is dropped in the middle of the TLS handshake',
    around: direct({ ports: [hangUp] }),
    inputs: { retries: '1' },
    error: 'No TLS connection',
    says: [HOST, 'ECONNRESET', '2 attempts'],
    asked: [0, 0],
    lasts: 'retries',
  },
  {
    fault: 'The TLS handshake for a `POST` is dropped once',
    around: direct({ ports: ['tenant', hangUp, 'tenant'] }),
    inputs: { ...POST, 'expect-status': '2xx,4xx' },
    asked: [1, 1],
    lasts: 'retries',
    note: 'Tries again: nothing had been sent',
  },
  {
    fault: 'The certificate has expired',
    tenant: () => ({ certificate: 'expired' }),
    error: 'The certificate is not trusted',
    says: [HOST, 'CERT_HAS_EXPIRED', /It is valid from .* until .*; the runner's clock says/],
    asked: [0, 0],
    lasts: 'at once',
    note: 'Not tried again',
  },
  {
    fault: 'The certificate is not valid yet, as where the runner’s clock is behind',
    tenant: () => ({ certificate: 'not-yet-valid' }),
    error: 'The certificate is not trusted',
    says: [HOST, 'CERT_NOT_YET_VALID', /It is valid from .* until .*; the runner's clock says/],
    asked: [0, 0],
    lasts: 'at once',
    note: 'Not tried again',
  },
  {
    fault: 'The certificate is for another host',
    tenant: () => ({ certificate: 'wrong-host' }),
    error: 'The certificate is not trusted',
    says: [HOST, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    asked: [0, 0],
    lasts: 'at once',
    note: 'Not tried again',
  },
  {
    fault: 'The certificate comes from an unknown authority',
    tenant: () => ({ certificate: 'untrusted' }),
    error: 'The certificate is not trusted',
    says: [HOST, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'NODE_EXTRA_CA_CERTS'],
    asked: [0, 0],
    lasts: 'at once',
    note: 'Not tried again',
  },
  {
    fault: 'A private authority is not in `NODE_EXTRA_CA_CERTS`',
    env: { NODE_EXTRA_CA_CERTS: '' },
    error: 'The certificate is not trusted',
    says: ['NODE_EXTRA_CA_CERTS is not set', 'issued by Simulated Authority'],
    asked: [0, 0],
    lasts: 'at once',
  },
  {
    fault: '`NODE_EXTRA_CA_CERTS` names a file that is not PEM',
    env: { NODE_EXTRA_CA_CERTS: import.meta.filename },
    error: 'The certificate is not trusted',
    says: [/connection-faults\.\w+, which is not PEM/],
    asked: [0, 0],
    lasts: 'at once',
  },
  {
    fault: '`NODE_TLS_REJECT_UNAUTHORIZED=0` is set, and the certificate is not trusted',
    tenant: () => ({ certificate: 'untrusted' }),
    env: { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' },
    error: 'The certificate is not trusted',
    asked: [0, 0],
    lasts: 'at once',
    note: 'There is no switch that turns the check off',
  },
  {
    fault: 'The service answers the handshake with a TLS alert',
    around: direct({ ports: ['tenant', () => sayAlways('\u0015\u0003\u0003\u0000\u0002\u0002\u002a')] }),
    inputs: { ...REQUEST, retries: '0' },
    error: 'No TLS connection',
    says: ['acme.secretshub.cyberark.cloud'],
    asked: [1, 0],
    lasts: 'at once',
    note: 'The token is set all the same',
  },
]

export const connectionFaults: FaultTable = {
  file: 'faults-connection',
  heading: 'Names, connections, TLS',
  introduction:
    'These runs use no proxy. What fails before the request is sent is tried again, even a `POST`.',
  faults: [...names, ...connections, ...tls],
}
