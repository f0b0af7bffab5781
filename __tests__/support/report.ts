import type { ServiceResponse } from '../../src/exchange/response.ts'
import { Report } from '../../src/report/report.ts'
import { RequestReport } from '../../src/report/request-report.ts'
import type { Session } from '../../src/session/session.ts'
import { Secret } from '../../src/vocabulary/secret.ts'
import { FakeClock, NOW } from './fake-clock.ts'
import { FakeRunner } from './fake-runner.ts'
import { asItIs } from './quiet-log.ts'

/** A report, that of a request, and the runner they write to. */
export function fresh(): { runner: FakeRunner; report: Report; requestReport: RequestReport } {
  const runner = new FakeRunner()
  const report = new Report(runner, new FakeClock())
  return { runner, report, requestReport: new RequestReport(report) }
}

/** A session, and what is different about it. */
export const session = (more: Partial<Session> = {}): Session => ({
  token: new Secret('the-token-itself'),
  expiresAt: NOW + 900_000,
  tenant: { id: 'abc1234', domain: 'cyberark.cloud' },
  tenantUrl: 'https://abc1234.id.cyberark.cloud',
  wasExpired: false,
  user: 'ci@cyberark.cloud.1234',
  subdomain: 'acme',
  domain: 'cyberark.cloud',
  warnings: [],
  ...more,
})

/** An answer, and what is different about it. */
export const response = (text: string | undefined, more: Partial<ServiceResponse> = {}): ServiceResponse => ({
  status: 200,
  headers: new Map([['content-type', 'application/json']]),
  body: { text, file: undefined },
  attempts: 1,
  milliseconds: 12,
  gaveUp: undefined,
  hide: asItIs,
  ...more,
})
