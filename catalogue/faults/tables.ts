/** Every table of faults, one for each file beside this one. */
import { bodyFaults } from './body-faults.ts'
import { cancelFaults } from './cancel-faults.ts'
import { connectionFaults } from './connection-faults.ts'
import { deadlineFaults } from './deadline-faults.ts'
import type { FaultTable } from './fault.ts'
import { grantFaults } from './grant-faults.ts'
import { placeFaults } from './place-faults.ts'
import { proxyAddressFaults } from './proxy-address-faults.ts'
import { proxyFaults } from './proxy-faults.ts'
import { requestFaults } from './request-faults.ts'
import { signInFaults } from './sign-in-faults.ts'
import { statusFaults } from './status-faults.ts'
import { textFaults } from './text-faults.ts'
import { waitFaults } from './wait-faults.ts'

/** In the order of docs/reliability.md. */
export const faultTables: readonly FaultTable[] = [
  connectionFaults,
  proxyFaults,
  proxyAddressFaults,
  signInFaults,
  grantFaults,
  requestFaults,
  statusFaults,
  bodyFaults,
  deadlineFaults,
  waitFaults,
  cancelFaults,
  textFaults,
  placeFaults,
]
