/** The job that the demo shows: steps as they stand in a workflow, and what must come of each. */
import type { StepResult } from '../../simulation/runner/runner.ts'

export interface DemoStep {
  readonly title: string
  /** One or two sentences for who reads along. */
  readonly about: string
  readonly id: string
  /** As in the workflow file, expressions and all. */
  readonly with: Readonly<Record<string, string>>
  readonly outcome: 'success' | 'failure'
  /** What else must hold: a sentence, and whether it does. */
  readonly checks: (result: StepResult, seen: Seen) => Readonly<Record<string, boolean>>
}

/** What a check may look at beside the step's result. */
interface Seen {
  /** A text as the runner shows it. */
  readonly mask: (text: string) => string
  /** `GET /api/x` of the last request that reached the tenant. */
  readonly lastRequest: string
}

/** Stands for the repository's secrets; the second is a password that was changed since. */
export const OLD_SECRET = 'Winter-2024-changed-since'

/** How many items the tenant's lists have; one of its accounts is in another safe. */
export const LIST_LENGTH = 2500

const BETA = 'Accept: application/x.secretshub.beta+json'

const SIGN_IN = {
  'tenant-id': '${{ vars.CYBERARK_TENANT_ID }}',
  'client-id': '${{ vars.CYBERARK_CLIENT_ID }}',
  'client-secret': '${{ secrets.CYBERARK_CLIENT_SECRET }}',
}
const TOKEN = { token: '${{ steps.cyberark.outputs.token }}' }

const ELEVATE = `{
  "csp": "AWS",
  "organizationId": "o-a1b2c3d4e5",
  "targets": [
    {
      "workspaceId": "123456789012",
      "roleId": "arn:aws:iam::123456789012:role/Deployer"
    }
  ]
}`

const isStatus = (status: string, { outputs }: StepResult): boolean => outputs['status'] === status
const result = ({ outputs }: StepResult): string => outputs['result'] ?? ''

