/** Proxies, no stored secret, and what to do when something goes wrong. */
import { expect } from '@jest/globals'
import { CLOUD, HUB, SIGN_IN, text, vars, type Scenario } from './scenario.ts'

const proxy: Scenario = {
  path: 'examples/self-hosted-proxy.yml',
  title: 'goes through the proxy, with its password and the authority of the company',
  tenant: { proxy: { credentials: { user: 'runner', password: 'p@ss:w/rd%?' } } },
  around: (known) => ({
    vars: vars(known),
    secrets: {
      CYBERARK_CLIENT_SECRET: known.options.clientSecret,
      HTTPS_PROXY: known.env['HTTPS_PROXY'] ?? '',
    },
    replaced: { '/etc/ssl/certs/company-root-ca.pem': known.env['NODE_EXTRA_CA_CERTS'] ?? '' },
  }),
  expected: {
    requests: [SIGN_IN, 'GET acme.uap.cyberark.cloud/api/policies?limit=50'],
    steps: ['List the policies: success', 'Show them: success'],
    jobs: { policies: 'success' },
    env: { 'Show them': { POLICIES: '["policy-1","policy-2","policy-3"]' } },
    more: ({ tenant }) => {
      expect(tenant.proxy.connects.map(({ host }) => host)).toContain('acme.uap.cyberark.cloud')
    },
  },
}

const conjur: Scenario = {
  path: 'examples/secretless-conjur.yml',
  title: 'the password comes from Secrets Manager, and goes again',
  around: (known) => ({
    vars: vars(known),
    secrets: {},
    told: {
      "Fetch the service user's password": {
        env: { CYBERARK_CLIENT_SECRET: known.options.clientSecret },
        masks: [known.options.clientSecret],
      },
      'Forget the password': { env: { CYBERARK_CLIENT_SECRET: '' } },
    },
  }),
  expected: {
    requests: [SIGN_IN, `GET ${HUB}/secret-stores?behavior=SECRETS_TARGET`],
    steps: [
      "Fetch the service user's password: success",
      'List the secret stores: success',
      'Forget the password: success',
      'Show the stores: success',
    ],
    jobs: { stores: 'success' },
    env: { 'Show the stores': { STORES: text(/^\["aws-asm-1",/) } },
  },
}

const failureHandling: Scenario = {
  path: 'examples/failure-handling.yml',
  title: 'nothing goes wrong',
  around: (known) => ({ vars: vars(known, { ACCOUNT_ID: '24_1' }) }),
  expected: {
    requests: [SIGN_IN, `GET ${CLOUD}/Accounts/24_1`, `POST ${CLOUD}/Accounts/24_1/Change`],
    steps: [
      'Look for the account: success',
      'Say that there is none: skipped',
      'Rotate its password: success',
      'Tell what went wrong: skipped',
    ],
    jobs: { safe: 'success' },
  },
}

const expected404: Scenario = {
  ...failureHandling,
  title: 'a 404 that was expected is not a failure',
  around: (known) => ({ vars: vars(known, { ACCOUNT_ID: '99_9' }) }),
  expected: {
    requests: [SIGN_IN, `GET ${CLOUD}/Accounts/99_9`],
    steps: [
      'Look for the account: success',
      'Say that there is none: success',
      'Rotate its password: skipped',
      'Tell what went wrong: skipped',
    ],
    jobs: { safe: 'success' },
  },
}

const missingRole: Scenario = {
  ...failureHandling,
  title: 'the status of a failed step is there to be read',
  tenant: { roles: [] },
  expected: {
    requests: [SIGN_IN, `GET ${CLOUD}/Accounts/24_1`],
    steps: [
      'Look for the account: failure',
      'Say that there is none: skipped',
      'Rotate its password: skipped',
      'Tell what went wrong: success',
    ],
    jobs: { safe: 'failure' },
    env: { 'Tell what went wrong': { STATUS: '403', TRACE: text(/^"[\da-f-]{36}"$/) } },
  },
}

const noAnswer: Scenario = {
  ...failureHandling,
  title: 'without an answer there is no status',
  around: (known) => ({
    ...failureHandling.around(known),
    secrets: { CYBERARK_CLIENT_SECRET: 'a password changed since' },
  }),
  expected: {
    requests: [SIGN_IN],
    steps: [
      'Look for the account: failure',
      'Say that there is none: skipped',
      'Rotate its password: skipped',
      'Tell what went wrong: success',
    ],
    jobs: { safe: 'failure' },
    env: { 'Tell what went wrong': { STATUS: '', TRACE: 'null' } },
  },
}

export const surroundings: readonly Scenario[] = [
  proxy,
  conjur,
  failureHandling,
  expected404,
  missingRole,
  noAnswer,
]
