/** Proxies that refuse, hang, or answer nonsense. */
import { proxyFaults } from '../../catalogue/faults/proxy-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(proxyFaults)
