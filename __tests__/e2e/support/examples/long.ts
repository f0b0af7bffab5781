/** What takes several requests for one step: whole lists, and operations that are waited for. */
import { expect } from '@jest/globals'
import type { TenantOptions } from '../../../../simulation/tenant/tenant.ts'
import { CLOUD, HUB, outputOf, SIGN_IN, STORE, text, vars, type Scenario } from './scenario.ts'

const FIRST = `GET ${CLOUD}/Accounts?filter=safeName%20eq%20Linux&limit=1000`

/** A safe whose three accounts are on a page each. */
const pageByPage: NonNullable<TenantOptions['respond']> = ({ path }) => {
  if (!path.includes('/Accounts?')) return undefined
  const index = Number(/offset=(\d)/.exec(path)?.[1] ?? 0) + 1
  const nextLink = index < 3 ? { nextLink: `api/Accounts?limit=1000&offset=${index}` } : {}
  return { status: 200, body: { value: [{ id: `24_${index}`, name: `root-${index}` }], ...nextLink } }
}

const wholeList: Scenario = {
  path: 'examples/whole-list.yml',
  title: 'every account of the list has a job',
  tenant: { respond: pageByPage },
  around: (known) => ({ vars: vars(known, { RELEASE_SAFE: 'Linux' }) }),
  expected: {
    requests: [
      SIGN_IN,
      FIRST,
      ...[1, 2].map((offset) => `${FIRST}&offset=${offset}`),
      ...[1, 2, 3].flatMap((index) => [SIGN_IN, `POST ${CLOUD}/Accounts/24_${index}/Verify`]),
    ],
    steps: [
      'List all accounts of the safe: success',
      ...[1, 2, 3].map(() => 'Have the password verified: success'),
    ],
    jobs: { list: 'success', verify: 'success' },
  },
}

const emptySafe: Scenario = {
  ...wholeList,
  title: 'there is nothing to do for an empty safe',
  tenant: {},
  around: (known) => ({ vars: vars(known, { RELEASE_SAFE: 'Web.Servers' }) }),
  expected: {
    requests: [SIGN_IN, FIRST.replace('Linux', 'Web.Servers')],
    steps: ['List all accounts of the safe: success'],
    jobs: { list: 'success', verify: 'skipped' },
  },
}

const scanRequests = [
  SIGN_IN,
  `POST ${HUB}/scan-definitions/secret-store/default/scan`,
  ...[1, 2, 3].map(() => `GET ${HUB}/secret-stores/${STORE}`),
]

/** A store whose scans fail, and whose last one had failed already. */
const failing = (): NonNullable<TenantOptions['respond']> => {
  let looks = 0
  const states = [
    ['scan-1', 'FAILED'],
    ['scan-2', 'IN_PROGRESS'],
    ['scan-2', 'FAILED'],
  ] as const
  return ({ method, path }) => {
    if (!path.includes('/secret-store')) return undefined
    if (method === 'POST') return { status: 202, body: { scanIds: ['scan-2'] } }
    const [id, status] = states[looks++] ?? []
    return { status: 200, body: { id: STORE, scan: { id, status } } }
  }
}

const finishedScan: Scenario = {
  path: 'examples/finished-scan.yml',
  title: 'waits until the scan has ended',
  around: (known) => ({ vars: vars(known, { CYBERARK_STORE_ID: STORE }) }),
  expected: {
    requests: scanRequests,
    steps: ['Trigger the scan: success', 'Wait for its end: success', 'Say when that was: success'],
    jobs: { scan: 'success' },
    env: { 'Say when that was': { ENDED: text(/^\d{4}-\d\d-\d\dT/) } },
    more: ({ records, tenant }) => {
      const [, scan] = tenant.requests
      expect(JSON.parse(scan?.body ?? '')).toEqual({ scope: { secretStoresIds: [STORE] } })
      expect(outputOf(records, 'Trigger the scan', 'result')).toMatch(/^scan-/)
    },
  },
}

const failedScan: Scenario = {
  ...finishedScan,
  title: 'fails when the scan did',
  tenant: { respond: failing() },
  expected: {
    requests: scanRequests,
    steps: ['Trigger the scan: success', 'Wait for its end: failure', 'Say when that was: skipped'],
    jobs: { scan: 'failure' },
    more: ({ records }) => {
      const log = records.find(({ title }) => title === 'Wait for its end')?.run?.log
      expect(log).toMatch(/^id: scan-2, status: FAILED \(\d+ s\)$/m)
    },
  },
}

export const long: readonly Scenario[] = [wholeList, emptySafe, finishedScan, failedScan]
