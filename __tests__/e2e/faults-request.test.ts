/** Statuses of the one request, and answers that are cut. */
import { requestFaults } from '../../catalogue/faults/request-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(requestFaults)
