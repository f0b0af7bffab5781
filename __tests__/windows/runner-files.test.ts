/** What the runner reads back: its files and the log, whose lines end in CRLF on Windows. */
import { expect, test } from '@jest/globals'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import { step, type Inputs } from '../support/step.ts'

const answering =
  (body: string) =>
  ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.') ? undefined : { status: 200, body }

const request: Inputs = { service: 'pcloud', path: '/x' }

test('commands are lines that end in CRLF, and masks are what they hide', async () => {
  const run = await step(request, { tenant: { respond: answering('{"password":"from the service"}') } })
  expect(run.rawStdout).toMatch(/^::add-mask::[^\r\n]+\r\n/)
  expect(run.masks).toContain('from the service')
  expect(run.masks.filter((mask) => /[\r\n]/.test(mask))).toEqual([])
})

test.concurrent.each([
  ['LF', '{\n  "a": "one\\ntwo"\n}\n'],
  ['CRLF', '{\r\n  "a": "one\\r\\ntwo"\r\n}\r\n'],
  ['CR', '{\r  "a": "one\\rtwo"\r}'],
])('an output with %s in it comes out as it went in', async (_break, body) => {
  const run = await step({ ...request, select: 'a' }, { tenant: { respond: answering(body) } })
  expect(run.outputs).toMatchObject({ response: body, result: (JSON.parse(body) as { a: string }).a })
  expect(run.env).toEqual({ CYBERARK_TOKEN: run.outputs['token'] })
})

test.concurrent.each([
  ['client-secret', { 'client-secret': 'tenant secret of the test\r\n' }, {}],
  ['query', { query: 'a=1\r\nb=2\r\n' }, { path: '/PasswordVault/API/x?a=1&b=2' }],
  ['headers', { headers: 'X-A: 1\r\nX-B: 2\r\n' }, { headers: { 'x-a': '1', 'x-b': '2' } }],
])('%s may have been typed with CRLF', async (_input, inputs, sent) => {
  const tenant = { clientSecret: 'tenant secret of the test', respond: answering('{}') }
  const run = await step({ ...request, ...inputs }, { tenant })
  expect([run.outcome, run.requests.at(-1)]).toEqual(['success', expect.objectContaining(deep(sent))])
})

function deep(sent: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      typeof value === 'object' ? expect.objectContaining(value as object) : value,
    ]),
  )
}
