/** Sign-ins of which the status comes, and the body does not. */
import { expect, test } from '@jest/globals'
import { signIn } from '../../../src/session/sign-in.ts'
import { Failure } from '../../../src/vocabulary/failure.ts'
import { Secret } from '../../../src/vocabulary/secret.ts'
import { FakeHttp } from '../../support/fake-http.ts'

const lost = new Failure('network', [])
const signedIn = (status: number): Promise<unknown> =>
  signIn(
    { id: 'abc1234', domain: 'cyberark.cloud' },
    'ci@cyberark.cloud.1234',
    new Secret('s3cret'),
    new FakeHttp({ status, lost }),
  )

test('a refusal is one without its body', async () => {
  await expect(signedIn(401)).rejects.toMatchObject({ kind: 'signInRefused' })
})

test('a success is none', async () => {
  await expect(signedIn(200)).rejects.toBe(lost)
})
