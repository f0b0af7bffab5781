/** Secrets in texts that are not quite what they seem, which a service repeats in an error. */
import { expect, test } from '@jest/globals'
import type { TenantOptions } from '../../simulation/tenant/tenant.ts'
import { step } from '../support/step.ts'

const SECRET = 'Pw-77-in-a-text'

const answering = (status: number, body: string | Buffer): Pick<TenantOptions, 'respond'> => ({
  respond: ({ host }) =>
    host.includes('.sca.') ? { status, body, headers: { 'content-type': 'text/plain' } } : undefined,
})

test.concurrent.each<[string, string | Buffer]>([
  ['bytes that are not UTF-8', Buffer.from(`# cl\u00e9\nDB_PASSWORD=${SECRET}`, 'latin1')],
  ['NUL at its end', `A=b\nDB_PASSWORD=${SECRET}\0`],
  ['an equals sign', `Summer=${SECRET}`],
  ['angle brackets', `<${SECRET}>`],
  ['a table', `Benutzer;Gr\u00f6\u00dfe;Password\nalice;7;${SECRET}`],
  ['one column', `password\n${SECRET}`],
  ['slashes', `password: //${SECRET}\nx: y`],
  ['the looks of markup', `<VirtualHost *>\n AuthPassword = ${SECRET}\n</VirtualHost>`],
])('an error with %s is told without the secret', async (_what, body) => {
  const run = await step({ service: 'sca', path: '/x', retries: '0' }, { tenant: answering(400, body) })
  expect(run.outcome).toBe('failure')
  expect(run.log).not.toContain(SECRET)
})

test('a number of many digits is selected with all of them', async () => {
  const inputs = { service: 'sca', path: '/x', select: 'id' }
  const run = await step(inputs, { tenant: answering(200, '{"id":9007199254740993}') })
  expect(run.outputs['result']).toBe('9007199254740993')
})
