/** Sample facts for every fault of an input and every warning, for docs/troubleshooting.md. */
import type { InputName } from '../../src/inputs/table.ts'
import type { InputFaults } from '../../src/messages/input-faults.ts'
import type { Warnings } from '../../src/messages/warnings.ts'
import { SERVICES } from '../../src/platform/services.ts'

/** An input, and the facts of a fault that is told of it. */
type FaultSample<Name extends keyof InputFaults> = readonly [InputName, ...Parameters<InputFaults[Name]>]

const NAMES = SERVICES.map(({ name, aliases }) => `${name} (${aliases.join(', ')})`).join(', ')
const FOLDER = '/home/runner/work/_temp/answers'

/** A fault that is not in here is a type error. */
export const faultSamples: {
  readonly [Name in keyof InputFaults]: readonly [FaultSample<Name>, ...FaultSample<Name>[]]
} = {
  tenantMissing: [['tenant-id', 'cyberark.cloud']],
  tenantNotNamed: [['tenant-id', '2026-11-30T12:00:00.000Z', 'cyberarkgov.cloud']],
  tenantIsPortal: [
    ['tenant-id', 'acme', 'acme.cyberark.cloud', undefined],
    ['tenant-id', 'acme', 'acme.cyberarkgov.cloud', 'cyberarkgov.cloud'],
  ],
  tenantNotUnderstood: [['tenant-id', 'abc1234.example.com']],
  tenantContradictsDomain: [['tenant-id', 'cyberark.cloud', 'cyberarkgov.cloud']],
  clientIdMissing: [['client-id']],
  clientSecretMissing: [['client-secret']],
  tokenMalformed: [
    ['token', 'word'],
    ['token', 'character'],
    ['token', 'longer'],
  ],
  subdomainMalformed: [['subdomain', 'my company']],
  subdomainIsHost: [['subdomain', 'acme']],
  subdomainIsTenant: [['subdomain', 'abc1234.id.cyberark.cloud', 'abc1234']],
  domainUnknown: [['domain', 'cyberark.com']],
  envVarMalformed: [['env-var', 'MY-TOKEN']],
  envVarReserved: [['env-var', 'NODE_OPTIONS']],
  notBoolean: [['job-summary', 'yes']],
  serviceUnknown: [
    ['service', 'secret-hub', 'secrets-hub', NAMES],
    ['service', 'vault', undefined, NAMES],
  ],
  serviceOther: [
    [
      'service',
      'conjur',
      'Secrets Manager SaaS (Conjur Cloud)',
      'It wants a token of its own, which the action cyberark/conjur-action gets.',
    ],
  ],
  needsService: [['path']],
  serviceUrlMalformed: [['service-url']],
  serviceUrlForeign: [['service-url', 'acme.example.com']],
  pathAbsolute: [['path']],
  pathBackslash: [['path']],
  pathDotSegment: [['path']],
  pathFragment: [['path']],
  controlCharacter: [['path'], ['client-id']],
  notUnicode: [['path'], ['query']],
  methodUnknown: [['method', 'FETCH', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS']],
  lineWithout: [
    ['query', 2, '=', 'limit=50'],
    ['headers', 2, ':', 'Accept: application/json'],
  ],
  headerName: [['headers', 1]],
  headerReserved: [['headers', 1, 'Authorization']],
  headerTwice: [['headers', 2, 'Accept']],
  headerValue: [['headers', 1]],
  bodyTwice: [['body-file']],
  bodyWithoutUse: [
    ['body', 'GET'],
    ['body-file', 'GET'],
  ],
  bodyNotJson: [['body', 3, 14]],
  bodyFileUnreadable: [['body-file', 'policy.json', 'ENOENT']],
  notRegularFile: [
    ['body-file', 'policies'],
    ['response-file', '/dev/null'],
  ],
  statusMalformed: [['expect-status', 'ok']],
  selectBackticks: [['select', 'prod']],
  selectMalformed: [['select', 'Syntax error: expected Star, got: EOF']],
  pathOfHost: [
    ['body-file', '/home/runner/work/repo/repo/policy.json', '/__w/repo/repo/policy.json'],
    ['response-file', '/home/runner/work/_temp/answer.json', '/__w/_temp/answer.json'],
  ],
  responseFileLeaves: [['response-file']],
  responseFileRunner: [['response-file']],
  responseFileFolder: [['response-file', 'answers/']],
  responseFileLink: [['response-file', FOLDER]],
  responseFileBlocked: [['response-file', FOLDER]],
  responseFileName: [['response-file', 'CON.json', 'it is the name of a device, with whatever ending']],
  responseFileUnwritable: [['response-file', '/srv/answers/answer.json', 'EACCES']],
  maskModeUnknown: [['mask-response', 'some']],
  pagesMalformed: [['pages', 'every']],
  pagesWithoutUse: [['pages', 'DELETE']],
  pagesOfFile: [['pages']],
  waitWithPages: [['wait-until']],
  waitWithoutUse: [['wait-until', 'POST']],
  notInteger: [
    ['timeout', '2m', 1, 3600, 'seconds'],
    ['retries', '11', 0, 10, 'further attempts'],
  ],
}

interface WarningSample<Name extends keyof Warnings> {
  readonly facts: Parameters<Warnings[Name]>
  /** What the warning's own words leave open. */
  readonly note?: string
}

/** A warning that is not in here is a type error. */
export const warningSamples: { readonly [Name in keyof Warnings]: WarningSample<Name> } = {
  subdomainDiffers: { facts: ['acme', 'acme-test'] },
  domainDiffers: { facts: ['cyberark.cloud', 'cyberarkgov.cloud'] },
  tokenExpired: { facts: ['2026-11-30T12:00:00.000Z', '2026-11-30T12:05:00.000Z'] },
  expiredWhenIssued: {
    facts: [Date.UTC(2026, 10, 30, 12), Date.UTC(2026, 10, 30, 15, 5), 3 * 3_600_000],
  },
  variablesDiffer: { facts: ['https_proxy', 'HTTPS_PROXY'] },
  queryMark: { facts: [] },
  queryRunTogether: { facts: [1] },
  outputTooLarge: {
    facts: ['response', undefined],
    note: 'The output `result` is left out in the same way. With `response-file` set, the second sentence says that the file is whole.',
  },
  tooMuchToMask: { facts: [1000, 64 * 1024, 256 * 1024] },
  partlyFailed: {
    facts: [
      'POST https://acme.sca.cyberark.cloud/api/access/elevate',
      { code: 'CA1009', text: 'The user is not eligible for the role' },
      { failed: 1, all: 3 },
    ],
    note:
      'The service answered 207 or another 2xx with `errors` or an `errorInfo`. To fail on it, `select` what must be there; to see all of ' +
      'it, look at the output `response`.',
  },
  maybePartlyFailed: { facts: ['PUT https://acme.secretshub.cyberark.cloud/api/secret-stores/states', {}] },
  notMasked: { facts: [] },
  pagesLeft: { facts: [2, 100] },
  pagesUnknown: { facts: [] },
  pagesUntold: { facts: [3] },
  summaryUnwritable: {
    facts: [],
    note: 'The run itself is not affected. The disk of the runner may be full, or an earlier step changed `GITHUB_STEP_SUMMARY`.',
  },
}
