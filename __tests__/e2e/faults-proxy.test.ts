/** Proxies that refuse, hang, or answer nonsense. */
import { proxyFaults } from '../../scripts/reliability/proxy-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(proxyFaults)
