/** Names that are not found, connections that do not come about, certificates that are not trusted. */
import { connectionFaults } from '../../catalogue/faults/connection-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(connectionFaults)
