/** Signals, in every phase. */
import { cancelFaults } from '../../catalogue/faults/cancel-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(cancelFaults)
