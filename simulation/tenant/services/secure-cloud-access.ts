/**
 * Secure Cloud Access. Required fields, limits and statuses are those of the vendor's description of the API; that a target
 * needs no `id`, and that discovery is also at `/cloud/discovery`, is shown by its SDK (cyberark/idsec-sdk-golang, pkg/services/sca).
 */
import { accessRoutes } from './sca-access.ts'
import { createJobs } from './sca-jobs.ts'
import { policyRoutes } from './sca-policies.ts'
import { coded, gatewayService, type Listing, type Service } from './service.ts'

export function createSecureCloudAccess(listed: Listing): Service {
  const jobs = createJobs()
  return gatewayService(
    'secure-cloud-access',
    'sca',
    [...accessRoutes(listed), ...jobs.routes, ...policyRoutes(jobs)],
    {
      faults: {
        // The example of `/on-demand/config`; nowhere else does the description give one.
        forbidden: () => ({
          status: 403,
          headers: { 'Content-Type': 'text/plain' },
          body: "The user doesn't have allowed roles to access this resource",
        }),
        badRequest: (message) => coded(400, '400', 'Bad Request', message),
      },
    },
  )
}
