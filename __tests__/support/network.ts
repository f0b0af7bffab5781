/**
 * The platform as `nock` answers for it, without a socket. It must be imported before anything that loads
 * @actions/http-client, and each test file must let go of it, which importing this module arranges.
 */
import { afterAll, afterEach, beforeAll } from '@jest/globals'
import nock from 'nock'

export const TENANT = 'https://abc1234.id.cyberark.cloud'
export const DISCOVERY = 'https://platform-discovery.cyberark.cloud'
export const SERVICE = 'https://acme.secretshub.cyberark.cloud'

beforeAll(() => {
  nock.disableNetConnect()
})
afterEach(() => {
  nock.cleanAll()
})
afterAll(() => {
  nock.restore()
})

type Body = string | Record<string, unknown> | readonly unknown[]
type Headers = Record<string, string>

/** The tenant answers the next sign-ins, as many as there are answers. */
export function signInAnswers(...answers: readonly (readonly [number, Body?, Headers?])[]): void {
  for (const [status, body, headers] of answers) {
    nock(TENANT)
      .post('/oauth2/platformtoken')
      .reply(status, body as nock.Body | undefined, headers)
  }
}

/** The service answers a request. */
export function serviceAnswers(
  status: number,
  body?: Body | Buffer,
  headers?: Headers,
  [method, path]: readonly [string, string] = ['GET', '/api/secret-stores'],
): nock.Scope {
  return nock(SERVICE)
    .intercept(path, method)
    .reply(status, body as nock.Body | undefined, headers)
}

export { nock }
