/** Successes of the token endpoint that are none. */
import { grantFaults } from '../../catalogue/faults/grant-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(grantFaults)
