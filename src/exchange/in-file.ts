import { Readable } from 'node:stream'
import type { RequestPlan } from '../inputs/plan.ts'
import { withFile, type ServiceResponse } from './response.ts'

/** Puts an answer that was made of several into `response-file`, where one is wanted. */
export async function inFile(response: ServiceResponse, plan: RequestPlan): Promise<ServiceResponse> {
  const { body, status } = response
  if (plan.responseFile === undefined || body.text === undefined || !plan.expects(status)) return response
  const { intoFile } = await import('./response-file.ts')
  const bytes = Readable.from([Buffer.from(body.text)])
  const written = await intoFile(plan.responseFile)({ status, headers: new Map() }, bytes)
  return { ...response, body: withFile(body, written) }
}
