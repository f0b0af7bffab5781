/** Whatever never ends, in every phase: the run does. */
import { deadlineFaults } from '../../catalogue/faults/deadline-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(deadlineFaults)
