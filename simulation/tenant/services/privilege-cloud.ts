/** Privilege Cloud: safes, accounts, and their passwords. */
import { randomBytes } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { cut, ok, type Call, type Faults, type Route, type Service } from './service.ts'

function fault(status: number, code: string, message: string): PlainReply {
  return { status, body: { ErrorCode: code, ErrorMessage: message, Details: '' } }
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

const ACCOUNTS = [1, 2, 3].map((index) => ({
  id: `24_${String(index)}`,
  name: `Operating System-UnixSSH-10.0.0.${String(index)}-root`,
  address: `10.0.0.${String(index)}`,
  userName: 'root',
  platformId: 'UnixSSH',
  safeName: index === 3 ? 'Databases' : 'Linux',
  secretType: 'password',
  secretManagement: { automaticManagementEnabled: true, status: 'success' },
  createdTime: 1772442871,
}))

const SAFES = ['Linux', 'Databases'].map((safeName, index) => ({
  safeUrlId: safeName,
  safeName,
  safeNumber: 24 + index,
  numberOfDaysRetention: 7,
}))

/** With characters that JSON, HTML, shells and masks each treat in their own way. */
function newPassword(): string {
  return `Pw"${randomBytes(6).toString('hex')}\\<&>'é${randomBytes(3).toString('hex')}`
}

function list(items: readonly object[], name: string, { query }: Call): PlainReply {
  const page = cut(items, query.get('limit'), query.get('offset'))
  if (!page) return FAULTS.badRequest('limit and offset must be numbers')
  const rest = page.next === undefined ? undefined : new URLSearchParams(query)
  rest?.set('offset', String(page.next))
  return ok({
    value: page.items,
    count: page.items.length,
    ...(rest && { nextLink: `api/${name}?${rest.toString()}` }),
  })
}

function listAccounts(call: Call): PlainReply {
  const filter = call.query.get('filter')
  const [, safe] = /^safeName eq (\S+)$/i.exec(filter ?? '') ?? []
  if (filter !== null && safe === undefined)
    return FAULTS.badRequest('filter must be like: safeName eq Linux')
  const words = (call.query.get('search') ?? '').toLowerCase().split(/\s+/)
  const found = ACCOUNTS.filter(
    (account) =>
      (safe === undefined || account.safeName === safe) &&
      words.every((word) => account.name.toLowerCase().includes(word)),
  )
  return list(found, 'Accounts', call)
}

export function createPrivilegeCloud(): Service {
  const passwords = new Map(ACCOUNTS.map(({ id }) => [id, newPassword()]))
  const missing = (): PlainReply => fault(404, 'PASWS055E', 'The account was not found.')

  const routes: Route[] = [
    { method: 'GET', path: '/Accounts', answer: listAccounts },
    {
      method: 'GET',
      path: '/Accounts/:id',
      answer: (call) => {
        const account = ACCOUNTS.find(({ id }) => id === call.param('id'))
        return account ? ok(account) : missing()
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
        const body = JSON.stringify(call.secret(password))
        return { status: 200, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body }
      },
    },
    {
      method: 'POST',
      path: '/Accounts/:id/Change',
      answer: (call) => {
        if (!passwords.has(call.param('id'))) return missing()
        passwords.set(call.param('id'), newPassword())
        return { status: 200 }
      },
    },
    { method: 'GET', path: '/Safes', answer: (call) => list(SAFES, 'Safes', call) },
  ]

  return {
    name: 'privilege-cloud',
    hosts: ['.privilegecloud'],
    base: '/PasswordVault/API',
    gateway: false,
    faults: FAULTS,
    routes,
  }
}
