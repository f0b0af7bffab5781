/** Sample facts for every failure, so that docs/troubleshooting.md can show its words as a user meets them. */
import type { Failures } from '../../src/messages/failures.ts'
import { stateOf } from '../../src/messages/wait-progress.ts'
import { certificateFacts } from './certificate-facts.ts'
import { outOfTime, tooLarge } from './limit-facts.ts'
import { refusedFacts } from './refused-facts.ts'

/** The page's chapters about failures. */
export type Area = 'run' | 'way' | 'sign-in' | 'request' | 'response'

interface Sample<Name extends keyof Failures> {
  readonly area: Area
  /** Arguments, once for every way in which the words can come out. */
  readonly facts: readonly [Parameters<Failures[Name]>, ...Parameters<Failures[Name]>[]]
}

const TENANT = 'abc1234.id.cyberark.cloud'
const SERVICE = 'acme.secretshub.cyberark.cloud'
const PROXY = 'proxy.example.com'
const DISCOVERY = 'platform-discovery.cyberark.cloud'
const USER = 'ci-runner@cyberark.cloud.1234'
const RESPONSE_FILE = '/home/runner/work/_temp/answer.json'

const cut = {
  code: 'ECONNRESET',
  host: SERVICE,
  isProxy: false,
  offered: undefined,
  variable: 'https_proxy',
  attempts: 4,
  gaveUp: 'used-up',
} as const

const byProxy = { ...cut, host: PROXY, isProxy: true }

