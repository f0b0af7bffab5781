/** The secret stores of the simulated Secrets Hub, one of each kind, with all fields that the vendor's description requires. */
import { numbered, type Listing } from './service.ts'

export const ADMIN = 'admin@cyberark.cloud.1234'
export const AT = '2026-03-02T09:14:31.120000'
export const CREATED = { createdAt: AT, createdBy: ADMIN, updatedAt: AT, updatedBy: ADMIN }
export const BEHAVIORS = ['SECRETS_TARGET', 'SECRETS_SOURCE']

/** What is particular to a kind of store. */
const DATA: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  AWS_ASM: {
    accountAlias: 'production',
    accountId: '123456789012',
    regionId: 'eu-central-1',
    roleName: 'SecretsHub',
  },
  AZURE_AKV: {
    appClientDirectoryId: '5f0c0000-0000-4000-8000-000000000001',
    azureVaultUrl: 'https://simulated.vault.azure.net',
    appClientId: '5f0c0000-0000-4000-8000-000000000002',
    connectionConfig: { connectionType: 'PUBLIC' },
  },
  GCP_GSM: {
    gcpProjectName: 'simulated',
    gcpProjectNumber: '123456789012',
    gcpWorkloadIdentityPoolId: 'pool',
    gcpPoolProviderId: 'provider',
    serviceAccountEmail: 'secretshub@simulated.iam.gserviceaccount.com',
    connectionConfig: { connectionType: 'PUBLIC' },
  },
  PAM_PCLOUD: { url: 'https://acme.privilegecloud.cyberark.cloud', userName: 'SecretsHub' },
}

/** A store as the service answers it. */
export interface SecretStore {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly behaviors: readonly string[]
  readonly data: Readonly<Record<string, unknown>>
  state: string
}

export function behaviorsOf(type: string): string[] {
  return [type.startsWith('PAM') ? 'SECRETS_SOURCE' : 'SECRETS_TARGET']
}

/** One of each kind, two of the first; where there are more, they are of the third. */
export function createStores(listed: Listing): SecretStore[] {
  const types = ['AWS_ASM', 'AWS_ASM', 'AZURE_AKV', 'GCP_GSM', 'PAM_PCLOUD']
  return listed(types.length, (index) => {
    const type = types[index - 1] ?? 'AZURE_AKV'
    return {
      id: `store-${numbered('7d3f2a10', index)}`,
      type,
      name: `${type.toLowerCase().replace('_', '-')}-${String(index)}`,
      description: `Store number ${String(index)}`,
      state: 'ENABLED',
      behaviors: behaviorsOf(type),
      data: DATA[type] ?? {},
      ...CREATED,
    }
  })
}

/** Filters look like `type EQ AWS_ASM`, joined with AND; undefined for one that does not. */
export function matcher(filter: string | null): ((store: SecretStore) => boolean) | undefined {
  if (filter === null) return () => true
  const terms = filter
    .split(/\s+AND\s+/i)
    .map((term) => /^(type|data\.(accountId|azureVaultUrl|appClientId))\s+EQ\s+(\S+)$/i.exec(term.trim()))
  if (terms.includes(null)) return undefined
  return (store) =>
    terms.every((term) => (term?.[2] === undefined ? store.type : store.data[term[2]]) === term?.[3])
}
