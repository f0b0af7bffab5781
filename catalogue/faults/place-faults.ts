import type { Reply, Tenant } from '../../simulation/tenant/tenant.ts'
import type { Fault, FaultTable, Inputs } from './fault.ts'
import { REQUEST, requests } from './settings.ts'

const json = (body: unknown): Reply => ({ status: 200, body: JSON.stringify(body) })
const offered = (token: string): Inputs => ({
  token,
  service: 'secrets-hub',
  path: '/secret-stores?behavior=SECRETS_TARGET',
})

const hosts: readonly Fault[] = [
  ...['evil.example', 'evil.example/', 'evil#', 'a@evil', '..', 7].map((subdomain): Fault => ({
    fault: `The token’s \`subdomain\` is \`${JSON.stringify(subdomain)}\``,
    inputs: (tenant: Tenant) => offered(tenant.issueToken({ subdomain })),
    error: 'The subdomain is not known',
    asked: [0, 0],
    lasts: 'at once',
    note: 'Nothing is sent',
  })),
  ...['shell.evil.example', 'evil-cyberark.cloud'].map((platform_domain): Fault => ({
    fault: `The token’s \`platform_domain\` is \`${platform_domain}\``,
    inputs: (tenant: Tenant) => offered(tenant.issueToken({ platform_domain })),
    asked: [0, 1],
    outputs: { 'service-url': 'https://acme.secretshub.cyberark.cloud/api' },
    lasts: 'at once',
    note: 'The request goes to the domain of the inputs',
  })),
  ...['https://evil.example/', 'https://abc1234.id.cyberark.cloud.evil.example/'].map((iss): Fault => ({
    fault: `The token’s \`iss\` is \`${iss}\`, and the request is for Identity`,
    inputs: (tenant: Tenant) => ({ ...offered(tenant.issueToken({ iss })), service: 'identity' }),
    error: 'The tenant is not known',
    asked: [0, 0],
    lasts: 'at once',
    note: 'Nothing is sent',
  })),
  {
    fault:
      'The `iss` of an expired token is on another domain than `domain`, and who signs in again stands beside it',
    inputs: (tenant: Tenant) => ({
      token: tenant.issueToken({ exp: 1, subdomain: '' }),
      domain: 'cyberarkgov.cloud',
      'client-id': tenant.options.clientId,
      'client-secret': tenant.options.clientSecret,
    }),
    error: 'An input needs correcting',
    says: ['token expired at 1970-01-01T00:00:01', 'names no tenant of cyberarkgov.cloud'],
    asked: [0, 0],
    lasts: 'at once',
    note: 'The secret is sent nowhere',
  },
  ...[
    'https://evil.example',
    'https://abc1234.id.cyberark.cloud.evil.example',
    'https://abc1234.id.cyberark.cloud@evil.example',
    'http://abc1234.id.cyberark.cloud',
    'https://abc1234.id.cyberark.cloud:8443',
    'https://evil.cyberark.cloud',
  ].map((endpoint): Fault => ({
    fault: `The look-up of the tenant answers \`${endpoint}\``,
    tenant: requests(json({ endpoint })),
    inputs: { 'tenant-id': '', subdomain: 'acme' },
    error: 'The tenant could not be looked up',
    asked: [0, 1],
    lasts: 'at once',
    note: 'The secret is sent nowhere',
  })),
  {
    fault: 'The look-up of the tenant answers HTML',
    tenant: requests({ status: 200, body: '<html>' }),
    inputs: { 'tenant-id': '', subdomain: 'acme' },
    error: 'The tenant could not be looked up',
    says: ['tenant-id'],
    asked: [0, 1],
    lasts: 'at once',
  },
  {
    fault: 'Something on the way answers the look-up with 404 and HTML',
    tenant: requests({ status: 404, body: '<html><title>Blocked</title>' }),
    inputs: { 'tenant-id': '', subdomain: 'acme' },
    error: 'The tenant could not be looked up',
    says: ['called "Blocked"', 'on the way'],
    asked: [0, 1],
    lasts: 'at once',
  },
]

const smuggled: readonly Fault[] = (
  [
    ['headers', { headers: 'X-A: 1\rTransfer-Encoding: chunked' }, 'a header with a carriage return'],
    ['headers', { headers: 'X-A: 1\nTransfer-Encoding: chunked' }, 'a line that is another header'],
    ['headers', { headers: 'Content-Length : 0' }, 'a blank before the colon'],
    ['headers', { headers: 'X(A): 1' }, 'a name that is none'],
    ['path', { path: '/a HTTP/1.1\r\nHost: evil.example\r\n\r\nGET /' }, 'a request in the path'],
    ['path', { path: '//evil.example/x' }, 'a path that is another host'],
    ['path', { path: '/%2e%2e/%2e%2e/x' }, 'a path that climbs'],
    ['subdomain', { subdomain: 'evil.example/' }, 'a subdomain that is a host'],
    ['tenant-id', { 'tenant-id': 'evil.example/?' }, 'a tenant that is a host'],
    ['client-id', { 'client-id': 'a\nb' }, 'a user of two lines'],
    ['service-url', { 'service-url': 'https://cyberark.cloud.evil.example' }, 'a foreign service'],
    ['env-var', { 'env-var': 'X\nOWNED' }, 'a variable of two lines'],
  ] as const
).map(([input, inputs, what]): Fault => ({
  fault: `An input tries to smuggle: ${what}`,
  inputs: { ...REQUEST, ...(inputs as Inputs) },
  error: 'An input needs correcting',
  says: [`- ${input}`],
  asked: [0, 0],
  lasts: 'at once',
  note: 'Nothing is sent',
}))

export const placeFaults: FaultTable = {
  file: 'faults-place',
  heading: 'Hostile addresses',
  introduction: 'No token, answer or input can send a secret to a host outside the platform.',
  faults: [...hosts, ...smuggled],
}
