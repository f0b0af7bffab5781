import { addressOf, baseOf, type Address } from './exchange/address.ts'
import { NO_SECRETS, secretsInRequest, secretsInResponse, SecretsTogether } from './exchange/body-secrets.ts'
import { exchange } from './exchange/exchange.ts'
import { saysMore } from './exchange/more.ts'
import { documentOf, type ServiceResponse } from './exchange/response.ts'
import type { ExchangeTools, Outcome } from './exchange/series.ts'
import { judge } from './exchange/verdict.ts'
import type { Http } from './http/send.ts'
import type { Plan, RequestPlan } from './inputs/plan.ts'
import { failure } from './messages/failure.ts'
import type { Whereabouts } from './platform/service-address.ts'
import type { Report } from './report/report.ts'
import { RequestReport } from './report/request-report.ts'
import type { Session } from './session/session.ts'
import type { Warning } from './vocabulary/failure.ts'

/** What is known of where the services are; before there is a token, the tenant's own needs no connection ahead. */
export type Place = Pick<Whereabouts, 'subdomain' | 'domain'> & Partial<Whereabouts>

/** Begins to connect to the service, where what is known by now tells which host that is. */
export function connectAhead({ target }: RequestPlan, where: Place, http: Http): void {
  const base = baseOf(target, { tenant: undefined, ...where })
  if (base instanceof URL) http.prepare(base.hostname)
}

/** What the request is made with. */
interface RequestTools extends Omit<ExchangeTools, 'log' | 'mask' | 'renew'> {
  /** Of the whole run. */
  readonly plan: Plan
  readonly report: Report
}

/**
 * The second half of a run's story: the one request, and what becomes of its answer. The outputs are set before the
 * answer is judged, so that a later step can read those of a failure as well.
 */
export async function makeAuthorizedRequest(
  plan: RequestPlan,
  session: Session,
  tools: RequestTools,
): Promise<void> {
  const { report } = tools
  const requestReport = new RequestReport(report)
  const address = addressOf(plan, session)
  requestReport.address(address)
  report.maskFound(await secretsInRequest(plan))
  const outcome = await outcomeOf(plan, address, session, tools)
  const { response, warnings, isComplete = true, isKnown = false, verdict: whole } = outcome
  const found = isKnown ? NO_SECRETS : await secretsInResponse(response, plan)
  const secrets = { ...found, isComplete: isComplete && found.isComplete }
  await requestReport.response(response, secrets)
  const verdict = await judge(response, address, plan, {
    isComplete: secrets.isComplete,
    isKnown,
    wasExpired: session.wasExpired,
    clockAhead: tools.http.clockAhead,
  })
  await report.warn([...warnings, ...verdict.warnings])
  const failed = whole ? whole(verdict.failure) : verdict.failure
  if (failed) throw failed
  if (!plan.select) return
  if (!secrets.isComplete) throw failure('selectNotMasked')
  const { selectFrom } = await import('./exchange/selected.ts')
  await requestReport.selected(selectFrom(response, plan.select))
}

/** Makes the request as often as the plan has it; what more than once takes is loaded only then. */
async function outcomeOf(
  plan: RequestPlan,
  address: Address,
  session: Session,
  { plan: run, report, ...tools }: RequestTools,
): Promise<Outcome> {
  const { course } = plan
  if (course.kind === 'once') {
    const response = await exchange(plan, address, session, tools.http)
    return { response, warnings: await leftBehind(response, plan, address) }
  }
  const together = new SecretsTogether()
  const mask = async (response: ServiceResponse): Promise<boolean> => {
    const found = together.add(await secretsInResponse(response, plan))
    report.maskFound(found)
    return found.isComplete
  }
  const renew = async (): Promise<Session | undefined> => {
    const { renewSession } = await import('./session/renewal.ts')
    const renewed = await renewSession(run, { ...tools, log: report })
    if (renewed) await report.session(renewed, run.envVar)
    return renewed
  }
  const { Series } = await import('./exchange/series.ts')
  const series = new Series(session, { ...tools, log: report, mask, renew })
  if (course.kind === 'until') {
    const { waitUntil } = await import('./exchange/waiting.ts')
    return waitUntil(plan, course.condition, address, series)
  }
  const { readPages } = await import('./exchange/pages.ts')
  return readPages(plan, course, address, series)
}

/** A list of which one page was read is not to be taken for the whole. */
async function leftBehind(
  response: ServiceResponse,
  plan: RequestPlan,
  address: Address,
): Promise<readonly Warning[]> {
  if (!saysMore(documentOf(response.body), response.headers)) return []
  return (await import('./exchange/pages.ts')).leftBehind(response, plan, address)
}
