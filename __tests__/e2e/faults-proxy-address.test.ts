/** Addresses of proxies that are misspelled, lead nowhere, want TLS, or are not to be used. */
import { proxyAddressFaults } from '../../catalogue/faults/proxy-address-faults.ts'
import { testFaults } from './support/withstand.ts'

testFaults(proxyAddressFaults)
