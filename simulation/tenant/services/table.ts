/** All services but Identity, whose host is the tenant's. */
import { createConnectorManagement } from './connector-management.ts'
import { createInventory } from './inventory.ts'
import { createLesserServices } from './lesser.ts'
import { createPolicies } from './policies.ts'
import { createPrivilegeCloud } from './privilege-cloud.ts'
import { createSecretsHub } from './secrets-hub.ts'
import { createSecureCloudAccess } from './secure-cloud-access.ts'
import { createInfrastructureAccess } from './secure-infrastructure-access.ts'
import { listing, type Service } from './service.ts'

/**
 * Fresh services; what they remember, they remember for one tenant.
 *
 * @param length of lists that come in pages, where they shall be long
 */
export function createServices(length?: number): Service[] {
  const list = listing(length)
  return [
    createSecretsHub(list),
    createSecureCloudAccess(list),
    createPrivilegeCloud(list),
    createPolicies(list),
    createInventory(),
    createInfrastructureAccess(list),
    createConnectorManagement(list),
    ...createLesserServices(list),
  ]
}
