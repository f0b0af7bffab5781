import { addressOf, baseOf } from './exchange/address.ts'
import { secretsInRequest, secretsInResponse } from './exchange/body-secrets.ts'
import { exchange } from './exchange/exchange.ts'
import { judge } from './exchange/verdict.ts'
import type { Http } from './http/send.ts'
import type { RequestPlan } from './inputs/plan.ts'
import { failure } from './messages/failure.ts'
import type { Whereabouts } from './platform/service-address.ts'
import type { Report } from './report/report.ts'
import type { Session } from './session/session.ts'

/** Begins to connect to the service before there is a token, where the inputs alone tell which host that is. */
export async function connectAhead(
  { target }: RequestPlan,
  { subdomain, domain }: Pick<Whereabouts, 'subdomain' | 'domain'>,
  http: Http,
): Promise<void> {
  const base = baseOf(target, { subdomain, domain, tenant: undefined })
  if (base instanceof URL) await http.prepare(base.hostname)
}

/**
 * The second half of a run's story: the one request, and what becomes of its answer. The outputs are set before the
 * answer is judged, so that a later step can read those of a failure as well.
 */
export async function makeAuthorizedRequest(
  plan: RequestPlan,
  session: Session,
  { http, report }: { readonly http: Http; readonly report: Report },
): Promise<void> {
  const address = addressOf(plan, session)
  report.address(address)
  report.maskFound((await secretsInRequest(plan)).values)
  const response = await exchange(plan, address, session, http)
  const secrets = await secretsInResponse(response, plan)
  await report.response(response, secrets)
  const verdict = judge(response, address, plan, {
    ...secrets,
    wasExpired: session.wasExpired,
    clockAhead: http.clockAhead,
  })
  await report.warn(verdict.warnings)
  if (verdict.failure) throw verdict.failure
  if (!plan.select) return
  if (!secrets.isComplete) throw failure('selectNotMasked')
  const { selectFrom } = await import('./exchange/selected.ts')
  await report.selected(selectFrom(response, plan.select))
}
