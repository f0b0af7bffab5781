import * as hostile from '../../simulation/tenant/hostile.ts'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import type { Fault, FaultTable } from './fault.ts'
import { POST, REQUEST, requests, SERVICE_HOST } from './settings.ts'

const MIB = 1024 * 1024
const trouble = 'The service is in trouble'
const cut = 'The answer was cut off'
const unsafe = 'It was not sent again'
const ok: Reply = { status: 200, body: { done: true } }

const statuses: readonly Fault[] = [
  ...['GET', 'HEAD', 'PUT', 'DELETE'].map((method): Fault => ({
    fault: `500, 502, then 504 for a \`${method}\``,
    tenant: requests({ status: 500 }, { status: 502 }, { status: 504 }, ok),
    inputs: { ...REQUEST, method },
    outputs: { status: '200' },
    asked: [1, 4],
    lasts: 'retries',
  })),
  ...[['POST', 408, 425, 500, 502, 503, 504] as const, ['PATCH', 500] as const].flatMap(
    ([method, ...found]) =>
      found.map((status): Fault => ({
        fault: `${String(status)} for a \`${method}\``,
        tenant: requests({ status }),
        inputs: { ...POST, method },
        error: trouble,
        says: [`status ${String(status)}`, unsafe],
        outputs: { status: String(status) },
        asked: [1, 1],
        lasts: 'at once',
        note: 'Not sent again: it may have taken effect',
      })),
  ),
  {
    fault: '429 for a `POST`, once',
    tenant: requests({ status: 429 }, ok),
    inputs: POST,
    outputs: { status: '200' },
    asked: [1, 2],
    lasts: 'retries',
  },
  {
    fault: '429 for a `PATCH`, every time',
    tenant: requests({ status: 429 }),
    inputs: { ...POST, method: 'PATCH', retries: '1' },
    error: 'Too many requests at once',
    says: ['2 attempts'],
    asked: [1, 2],
    lasts: 'retries',
  },
  {
    fault: '503 with `Retry-After` for a `POST`, once',
    tenant: requests({ status: 503, headers: { 'Retry-After': '0' } }, ok),
    inputs: POST,
    outputs: { status: '200' },
    asked: [1, 2],
    lasts: 'retries',
  },
  ...[400, 401, 403, 404, 409, 501].map((status): Fault => ({
    fault: `${String(status)} for a \`GET\``,
    tenant: requests({ status, body: { code: 'E-1', message: 'No' } }),
    inputs: { ...REQUEST, retries: '10' },
    error:
      {
        401: 'The service user may not do this',
        403: 'The service user may not do this',
        404: 'Nothing is there',
        501: trouble,
      }[status] ?? 'The service rejected the request',
    says: [`status ${String(status)}`, 'E-1'],
    outputs: { status: String(status) },
    asked: [1, 1],
    lasts: 'at once',
    note: 'Not tried again',
  })),
  {
    fault: '503 that `expect-status` lists',
    tenant: requests({ status: 503, body: 'maintenance' }),
    inputs: { ...REQUEST, 'expect-status': '200,503' },
    outputs: { status: '503', response: 'maintenance' },
    asked: [1, 1],
    lasts: 'at once',
    note: 'It is an answer then, and not tried again',
  },
  ...[301, 302, 307, 308].map((status): Fault => ({
    fault: `${String(status)}: the request is redirected to another host`,
    tenant: requests({ status, headers: { Location: 'https://evil.cyberark.cloud/take?token=1' } }),
    inputs: status === 302 ? REQUEST : POST,
    error: 'The request was redirected',
    says: ['https://evil.cyberark.cloud/take.'],
    never: ['take?'],
    asked: [1, 1],
    lasts: 'at once',
    note: 'Not followed',
  })),
]

const broken: readonly (readonly [string, Reply, string])[] = [
  ['ends after its head', hostile.cutAfterHead, cut],
  ['ends in the middle of its body', hostile.cutMidBody('{"a":"'.padEnd(50_000, 'x')), cut],
  ['is half, then the connection is half closed', hostile.halfClose(), cut],
  ['is a closed connection', hostile.closeConnection, 'No answer'],
  ['is a reset', hostile.resetConnection, 'No answer'],
  ['is not HTTP', hostile.malformedHttp, 'No answer'],
  ['has a header of 1 MiB', hostile.hugeHeader(MIB), 'No answer'],
  ['has chunks that are none', hostile.chunkedGarbage, cut],
]

const cuts: readonly Fault[] = [
  ...broken.map(([what, reply, error]): Fault => ({
    fault: `The answer to a \`GET\` ${what}`,
    tenant: requests(reply),
    inputs: { ...REQUEST, retries: '1' },
    error,
    says: [SERVICE_HOST, '2 attempts'],
    asked: [1, 2],
    lasts: 'retries',
  })),
  ...broken.map(([what, reply, error]): Fault => ({
    fault: `The answer to a \`POST\` ${what}`,
    tenant: requests(reply),
    inputs: POST,
    error,
    says: [SERVICE_HOST, unsafe],
    asked: [1, 1],
    lasts: 'at once',
    note: 'Not sent again: it may have taken effect',
  })),
  {
    fault: 'The answer for `response-file` is cut once',
    tenant: requests(hostile.cutMidBody('x'.repeat(100_000)), { status: 200, body: 'whole' }),
    inputs: { ...REQUEST, 'response-file': 'answer.txt' },
    outputs: { response: 'whole', 'response-file': /answer\.txt$/ },
    asked: [1, 2],
    lasts: 'retries',
    note: 'Never leaves a part of it in the file',
  },
  {
    fault: 'The answer for `response-file` is cut every time',
    tenant: requests(hostile.cutMidBody('x'.repeat(100_000))),
    inputs: { ...REQUEST, 'response-file': 'answer.txt', retries: '1' },
    error: cut,
    asked: [1, 2],
    lasts: 'retries',
    note: 'Leaves no file',
  },
]

const files: readonly Fault[] = (
  [
    ['has a name that is too long', 'n'.repeat(300)],
    ['is a folder', 'answers/'],
  ] as const
).map(([what, name]): Fault => ({
  fault: `\`response-file\` ${what}, and the request is a \`POST\``,
  inputs: { ...POST, 'response-file': name },
  error: 'An input needs correcting',
  says: ['- response-file'],
  asked: [0, 0],
  lasts: 'at once',
  note: 'Nothing is sent, since the answer would be lost',
}))

export const requestFaults: FaultTable = {
  file: 'faults-request',
  heading: 'The request',
  introduction:
    '`GET`, `HEAD`, `OPTIONS`, `PUT` and `DELETE` are tried again, like a sign-in. `POST` and `PATCH` are not, if they may have taken effect.',
  faults: [...statuses, ...cuts, ...files],
}
