/** What Secure Cloud Access begins and goes on with by itself: scans, discovery, and the jobs they are. */
import { randomUUID } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { bodyOf, list, oneOf, shape, text } from './rules.ts'
import { coded, endsAfterLooks, ok, type Call, type Route } from './service.ts'

const RESCAN = shape(
  { cloudProvider: oneOf(0, 1, 2), accountType: oneOf('All', 'Specific') },
  { entityIds: list(shape({ account_id: text }, { org_id: text }), 50) },
)
const DISCOVERY = shape({
  csp: oneOf('AWS', 'AZURE', 'GCP'),
  organization_id: text,
  account_info: shape({ id: text }, { new_account: oneOf(true, false) }),
})
const WEB_APP = shape({
  appType: oneOf('AWS IAM', 'AWS IdC', 'Azure', 'GCP'),
  appName: text,
  appMetadata: shape({ workspaceId: text }),
})
const CHANNEL = shape({}, { ApprovalChannel: oneOf('In-platform', 'External') })

export interface Jobs {
  readonly routes: readonly Route[]
  /** @returns the job's ID */
  begin(operation: string): string
}

export function createJobs(): Jobs {
  /** One is there from the start, to be asked for without having begun any. */
  const jobs = new Map<string, { readonly operation: string; readonly hasEnded: () => boolean }>([
    ['1', { operation: 'RESCAN', hasEnded: () => true }],
  ])
  let channel: unknown = 'In-platform'

  function begin(operation: string): string {
    const id = randomUUID()
    jobs.set(id, { operation, hasEnded: endsAfterLooks() })
    return id
  }

  function status({ query }: Call): PlainReply {
    const id = query.get('jobId') ?? ''
    const job = jobs.get(id)
    if (id === '') return coded(400, '400', 'Bad Request', 'Missing jobId parameter')
    if (!job) return coded(404, '404', 'Not Found', 'Job Not Found')
    const hasEnded = job.hasEnded()
    return ok({
      job_id: id,
      operation: job.operation,
      status: hasEnded ? 'Success' : 'InProgress',
      last_updated: '2026-03-02T09:14:31.120Z',
      already_running: false,
      total_executed: { current: hasEnded ? 100 : 40, total: 100 },
    })
  }

  const discover: Route['answer'] = (call) => {
    bodyOf(call, DISCOVERY)
    return ok({ jobId: begin('CLOUD_DISCOVERY'), alreadyRunning: false, status: 200 })
  }

  return {
    begin,
    routes: [
      {
        method: 'POST',
        path: '/cloud/rescan',
        answer: (call) => {
          bodyOf(call, RESCAN)
          return ok({ jobId: begin('RESCAN'), operation: 'RESCAN', alreadyRunning: false })
        },
      },
      { method: 'POST', path: '/policies/discovery', answer: discover },
      { method: 'POST', path: '/cloud/discovery', answer: discover },
      { method: 'GET', path: '/integrations/status', answer: status },
      {
        method: 'POST',
        path: '/onboarding/apps',
        answer: (call) => {
          bodyOf(call, WEB_APP)
          return ok({ job_id: begin('ONBOARDING') })
        },
      },
      { method: 'GET', path: '/on-demand/config', answer: () => ok({ ApprovalChannel: channel }) },
      {
        method: 'PATCH',
        path: '/on-demand/config',
        answer: (call) => {
          channel = bodyOf(call, CHANNEL)['ApprovalChannel'] ?? channel
          return { status: 200, body: '' }
        },
      },
    ],
  }
}
