/** Bodies that are too large, too deep, encoded, or of another charset. */
import { bodyFaults } from '../../catalogue/faults/body-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(bodyFaults)
