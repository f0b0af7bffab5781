/** The two other bases of Privilege Cloud's host: the older web services, and the newer API behind none. */
import { cut, get, nextQuery, numbered, ok, type Listing, type Route, type Service } from './service.ts'

const APPLICATION = { AppID: 'deploy', Description: 'Deploys', Disabled: false, Location: '\\' }

/** Its cursor is a link, on a path that is spelled otherwise. strick-j/CyberArk-APIs, Discovery/Discovered Accounts */
function discovered(listed: Listing): Route['answer'] {
  const all = listed(1, (index) => ({
    id: numbered('9d963737', index),
    ...{ type: 'Windows', subType: 'loosely' },
    identifiers: { username: `user${String(index)}`, address: 'computer.example.com' },
    isPrivileged: true,
  }))
  return ({ query }) => {
    const page = cut(all, query.get('limit'), query.get('offset'))
    if (!page) return { status: 400, body: { message: 'limit and offset must be numbers' } }
    const rest = nextQuery(query, page)
    const nextCursor = rest === undefined ? '' : `api/discoveredAccounts?${rest}`
    return ok({ items: page.items, totalCount: all.length, nextCursor, prevCursor: '' })
  }
}

export function otherBases(listed: Listing): NonNullable<Service['others']> {
  return [
    {
      base: '/PasswordVault/WebServices',
      routes: [get('/PIMServices.svc/Applications', () => ok({ application: [APPLICATION] }))],
    },
    {
      base: '/api',
      routes: [
        get('/discovered-accounts', discovered(listed)),
        get('/advanced-settings/ip-allowlist', () =>
          ok({
            lastTaskId: '11111111-1111-1111-1111-111111111111',
            dateUpdated: '2026-03-02T09:14:31.120Z',
            customerPublicIPs: ['192.0.2.1/32'],
            updateInProgress: false,
          }),
        ),
      ],
    },
  ]
}
