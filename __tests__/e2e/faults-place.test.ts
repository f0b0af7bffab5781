/** Tokens, answers and inputs that point to foreign hosts. */
import { placeFaults } from '../../catalogue/faults/place-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(placeFaults)
