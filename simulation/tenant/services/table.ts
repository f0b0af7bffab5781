/** All services but Identity, whose host is the tenant's. */
import { createInventory } from './inventory.ts'
import { createLesserServices } from './lesser.ts'
import { createPolicies } from './policies.ts'
import { createPrivilegeCloud } from './privilege-cloud.ts'
import { createSecretsHub } from './secrets-hub.ts'
import { createSecureCloudAccess } from './secure-cloud-access.ts'
import { createInfrastructureAccess } from './secure-infrastructure-access.ts'
import type { Service } from './service.ts'

/** Fresh services; what they remember, they remember for one tenant. */
export function createServices(): Service[] {
  return [
    createSecretsHub(),
    createSecureCloudAccess(),
    createPrivilegeCloud(),
    createPolicies(),
    createInventory(),
    createInfrastructureAccess(),
    ...createLesserServices(),
  ]
}