/** A failure that is not in here is a type error: whoever adds one shows what it looks like. */
export const failureSamples: { readonly [Name in keyof Failures]: Sample<Name> } = {
  invalidInputs: {
    area: 'run',
    facts: [
      [[{ input: 'path', kind: 'pathBackslash', facts: [] }]],
      [
        [
          { input: 'client-id', kind: 'clientIdMissing', facts: [] },
          { input: 'path', kind: 'pathBackslash', facts: [] },
        ],
      ],
    ],
  },
  timedOut: { area: 'run', facts: outOfTime },
  cancelled: { area: 'run', facts: [[[`waiting for ${SERVICE} to answer`]]] },
  nodeTooOld: { area: 'run', facts: [['20.20.2']] },
  runnerFileUnwritable: {
    area: 'run',
    facts: [
      [{ code: 'EACCES', path: '/__w/_temp/_runner_file_commands/set_output_1', user: 1001 }],
      [{ code: 'ENOSPC' }],
    ],
  },
  unforeseen: { area: 'run', facts: [['TypeError', 'index.js:1042:17']] },

  network: {
    area: 'way',
    facts: [
      [{ ...cut, phase: 'lookup', code: 'ENOTFOUND', host: TENANT }],
      [{ ...byProxy, phase: 'lookup', code: 'ENOTFOUND' }],
      [{ ...cut, phase: 'connect', code: 'ECONNREFUSED' }],
      [{ ...byProxy, phase: 'connect', code: 'ETIMEDOUT', attempts: 2, gaveUp: 'no-time' }],
      [{ ...byProxy, phase: 'proxy', code: '407', attempts: 1, gaveUp: undefined }],
      [{ ...byProxy, phase: 'proxy', code: '403', attempts: 1, gaveUp: undefined }],
      [{ ...byProxy, phase: 'proxy' }],
      [{ ...byProxy, phase: 'proxy', code: '407', offered: 'Negotiate, NTLM' }],
      [{ ...cut, phase: 'tls' }],
      [{ ...cut, phase: 'answer', attempts: 1, gaveUp: 'unsafe' }],
      [{ ...cut, phase: 'body', status: 200 }],
    ],
  },
  certificateRefused: { area: 'way', facts: certificateFacts },
  proxyUrlUnusable: { area: 'way', facts: [['https_proxy']] },
  proxyCredentialsUnusable: { area: 'way', facts: [['HTTPS_PROXY']] },
  encodingUnknown: { area: 'way', facts: [['zstd', 200]] },
  bodyTooLarge: { area: 'response', facts: tooLarge },
  bodyFileUnreadable: { area: 'request', facts: [['EIO']] },

  signInRefused: {
    area: 'sign-in',
    facts: [
      [
        TENANT,
        401,
        USER,
        { code: 'access_denied', text: 'invalid client creds or client not allowed' },
        { 'client-id': '', 'client-secret': '' },
      ],
      [
        TENANT,
        400,
        USER,
        { code: 'access_denied' },
        { 'client-id': '', 'client-secret': 'ends with a line break' },
      ],
    ],
  },
  signInRedirected: {
    area: 'sign-in',
    facts: [
      [TENANT, 302, 'https://xyz9876.id.cyberark.cloud/oauth2/platformtoken'],
      [TENANT, 302, undefined],
    ],
  },
  signInWrongPlace: {
    area: 'sign-in',
    facts: [
      [TENANT, 404, { page: { title: 'Not Found' } }],
      [TENANT, 401, {}],
    ],
  },
  signInUnavailable: {
    area: 'sign-in',
    facts: [
      [TENANT, 429, 4, 'used-up', { text: 'Too Many Requests' }],
      [TENANT, 503, 2, 'no-time', {}],
      [TENANT, 501, 1, undefined, {}],
    ],
  },
  signInUnreadable: { area: 'sign-in', facts: [[TENANT, 200, { page: { title: '' } }]] },
  tokenMissing: {
    area: 'sign-in',
    facts: [
      [TENANT, ['success', 'Result']],
      [TENANT, ['access_token', 'token_type']],
      [TENANT, []],
    ],
  },
  tokenUnusable: {
    area: 'sign-in',
    facts: [
      [TENANT, 'word'],
      [TENANT, 'character'],
      [TENANT, 'longer'],
    ],
  },
  tenantUnknown: { area: 'sign-in', facts: [['acme-old', 'cyberark.cloud']] },
  discoveryFailed: { area: 'sign-in', facts: [[DISCOVERY, 500, { text: 'Internal server error' }]] },

  refused: { area: 'request', facts: refusedFacts },
  pageInstead: {
    area: 'request',
    facts: [
      [
        'GET https://acme.uap.cyberark.cloud/api/nothing',
        200,
        {
          host: 'acme.uap.cyberark.cloud',
          service: 'Access control policies',
          contentType: 'text/html; charset=utf-8',
          page: { title: 'Sign in' },
        },
      ],
    ],
  },
  serviceAbsent: {
    area: 'request',
    facts: [
      ['Risk Management', 'acme.compass.cyberark.cloud', 'ENOTFOUND', undefined],
      ['Cloud Visibility', 'acme.cem.cyberark.cloud', 'ENOTFOUND', 'https://acme-cem.cyberark.cloud/api'],
    ],
  },
  serviceUrlAbsent: { area: 'request', facts: [['acme.discovery.cyberark.cloud', 'ENOTFOUND']] },
  subdomainNeeded: { area: 'request', facts: [[]] },
  tenantNeeded: { area: 'request', facts: [[]] },
  addressEscapes: { area: 'request', facts: [[]] },
  graphqlErrors: {
    area: 'request',
    facts: [
      [
        'POST https://acme.inventory.cyberark.cloud/api/graphql',
        { code: 'GRAPHQL_VALIDATION_FAILED', text: 'Cannot query field "machines" on type "Query".' },
      ],
    ],
  },
  operationFailed: {
    area: 'request',
    facts: [
      [
        `POST https://${TENANT}/CDirectoryService/GetUser`,
        { code: 'a4b0d7f2-6f0c-4f4e-9a51-7a0f5b1e2c33', text: 'User not found.' },
      ],
    ],
  },

  selectNotJson: { area: 'response', facts: [['text/html; charset=utf-8'], [undefined]] },
  selectTooLarge: { area: 'response', facts: [[]] },
  selectNothing: {
    area: 'response',
    facts: [
      ['secret_stores[].name', ['secretStores', 'nextLink']],
      ['results', []],
      ['results', undefined],
    ],
  },
  selectNotMasked: { area: 'response', facts: [[]] },
  selectFailed: {
    area: 'response',
    facts: [
      [
        'length(count)',
        'length() expected argument 1 to be type (string | array | object) but received type number',
        'select',
      ],
    ],
  },
  responseFileLinked: { area: 'response', facts: [[RESPONSE_FILE]] },
  responseFileUnwritable: { area: 'response', facts: [[RESPONSE_FILE, 'EACCES']] },
  pageUnlike: { area: 'response', facts: [[3, 200]] },
  pageRepeated: { area: 'response', facts: [[2], [2, true]] },
  pageForeign: { area: 'response', facts: [[1]] },
  pagesEndless: { area: 'response', facts: [[]] },
  pagesTooLarge: { area: 'response', facts: [[]] },
  tokenRanOut: { area: 'response', facts: [[]] },
  tokenRefusedAgain: { area: 'response', facts: [[]] },
  answerNotJson: {
    area: 'response',
    facts: [
      ['wait-until', 'text/html'],
      ['pages', undefined],
    ],
  },
  waitedTooLong: {
    area: 'response',
    facts: [
      [
        "status == 'SUCCESS'",
        {
          seconds: 598,
          answers: 43,
          state: stateOf([{ label: 'status', value: 'RUNNING' }]),
          isPage: false,
        },
      ],
      [
        "scans[?id == 'S7'] | [0].status == 'SUCCESS'",
        { seconds: 598, answers: 43, state: undefined, isPage: true },
      ],
    ],
  },
}
