/** Refusals, troubles and cut answers of the token endpoint. */
import { signInFaults } from '../../catalogue/faults/sign-in-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(signInFaults)
