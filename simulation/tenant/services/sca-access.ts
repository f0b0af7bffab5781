/** Access by Secure Cloud Access: eligibility, elevation that hands out cloud keys, sessions. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { bodyOf, either, list, oneOf, shape, text } from './rules.ts'
import {
  BadBody,
  cut,
  nextToken,
  numbered,
  ok,
  pageOffset,
  type Call,
  type Listing,
  type Route,
} from './service.ts'

const CLOUDS = ['AWS', 'AZURE', 'GCP']

interface Target {
  readonly workspaceId: string
  readonly roleId?: string
  readonly roleName?: string
}

const TARGET = either(
  shape({ workspaceId: text, roleId: text }),
  shape({ workspaceId: text, roleName: text }),
)
const ELEVATION = shape({ csp: oneOf(...CLOUDS), targets: list(TARGET, 5) }, { organizationId: text })
const MEMBERSHIP = shape({
  directoryId: text,
  csp: oneOf('AZURE'),
  targets: list(shape({ groupId: text }), 5),
})
const SESSION_IDS = shape({ sessionIds: list(text, 100) })

/** The kind of place that each cloud has, and the organization it is in. */
const WORKSPACES: Readonly<Record<string, readonly [type: string, organizationId: string]>> = {
  AWS: ['ACCOUNT', 'o-a1b2c3d4e5'],
  AZURE: ['SUBSCRIPTION', '5f0c0000-0000-4000-8000-000000000001'],
  GCP: ['PROJECT', '987654321098'],
}

function eligible(listed: Listing, cloud: string): object[] {
  const [workspaceType, organizationId] = WORKSPACES[cloud] ?? []
  return listed(3, (index) => {
    const workspaceId = String(123_456_789_010 + index)
    const role = { id: `arn:aws:iam::${workspaceId}:role/Developer`, name: 'Developer' }
    return { organizationId, workspaceId, workspaceName: `account-${String(index)}`, workspaceType, role }
  })
}

const DIRECTORY = '5f0c0000-0000-4000-8000-000000000001'

function group(index: number): object {
  const [groupId, groupName] = [
    `group-${String(index)}`,
    index === 1 ? 'Operators' : `Operators ${String(index)}`,
  ]
  return { directoryId: DIRECTORY, groupId, groupName }
}

// cyberark/idsec-sdk-golang, pkg/services/sca/k8s
function cluster(index: number): object {
  return { organizationId: WORKSPACES['AWS']?.[1], clusterId: `cluster-${String(index)}` }
}

function session(index: number): { readonly sessionId: string } {
  return {
    sessionId: numbered('9d4a0000', index),
    ...{ userId: 'user-1', csp: 'AWS', workspaceId: '123456789011' },
    ...{ roleId: 'arn:aws:iam::123456789011:role/Developer', sessionDuration: 3600 },
  }
}

/** Made anew each time: a key that stood here would be taken for a leaked one, and rightly so. */
function cloudKeys(call: Call): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const id = `ASIA${Array.from(randomBytes(16), (byte) => letters[byte % 32]).join('')}`
  return JSON.stringify({
    aws_access_key: call.secret(id),
    aws_secret_access_key: call.secret(randomBytes(30).toString('base64')),
    aws_session_token: call.secret(`FwoGZXIvYXdz${randomBytes(240).toString('base64')}`),
  })
}

function elevated(call: Call, csp: unknown, { workspaceId, roleId, roleName = '' }: Target): object {
  const to = { workspaceId, roleId: roleId ?? roleName }
  if (/denied|ineligible|not-eligible/i.test(to.roleId)) {
    const description = 'Ask for a policy that gives you this role'
    const errorInfo = { code: 'CA1009', message: 'The user is not eligible for the role', description }
    return { ...to, sessionId: null, accessCredentials: null, errorInfo }
  }
  // The other clouds have sessions, and no keys to hand out.
  const accessCredentials = csp === 'AWS' ? cloudKeys(call) : null
  return { ...to, sessionId: randomUUID(), accessCredentials, errorInfo: null }
}

function elevate(call: Call): PlainReply {
  const { csp, organizationId, targets } = bodyOf(call, ELEVATION)
  const both = (targets as Target[]).find(
    ({ roleId, roleName }) => roleId !== undefined && roleName !== undefined,
  )
  if (both) throw new BadBody('Give roleId or roleName, not both')
  // 200 also when a target failed: its errorInfo tells.
  const results = (targets as Target[]).map((target) => elevated(call, csp, target))
  return ok({ response: { csp, organizationId, results } })
}

/** A piece of a list, as all lists of access come. */
function paged(all: readonly object[], clouds: readonly string[], cloud: string | null): Route['answer'] {
  return ({ query }) => {
    if (cloud !== null && !clouds.includes(cloud))
      throw new BadBody(`csp must be one of ${clouds.join(', ')}`)
    const limit = query.get('limit')
    const page = cut(all, limit, pageOffset(query.get('nextToken')))
    if (!page || Number(limit) > 50)
      throw new BadBody('limit must be 1 to 50, nextToken that of the last answer')
    return ok({ response: page.items, nextToken: nextToken(page), total: all.length })
  }
}

function revoked(ids: readonly string[]): PlainReply {
  return ok({ response: ids.map((sessionId) => ({ sessionId, revocationStatus: 'SUCCESSFULLY_REVOKED' })) })
}

export function accessRoutes(listed: Listing): readonly Route[] {
  const groups = listed(1, group)
  const clusters = listed(1, cluster)
  const sessions = listed(1, session)
  const listSessions: Route['answer'] = (call) => paged(sessions, CLOUDS, call.query.get('csp'))(call)
  return [
    {
      method: 'GET',
      path: '/access/:csp/eligibility',
      answer: (call) => paged(eligible(listed, call.param('csp')), CLOUDS, call.param('csp'))(call),
    },
    {
      method: 'GET',
      path: '/access/:csp/eligibility/groups',
      answer: (call) => paged(groups, ['AZURE'], call.param('csp'))(call),
    },
    {
      method: 'GET',
      path: '/access/:csp/eligibility/clusters',
      answer: (call) => paged(clusters, CLOUDS, call.param('csp'))(call),
    },
    { method: 'POST', path: '/access/elevate', answer: elevate },
    {
      method: 'POST',
      path: '/access/elevate/groups',
      answer: (call) => {
        const { directoryId, csp, targets } = bodyOf(call, MEMBERSHIP)
        const joined = targets as { readonly groupId: string }[]
        const results = joined.map(({ groupId }) => ({ groupId, sessionId: randomUUID() }))
        return ok({ response: { directoryId, csp, results } })
      },
    },
    { method: 'GET', path: '/access/sessions', answer: listSessions },
    { method: 'GET', path: '/access/users/:user/sessions', answer: listSessions },
    {
      method: 'POST',
      path: '/access/sessions/revoke',
      answer: (call) => revoked(bodyOf(call, SESSION_IDS)['sessionIds'] as string[]),
    },
    {
      method: 'POST',
      path: '/access/users/:user/sessions/revoke',
      answer: () => revoked(sessions.map(({ sessionId }) => sessionId)),
    },
  ]
}
