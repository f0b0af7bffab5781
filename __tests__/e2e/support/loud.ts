/** A tenant that says in every part of its answers what the client sent to it. */
import type { RecordedRequest, Reply } from '../../../simulation/tenant/tenant.ts'
import { startScene, type Inputs, type StepRun } from '../../support/step.ts'

/** Makes a body of what the tenant knows: the client secret, then the token, then a value of the request's body. */
export type Dress = (secrets: readonly string[], request: RecordedRequest) => string | object

interface Loud {
  readonly where: 'sign-in' | 'service'
  readonly status: number
  readonly dress: Dress
  readonly inputs?: Inputs
  readonly clientSecret?: string
}

/** A secret in the request's own body; every kind of mark that some encoding changes is in it. */
const ownSecret = 'request\'s "own" p\\ss & <more> 9f2c'

const request: Inputs = {
  service: 'sca',
  path: '/x',
  method: 'PUT',
  retries: '1',
  body: JSON.stringify({ password: ownSecret }),
}

/** Runs a step against it. */
export async function runAgainstLoud({ where, status, dress, inputs, clientSecret }: Loud): Promise<StepRun> {
  const { tenant, run, stop } = await startScene({
    ...(clientSecret !== undefined && { clientSecret }),
    respond: (asked) => {
      if (asked.host.includes('.id.') !== (where === 'sign-in')) return undefined
      const known = [tenant.options.clientSecret, ...tenant.issuedTokens, ownSecret]
      return answer(status, dress, where === 'sign-in' ? known.slice(0, 1) : known, asked)
    },
  })
  try {
    return await run({ ...request, ...inputs }, { alsoSecret: where === 'service' ? [ownSecret] : [] })
  } finally {
    await stop()
  }
}

function answer(status: number, dress: Dress, secrets: readonly string[], asked: RecordedRequest): Reply {
  const printable = secrets.filter((secret) => /^[\x20-\x7e]*$/.test(secret))
  const first = encodeURIComponent(secrets[0] ?? '')
  return {
    status,
    headers: {
      Location: `https://acme.sca.cyberark.cloud/${first}?t=${first}`,
      'Set-Cookie': printable.map((secret, index) => `c${String(index)}=${encodeURIComponent(secret)}`),
      'X-Request-Id': printable[0] ?? first,
      'X-Echo': printable,
      'Retry-After': '0',
    },
    body: dress(secrets, asked),
  }
}
