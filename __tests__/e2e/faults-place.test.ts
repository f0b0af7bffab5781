/** Tokens, answers and inputs that point to foreign hosts. */
import { placeFaults } from '../../scripts/reliability/place-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(placeFaults)
