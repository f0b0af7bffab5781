import * as hostile from '../../simulation/tenant/hostile.ts'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import type { Fault, FaultTable } from './fault.ts'
import { HOST, POST, REQUEST, requests, signIns } from './settings.ts'

const halves = { atLeast: 1.4, below: 5, words: 'half of `timeout`, then it tries again' }
const later = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString()

/** An answer whose header is made when it is sent. */
const retryLater = (status: number, retryAfter: () => string): (() => Reply) => {
  return () => ({ status, headers: { 'Retry-After': retryAfter() }, body: 'Come back later' })
}

const secondChances: readonly Fault[] = [
  {
    fault: 'The first sign-in is never answered',
    tenant: signIns(hostile.neverAnswer, undefined),
    inputs: { timeout: '3' },
    asked: [2, 0],
    lasts: halves,
  },
  {
    fault: 'The first sign-in’s answer stalls',
    tenant: signIns(hostile.stallMidBody(), undefined),
    inputs: { timeout: '3' },
    asked: [2, 0],
    lasts: halves,
  },
  {
    fault: 'The first sign-in’s answer drips',
    tenant: signIns(hostile.drip({ everyMs: 100 }), undefined),
    inputs: { timeout: '3' },
    asked: [2, 0],
    lasts: halves,
    note: 'Less than 4 KiB in the time of an attempt is no progress',
  },
  {
    fault: 'The first answer to a `GET` drips',
    tenant: requests(hostile.drip({ everyMs: 100 }), undefined),
    inputs: { ...REQUEST, timeout: '3' },
    asked: [1, 2],
    lasts: { ...halves, atLeast: 1.2 },
  },
  {
    fault: 'The first `GET` is never answered',
    tenant: requests(hostile.neverAnswer, undefined),
    inputs: { ...REQUEST, timeout: '3' },
    asked: [1, 2],
    lasts: { ...halves, atLeast: 1.2 },
  },
  {
    fault: 'No sign-in is ever answered, and there are retries left',
    tenant: signIns(hostile.neverAnswer),
    inputs: { timeout: '2', retries: '2' },
    error: 'Out of time',
    says: [HOST],
    asked: [3, 0],
    lasts: 'timeout',
    note: 'Each attempt gets half of what is left, the last one all of it',
  },
]

const waits: readonly Fault[] = [
  {
    fault: '429 with `Retry-After: 1`',
    tenant: signIns(
      retryLater(429, () => '1'),
      undefined,
    ),
    asked: [2, 0],
    lasts: { atLeast: 1, below: 6, words: 'the second asked for, and a little' },
  },
  {
    fault: '503 with `Retry-After` as a date two seconds away',
    tenant: signIns(
      retryLater(503, () => later(2)),
      undefined,
    ),
    asked: [2, 0],
    lasts: { atLeast: 1, below: 7, words: 'until that date, and a little' },
  },
  ...(
    [
      ['429', 'an hour in seconds', 429, () => '3600'],
      ['503', 'a date in an hour', 503, () => later(3600)],
      ['429', 'an absurd number of seconds', 429, () => '99999999999999999999'],
    ] as const
  ).map(([name, what, status, retryAfter]): Fault => ({
    fault: `${name} with \`Retry-After\`: ${what}`,
    tenant: signIns(retryLater(status, retryAfter)),
    error: status === 429 ? 'Too many sign-ins at once' : 'The tenant is unavailable',
    says: ['would have passed timeout'],
    asked: [1, 0],
    lasts: 'at once',
    note: 'Does not wait for what cannot come in time',
  })),
  ...['soon', '-1', '', 'wait 5', '2026-13-45'].map((value): Fault => ({
    fault: `\`Retry-After\` says neither seconds nor a date: \`${value}\``,
    tenant: signIns(
      retryLater(429, () => value),
      undefined,
    ),
    asked: [2, 0],
    lasts: 'retries',
    note: 'Taken as absent',
  })),
  {
    fault: '`Retry-After` is a date that has passed',
    tenant: signIns(
      retryLater(503, () => later(-60)),
      undefined,
    ),
    asked: [2, 0],
    lasts: 'retries',
  },
  {
    fault: '429 with `Retry-After: 1`, again and again, and `timeout: 3`',
    tenant: signIns(retryLater(429, () => '1')),
    inputs: { timeout: '3', retries: '10' },
    error: 'Too many sign-ins at once',
    says: ['would have passed timeout'],
    lasts: { atLeast: 1, below: 4.5, words: 'at most `timeout`' },
  },
  {
    fault: 'A `POST` is told to come back in an hour',
    tenant: requests(retryLater(503, () => '3600')),
    inputs: POST,
    error: 'The service is in trouble',
    says: ['would have passed timeout'],
    asked: [1, 1],
    lasts: 'at once',
  },
]

export const waitFaults: FaultTable = {
  file: 'faults-wait',
  heading: 'Waiting and trying again',
  introduction:
    'After a dead connection there is time for another attempt. The action does not begin a wait that would end after the deadline.',
  faults: [...secondChances, ...waits],
}
