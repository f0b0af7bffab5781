/** Policies of tenants that still use those of Secure Cloud Access itself, in the version 2.0 that the vendor recommends. */
import { randomUUID } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { bodyOf, oneOf, shape, text } from './rules.ts'
import type { Jobs } from './sca-jobs.ts'
import { ok, type Call, type Route } from './service.ts'

const NEW_POLICY = shape({ name: text, csp: oneOf('AWS', 'AZURE', 'GCP') }, { description: text })
/** Active, expired, in error, being validated. */
const STATES = ['1', '3', '4', '6']

interface Policy {
  readonly policyId: string
  readonly name: string
}

function input(message: string): PlainReply {
  return {
    status: 400,
    body: {
      faultCode: 'P1022',
      headerMessage: 'Input error',
      bodyMessage: 'Your request failed due to an input validation error.',
      correlationId: randomUUID(),
      uiType: 3,
      innerError: message,
    },
  }
}

export function policyRoutes(jobs: Jobs): Route[] {
  const policies: Policy[] = [{ policyId: 'aws_0657546c-0d9f-4112-862f-49570afea282', name: 'developers' }]
  const missing: PlainReply = { status: 404, body: "The specified policy couldn't be found." }

  function list({ query }: Call): PlainReply {
    const state = query.get('status')
    if (state !== null && !STATES.includes(state)) return input(`status must be one of ${STATES.join(', ')}`)
    const hits = policies.map((policy) => ({ ...policy, status: 1, cloudProvider: 0, description: '' }))
    const found = hits.filter(({ status }) => state === null || state === String(status))
    return ok({ total: found.length, hits: found })
  }

  function ofPolicy(
    method: string,
    below: string,
    answer: (policy: Policy, call: Call) => PlainReply,
  ): Route {
    return {
      method,
      path: `/policies/:id${below}`,
      answer: (call) => {
        const policy = policies.find(({ policyId }) => policyId === call.param('id'))
        return policy ? answer(policy, call) : missing
      },
    }
  }

  return [
    { method: 'GET', path: '/policies', answer: list },
    {
      method: 'POST',
      path: '/policies/create-policy',
      answer: (call) => {
        const { name } = bodyOf(call, NEW_POLICY)
        policies.push({ policyId: `aws_${randomUUID()}`, name: String(name) })
        return ok({ jobId: jobs.begin('CREATE_POLICY_V2') })
      },
    },
    {
      method: 'POST',
      path: '/policies/validate',
      answer: (call) => {
        const { policyId } = bodyOf(call, shape({ policyId: text }))
        const known = policies.some((policy) => policy.policyId === policyId)
        return known ? ok({ jobId: jobs.begin('VALIDATE_POLICY') }) : missing
      },
    },
    ofPolicy('GET', '', ({ policyId, name }) => ok({ policyId, name, csp: 'AWS', description: '' })),
    ofPolicy('PUT', '', (_, call) => {
      bodyOf(call, shape({ name: text }))
      return ok({ job_id: jobs.begin('EDIT_POLICY_V2') })
    }),
    ofPolicy('DELETE', '', (policy) => {
      policies.splice(policies.indexOf(policy), 1)
      return { status: 200, headers: { 'Content-Type': 'text/html' }, body: 'Removed' }
    }),
    // A bare integer: JSON, but neither an object nor a list.
    ofPolicy('GET', '/status', () => ({ status: 200, headers: { 'Content-Type': 'text/plain' }, body: '1' })),
  ]
}
