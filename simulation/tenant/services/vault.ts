/** What the simulated Privilege Cloud holds: safes, their members, accounts and passwords. */
import type { Listing } from './service.ts'
import { newDocument, newPassword } from './vaulted.ts'

interface Account {
  readonly id: string
  readonly name: string
  readonly safeName: string
}

export interface Vault {
  readonly safes: readonly { readonly safeUrlId: string; readonly safeName: string }[]
  readonly members: readonly { readonly memberName: string }[]
  readonly accounts: readonly Account[]
  /** Of each account, by its ID. */
  readonly passwords: ReadonlyMap<string, string>
  readonly isSafe: (name: unknown) => boolean
  /** Begins to change or verify a password; it takes a while until the account says that this went well. */
  begin(action: string, id: string): void
  /** An account as it is just now. */
  look(account: Account): object
}

const SAFES = ['Linux', 'Databases', 'Web.Servers']
/** An account that is not listed, unless the list is long, whose secret is a JSON document. */
const DOCUMENT = '24_4'
const CREATED = 1772442871
const MANAGED = { automaticManagementEnabled: true, lastModifiedTime: CREATED, lastVerifiedTime: CREATED }
/** The time that tells of an action that went well. */
const TIMES: Readonly<Record<string, string>> = {
  Change: 'lastModifiedTime',
  Verify: 'lastVerifiedTime',
  Reconcile: 'lastReconciledTime',
}

/** The first three are in two safes; where there are more, they are in the first. */
function newAccount(index: number): Account {
  const address = `10.0.${String(index >> 8)}.${String(index & 255)}`
  return {
    id: `24_${String(index)}`,
    name: `Operating System-UnixSSH-${address}-root`,
    ...{ address, userName: 'root', platformId: 'UnixSSH' },
    safeName: index === 3 ? 'Databases' : 'Linux',
    ...{ secretType: 'password', platformAccountProperties: {} },
    ...{ secretManagement: { ...MANAGED, status: 'success' }, createdTime: 1772442871 },
  }
}

export function createVault(listed: Listing): Vault {
  const accounts = listed(3, newAccount)
  const safes = listed(3, (index) => {
    const safeName = SAFES[index - 1] ?? `Safe-${String(index)}`
    return { safeUrlId: safeName, safeName, safeNumber: 23 + index, numberOfDaysRetention: 7 }
  })
  const members = listed(1, (index) => ({
    memberId: 16 + index,
    memberName: `ci${index === 1 ? '' : `-${String(index)}`}@cyberark.cloud.1234`,
    memberType: 'User',
    permissions: { useAccounts: true, retrieveAccounts: true, listAccounts: true },
  }))
  const passwords = new Map([
    [DOCUMENT, newDocument()],
    ...accounts.map(({ id }) => [id, newPassword()] as const),
  ])
  const underWay = new Map<string, { readonly action: string; looks: number }>()
  const managed = new Map<string, Readonly<Record<string, unknown>>>()
  return {
    ...{ safes, members, accounts, passwords },
    isSafe: (name) => safes.some(({ safeName }) => safeName === name),
    begin: (action, id) => {
      if (action !== 'Verify') passwords.set(id, newPassword())
      underWay.set(id, { action, looks: 0 })
    },
    look: (account) => {
      const { id } = account
      const work = underWay.get(id)
      const before = managed.get(id) ?? { ...MANAGED, status: 'success' }
      // It is only marked at first, and looks as it did before.
      if (!work || work.looks === 0) {
        if (work) work.looks++
        return { ...account, secretManagement: before }
      }
      if (work.looks++ === 1) return { ...account, secretManagement: { ...before, status: 'inProcess' } }
      const after = { ...before, status: 'success', [TIMES[work.action] ?? '']: CREATED + managed.size + 60 }
      underWay.delete(id)
      managed.set(id, after)
      return { ...account, secretManagement: after }
    },
  }
}
