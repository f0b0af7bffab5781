/** Successes of the token endpoint that are none. */
import { grantFaults } from '../../scripts/reliability/grant-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(grantFaults)
