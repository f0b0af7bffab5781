import * as hostile from '../../simulation/tenant/hostile.ts'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import type { Fault, FaultTable } from './fault.ts'
import { HOST, signIns } from './settings.ts'

const MIB = 1024 * 1024
const cut = 'The answer was cut off'
const nonsense = 'The answer to the sign-in makes no sense'
const denied = { error: 'access_denied', error_description: 'invalid client creds or client not allowed' }
const coded = (status: number, encoding: string): Reply => ({
  status,
  headers: { 'Content-Encoding': encoding },
  body: denied,
})
const told = (body: unknown, headers = {}): Reply => ({ status: 200, headers, body: JSON.stringify(body) })

/** Refusals of which the status comes, and no whole body. */
const halfRefusals: readonly (readonly [string, Reply])[] = [
  ['400: the sign-in is refused, in broken chunks', hostile.garbledChunks(400)],
  ['401: the sign-in is refused, and the answer is cut', hostile.cutMidBody(JSON.stringify(denied), 401)],
  ['403: the sign-in is refused, in an encoding it does not have', coded(403, 'gzip')],
  ['403: the sign-in is refused, in an encoding nobody knows', coded(403, 'zstd')],
]

const refusals: readonly Fault[] = [
  ...halfRefusals.map(([fault, reply]): Fault => ({
    fault,
    tenant: signIns(reply),
    inputs: { retries: '10' },
    error: 'Sign-in refused',
    says: [`status ${fault.slice(0, 3)}`, 'client-secret', 'lock the user'],
    asked: [1, 0],
    lasts: 'at once',
    note: 'Never tried again',
  })),
  {
    fault: '401: the sign-in is refused, and the answer stalls',
    tenant: signIns(hostile.stallMidBody(JSON.stringify(denied), 401)),
    inputs: { retries: '10', timeout: '3' },
    error: 'Sign-in refused',
    says: ['status 401', 'client-secret', 'lock the user'],
    asked: [1, 0],
    lasts: { atLeast: 1.2, below: 4, words: 'half of `timeout`' },
    note: 'Never tried again',
  },
  ...[400, 401, 403].map((status): Fault => ({
    fault: `${String(status)}: the sign-in is refused`,
    tenant: signIns({ status, body: denied }),
    inputs: { retries: '10' },
    error: 'Sign-in refused',
    says: [`status ${String(status)}`, 'access_denied', 'lock the user'],
    asked: [1, 0],
    lasts: 'at once',
    note: 'Never tried again',
  })),
  ...[404, 405].map((status): Fault => ({
    fault: `${String(status)}: nobody signs in there`,
    tenant: signIns({ status, body: '<html><title>404</title></html>' }),
    inputs: { retries: '10' },
    error: 'No tenant answers there',
    says: [`status ${String(status)}`, HOST, 'tenant-id'],
    asked: [1, 0],
    lasts: 'at once',
    note: 'Never tried again',
  })),
  {
    fault: '200 with `success: false`',
    tenant: signIns(told({ success: false, Message: 'Not today', ErrorID: 'e-1' })),
    error: 'Sign-in refused',
    says: ['Not today', 'e-1'],
    asked: [1, 0],
    lasts: 'at once',
    note: 'Never tried again',
  },
]

const troubles: readonly Fault[] = [
  ...[408, 425, 429, 500, 502, 503, 504].map((status): Fault => ({
    fault: `${String(status)}, every time`,
    tenant: signIns({ status, body: 'Come back later' }),
    inputs: { retries: '2' },
    error: status === 429 ? 'Too many sign-ins at once' : 'The tenant is unavailable',
    says: [`status ${String(status)}`, '3 attempts', 'Come back later'],
    asked: [3, 0],
    lasts: 'retries',
  })),
  {
    fault: '500, then 502, then 504',
    tenant: signIns({ status: 500 }, { status: 502 }, { status: 504 }, undefined),
    asked: [4, 0],
    lasts: 'retries',
  },
  {
    fault: '500 with `retries: 0`',
    tenant: signIns({ status: 500 }),
    inputs: { retries: '0' },
    error: 'The tenant is unavailable',
    asked: [1, 0],
    lasts: 'at once',
  },
  ...[301, 302, 307, 308].map((status): Fault => ({
    fault: `${String(status)}: a redirect to another host`,
    tenant: signIns({ status, headers: { Location: `https://other.id.cyberark.cloud/take?secret=1` } }),
    error: 'The tenant lives elsewhere',
    says: [`status ${String(status)}`, 'https://other.id.cyberark.cloud/take.'],
    never: ['secret=1', 'other.id.cyberark.cloud/take?'],
    asked: [1, 0],
    lasts: 'at once',
    note: 'Not followed',
  })),
]

const broken: readonly (readonly [string, Reply, string])[] = [
  ['The answer ends after its head', hostile.cutAfterHead, cut],
  ['The answer ends in the middle of its body', hostile.cutMidBody(), cut],
  ['Half of the answer, then a half-closed connection', hostile.halfClose(), cut],
  ['The connection is closed in place of an answer', hostile.closeConnection, 'No answer'],
  ['The connection is reset in place of an answer', hostile.resetConnection, 'No answer'],
  ['The answer is not HTTP', hostile.malformedHttp, 'No answer'],
  ['The answer’s chunks are none', hostile.chunkedGarbage, cut],
  ['A header of 1 MiB', hostile.hugeHeader(MIB), 'No answer'],
  [
    'Two different `Content-Length`',
    {
      raw: (_response, socket) => {
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 200\r\n\r\n{}')
      },
    },
    'No answer',
  ],
  [
    'Both `Content-Length` and `Transfer-Encoding`',
    {
      raw: (_response, socket) => {
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}')
      },
    },
    'No answer',
  ],
]

const cuts: readonly Fault[] = broken.map(([fault, reply, error]) => ({
  fault,
  tenant: signIns(reply),
  inputs: { retries: '1' },
  error,
  says: [HOST, '2 attempts'],
  asked: [2, 0],
  lasts: 'retries',
}))

const recoveries: readonly Fault[] = [
  {
    fault: '101: a switch of protocols nobody asked for',
    tenant: signIns({
      raw: (_response, socket) => {
        socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n')
      },
    }),
    inputs: { retries: '1', timeout: '10' },
    error: 'No answer',
    says: [HOST, '2 attempts'],
    asked: [2, 0],
    lasts: 'at once',
  },
  {
    fault: 'A cut, a reset, then an answer that is whole',
    tenant: signIns(hostile.cutMidBody(), hostile.resetConnection, undefined),
    asked: [3, 0],
    lasts: 'retries',
  },
  {
    fault: 'The answer is cut where HTTP does not notice',
    tenant: signIns(hostile.cutUndelimited()),
    error: nonsense,
    says: [HOST],
    asked: [1, 0],
    lasts: 'at once',
  },
]

export const signInFaults: FaultTable = {
  file: 'faults-sign-in',
  heading: 'The sign-in',
  introduction:
    'It does no harm to ask twice for a token. So temporary trouble is tried again. A refusal never is.',
  faults: [...refusals, ...troubles, ...cuts, ...recoveries],
}
