import { blackHole, silence } from '../../simulation/network/listeners.ts'
import * as hostile from '../../simulation/tenant/hostile.ts'
import type { Fault, FaultTable } from './fault.ts'
import { direct, HOST, POST, REQUEST, requests, SERVICE_HOST, signIns } from './settings.ts'

type Place = Pick<Fault, 'tenant' | 'around' | 'inputs' | 'notOn' | 'asked'>

const isDone = { status: 429, headers: { 'Retry-After': '30' } }

/** Where a run can hang, and what it says it was busy with. */
type CancelPlace = readonly [where: string, busy: string, Place]

const WAITING: CancelPlace = [
  'waiting for the sign-in’s answer',
  `waiting for ${HOST} to answer`,
  { tenant: signIns(hostile.neverAnswer), around: untilAsked(1) },
]

const places: readonly CancelPlace[] = [
  ['looking a name up', `looking up the name ${HOST}`, { around: direct({ names: ['hangs'] }) }],
  ['connecting', `connecting to ${HOST}`, { around: direct({ ports: [blackHole] }), notOn: ['darwin'] }],
  [
    'waiting for a proxy',
    'waiting for the proxy 127.0.0.1',
    { tenant: () => ({ proxy: { behaviour: 'silent' } }) },
  ],
  ['agreeing on TLS', `agreeing on TLS with ${HOST}`, { around: direct({ ports: [silence] }) }],
  WAITING,
  [
    'reading the sign-in’s answer',
    `reading the answer of ${HOST}`,
    { tenant: signIns(hostile.drip()), around: untilAsked(1) },
  ],
  [
    'waiting to try the sign-in again',
    `waiting to try ${HOST} again`,
    { tenant: signIns(isDone), around: untilAsked(1) },
  ],
  [
    'waiting for the answer to a `POST`',
    `waiting for ${SERVICE_HOST} to answer`,
    { tenant: requests(hostile.neverAnswer), inputs: POST, around: untilAsked(2) },
  ],
  [
    'writing the `response-file`',
    `reading the answer of ${SERVICE_HOST}`,
    {
      tenant: requests(hostile.stallMidBody()),
      inputs: { ...REQUEST, 'response-file': 'answer.json' },
      around: untilAsked(2),
    },
  ],
]

/** The run is where it shall be once the tenant was asked so often. */
function untilAsked(times: number): NonNullable<Fault['around']> {
  return (tenant) => ({ isReached: () => tenant.requests.length >= times })
}

export const cancelFaults: FaultTable = {
  file: 'faults-cancel',
  heading: 'Cancelled',
  introduction:
    'Whatever it is busy with, a cancelled run ends within a second, with an error that says so and exit code 1.',
  faults: [...places.flatMap((place) => [cancelled(place, 'SIGINT'), cancelled(place, 'SIGTERM')])],
}

function cancelled([where, busy, place]: CancelPlace, signal: NonNullable<Fault['signal']>): Fault {
  return {
    ...place,
    fault: `\`${signal}\` while ${where}`,
    signal,
    error: 'Cancelled',
    says: [busy],
    lasts: 'cancel',
    // A signal there is an end without a word, of the system's making.
    notOn: ['win32', ...(place.notOn ?? [])],
  }
}
