/** What can be done before the token is there is done while the network works on the sign-in. */
import { expect, test } from '@jest/globals'
import { SIGN_IN } from '../support/inputs.ts'
import { nock, serviceAnswers, TENANT } from '../support/network.ts'
import { platformToken } from '../support/tokens.ts'
import { begin, requesting, type Inputs, type Scenario } from '../support/world.ts'

const quiet = { 'job-summary': 'false' }

test.each<[string, Inputs]>([
  ['a request and a summary', requesting()],
  ['a request alone', requesting(quiet)],
  ['a summary alone', SIGN_IN],
  ['neither', { ...SIGN_IN, ...quiet }],
])('of a run with %s', async (_, inputs) => {
  const begun: Scenario[] = []
  const masked: string[] = []
  nock(TENANT)
    .post('/oauth2/platformtoken')
    .reply(200, () => {
      for (const { clock, runner } of begun) {
        clock.advance(1)
        masked.push(...runner.masks)
      }
      return { access_token: platformToken(), expires_in: 900 }
    })
  if (inputs['service'] !== undefined) serviceAnswers(200, {})
  const scene = begin(inputs)
  begun.push(scene)
  expect((await scene.ending).exitCode).toBe(0)
  expect(scene.clock.pending).toBe(0)
  expect(masked[0]).toBe(SIGN_IN['client-secret'])
  expect(scene.runner.markdown !== '').toBe(inputs['job-summary'] === undefined)
})
