import { describe, expect, test } from '@jest/globals'
import { NOW } from '../../support/fake-clock.ts'
import { faultsOf, planOf, rawInputs } from '../../support/inputs.ts'
import { jwt } from '../../support/tokens.ts'

const SECONDS = NOW / 1000

describe('client credentials', () => {
  test('are taken as they are, the secret out of sight', async () => {
    const { identity, advice } = await planOf({ 'client-secret': ' p:a=s\ns  \r\n' })
    if (identity.kind !== 'sign-in') throw new Error('no sign-in')
    expect(identity.clientId).toBe('ci-runner@cyberark.cloud.1234')
    expect(identity.clientSecret.reveal()).toBe(' p:a=s\ns  ')
    expect(JSON.stringify(identity)).not.toContain('p:a=s')
    expect(advice).toEqual([])
  })

  test('that are missing are both told', async () => {
    expect(await faultsOf({ 'client-id': ' ', 'client-secret': '\n' })).toEqual([
      'client-id: is missing. Give the login name of the service user, such as ci-runner@cyberark.cloud.1234.',
      "client-secret: is missing or empty. Pass the service user's password from a secret; a secret is empty when its name is misspelled or belongs to another environment, in a reusable workflow that is called without secrets: inherit, for Dependabot, which has its own store, and in pull requests from forks: skip the step there, with if: github.event.pull_request.head.repo.fork != true.",
    ])
  })

  test('a secret of white space alone is none', async () => {
    expect(await faultsOf({ 'client-secret': '  \t\n' })).toHaveLength(1)
  })

  test.each(['a\nb', 'a\0b', 'a\tb', 'a\u0085b', 'a\u007fb'])(
    'a login name %j is refused, also where a token is used in its place',
    async (text) => {
      const refused = ['client-id: contains a control character or a line break. Write it on one line.']
      expect(await faultsOf({ 'client-id': text })).toEqual(refused)
      expect(await faultsOf({ 'client-id': text, token: 'opaque' })).toEqual(refused)
    },
  )
})

