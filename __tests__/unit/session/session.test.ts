import { describe, expect, test } from '@jest/globals'
import type { Identity, Plan } from '../../../src/inputs/plan.ts'
import { Report } from '../../../src/report/report.ts'
import { openSession, type Session } from '../../../src/session/session.ts'
import { Failure } from '../../../src/vocabulary/failure.ts'
import { Secret } from '../../../src/vocabulary/secret.ts'
import { FakeClock, NOW } from '../../support/fake-clock.ts'
import { FakeHttp, type Reply } from '../../support/fake-http.ts'
import { FakeRunner } from '../../support/fake-runner.ts'
import { platformToken } from '../../support/tokens.ts'

const TENANT = { id: 'abc1234', domain: 'cyberark.cloud' } as const

const signsIn: Identity = {
  kind: 'sign-in',
  tenant: TENANT,
  clientId: 'ci@x.1',
  clientSecret: new Secret('s3cret'),
  insteadOfExpired: undefined,
}
const looksUp: Identity = { ...signsIn, tenant: { lookUp: 'acme' } }

/** Opens a session from a plan, against these replies. */
async function opened(
  plan: Partial<Plan>,
  ...replies: readonly Reply[]
): Promise<{ session: Session; http: FakeHttp; runner: FakeRunner }> {
  const http = new FakeHttp(...replies)
  const runner = new FakeRunner()
  const clock = new FakeClock()
  const whole = { identity: signsIn, domain: 'cyberark.cloud', subdomain: undefined, ...plan } as Plan
  const session = await openSession(whole, { http, clock, log: new Report(runner, clock) })
  return { session, http, runner }
}

const grant = (claims?: Record<string, unknown>, more?: Record<string, unknown>): Reply => ({
  body: { access_token: claims ? platformToken(claims) : 'opaque-token', ...more },
})

describe('signing in', () => {
  test('gives the token and where things are', async () => {
    const { session } = await opened({}, grant({ unique_name: 'someone@else' }, { expires_in: 900 }))
    expect(session).toMatchObject({
      expiresAt: NOW + 900_000,
      tenant: TENANT,
      tenantUrl: 'https://abc1234.id.cyberark.cloud',
      user: 'ci@x.1',
      subdomain: 'acme',
      domain: 'cyberark.cloud',
      warnings: [],
    })
  })

  test('takes the expiry from the exp claim when the answer does not say', async () => {
    const { session } = await opened({}, grant({ exp: NOW / 1000 + 60 }, { expires_in: 'soon' }))
    expect(session.expiresAt).toBe(NOW + 60_000)
  })

  test('says so when the new token has expired already: then the clock is wrong', async () => {
    for (const late of [0, 3_600_000]) {
      const { session } = await opened({}, grant({ exp: (NOW - late) / 1000 }, { expires_in: 900 }))
      expect(session).toMatchObject({
        wasExpired: false,
        warnings: [{ kind: 'expiredWhenIssued', facts: [NOW - late, NOW, undefined] }],
      })
    }
  })

  test('does without claims', async () => {
    const { session } = await opened({}, grant())
    expect(session).toMatchObject({ expiresAt: undefined, subdomain: undefined, warnings: [] })
  })
})

describe('where inputs and claims differ, the input wins and somebody is told:', () => {
  test.each<[string, Partial<Plan>, Record<string, unknown>, unknown[]]>([
    [
      'the subdomain',
      { subdomain: 'mine' },
      { subdomain: 'theirs' },
      [{ kind: 'subdomainDiffers', facts: ['mine', 'theirs'] }],
    ],
    [
      'the domain',
      {},
      { platform_domain: 'cyberarkgov.cloud' },
      [{ kind: 'domainDiffers', facts: ['cyberark.cloud', 'cyberarkgov.cloud'] }],
    ],
    [
      'the domain of the token’s tenant',
      {},
      { platform_domain: undefined, iss: 'https://abc1234.id.cyberarkgov.cloud/' },
      [{ kind: 'domainDiffers', facts: ['cyberark.cloud', 'cyberarkgov.cloud'] }],
    ],
    [
      'only one of two domains that a token claims',
      {},
      { iss: 'https://abc1234.id.cyberarkgov.cloud/' },
      [{ kind: 'domainDiffers', facts: ['cyberark.cloud', 'cyberarkgov.cloud'] }],
    ],
    ['nothing', { subdomain: 'acme' }, { iss: 'https://abc1234.id.cyberark.cloud/' }, []],
    ['a foreign domain, which is no claim', {}, { platform_domain: 'evil.example', subdomain: 'a.evil' }, []],
  ])('%s', async (_, plan, claims, warnings) => {
    const { session } = await opened(plan, grant(claims))
    expect(session.warnings).toEqual(warnings)
    expect(session.domain).toBe('cyberark.cloud')
    expect(session.subdomain).toBe(plan.subdomain ?? (claims['subdomain'] === 'a.evil' ? undefined : 'acme'))
  })
})

