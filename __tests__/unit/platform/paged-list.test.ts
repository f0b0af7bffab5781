/** Which request is known to bring a list in pages. */
import { expect, test } from '@jest/globals'
import { pagedList } from '../../../src/platform/paged-list.ts'

const byName = (label: string, path: string): string | undefined =>
  pagedList({ label, host: '', method: 'GET', path })?.list

test.each([
  ['connectormanagement', '/api/pool-service/pools', 'resources'],
  ['connectormanagement', '/api/pool-service/pools/components', 'resources'],
  ['connectormanagement', '/api/pool-service/pools/pool-1/identifiers/', 'resources'],
  ['privilegecloud', '/PasswordVault/API/Safes/My%20Safe/Members/', 'value'],
  ['privilegecloud', '/passwordVault/api//Livesessions', 'LiveSessions'],
  ['privilegecloud', '/api/discovered-accounts', 'items'],
  ['sca', '/api/access/AWS/eligibility', 'response'],
  ['sca', '/api/access/AWS/eligibility/clusters', 'response'],
  ['cloudonboarding', '/api/gcp/workspaces', 'workspaces'],
])('of %s: GET %s', (label, path, list) => {
  expect(byName(label, path)).toBe(list)
})

test.each([
  ['connectormanagement', '/api/pool-service/pools/pool-1'],
  ['connectormanagement', '/pools'],
  ['privilegecloud', '/PasswordVault/WebServices/PIMServices.svc/Applications'],
  ['privilegecloud', '/PasswordVault'],
  ['secretshub', '/api/scans'],
  ['sca', '/api/policies'],
  ['uap', '/api/secret-stores'],
  ['sca', '/api/access/AWS/eligibility/clusters/7'],
  ['sca', '/v2/api/access/AWS/eligibility'],
])('nothing is known of %s: GET %s', (label, path) => {
  expect(byName(label, path)).toBeUndefined()
})

test.each([
  ['POST', '/api/delegations/workspace/search', 'items'],
  ['GET', '/api/delegations/workspace/search', undefined],
  ['POST', '/api/delegations/workspace', undefined],
  ['POST', '/api/scan', undefined],
])('a method counts: %s %s', (method, path, list) => {
  expect(pagedList({ label: 'cem', host: '', method, path })?.list).toBe(list)
})

test.each([
  ['acme.connectormanagement.cyberark.cloud', '/api/pool-service/pools', 'resources'],
  ['acme-cem.cyberark.cloud', '/api/delegations/workspace/search', undefined],
  ['acme.sca.cyberark.cloud', '/api/policies', undefined],
  // A subdomain that is called as a service is.
  ['sca.uap.cyberark.cloud', '/api/policies', 'results'],
  ['secretshub.uap.cyberark.cloud', '/api/policies', 'results'],
  ['my-sca.uap.cyberark.cloud', '/api/policies', 'results'],
  ['acme.cyberark.cloud', '/api/policies', undefined],
])('an address of the user’s own is known by host and path: %s%s', (host, path, list) => {
  expect(pagedList({ label: undefined, host, method: 'GET', path })?.list).toBe(list)
})
