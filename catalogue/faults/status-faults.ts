import * as hostile from '../../simulation/tenant/hostile.ts'
import type { RecordedRequest, Reply } from '../../simulation/tenant/tenant.ts'
import type { Fault, FaultTable } from './fault.ts'
import { POST, REQUEST, requests } from './settings.ts'

const cut = 'The answer was cut off'
const unsafe = 'It was not sent again'

const coded = (status: number, encoding: string, headers = {}): Reply => ({
  status,
  headers: { 'Content-Encoding': encoding, ...headers },
  body: { code: 'E-1' },
})

/** Answers of which the status comes, and no whole body. */
const halves: readonly Fault[] = [
  ...(
    [
      ['is cut', hostile.cutMidBody('{"code":"E-1"}', 403)],
      ['has chunks that are none', hostile.garbledChunks(403)],
      ['is in an encoding nobody knows', coded(403, 'zstd')],
    ] as const
  ).map(([what, reply]): Fault => ({
    fault: `403, and its body ${what}`,
    tenant: requests(reply),
    inputs: { ...REQUEST, retries: '10' },
    error: 'The service user may not do this',
    says: ['status 403'],
    outputs: { status: '403', 'response-headers': /^\{"/, response: '' },
    asked: [1, 1],
    lasts: 'at once',
    note: 'Not tried again',
  })),
  {
    fault: '503 for a `GET`, in an encoding nobody knows, once',
    tenant: requests(coded(503, 'zstd'), { status: 200, body: 'fine' }),
    inputs: REQUEST,
    outputs: { status: '200', response: 'fine' },
    asked: [1, 2],
    lasts: 'retries',
  },
  ...[429, 503].map((status): Fault => ({
    fault: `${String(status)} with \`Retry-After\` for a \`POST\`, in an encoding it does not have, once`,
    tenant: requests(coded(status, 'gzip', { 'Retry-After': '0.1' }), { status: 200, body: 'fine' }),
    inputs: POST,
    outputs: { status: '200', response: 'fine' },
    asked: [1, 2],
    lasts: 'retries',
  })),
  {
    fault: '201 for a `POST`, and its body is cut',
    tenant: requests(hostile.cutMidBody('{"id":1}', 201)),
    inputs: POST,
    error: cut,
    says: ['status 201', unsafe],
    outputs: { status: '201', 'response-headers': /^\{"/ },
    asked: [1, 1],
    lasts: 'at once',
    note: 'Not sent again; the outputs tell the status',
  },
  {
    fault: '201 for a `POST`, and its body stalls',
    tenant: requests(hostile.stallMidBody('{"id":1}', 201)),
    inputs: { ...POST, timeout: '2' },
    error: 'Out of time',
    says: ['status 201'],
    outputs: { status: '201', 'response-headers': /^\{"/ },
    asked: [1, 1],
    lasts: 'timeout',
    note: 'Not sent again; the outputs tell the status',
  },
  {
    fault: '200 in an encoding nobody knows',
    tenant: requests(coded(200, 'zstd')),
    inputs: REQUEST,
    error: 'The answer has an unknown encoding',
    says: ['zstd', 'status 200'],
    outputs: { status: '200', 'response-headers': /zstd/ },
    asked: [1, 1],
    lasts: 'at once',
  },
  {
    fault: '204 that names an encoding',
    tenant: requests({ status: 204, headers: { 'Content-Encoding': 'zstd' } }),
    inputs: REQUEST,
    outputs: { status: '204' },
    asked: [1, 1],
    lasts: 'at once',
  },
]

/** Offers to keep the connection, and closes it right after the answer. */
const pageThenClose = ({ body }: RecordedRequest): Reply => ({
  raw: (response, socket) => {
    const offset = (JSON.parse(body) as { offset?: number }).offset ?? 0
    const page = JSON.stringify({ items: [offset, offset + 1], count: 6 })
    response.setHeader('Content-Length', page.length)
    response.end(page, () => {
      setImmediate(() => socket.destroy())
    })
  },
})

const closes: readonly Fault[] = [
  {
    fault: 'Each connection is closed after its answer, and a list is read by `POST`',
    tenant: requests(pageThenClose),
    inputs: {
      service: 'cloud-visibility',
      path: '/delegations/workspace/search',
      method: 'POST',
      body: '{}',
      pages: 'all',
      select: 'items',
    },
    outputs: { status: '200', result: '[0,1,2,3,4,5]' },
    asked: [1, 3],
    lasts: 'at once',
    note: 'A `POST` never goes over a connection that another request has used',
  },
]

export const statusFaults: FaultTable = {
  file: 'faults-status',
  heading: 'A status without its body',
  introduction:
    'Once a status has come, it decides. A refusal is told, and never sent again because its body was lost. A success is none without its body.',
  faults: [...halves, ...closes],
}