describe('the token of an earlier step', () => {
  test('is taken as it is, without a request', async () => {
    const token = new Secret(platformToken({ exp: NOW / 1000 + 60, unique_name: 'ci@x.1' }))
    const { session, http } = await opened({
      identity: { kind: 'token', token, tenant: TENANT, expired: undefined, renewal: undefined },
    })
    expect(http.sent).toEqual([])
    expect(session).toMatchObject({
      token,
      expiresAt: NOW + 60_000,
      tenant: TENANT,
      user: 'ci@x.1',
      subdomain: 'acme',
      wasExpired: false,
    })
    expect(session.tenantUrl).toBeUndefined()
  })

  test('whose time is over is known as such; where there are credentials somebody signs in instead, and says so', async () => {
    const identity: Identity = {
      kind: 'token',
      token: new Secret('opaque'),
      tenant: TENANT,
      expired: NOW,
      renewal: undefined,
    }
    expect((await opened({ identity })).session.wasExpired).toBe(true)
    const { session, runner } = await opened({ identity: { ...signsIn, insteadOfExpired: NOW } }, grant())
    expect([session.token.reveal(), session.wasExpired]).toEqual(['opaque-token', false])
    expect(runner.lines('info')[0]).toMatch(/^The token given expired at .*Z; client-id signs in again\.$/)
  })

  test('may differ from the inputs as well', async () => {
    const identity: Identity = {
      kind: 'token',
      expired: undefined,
      renewal: undefined,
      token: new Secret(platformToken()),
      tenant: undefined,
    }
    const { session } = await opened({ identity, subdomain: 'mine' })
    expect(session.warnings).toEqual([{ kind: 'subdomainDiffers', facts: ['mine', 'acme'] }])
  })
})

describe('looking the tenant up', () => {
  const DISCOVERY = 'platform-discovery.cyberark.cloud'

  test('asks without credentials, says what it found, and signs in there', async () => {
    const found: Reply = { body: { endpoint: 'https://xyz9.id.cyberark.cloud' } }
    const { session, http, runner } = await opened({ identity: looksUp, subdomain: 'acme' }, found, grant())
    expect(http.sent.map(({ line }) => line)).toEqual([
      `GET https://${DISCOVERY}/api/identity-endpoint/acme`,
      'POST https://xyz9.id.cyberark.cloud/oauth2/platformtoken',
    ])
    expect(http.sent[0]).toMatchObject({
      headers: { accept: 'application/json' },
      body: '',
      repeatable: true,
    })
    expect(runner.lines('info')).toEqual(['Subdomain acme belongs to xyz9.id.cyberark.cloud.'])
    expect(session.tenantUrl).toBe('https://xyz9.id.cyberark.cloud')
  })

  test.each<[string, Reply, string, unknown[]]>([
    ['no such subdomain', { status: 404 }, 'tenantUnknown', ['acme', 'cyberark.cloud']],
    [
      'a page that knows nothing of subdomains',
      { status: 404, body: '<html><title>Blocked</title>' },
      'discoveryFailed',
      [DISCOVERY, 404, { page: { title: 'Blocked' }, correlation: undefined }],
    ],
    [
      'a foreign host',
      { body: { endpoint: 'https://abc.id.evil.example' } },
      'discoveryFailed',
      [DISCOVERY, 200, expect.anything()],
    ],
    [
      'the other domain',
      { body: { endpoint: 'https://abc.id.cyberarkgov.cloud' } },
      'discoveryFailed',
      [DISCOVERY, 200, expect.anything()],
    ],
    [
      'no JSON',
      { body: '<html>' },
      'discoveryFailed',
      [DISCOVERY, 200, { page: { title: '' }, correlation: undefined }],
    ],
    [
      'trouble',
      { status: 500, body: { message: 'oops' } },
      'discoveryFailed',
      [DISCOVERY, 500, expect.objectContaining({ text: 'oops' })],
    ],
    ['a success without its body', { lost: new Failure('network', ['cut']) }, 'network', ['cut']],
    [
      'trouble without its body',
      { status: 500, lost: new Failure('network', ['cut']) },
      'discoveryFailed',
      [DISCOVERY, 500, expect.anything()],
    ],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://evil.example' } },
      'discoveryFailed',
      [DISCOVERY, 302, expect.anything()],
    ],
  ])('fails on %s, and no secret is sent', async (_, reply, kind, facts) => {
    await expect(opened({ identity: looksUp, subdomain: 'acme' }, reply)).rejects.toMatchObject({
      kind,
      facts,
    })
  })
})
