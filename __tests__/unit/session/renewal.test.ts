/** A token that expires on the way of a run: who signs in again, if anybody can. */
import { expect, test } from '@jest/globals'
import type { Identity, Plan, SignIn } from '../../../src/inputs/plan.ts'
import { renewSession } from '../../../src/session/renewal.ts'
import type { Session } from '../../../src/session/session.ts'
import { Secret } from '../../../src/vocabulary/secret.ts'
import { FakeClock, NOW } from '../../support/fake-clock.ts'
import { FakeHttp } from '../../support/fake-http.ts'
import { quietLog } from '../../support/quiet-log.ts'
import { plain } from '../../support/words.ts'

const signsIn: SignIn = {
  kind: 'sign-in',
  tenant: { id: 'abc1234', domain: 'cyberark.cloud' },
  clientId: 'ci@x.1',
  clientSecret: new Secret('s3cret'),
  insteadOfExpired: NOW,
}
const taken = (renewal: SignIn | undefined): Identity => ({
  kind: 'token',
  token: new Secret('first-token'),
  tenant: undefined,
  expired: undefined,
  renewal,
})

async function renewed(identity: Identity) {
  const http = new FakeHttp({ body: { access_token: 'second-token' } })
  const lines: string[] = []
  const log = {
    ...quietLog,
    info: (words: Parameters<typeof plain>[0]) => void lines.push(plain(words)),
  }
  const plan = { identity, domain: 'cyberark.cloud', subdomain: 'acme' } as Plan
  const session: Session | undefined = await renewSession(plan, { http, log, clock: new FakeClock() })
  return { session, lines, sent: http.sent.map(({ line }) => line) }
}

test.each<[string, Identity]>([
  ['that was got by signing in', signsIn],
  ['that was given beside credentials', taken(signsIn)],
])('a token %s is renewed, and one line says so', async (_, identity) => {
  const { session, lines, sent } = await renewed(identity)
  expect(session?.token.reveal()).toBe('second-token')
  expect(session).toMatchObject({ subdomain: 'acme', user: 'ci@x.1', wasExpired: false })
  expect(sent).toEqual(['POST https://abc1234.id.cyberark.cloud/oauth2/platformtoken'])
  expect(lines).toEqual(['The token has expired; signing in again.'])
})

test('a token that was given alone is not, and nothing is sent or said', async () => {
  expect(await renewed(taken(undefined))).toEqual({ session: undefined, lines: [], sent: [] })
})
