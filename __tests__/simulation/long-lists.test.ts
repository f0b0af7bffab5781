/** Lists as long as a tenant is told to make them, page by page to their end. */
import { expect, it } from '@jest/globals'
import { startTenant } from '../../simulation/tenant/tenant.ts'
import { call } from './client.ts'

const BETA = { Accept: 'application/x.secretshub.beta+json' }

it.each([
  ['https://acme.privilegecloud.cyberark.cloud/PasswordVault/API/Accounts?limit=1000', 'value'],
  ['https://acme.privilegecloud.cyberark.cloud/PasswordVault/API/Safes?limit=1000', 'value'],
  ['https://acme.secretshub.cyberark.cloud/api/secrets?limit=1000', 'secrets'],
])('%s goes on by links, to 5,000 items', async (start, list) => {
  const tenant = await startTenant({ listLength: 5000 })
  const items: unknown[] = []
  let pages = 0
  for (let url: string | undefined = start; url !== undefined; pages++) {
    const answer = await call(tenant, url, 'GET', undefined, BETA)
    items.push(...(answer.at(list) as unknown[]))
    const link = answer.at('nextLink') as string | undefined
    // The links of Privilege Cloud are relative to its web application, those of the others to the host.
    const base = start.replace(/\/API\/.*$/, '/')
    url = link === undefined ? undefined : new URL(link, base).href
  }
  await tenant.stop()
  expect([pages, items.length, new Set(items.map((item) => JSON.stringify(item))).size]).toEqual([
    5, 5000, 5000,
  ])
})