describe('token', () => {
  test('takes the place of a sign-in', async () => {
    const token = jwt({ iss: 'https://xyz9876.id.cyberark.cloud/', exp: SECONDS + 1 })
    const { identity } = await planOf({ 'tenant-id': '', 'client-id': '', 'client-secret': '', token })
    if (identity.kind !== 'token') throw new Error('no token')
    expect(identity.token.reveal()).toBe(token)
    expect(identity.tenant).toEqual({ id: 'xyz9876', domain: 'cyberark.cloud' })
  })

  test('names no tenant when it is opaque', async () => {
    expect((await planOf({ 'tenant-id': '', token: 'opaque' })).identity).toMatchObject({
      kind: 'token',
      tenant: undefined,
    })
  })

  test('names no tenant of another domain than the one that is used', async () => {
    const iss = 'https://xyz9876.id.cyberark.cloud/'
    const tenantBeside = async (claims: object, more: object): Promise<unknown> => {
      const { identity } = await planOf({ 'tenant-id': '', token: jwt({ iss, ...claims }), ...more })
      return identity.kind === 'token' && { tenant: identity.tenant, renewal: identity.renewal?.tenant }
    }
    const none = { tenant: undefined, renewal: undefined }
    expect(await tenantBeside({}, { domain: 'cyberarkgov.cloud' })).toEqual(none)
    expect(await tenantBeside({ platform_domain: 'cyberarkgov.cloud' }, {})).toEqual(none)
    expect(await tenantBeside({ subdomain: 'acme' }, { domain: 'cyberarkgov.cloud' })).toEqual({
      ...none,
      renewal: { lookUp: 'acme' },
    })
  })

  test('yields to tenant-id where both name a tenant', async () => {
    const token = jwt({ iss: 'https://xyz9876.id.cyberark.cloud/' })
    expect((await planOf({ token })).identity).toMatchObject({ tenant: { id: 'abc1234' } })
  })

  test('is used while it is good, whatever is given beside it', async () => {
    const { identity, advice } = await planOf({ token: jwt({ exp: SECONDS + 1 }) })
    expect([identity.kind, advice]).toEqual(['token', []])
  })

  test.each(['Bearer abc', 'abc def', 'abc\ndef', 'abc\u007f', 'abc\u00e4', 'abc\0', '“abc”'])(
    '%j is refused without being quoted',
    async (token) => {
      expect(await faultsOf({ token })).toEqual([
        'token: contains white space or a character that no token has. Pass the token output of the earlier step as it is, without "Bearer" in front.',
      ])
    },
  )

  test('loses the white space around it', async () => {
    expect(rawInputs({ token: ' \nopaque\r\n' }).token).toBe('opaque')
  })

  test('longer than an environment variable can hold is refused', async () => {
    expect(await faultsOf({ token: 'x'.repeat(32_000) })).toEqual([])
    expect(await faultsOf({ token: 'x'.repeat(32_001) })).toEqual([
      expect.stringMatching(/^token: is longer than any token\. Pass /),
    ])
  })

  test.each(['e', 'abc', 'null', 'Undefined', 'TRUE', 'false', 'None', '[object Object]'])(
    '%s is none',
    async (token) => {
      expect(await faultsOf({ token })).toEqual([
        expect.stringMatching(
          /^token: is too short for a token, or a word in place of one\. Pass the token output/,
        ),
      ])
    },
  )

  describe.each([SECONDS, SECONDS - 1, 1, 0, -1])('with an exp of %d, which has passed,', (exp) => {
    const expired = Math.max(0, exp) * 1000

    test('gives way to a new sign-in where there are credentials', async () => {
      const { identity, advice } = await planOf({ token: jwt({ exp }) })
      expect(identity).toMatchObject({
        kind: 'sign-in',
        insteadOfExpired: expired,
        tenant: { id: 'abc1234' },
      })
      expect(advice).toEqual([])
    })

    test('names the tenant of that sign-in itself, unless subdomain does', async () => {
      const token = jwt({ exp, iss: 'https://xyz9876.id.cyberark.cloud/' })
      const tenantOf = async (subdomain: string): Promise<unknown> =>
        (await planOf({ token, 'tenant-id': '', subdomain })).identity.tenant
      expect(await tenantOf('')).toMatchObject({ id: 'xyz9876' })
      expect(await tenantOf('acme')).toEqual({ lookUp: 'acme' })
    })

    test('names no tenant of another domain than the one that is given', async () => {
      const claims = { exp, iss: 'https://xyz9876.id.cyberark.cloud/' }
      const where = { 'tenant-id': '', domain: 'cyberarkgov.cloud' }
      const named = jwt({ ...claims, subdomain: 'acme' })
      expect((await planOf({ ...where, token: named })).identity.tenant).toEqual({ lookUp: 'acme' })
      expect(await faultsOf({ ...where, token: jwt(claims) })).toEqual([
        `tenant-id: is missing: token expired at ${new Date(expired).toISOString()}, and names no tenant of cyberarkgov.cloud to sign in to again. Give tenant-id or subdomain.`,
      ])
    })

    test('is checked all the same where somebody signs in instead', async () => {
      const token = jwt({ exp }).replace('.', ' .')
      expect(await faultsOf({ token })).toEqual([expect.stringMatching(/^token: contains white space/)])
    })

    test.each([{ 'client-secret': '' }, { 'client-id': '' }])(
      'is tried all the same with %j',
      async (lacking) => {
        const { identity, advice } = await planOf({ token: jwt({ exp }), ...lacking })
        expect(identity).toMatchObject({ kind: 'token', expired })
        const told = [new Date(expired).toISOString(), new Date(SECONDS * 1000).toISOString()]
        expect(advice).toEqual([{ kind: 'tokenExpired', facts: told }])
      },
    )
  })

  test.each([undefined, SECONDS + 1, 'yesterday'])('with an exp of %s is good', async (exp) => {
    expect((await planOf({ token: jwt({ exp }) })).identity).toMatchObject({
      kind: 'token',
      expired: undefined,
    })
  })
})
