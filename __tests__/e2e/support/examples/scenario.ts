/** What a scenario of an example is made of: how it is run, and what must come of it. */
import { expect } from '@jest/globals'
import type { Tenant, TenantOptions } from '../../../../simulation/tenant/tenant.ts'
import type { WorkflowRun } from '../../../support/workflow-run.ts'
import type { StepRecord, Surroundings } from '../../../support/workflow-steps.ts'

interface Known {
  readonly options: TenantOptions
  readonly env: Readonly<Record<string, string>>
}

interface Came extends Pick<WorkflowRun, 'jobs'> {
  readonly records: readonly StepRecord[]
  readonly tenant: Tenant
}

export interface Scenario {
  readonly path: string
  readonly title: string
  readonly tenant?: Partial<TenantOptions>
  /** Other examples that take part, by the name under which this one uses them. */
  readonly files?: Readonly<Record<string, string>>
  readonly around: (known: Known) => Omit<Surroundings, 'scene' | 'secrets'> & Partial<Surroundings>
  readonly expected: {
    readonly requests: readonly string[]
    readonly steps: readonly string[]
    readonly jobs: Readonly<Record<string, 'success' | 'failure' | 'skipped'>>
    /** What some steps see in their environment, by title. */
    readonly env?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    readonly more?: (came: Came) => void
  }
}

export const SIGN_IN = 'POST abc1234.id.cyberark.cloud/oauth2/platformtoken'
export const HUB = 'acme.secretshub.cyberark.cloud/api'
export const CLOUD = 'acme.privilegecloud.cyberark.cloud/PasswordVault/API'
export const SCA = 'acme.sca.cyberark.cloud/api'
export const STORE = 'store-7d3f2a10-0000-4000-8000-000000000002'
export const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1: success'
export const CALLED =
  'acme/workflows/.github/workflows/reusable-workflow.yml@0123456789abcdef0123456789abcdef01234567'

export const text = (pattern: RegExp): unknown => expect.stringMatching(pattern)

export function vars(
  { options }: Known,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { tenantId, subdomain, clientId } = options
  return {
    CYBERARK_TENANT_ID: tenantId,
    CYBERARK_SUBDOMAIN: subdomain,
    CYBERARK_CLIENT_ID: clientId,
    ...more,
  }
}

export function outputOf(records: readonly StepRecord[], title: string, name: string): string {
  return records.find((record) => record.title === title)?.outputs[name] ?? ''
}
