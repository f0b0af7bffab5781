/** Answers that are no success, one for each way in which the words for them can come out. */
import type { Refusal } from '../../src/messages/request-failures.ts'
import { otherBases } from '../../src/platform/other-bases.ts'
import { otherServiceAt } from '../../src/platform/other-services.ts'

const SERVICE = 'acme.secretshub.cyberark.cloud'

const refusal = {
  line: `GET https://${SERVICE}/api/policies`,
  expected: '2xx',
  service: 'Secrets Hub',
  role: undefined,
  location: undefined,
  attempts: 1,
  gaveUp: undefined,
  said: {},
  isPathUnknown: false,
  isTokenExpired: false,
  clockAhead: undefined,
  isTrailingSlashMissing: false,
  otherService: undefined,
  otherBases: [],
} as const

const gatewayId = { name: 'x-amzn-requestid', value: '0d2c5f0e-5d0c-4a5e-9f0a-0b8a2f6c1d11' }

export const refusedFacts: readonly [[Refusal], ...[Refusal][]] = [
  [{ ...refusal, status: 401, said: { text: 'Unauthorized', correlation: gatewayId } }],
  [
    {
      ...refusal,
      line: 'POST https://acme.sca.cyberark.cloud/api/access/elevate',
      status: 403,
      service: 'Secure Cloud Access',
      role: 'SCAApiFullAccess or SCAApiReadOnly',
      said: { text: "The user doesn't have allowed roles to access this resource" },
    },
  ],
  [{ ...refusal, status: 403, isPathUnknown: true, said: { text: 'Missing Authentication Token' } }],
  [
    {
      ...refusal,
      line: 'GET https://acme.privilegecloud.cyberark.cloud/PasswordVault/API/Accounts/24_9',
      status: 404,
      service: 'Privilege Cloud',
      said: { code: 'PASWS055E', text: 'The account was not found.' },
      otherBases: otherBases(
        new URL('https://acme.privilegecloud.cyberark.cloud/PasswordVault/API/Accounts/24_9'),
      ),
    },
  ],
  [
    {
      ...refusal,
      line: `GET https://${SERVICE}/api/secrets`,
      status: 406,
      said: { code: 'GNRL0006E', text: 'Not Acceptable' },
    },
  ],
  [
    {
      ...refusal,
      line: 'GET https://acme.privilegecloud.cyberark.cloud/PasswordVault/API/Safes/my.safe',
      status: 404,
      service: 'Privilege Cloud',
      isTrailingSlashMissing: true,
      said: { page: { title: '404 - File or directory not found.' } },
    },
  ],
  [
    {
      ...refusal,
      line: 'GET https://acme.secretsmgr.cyberark.cloud/api/resources',
      status: 401,
      service: undefined,
      otherService: otherServiceAt('acme.secretsmgr.cyberark.cloud'),
    },
  ],
  [{ ...refusal, status: 403, said: { page: { title: 'Request Rejected' } } }],
  [
    {
      ...refusal,
      status: 401,
      isTokenExpired: true,
      clockAhead: 12_000,
      said: { text: 'The incoming token has expired' },
    },
  ],
  [{ ...refusal, status: 302, location: 'https://acme.cyberark.cloud/login' }],
  [
    {
      ...refusal,
      line: `GET https://${SERVICE}/api/secret-stores?behavior=…&filter=…`,
      status: 400,
      said: {
        code: 'SSAS0016E',
        text: "Secret Store behaviors ['SECRETS_TARGET'] does not support filter",
      },
    },
  ],
  [{ ...refusal, status: 204, expected: '200,201' }],
  [{ ...refusal, status: 304, said: {} }],
  [{ ...refusal, status: 429, attempts: 4, gaveUp: 'used-up' }],
  [{ ...refusal, line: `POST https://${SERVICE}/api/policies`, status: 502, gaveUp: 'unsafe' }],
]
