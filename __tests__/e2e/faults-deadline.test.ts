/** Whatever never ends, in every phase: the run does. */
import { deadlineFaults } from '../../scripts/reliability/deadline-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(deadlineFaults)
