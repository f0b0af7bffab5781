import { describe, expect, test } from '@jest/globals'
import { explainAbsence } from '../../../src/exchange/absence.ts'
import type { Address } from '../../../src/exchange/address.ts'
import type { RequestPlan, Target } from '../../../src/inputs/plan.ts'
import { failure } from '../../../src/messages/failure.ts'
import type { NetworkTrouble } from '../../../src/messages/network-failures.ts'
import { serviceNamed } from '../../../src/platform/services.ts'

const trouble: NetworkTrouble = {
  phase: 'lookup',
  code: 'ENOTFOUND',
  host: 'acme.x.cyberark.cloud',
  isProxy: false,
  offered: undefined,
  variable: 'HTTPS_PROXY',
  attempts: 4,
  gaveUp: 'used-up',
}
const url = new URL('https://acme.x.cyberark.cloud/api')

function explained(error: unknown, name = 'cem', target?: Target): unknown {
  const service = serviceNamed(name)!
  const plan = { target: target ?? { kind: 'service', service } } as RequestPlan
  return explainAbsence(error, plan, { url } as Address, { subdomain: 'acme', domain: 'cyberark.cloud' })
}

describe('a service’s host that is not found', () => {
  test.each([
    ['sca', 'Secure Cloud Access', undefined],
    ['cem', 'Cloud Visibility', 'https://acme-cem.cyberark.cloud/api'],
    ['userportal', 'Secure Access', 'https://acme.api.userportal.cyberark.cloud/api'],
  ])('%s may be missing in the tenant', (name, title, other) => {
    expect(explained(failure('network', trouble), name)).toMatchObject({
      kind: 'serviceAbsent',
      facts: [title, 'acme.x.cyberark.cloud', 'ENOTFOUND', other],
    })
  })

  test.each<[string, Partial<NetworkTrouble>, string]>([
    ['another phase', { phase: 'connect' }, 'cem'],
    ['a proxy', { isProxy: true }, 'cem'],
    ['a name service that does not answer', { code: 'EAI_AGAIN' }, 'cem'],
    ['the tenant’s own host', {}, 'identity'],
  ])('is not the cause for %s', (_, facts, name) => {
    const error = failure('network', { ...trouble, ...facts })
    expect(explained(error, name)).toBe(error)
  })

  test.each([undefined, 'cem'])('is told of service-url where that named it, beside service %s', (name) => {
    const target: Target = {
      kind: 'url',
      base: url,
      service: name === undefined ? undefined : serviceNamed(name),
    }
    expect(explained(failure('network', trouble), 'cem', target)).toMatchObject({
      kind: 'serviceUrlAbsent',
      facts: ['acme.x.cyberark.cloud', 'ENOTFOUND'],
    })
  })

  test('is not the cause of other errors', () => {
    const others = [new Error('x'), failure('subdomainNeeded')]
    for (const error of others) expect(explained(error)).toBe(error)
  })
})
