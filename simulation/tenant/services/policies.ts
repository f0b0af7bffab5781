/**
 * Access control policies (UAP), which page with a token and may list their errors. What a policy needs, and that 200 answers a
 * new one: cyberark/idsec-sdk-golang, pkg/services/policy/common.
 */
import { randomUUID } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { bodyOf, shape, text } from './rules.ts'
import {
  cut,
  gatewayService,
  nextToken,
  numbered,
  ok,
  pageOffset,
  type Call,
  type Listing,
  type Service,
} from './service.ts'

const NEW_POLICY = shape({ metadata: shape({ name: text, policyEntitlement: shape({}) }) })

function faults(status: number, code: string, message: string): PlainReply {
  return { status, body: [{ code, message, description: message, field: null }] }
}

export function createPolicies(listed: Listing): Service {
  const policies: object[] = listed(3, (index) => ({
    metadata: {
      policyId: numbered('5f0c1d2e', index),
      name: `policy-${String(index)}`,
      status: { status: 'ACTIVE' },
    },
  }))

  function list({ query }: Call): PlainReply {
    const page = cut(policies, query.get('limit'), pageOffset(query.get('nextToken')))
    if (!page) return faults(400, 'UAP9999', 'limit and nextToken are not valid')
    return ok({ results: page.items, nextToken: nextToken(page), total: policies.length })
  }

  function add(call: Call): PlainReply {
    const { metadata } = bodyOf(call, NEW_POLICY)
    const policyId = randomUUID()
    policies.push({ metadata: { ...(metadata as object), policyId } })
    return ok({ policyId })
  }

  return gatewayService(
    'access-control-policies',
    'uap',
    [
      { method: 'GET', path: '/policies', answer: list },
      { method: 'POST', path: '/policies', answer: add },
    ],
    { faults: { badRequest: (message) => faults(400, 'UAP9999', message) } },
  )
}
