import { failure, warning } from '../messages/failure.ts'
import { checkExported } from './exported.ts'
import { Faults } from './faults.ts'
import { checkIdentity } from './identity.ts'
import { checkLimits } from './limits.ts'
import type { Plan, RequestPlan } from './plan.ts'
import { given, INPUTS, type InputName, type RawInputs } from './table.ts'

/**
 * Turns the inputs into a plan, before the first byte is sent.
 *
 * @param env says where the runner's folders are.
 * @param now milliseconds since 1970.
 * @throws Failure that lists everything that is wrong, each line naming its input.
 */
export async function checkInputs(raw: RawInputs, env: NodeJS.ProcessEnv, now: number): Promise<Plan> {
  const faults = new Faults()
  const whoAndWhere = checkIdentity(raw, now, faults)
  const exported = await checkExported(raw, faults)
  const request = await checkRequestIfAny(raw, env, faults)
  const limits = checkLimits(raw, faults)
  if (faults.found.length > 0 || !whoAndWhere) throw failure('invalidInputs', faults.found)
  const { identity } = whoAndWhere
  const expired = identity.kind === 'token' ? identity.expired : undefined
  const advice =
    expired === undefined
      ? []
      : [warning('tokenExpired', new Date(expired).toISOString(), new Date(now).toISOString())]
  return { ...whoAndWhere, ...exported, request, ...limits, advice: [...advice, ...(request?.advice ?? [])] }
}

/** Inputs that mean nothing without a request. */
const REQUEST_INPUTS = [
  'path',
  'method',
  'query',
  'headers',
  'body',
  'body-file',
  'expect-status',
  'select',
  'response-file',
  'mask-response',
] as const satisfies InputName[]

/** The rules of a request are loaded only for a run that makes one. */
async function checkRequestIfAny(
  raw: RawInputs,
  env: NodeJS.ProcessEnv,
  faults: Faults,
): Promise<RequestPlan | undefined> {
  if (raw.service !== '' || raw['service-url'] !== '') {
    const { checkRequest } = await import('./request.ts')
    return checkRequest(raw, env, faults)
  }
  for (const input of REQUEST_INPUTS) {
    // Lower case, because method, expect-status and mask-response are read in any.
    if (given(raw, input).toLowerCase() !== INPUTS[input].toLowerCase()) faults.about(input)('needsService')
  }
  return undefined
}
