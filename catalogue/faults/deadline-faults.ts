import { blackHole, silence } from '../../simulation/network/listeners.ts'
import * as hostile from '../../simulation/tenant/hostile.ts'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import type { Fault, FaultTable, Inputs } from './fault.ts'
import { direct, HOST, POST, REQUEST, requests, SERVICE_HOST, signIns } from './settings.ts'

const once: Inputs = { timeout: '1', retries: '0' }
const silences: readonly (readonly [string, Reply, string])[] = [
  ['is never answered', hostile.neverAnswer, 'waiting for'],
  ['is answered by half, then silence', hostile.stallMidBody(), 'reading the answer of'],
  ['is answered a byte at a time', hostile.drip({ everyMs: 100 }), 'reading the answer of'],
  [
    'is answered by one empty interim answer (102) after the other',
    {
      raw: (_response, socket) => {
        const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 100)
        socket.once('close', () => {
          clearInterval(timer)
        })
      },
    },
    'waiting for',
  ],
  [
    'is answered by a header that never ends',
    {
      raw: (_response, socket) => {
        socket.write('HTTP/1.1 200 OK\r\n')
        const timer = setInterval(() => socket.write('X-More: and more\r\n'), 100)
        socket.once('close', () => {
          clearInterval(timer)
        })
      },
    },
    'waiting for',
  ],
]

/** A list without an end, whose pages take their time. */
const slowPages = (): Reply => ({
  status: 200,
  delayMs: 700,
  body: { secretStores: [{ id: Math.random() }], nextLink: `?offset=${String(Math.random())}` },
})

const timeouts: readonly Fault[] = [
  ...silences.flatMap(([what, reply, phase]): readonly Fault[] => [
    {
      fault: `The sign-in ${what}`,
      tenant: signIns(reply),
      inputs: once,
      error: 'Out of time',
      says: ['1 second', `${phase} ${HOST}`],
      asked: [1, 0],
      lasts: 'timeout',
    },
    {
      fault: `A \`GET\` ${what}`,
      tenant: requests(reply),
      inputs: { ...REQUEST, ...once },
      error: 'Out of time',
      says: [`${phase} ${SERVICE_HOST}`],
      outputs: { token: /./ },
      asked: [1, 1],
      lasts: 'timeout',
      note: 'The token is set all the same',
    },
  ]),
  {
    fault: 'A list takes longer than `timeout`',
    tenant: requests(slowPages),
    inputs: { service: 'secrets-hub', path: '/secret-stores', pages: 'all', timeout: '4' },
    error: 'Out of time',
    says: [/^Pages? .*read, with \d items?/, 'time limit of 4 seconds', 'raise timeout'],
    lasts: { atLeast: 2.5, below: 5.5, words: 'until no time is left for another page' },
    note: 'Says how many pages it read',
  },
  {
    fault: '`wait-until`, and each answer takes 0.8 s',
    tenant: requests({ status: 200, delayMs: 800, body: { status: 'RUNNING' } }),
    inputs: {
      service: 'secrets-hub',
      path: '/scans/7',
      'wait-until': "status == 'DONE'",
      timeout: '5',
      'response-file': 'scan.json',
    },
    error: 'The operation did not end in time',
    says: ["status == 'DONE' was not true", 'It last gave status: RUNNING'],
    outputs: { status: '200', response: '{"status":"RUNNING"}', 'response-file': /scan\.json$/ },
    lasts: { atLeast: 3, below: 6.5, words: '`timeout`' },
  },
  {
    fault: '`wait-until`, and the second answer never comes',
    tenant: requests({ status: 200, body: { status: 'RUNNING' } }, hostile.neverAnswer),
    inputs: {
      service: 'secrets-hub',
      path: '/scans/7',
      'wait-until': "status == 'DONE'",
      timeout: '4',
      retries: '0',
    },
    error: 'The operation did not end in time',
    says: ["status == 'DONE' was not true", 'It last gave status: RUNNING'],
    outputs: { status: '200', response: '{"status":"RUNNING"}' },
    asked: [1, 2],
    lasts: 'timeout',
  },
  {
    fault: 'A `POST` is never answered',
    tenant: requests(hostile.neverAnswer),
    inputs: { ...POST, timeout: '2', retries: '3' },
    error: 'Out of time',
    says: [`waiting for ${SERVICE_HOST}`],
    asked: [1, 1],
    lasts: 'timeout',
    note: 'It is given all the time there is, as it must not be sent again',
  },
  {
    fault: 'The look-up of the tenant is never answered',
    tenant: requests(hostile.neverAnswer),
    inputs: { 'tenant-id': '', subdomain: 'acme', ...once },
    error: 'Out of time',
    says: ['waiting for platform-discovery.cyberark.cloud'],
    asked: [0, 1],
    lasts: 'timeout',
  },
  {
    fault: 'The connection to the service is black-holed after the sign-in',
    around: direct({ ports: ['tenant', blackHole] }),
    inputs: { ...REQUEST, ...once },
    error: 'Out of time',
    says: [`connecting to ${SERVICE_HOST}`],
    asked: [1, 0],
    lasts: 'timeout',
    notOn: ['win32', 'darwin'],
  },
  {
    fault: 'The service takes the connection of a `POST` and is silent',
    around: direct({ ports: ['tenant', silence] }),
    inputs: { ...POST, ...once },
    error: 'Out of time',
    says: [`agreeing on TLS with ${SERVICE_HOST}`],
    asked: [1, 0],
    lasts: 'timeout',
  },
  {
    fault: 'An answer for `response-file` stalls',
    tenant: requests(hostile.stallMidBody()),
    inputs: { ...REQUEST, ...once, 'response-file': 'answer.json' },
    error: 'Out of time',
    says: ['reading the answer of'],
    asked: [1, 1],
    lasts: 'timeout',
    note: 'Leaves no file',
  },
]

export const deadlineFaults: FaultTable = {
  file: 'faults-deadline',
  heading: 'Silence, and the time limit',
  introduction:
    'No run is longer than `timeout`, even if bytes keep coming. The error names what the run was busy with.',
  faults: timeouts,
}
