/** The simulated tenant itself, over real TLS through its proxy. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from '@jest/globals'
import { startTenant, type Tenant, type TenantOptions } from '../../simulation/tenant/tenant.ts'
import { call, open, signIn, visit } from './client.ts'

let tenant: Tenant

async function start(options: Partial<TenantOptions> = {}): Promise<Tenant> {
  tenant = await startTenant(options)
  return tenant
}

afterEach(() => tenant.stop())

describe('sign-in', () => {
  it('gives a token for the right secret, every special character of it decoded', async () => {
    await start()
    const answer = await signIn(tenant)
    expect(answer.status).toBe(200)
    expect(answer.json()).toEqual({
      access_token: tenant.issuedTokens[0],
      token_type: 'Bearer',
      expires_in: 900,
    })
    expect(answer.headers['x-cfy-tx-id']).toMatch(/^[0-9a-f]{16}$/)
  })

  it('makes tokens that look real', async () => {
    await start({ claims: { unique_name: undefined, extra: 1 } })
    const token = tenant.issueToken({ other: 2 })
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >
    expect(token.split('.')).toHaveLength(3)
    expect(token.length).toBeGreaterThan(1_000)
    expect(token.length).toBeLessThan(1_500)
    expect(claims).toMatchObject({
      subdomain: 'acme',
      platform_domain: 'shell.cyberark.cloud',
      tenant_id: 'abc1234',
      iss: 'https://abc1234.id.cyberark.cloud/__idaptive_cybr_user_oidc/',
      extra: 1,
      other: 2,
    })
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(900)
    expect(claims).not.toHaveProperty('unique_name')
  })

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'access_denied'],
    ['an unknown user', { client_id: 'nobody@cyberark.cloud.1234' }, 401, 'access_denied'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('refuses %s', async (_case, fields, status, error) => {
    await start()
    const answer = await signIn(tenant, fields)
    expect([answer.status, answer.at('error')]).toEqual([status, error])
    expect(tenant.issuedTokens).toEqual([])
  })

  it.each([
    ['JSON', 'application/json', '{"grant_type":"client_credentials"}'],
    ['a bad escape', 'application/x-www-form-urlencoded', 'grant_type=%zz'],
    ['raw special characters', 'application/x-www-form-urlencoded', 'client_secret=a"b ü'],
    ['a field twice', 'application/x-www-form-urlencoded', 'a=1&a=2'],
  ])('refuses %s in place of a form', async (_case, type, body) => {
    await start()
    const url = `${tenant.origins.identity}/oauth2/platformtoken`
    const answer = await visit(tenant, url, { method: 'POST', headers: { 'Content-Type': type }, body })
    expect([answer.status, answer.at('error')]).toEqual([400, 'invalid_request'])
  })

  it('knows one method, one path and one host', async () => {
    await start()
    expect((await visit(tenant, `${tenant.origins.identity}/oauth2/platformtoken`)).status).toBe(405)
    for (const url of [`${tenant.origins.identity}/oauth2/token`, 'https://zzz9999.id.cyberark.cloud/']) {
      const answer = await visit(tenant, url, { method: 'POST' })
      expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    }
  })

  it('admits so many a second', async () => {
    await start({ signInRate: { perSecond: 2, retryAfterSeconds: 3 } })
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(tenant)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429])
    expect(answers.find(({ status }) => status === 429)?.headers['retry-after']).toBe('3')
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect((await signIn(tenant)).status).toBe(200)
  })
})

describe('the tenant', () => {
  it('finds the Identity host of its subdomain', async () => {
    await start({ domain: 'cyberarkgov.cloud' })
    const url = `${tenant.origins.discovery}/api/identity-endpoint/`
    expect((await visit(tenant, `${url}acme`)).json()).toEqual({
      endpoint: 'https://abc1234.id.cyberarkgov.cloud',
    })
    expect((await visit(tenant, `${url}other`)).status).toBe(404)
  })

  it('records requests whole', async () => {
    await start()
    const before = Date.now()
    const body = Buffer.from('{"ü":"€"}')
    const url = `${tenant.origins['secrets-hub']}/api/echo/a%2Fb?x=1&x=2%20`
    await visit(tenant, url, { method: 'PATCH', headers: { 'X-Two': ['a', 'b'] }, body })
    expect(tenant.requests).toEqual([
      {
        host: 'acme.secretshub.cyberark.cloud',
        method: 'PATCH',
        path: '/api/echo/a%2Fb?x=1&x=2%20',
        headers: expect.objectContaining({ 'x-two': 'a, b' }),
        rawHeaders: expect.arrayContaining(['X-Two', 'a', 'b']),
        body: '{"ü":"€"}',
        bodyBytes: 12,
        at: expect.any(Number),
        connectionId: 1,
        complete: true,
      },
    ])
    expect(tenant.requests[0]?.at).toBeGreaterThanOrEqual(before)
  })

  it('keeps connections alive and tells them apart', async () => {
    await start()
    const socket = await open(tenant, 'acme.cem.cyberark.cloud')
    const url = tenant.origins['cloud-visibility']
    await visit(tenant, url, { socket })
    await visit(tenant, url, { socket })
    await visit(tenant, url)
    socket.destroy()
    expect(tenant.requests.map(({ connectionId }) => connectionId)).toEqual([1, 1, 2])
    expect(tenant.connections).toBe(2)
  })

  it('lets a script answer first, late if it says so', async () => {
    await start({
      respond: ({ path }) => {
        if (path === '/broken') throw new Error('a mistake in the test')
        if (path !== '/scripted') return undefined
        return {
          status: 418,
          headers: { 'X-A': 'b' },
          body: { tea: true },
          delayMs: 150,
          secrets: ['hidden'],
        }
      },
    })
    const before = Date.now()
    const answer = await visit(tenant, `${tenant.origins.identity}/scripted`)
    expect(Date.now() - before).toBeGreaterThanOrEqual(145)
    expect([answer.status, answer.headers['x-a'], answer.json()]).toEqual([418, 'b', { tea: true }])
    expect(answer.headers['content-length']).toBe('12')
    expect(tenant.secrets()).toContain('hidden')
    expect((await visit(tenant, `${tenant.origins.identity}/broken`)).text).toContain('a mistake in the test')
    expect((await signIn(tenant)).status).toBe(200)
  })

  it('lists every secret it gave away', async () => {
    await start()
    const token = (await signIn(tenant)).at('access_token')
    const vault = `${tenant.origins['privilege-cloud']}/PasswordVault/API`
    const password = (await call(tenant, `${vault}/Accounts/24_1/Password/Retrieve`, 'POST')).json()
    expect(tenant.secrets()).toEqual(expect.arrayContaining([tenant.options.clientSecret, token, password]))
  })

  it.each(['expired', 'not-yet-valid', 'wrong-host', 'untrusted'] as const)(
    'can show a certificate that is %s',
    async (certificate) => {
      await start({ certificate })
      const codes = {
        expired: 'CERT_HAS_EXPIRED',
        'not-yet-valid': 'CERT_NOT_YET_VALID',
        'wrong-host': 'ERR_TLS_CERT_ALTNAME_INVALID',
        untrusted: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      }
      await expect(signIn(tenant)).rejects.toMatchObject({ code: codes[certificate] })
      expect(tenant.requests).toEqual([])
    },
  )

  it('takes its file away when it stops', async () => {
    await start()
    const file = tenant.env['NODE_EXTRA_CA_CERTS'] ?? ''
    expect(await readFile(file, 'utf8')).toBe(tenant.certificate)
    await tenant.stop()
    expect(existsSync(file)).toBe(false)
    await expect(signIn(tenant)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('runs without a compiler and leaves nothing that keeps the process alive', async () => {
    await start()
    const script = fileURLToPath(new URL('./stopping.ts', import.meta.url))
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000)
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    const code = await new Promise((resolve) => child.once('close', resolve))
    clearTimeout(killer)
    expect(code).toBe(0)
    expect(printed.trim()).toBe('stopped 200')
  })
})
