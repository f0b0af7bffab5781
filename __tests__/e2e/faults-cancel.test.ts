/** Signals, in every phase. */
import { cancelFaults } from '../../scripts/reliability/cancel-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(cancelFaults)
