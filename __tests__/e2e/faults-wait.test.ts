/** What leaves time for another attempt, and what does not. */
import { waitFaults } from '../../catalogue/faults/wait-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(waitFaults)
