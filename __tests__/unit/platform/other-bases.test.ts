import { expect, test } from '@jest/globals'
import { otherBases } from '../../../src/platform/other-bases.ts'
import { otherServiceAt } from '../../../src/platform/other-services.ts'

const HOST = 'https://acme.privilegecloud.cyberark.cloud'
const [API, WEB, MODERN] = [`${HOST}/PasswordVault/API`, `${HOST}/PasswordVault/WebServices`, `${HOST}/api`]

test.each<[string, string[]]>([
  [`${API}/Accounts`, [WEB, MODERN]],
  [`${HOST}/passwordvault/api/Accounts`, [WEB, MODERN]],
  [`${WEB}/PIMServices.svc/Applications`, [API, MODERN]],
  [`${MODERN}/discovered-accounts`, [API, WEB]],
  [MODERN, [API, WEB]],
  [`${HOST}/apis`, [API, WEB, MODERN]],
  ['https://acme.dpa.cyberarkgov.cloud/api/settings', ['https://acme-jit.cyberarkgov.cloud/api']],
  ['https://acme.sca.cyberark.cloud/api', []],
  ['https://privilegecloud.cyberark.cloud/api', []],
  ['https://cyberark.cloud/api', []],
])('besides %s there are %j', (url, expected) => {
  expect(otherBases(new URL(url)).map((base) => base.url)).toEqual(expected)
})

test.each<[string, string | undefined]>([
  ['acme.secretsmgr.cyberark.cloud', 'Secrets Manager SaaS (Conjur Cloud)'],
  ['acme.audit.cyberark.cloud', 'Audit'],
  ['conjur.sca.cyberark.cloud', undefined],
  ['acme.sca.cyberark.cloud', undefined],
])('the service at %s is %s', (host, title) => {
  expect(otherServiceAt(host)?.title).toBe(title)
})