export const STEPS: readonly DemoStep[] = [
  {
    title: 'Sign in',
    about: 'Gets a platform token. Every later step of the job can use it; nobody can read it.',
    id: 'cyberark',
    with: SIGN_IN,
    outcome: 'success',
    checks: (step, { mask, lastRequest }) => ({
      'The token is an output and a variable.':
        step.outputs['token'] !== undefined && step.env['CYBERARK_TOKEN'] === step.outputs['token'],
      'The token is masked.': mask(step.outputs['token'] ?? '') === '***',
      'The tenant was asked for it.': lastRequest === 'POST /oauth2/platformtoken',
    }),
  },
  {
    title: 'Secrets Hub: list the secret stores in AWS',
    about: 'One authorized request with the token from above; select takes from the answer what is needed.',
    id: 'stores',
    with: {
      ...TOKEN,
      service: 'secrets-hub',
      path: '/secret-stores',
      query: 'behavior=SECRETS_TARGET\nfilter=type EQ AWS_ASM',
      select: 'secretStores[].{id: id, name: name}',
    },
    outcome: 'success',
    checks: (step, { mask, lastRequest }) => ({
      'Secrets Hub answered with 200.': isStatus('200', step),
      'The result lists two stores.': (JSON.parse(result(step) || '[]') as unknown[]).length === 2,
      'Nothing of the answer is masked: it holds no secret.': mask(result(step)) === result(step),
      'The filter arrived.': lastRequest.startsWith(
        'GET /api/secret-stores?behavior=SECRETS_TARGET&filter=type%20EQ%20AWS_ASM',
      ),
    }),
  },
  {
    title: 'Secrets Hub: scan a store',
    about: 'Secrets Hub answers at once, and scans afterwards.',
    id: 'scan',
    with: {
      ...TOKEN,
      service: 'secrets-hub',
      method: 'POST',
      path: '/scan-definitions/secret-store/default/scan',
      headers: BETA,
      body: '{"scope": {"secretStoresIds": ["${{ vars.CYBERARK_STORE_ID }}"]}}',
      select: 'scanIds[0]',
    },
    outcome: 'success',
    checks: (step, { lastRequest }) => ({
      'Secrets Hub has begun.': isStatus('202', step) && result(step).startsWith('scan-'),
      'The request arrived.': lastRequest === 'POST /api/scan-definitions/secret-store/default/scan',
    }),
  },
  {
    title: 'Secrets Hub: wait for the end of the scan',
    about: 'The request is repeated until the expression is true, and the log shows what changes meanwhile.',
    id: 'ended',
    with: {
      ...TOKEN,
      service: 'secrets-hub',
      path: '/secret-stores/${{ vars.CYBERARK_STORE_ID }}',
      'wait-until':
        "scan | (id=='${{ steps.scan.outputs.result }}'\n&& contains(['SUCCESS', 'FAILED'], status))",
      select: 'scan.{status: status, finishedAt: finishedAt}',
    },
    outcome: 'success',
    checks: (step) => ({
      'The log shows what changed.': /status: IN_PROGRESS.*status: SUCCESS/s.test(step.log),
      'The scan has ended.': /"status":"SUCCESS","finishedAt":"\d/.test(result(step)),
    }),
  },
  {
    title: 'Secure Cloud Access: elevate for a deployment',
    about: 'SCA hands out cloud keys, as JSON inside a string. Each is masked before anything can print it.',
    id: 'elevate',
    with: {
      ...TOKEN,
      service: 'sca',
      method: 'POST',
      path: '/access/elevate',
      body: ELEVATE,
      select: 'parse_json(response.results[0].accessCredentials)',
    },
    outcome: 'success',
    checks: (step, { mask, lastRequest }) => ({
      'SCA answered with 200.': isStatus('200', step),
      'The result holds three cloud keys; each is masked, and so is all of it.':
        mask(result(step)) === '***' &&
        Object.values(JSON.parse(result(step) || '{}') as object).filter((key) => mask(String(key)) === '***')
          .length === 3,
      'The request arrived.': lastRequest === 'POST /api/access/elevate',
    }),
  },
  {
    title: 'Privilege Cloud: list all accounts of a safe',
    about: 'The list comes in pages. They are read one after the other and are one answer.',
    id: 'accounts',
    with: {
      ...TOKEN,
      service: 'privilege-cloud',
      path: '/Accounts',
      query: 'filter=safeName eq Linux\nlimit=1000',
      pages: 'all',
      select: 'length(value)',
    },
    outcome: 'success',
    checks: (step, { lastRequest }) => ({
      'Each page is told.': step.log.includes('Page 3: 499 items, 2499 in all.'),
      'All accounts of the safe are there.': result(step) === String(LIST_LENGTH - 1),
      'The last page was asked for.': lastRequest.endsWith('&limit=1000&offset=2000'),
    }),
  },
  {
    title: 'Privilege Cloud: fetch the password of an account',
    about: 'Retrieve answers with one bare JSON string; the expression @ selects it.',
    id: 'password',
    with: {
      ...TOKEN,
      service: 'privilege-cloud',
      method: 'POST',
      path: '/Accounts/24_1/Password/Retrieve',
      body: '{ "reason": "Release 1.4.0" }',
      select: '@',
    },
    outcome: 'success',
    checks: (step, { mask, lastRequest }) => ({
      'Privilege Cloud answered with 200.': isStatus('200', step),
      'The result is the password, masked.': result(step).length > 12 && mask(result(step)) === '***',
      'The request arrived.': lastRequest === 'POST /PasswordVault/API/Accounts/24_1/Password/Retrieve',
    }),
  },
  {
    title: 'A wrong secret',
    about: 'What a user sees when it does not work. This step is meant to fail.',
    id: 'refused',
    with: { ...SIGN_IN, 'client-secret': '${{ secrets.OLD_CLIENT_SECRET }}' },
    outcome: 'failure',
    checks: (step, { lastRequest }) => ({
      'The tenant refused.': lastRequest === 'POST /oauth2/platformtoken',
      'There is one annotation, an error with a title.':
        step.annotations.length === 1 &&
        step.annotations[0]?.level === 'error' &&
        step.annotations[0].title !== undefined,
      'There is no token.': step.outputs['token'] === undefined && step.env['CYBERARK_TOKEN'] === undefined,
    }),
  },
]

/** Puts values in the place of expressions; as on GitHub, an output that a step did not set is empty. */
export function resolve(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => values[name] ?? '')
}
