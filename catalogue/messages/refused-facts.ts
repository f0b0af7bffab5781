/** Answers that are no success, one for each way in which the words for them can come out. */
import type { Refusal } from '../../src/messages/request-failures.ts'

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
      said: { code: 'CA403', text: 'Forbidden' },
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
    },
  ],
  [
    {
      ...refusal,
      line: `GET https://${SERVICE}/api/secrets`,
      status: 406,
      said: { code: 'SHUB_NOT_ACCEPTABLE', text: 'Not Acceptable' },
    },
  ],
  [
    {
      ...refusal,
      line: 'GET https://acme.privilegecloud.cyberark.cloud/PasswordVault/API/Safes/my.safe',
      status: 404,
      service: 'Privilege Cloud',
      isTrailingSlashMissing: true,
      said: { isPage: true },
    },
  ],
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
      line: `POST https://${SERVICE}/api/policies`,
      status: 400,
      said: { code: 'SHUB_INVALID_BODY', text: 'name is missing' },
    },
  ],
  [{ ...refusal, status: 204, expected: '200,201' }],
  [{ ...refusal, status: 429, attempts: 4, gaveUp: 'used-up' }],
  [{ ...refusal, line: `POST https://${SERVICE}/api/policies`, status: 502, gaveUp: 'unsafe' }],
]
