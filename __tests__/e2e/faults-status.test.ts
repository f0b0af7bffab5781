/** Answers of which the status comes, and the body does not. */
import { statusFaults } from '../../catalogue/faults/status-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(statusFaults)
