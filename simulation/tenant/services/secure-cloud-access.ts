/** Secure Cloud Access: eligibility, and elevation that hands out cloud keys. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import {
  coded,
  cut,
  gatewayService,
  ok,
  pageOffset,
  pageToken,
  type Call,
  type Route,
  type Service,
} from './service.ts'

const CLOUDS = new Set(['AWS', 'AZURE', 'GCP'])

const ELIGIBLE = [1, 2, 3].map((index) => ({
  organizationId: 'o-a1b2c3d4e5',
  workspaceId: `12345678901${String(index)}`,
  workspaceName: `account-${String(index)}`,
  workspaceType: 'ACCOUNT',
  role: { id: `arn:aws:iam::12345678901${String(index)}:role/Developer`, name: 'Developer' },
}))

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

function elevated(call: Call, target: unknown): object {
  const { workspaceId, roleId } = (target ?? {}) as Record<string, unknown>
  const to = { workspaceId, roleId }
  if (typeof workspaceId !== 'string' || typeof roleId !== 'string') {
    const description = 'workspaceId and roleId must be strings'
    return { ...to, errorInfo: { code: 'CA400', message: 'Invalid target', description } }
  }
  if (/denied|ineligible|not-eligible/i.test(roleId)) {
    const description = 'Ask for a policy that gives you this role'
    return {
      ...to,
      errorInfo: { code: 'CA403', message: 'The user is not eligible for the role', description },
    }
  }
  return { ...to, sessionId: randomUUID(), accessCredentials: cloudKeys(call) }
}

function elevate(call: Call): PlainReply {
  const { csp, organizationId, targets } = call.json()
  if (typeof csp !== 'string' || !CLOUDS.has(csp)) {
    return coded(400, 'CA100', 'Invalid csp', 'csp must be AWS, AZURE or GCP')
  }
  if (!Array.isArray(targets) || targets.length === 0) {
    return coded(400, 'CA101', 'Invalid targets', 'targets must name a workspaceId and a roleId')
  }
  // 200 also when a target failed: its errorInfo tells.
  const results = targets.map((target: unknown) => elevated(call, target))
  return ok({ response: { csp, organizationId, results } })
}

function eligibility({ query, param }: Call): PlainReply {
  if (!CLOUDS.has(param('csp').toUpperCase())) return coded(400, 'CA100', 'Invalid csp')
  const page = cut(ELIGIBLE, query.get('limit'), pageOffset(query.get('nextToken')))
  if (!page) return coded(400, 'CA102', 'Invalid paging')
  const next = page.next === undefined ? null : pageToken(page.next)
  return ok({ response: page.items, nextToken: next, total: ELIGIBLE.length })
}

const ROUTES: Route[] = [
  { method: 'GET', path: '/access/:csp/eligibility', answer: eligibility },
  { method: 'POST', path: '/access/elevate', answer: elevate },
  {
    method: 'POST',
    path: '/cloud/rescan',
    answer: (call) =>
      typeof call.json()['cloudProvider'] === 'number'
        ? ok({ jobId: randomUUID(), operation: 'RESCAN', alreadyRunning: false })
        : coded(400, 'CA104', 'Invalid body', 'cloudProvider must be a number'),
  },
  {
    method: 'GET',
    path: '/integrations/status',
    answer: ({ query }) =>
      query.has('jobId')
        ? ok({
            job_id: query.get('jobId'),
            operation: 'RESCAN',
            status: 'success',
            last_updated: '2026-03-02T09:14:31.120Z',
            already_running: false,
          })
        : coded(400, 'CA103', 'jobId is missing'),
  },
  // A bare integer: JSON, but neither an object nor a list.
  {
    method: 'GET',
    path: '/policies/:id/status',
    answer: () => ({ status: 200, headers: { 'Content-Type': 'text/plain' }, body: '2' }),
  },
]

export function createSecureCloudAccess(): Service {
  return gatewayService('secure-cloud-access', 'sca', ROUTES, {
    faults: {
      forbidden: () => coded(403, 'CA403', 'Forbidden', 'The user needs the role SCAApiFullAccess'),
      badRequest: (message) => coded(400, 'CA400', message),
    },
  })
}
