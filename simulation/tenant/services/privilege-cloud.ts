/**
 * Privilege Cloud: safes, accounts, and their passwords. Paths, statuses and fields are those of cyberark/idsec-sdk-golang
 * (pkg/services/pcloud), pspete/psPAS and strick-j/CyberArk-APIs.
 */
import type { PlainReply } from '../exchange.ts'
import { otherBases } from './privilege-cloud-bases.ts'
import { recordedSessions } from './privilege-cloud-sessions.ts'
import {
  cut,
  nextQuery,
  ok,
  type Call,
  type Faults,
  type Listing,
  type Route,
  type Service,
} from './service.ts'
import { createVault, type Vault } from './vault.ts'
import { secretsIn } from './vaulted.ts'

interface Detail {
  readonly ParameterName: string
  readonly ErrorCode: string
  readonly ErrorMessage: string
}

function fault(status: number, code: string, message: string, Details?: readonly Detail[]): PlainReply {
  return { status, body: { ErrorCode: code, ErrorMessage: message, Details: Details ?? '' } }
}

/** What is wrong stands in the details; the message is always the same. */
function invalid(ParameterName: string, ErrorCode: string, ErrorMessage: string): PlainReply {
  return fault(400, 'PASWS167E', 'There are some invalid parameters', [
    { ParameterName, ErrorCode, ErrorMessage },
  ])
}

const FAULTS: Faults = {
  unauthorized: () => fault(401, 'PASWS006E', 'The session token is missing, invalid or expired.'),
  forbidden: () => fault(403, 'PASWS013E', 'You are not authorized to perform this action.'),
  unknownPath: () => ({
    status: 404,
    body: { Message: 'No HTTP resource was found that matches the request URI.' },
  }),
  badRequest: (message) => fault(400, 'PASWS167E', message),
}

function noSafe(name: string): PlainReply {
  return invalid('safeName', 'SFWS0007', `Safe [${name}] was not found.`)
}

/** @param name in the link; members of a safe have none, and are counted (psPAS) */
function list(items: readonly object[], { query }: Call, name?: string): PlainReply {
  const page = cut(items, query.get('limit'), query.get('offset'))
  if (!page) return FAULTS.badRequest('limit and offset must be numbers')
  const rest = nextQuery(query, page)
  return ok({
    value: page.items,
    count: items.length,
    ...(name !== undefined && rest !== undefined && { nextLink: `api/${name}?${rest}` }),
  })
}

function listAccounts({ accounts, isSafe }: Vault, call: Call): PlainReply {
  const filter = call.query.get('filter')
  const [, safe] = /^safeName eq (\S+)$/i.exec(filter ?? '') ?? []
  if (filter !== null && safe === undefined)
    return FAULTS.badRequest('filter must be like: safeName eq Linux')
  if (safe !== undefined && !isSafe(safe)) return noSafe(safe)
  const words = (call.query.get('search') ?? '').toLowerCase().split(/\s+/)
  const found = accounts.filter(
    (account) =>
      (safe === undefined || account.safeName === safe) &&
      words.every((word) => account.name.toLowerCase().includes(word)),
  )
  return list(found, call, 'Accounts')
}

export function createPrivilegeCloud(listed: Listing): Service {
  const vault = createVault(listed)
  const { safes, members, accounts, passwords, isSafe } = vault
  const missing = (): PlainReply => fault(404, 'PASWS055E', 'The account was not found.')

  /** A route below a safe, for safes that are there. */
  function inSafe(route: Route): Route {
    const answer: Route['answer'] = (call) => {
      const safe = call.param('safe')
      return safe !== '' && !isSafe(safe) ? { ...noSafe(safe), status: 404 } : route.answer(call)
    }
    return { ...route, answer }
  }

  const routes: Route[] = [
    { method: 'GET', path: '/Accounts', answer: (call) => listAccounts(vault, call) },
    {
      method: 'GET',
      path: '/Accounts/:id',
      answer: (call) => {
        const account = accounts.find(({ id }) => id === call.param('id'))
        return account ? ok(vault.look(account)) : missing()
      },
    },
    {
      method: 'POST',
      path: '/Accounts/:id/Password/Retrieve',
      answer: (call) => {
        if (call.request.body !== '') call.json()
        const password = passwords.get(call.param('id'))
        if (password === undefined) return missing()
        // The whole body is one JSON string, in quotes.
        for (const secret of secretsIn(password)) call.secret(secret)
        const body = JSON.stringify(password)
        return { status: 200, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body }
      },
    },
    {
      method: 'POST',
      path: '/Accounts',
      answer: (call) => {
        const { platformId, safeName, name, address, userName } = call.json()
        if (typeof platformId !== 'string')
          return invalid('platformId', 'CAWS00001E', 'platformId is required')
        if (!isSafe(safeName)) return noSafe(String(safeName))
        return { status: 201, body: { id: '24_9', name, address, userName, platformId, safeName } }
      },
    },
    ...['Change', 'Verify', 'Reconcile'].map((action): Route => ({
      method: 'POST',
      path: `/Accounts/:id/${action}`,
      answer: (call) => {
        if (!passwords.has(call.param('id'))) return missing()
        vault.begin(action, call.param('id'))
        return { status: 200 }
      },
    })),
    { method: 'GET', path: '/Safes', answer: (call) => list(safes, call, 'Safes') },
    {
      method: 'GET',
      path: '/Safes/:safe',
      answer: (call) => ok(safes.find(({ safeUrlId }) => safeUrlId === call.param('safe')) ?? {}),
    },
    {
      method: 'GET',
      path: '/Safes/:safe/Members',
      answer: (call) => list(members, call),
    },
    {
      method: 'GET',
      path: '/Safes/:safe/Members/:member',
      answer: (call) => {
        const member = members.find(({ memberName }) => memberName === call.param('member'))
        return member ? ok(member) : fault(404, 'SFWS0010', 'The member was not found.')
      },
    },
  ]

  return {
    name: 'privilege-cloud',
    hosts: ['.privilegecloud'],
    base: '/PasswordVault/API',
    others: otherBases(listed),
    web: true,
    gateway: false,
    faults: FAULTS,
    routes: [...routes.map(inSafe), ...recordedSessions(listed)],
  }
}
