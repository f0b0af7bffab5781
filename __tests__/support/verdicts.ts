import type { ReceivedBody } from '../../src/exchange/response.ts'
import { judge, type Verdict } from '../../src/exchange/verdict.ts'
import type { RequestPlan } from '../../src/inputs/plan.ts'
import { serviceNamed } from '../../src/platform/services.ts'
import type { Failure } from '../../src/vocabulary/failure.ts'
import { asItIs } from './quiet-log.ts'

export interface Given {
  readonly status?: number
  readonly accept?: string
  readonly service?: string
  readonly path?: string
  readonly isExpected?: boolean
  readonly isKnown?: boolean
  readonly wasExpired?: boolean
  readonly method?: string
  readonly mask?: RequestPlan['mask']
  readonly host?: string
  readonly type?: string
  readonly body?: Partial<ReceivedBody>
  readonly lost?: Failure
  readonly course?: RequestPlan['course']['kind']
}

/** What is made of an answer of Privilege Cloud, or of somebody else in its place. */
export function verdictOn(
  text: string,
  {
    status = 200,
    accept,
    service = 'pcloud',
    path = '/x',
    isExpected,
    isKnown = false,
    wasExpired = false,
    method = 'GET',
    mask = 'auto',
    host = 'acme.privilegecloud.cyberark.cloud',
    type,
    body = {},
    lost,
    course = 'once',
  }: Given = {},
): Promise<Verdict> {
  const url = new URL(`https://${host}/PasswordVault/API${path}`)
  const named = serviceNamed(service)
  return judge(
    {
      status,
      headers: new Map(type === undefined ? [] : [['content-type', type]]),
      body: { text, file: undefined, ...body },
      attempts: 1,
      milliseconds: 1,
      gaveUp: undefined,
      hide: asItIs,
      lost,
    },
    { serviceUrl: url, url, line: 'GET x', service: 'Privilege Cloud' },
    {
      expects: (candidate: number) => isExpected ?? candidate < 300,
      expected: '2xx',
      method,
      mask,
      course: { kind: course },
      target: named ? { kind: 'service', service: named } : { kind: 'url', base: url },
      headers: new Map(accept === undefined ? [] : [['accept', accept]]),
    } as unknown as RequestPlan,
    { isComplete: true, isKnown, clockAhead: undefined, wasExpired },
  )
}
