/** Servers that repeat a secret as it is, where a part of it means something to whoever reads the answer. */
import { expect, test } from '@jest/globals'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import { startScene, type StepRun } from '../support/step.ts'

/** A step against a tenant that refuses with an answer of the client secret. @returns all that it printed */
async function printed(clientSecret: string, where: 'sign-in' | 'service', reply: Reply): Promise<string> {
  const { run, stop } = await startScene({
    clientSecret,
    respond: ({ host }) => (host.includes('.id.') === (where === 'sign-in') ? reply : undefined),
  })
  const ran: StepRun = await run({ service: 'sca', path: '/x', retries: '0' })
  await stop()
  expect(ran.outcome).toBe('failure')
  return ran.rawStdout.replaceAll(/^::add-mask::.*/gm, '')
}

const html = { 'Content-Type': 'text/html' }
const location = 'Tr0ub4dor&3 {x}|y-Zebra'

const answers: readonly (readonly [string, string, Reply, ...string[]])[] = [
  ['dots at its end', 'CorrectHorse99.', { status: 403, body: 'no CorrectHorse99.' }, 'CorrectHorse'],
  [
    'a tag',
    'abcdefgh<t>ijklmnopq',
    { status: 403, body: '<e>abcdefgh<t>ijklmnopq</e>' },
    'abcdefgh',
    'ijklm',
  ],
  [
    'the beginning of a tag, in a title',
    'CorrectHorse<Battery99',
    { status: 403, headers: html, body: '<html><title>CorrectHorse<Battery99</title>' },
    'CorrectHorse',
    'Battery99',
  ],
  [
    'the end of what is read of XML',
    'CorrectHorseBattery99',
    { status: 403, body: `<e>${' '.repeat(4081)}CorrectHorseBattery99</e>` },
    'CorrectHorse',
  ],
  [
    'the end of what is read of a page',
    'CorrectHorseBattery99',
    { status: 403, headers: html, body: `<html>${' '.repeat(65_510)}<title>CorrectHorseBattery99</title>` },
    'Correct',
  ],
  [
    'an escape of JSON',
    'CorrectHorse\\nBattery99',
    { status: 403, body: '{"message":"CorrectHorse\\nBattery99"}' },
    'CorrectHorse',
    'Battery99',
  ],
  [
    'a number of JSON',
    '12345678901234567890',
    { status: 403, body: '{"message":"no","code":12345678901234567890}' },
    '123456789',
  ],
  [
    'what an address is written otherwise with, in its path',
    location,
    { status: 302, headers: { Location: `/x/${location}` } },
    'Tr0ub4dor',
    'Zebra',
  ],
  [
    'what an address is written otherwise with, in its host',
    'CorrectHorse99',
    { status: 302, headers: { Location: 'https://CorrectHorse99.example/' } },
    'correcthorse99',
  ],
  [
    'upper case, for an encoding',
    'CorrectHorse99',
    { status: 403, headers: { 'Content-Encoding': 'CorrectHorse99' }, body: 'x' },
    'correcthorse99',
  ],
]

for (const where of ['sign-in', 'service'] as const) {
  test.concurrent.each(answers)(
    `a secret with %s is not told by the ${where}`,
    async (_, secret, reply, ...parts) => {
      const text = await printed(secret, where, reply)
      for (const part of parts) expect(text.toLowerCase()).not.toContain(part.toLowerCase())
    },
  )
}

test.concurrent('a page of dots or of titles that never end is read at once', async () => {
  const dots = await printed('CorrectHorse99', 'sign-in', { status: 403, body: `${'.'.repeat(2 ** 19)}x` })
  const titles = `<html>${'<title'.repeat(2 ** 17)}</html>`
  const page = await printed('CorrectHorse99', 'service', { status: 403, headers: html, body: titles })
  expect([dots.includes('It said: "...'), page.includes('an HTML page.')]).toEqual([true, true])
})
