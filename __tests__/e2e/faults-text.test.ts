/** Texts of servers that would be obeyed, were they printed as they are. */
import { textFaults } from '../../catalogue/faults/text-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(textFaults)
