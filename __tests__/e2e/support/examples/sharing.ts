/** One sign-in for several requests, several jobs, called workflows and actions. */
import { expect } from '@jest/globals'
import {
  CALLED,
  CHECKOUT,
  CLOUD,
  HUB,
  outputOf,
  SCA,
  SIGN_IN,
  text,
  vars,
  type Scenario,
} from './scenario.ts'

const sharedToken: Scenario = {
  path: 'examples/shared-token.yml',
  title: 'one sign-in serves three services',
  around: (known) => ({ vars: vars(known) }),
  expected: {
    requests: [
      SIGN_IN,
      `GET ${CLOUD}/Safes`,
      `GET ${HUB}/secret-stores?behavior=SECRETS_TARGET`,
      'GET acme.dpa.cyberark.cloud/api/connectors',
    ],
    steps: [
      'Sign in: success',
      'Safes: success',
      'Secret stores: success',
      'Connectors: success',
      'Count: success',
      'Call the platform: success',
    ],
    jobs: { inventory: 'success' },
    env: {
      Count: {
        SAFES: 'Linux, Databases, Web.Servers',
        STORES: '4',
        CONNECTORS: text(/[/\\]connectors\.json$/),
      },
      'Call the platform': { BASE_URL: `https://${HUB}`, CYBERARK_TOKEN: text(/^eyJ/) },
    },
    more: ({ tenant }) => {
      const sent = tenant.requests.slice(1).map(({ headers }) => headers['authorization'])
      expect(new Set(sent)).toEqual(new Set([`Bearer ${tenant.issuedTokens[0] ?? ''}`]))
    },
  },
}

const matrix: Scenario = {
  path: 'examples/matrix.yml',
  title: 'every job signs in for itself',
  around: (known) => ({ vars: vars(known) }),
  expected: {
    requests: ['AWS', 'AZURE', 'GCP'].flatMap((csp) => [
      SIGN_IN,
      `GET ${SCA}/access/${csp}/eligibility?limit=50`,
    ]),
    steps: [1, 2, 3].flatMap(() => [
      'List what the service user may elevate to: success',
      'Write it down: success',
    ]),
    jobs: { review: 'success' },
    env: { 'Write it down': { CLOUD: 'Google Cloud', TARGETS: text(/"workspace":"account-1"/) } },
  },
}

const reusable: Scenario = {
  path: 'examples/reusable-workflow-caller.yml',
  title: 'the status comes back from the called workflow',
  files: { [CALLED]: 'examples/reusable-workflow.yml' },
  around: (known) => ({ vars: vars(known, { NIGHTLY_ACCOUNT_ID: '24_3' }) }),
  expected: {
    requests: [SIGN_IN, `POST ${CLOUD}/Accounts/24_3/Change`],
    steps: ['Rotate the password: success', 'echo "Privilege Cloud answered with $STATUS.": success'],
    jobs: { rotate: 'success', report: 'success' },
    env: { 'echo "Privilege Cloud answered with $STATUS."': { STATUS: '200' } },
  },
}

const composite: Scenario = {
  path: 'examples/composite-action/workflow.yml',
  title: 'the password comes back from the action',
  files: { './.github/actions/vaulted-password': 'examples/composite-action/action.yml' },
  around: (known) => ({ vars: vars(known, { DATABASE_ACCOUNT_ID: '24_3' }) }),
  expected: {
    requests: [SIGN_IN, `POST ${CLOUD}/Accounts/24_3/Password/Retrieve`],
    steps: [CHECKOUT, 'Fetch the password: success', 'Fetch the password: success', 'Migrate: success'],
    jobs: { migrate: 'success' },
    env: { Migrate: { PGPASSWORD: text(/^Pw"/) } },
    more: ({ records }) => {
      expect(outputOf(records.slice(2), 'Fetch the password', 'password')).toMatch(/^Pw"/)
    },
  },
}

export const sharing: readonly Scenario[] = [sharedToken, matrix, reusable, composite]
