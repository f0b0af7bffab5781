/** The three services that most workflows are about. */
import { expect } from '@jest/globals'
import { CHECKOUT, CLOUD, HUB, SCA, SIGN_IN, STORE, text, vars, type Scenario } from './scenario.ts'

const secretsHub: Scenario = {
  path: 'examples/secrets-hub.yml',
  title: 'finds the store by its name, enables it and has it scanned',
  around: (known) => ({ vars: vars(known) }),
  expected: {
    requests: [
      SIGN_IN,
      `GET ${HUB}/secret-stores?behavior=SECRETS_TARGET&filter=type%20EQ%20AWS_ASM`,
      `PUT ${HUB}/secret-stores/${STORE}/state`,
      `POST ${HUB}/scan-definitions/secret-store/default/scan`,
      `GET ${HUB}/scans`,
    ],
    steps: [
      'Sign in: success',
      'Find the store among those in AWS: success',
      'Enable it: success',
      'Scan it: success',
      'List the scans: success',
      'Show them: success',
    ],
    jobs: { scan: 'success' },
    env: {
      'Show them': {
        SCANS: text(/^\[\{"id":"scan-[\da-f-]{36}","status":"IN_PROGRESS"\},\{.*"status":"SUCCESS"\}\]$/),
      },
    },
    more: ({ tenant }) => {
      const [, , enable, scan] = tenant.requests
      expect(JSON.parse(enable?.body ?? '')).toEqual({ action: 'enable' })
      expect(JSON.parse(scan?.body ?? '')).toEqual({ scope: { secretStoresIds: [STORE] } })
      expect(scan?.headers['accept']).toBe('application/x.secretshub.beta+json')
    },
  },
}

const secureCloudAccess: Scenario = {
  path: 'examples/secure-cloud-access.yml',
  title: 'hands the cloud credentials to the step that deploys',
  around: (known) => ({
    vars: vars(known, {
      AWS_ORGANIZATION_ID: 'o-a1b2c3d4e5',
      AWS_ACCOUNT_ID: '123456789012',
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/Deployer',
      AWS_REGION: 'eu-central-1',
    }),
  }),
  expected: {
    requests: [SIGN_IN, `POST ${SCA}/access/elevate`],
    steps: [CHECKOUT, 'Elevate: success', 'Deploy: success'],
    jobs: { deploy: 'success' },
    env: {
      Deploy: {
        AWS_ACCESS_KEY_ID: text(/^ASIA[A-Z2-7]{16}$/),
        AWS_SECRET_ACCESS_KEY: text(/^[\w+/]{40}$/),
        AWS_SESSION_TOKEN: text(/^FwoGZXIvYXdz/),
        AWS_REGION: 'eu-central-1',
      },
    },
  },
}

const roleRefused: Scenario = {
  ...secureCloudAccess,
  title: 'does not deploy when the role is refused',
  around: (known) => {
    const around = secureCloudAccess.around(known)
    return { vars: { ...around.vars, AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/ineligible' } }
  },
  expected: {
    requests: [SIGN_IN, `POST ${SCA}/access/elevate`],
    steps: [CHECKOUT, 'Elevate: failure', 'Deploy: skipped'],
    jobs: { deploy: 'failure' },
    more: ({ records }) => {
      const log = records.find(({ title }) => title === 'Elevate')?.run?.log
      expect(log).toContain('The user is not eligible for the role')
    },
  },
}

const privilegeCloud: Scenario = {
  path: 'examples/privilege-cloud.yml',
  title: 'fetches the password, and rotates it after',
  around: (known) => ({ vars: vars(known, { RELEASE_SAFE: 'Linux', RELEASE_ACCOUNT: '10.0.0.2' }) }),
  expected: {
    requests: [
      SIGN_IN,
      `GET ${CLOUD}/Accounts?filter=safeName%20eq%20Linux&search=10.0.0.2&limit=1`,
      `POST ${CLOUD}/Accounts/24_2/Password/Retrieve`,
      SIGN_IN,
      `POST ${CLOUD}/Accounts/24_2/Change`,
    ],
    steps: [
      CHECKOUT,
      'Find the account: success',
      'Fetch the password: success',
      'Publish: success',
      'Rotate the password: success',
    ],
    jobs: { publish: 'success' },
    env: { Publish: { REGISTRY_PASSWORD: text(/^Pw"[\da-f]{12}\\<&>'é[\da-f]{6}$/) } },
    more: ({ tenant }) => {
      const reason = tenant.requests.find(({ path }) => path.endsWith('/Retrieve'))?.body
      expect(JSON.parse(reason ?? '')).toEqual({ reason: 'Run 1234567890 of octocat/example' })
    },
  },
}

const publishingFailed: Scenario = {
  ...privilegeCloud,
  title: 'rotates the password also when publishing failed',
  around: (known) => ({ ...privilegeCloud.around(known), told: { Publish: { outcome: 'failure' } } }),
  expected: {
    ...privilegeCloud.expected,
    steps: privilegeCloud.expected.steps.map((step) => step.replace('Publish: success', 'Publish: failure')),
    jobs: { publish: 'failure' },
  },
}

const noSuchAccount: Scenario = {
  ...privilegeCloud,
  title: 'rotates nothing when there is no such account',
  around: (known) => ({ vars: vars(known, { RELEASE_SAFE: 'Linux', RELEASE_ACCOUNT: 'nobody' }) }),
  expected: {
    requests: [SIGN_IN, `GET ${CLOUD}/Accounts?filter=safeName%20eq%20Linux&search=nobody&limit=1`],
    steps: [
      CHECKOUT,
      'Find the account: failure',
      'Fetch the password: skipped',
      'Publish: skipped',
      'Rotate the password: skipped',
    ],
    jobs: { publish: 'failure' },
  },
}

export const services: readonly Scenario[] = [
  secretsHub,
  secureCloudAccess,
  roleRefused,
  privilegeCloud,
  publishingFailed,
  noSuchAccount,
]
