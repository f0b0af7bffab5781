/** Who is measured, and with what: the action as it ships, the least that Node can do, and curl. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import type { Tenant } from '../../simulation/tenant/tenant.ts'
import { INPUTS } from '../../src/inputs/table.ts'

/** A token alone, or a token and one request with it. */
export type Task = 'token' | 'request'

export type Contender = 'action' | 'bare' | 'curl'

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Makes commands against one tenant. */
export interface Contenders {
  readonly names: readonly Contender[]
  command(contender: Contender, task: Task, more?: Partial<Options>): Command
  /** Empties the runner's files, as the runner does before each step. */
  reset(): void
  cleanup(): void
}

export interface Options {
  /** Options of Node itself. */
  readonly node: readonly string[]
  /** Inputs of the action, besides who signs in and what to request. */
  readonly inputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  /** Where the action's bundle stands, when not in dist/. */
  readonly main: string
}

const repository = join(import.meta.dirname, '..', '..')
const RUNNER_FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY']

/** Both requests with curl, as a step in shell would make them; jq would come on top. */
const CURL = `
token=$(curl --silent --fail --cacert "$BENCH_AUTHORITIES" --data-urlencode grant_type=client_credentials \\
  --data-urlencode "client_id=$BENCH_CLIENT_ID" --data-urlencode "client_secret=$BENCH_CLIENT_SECRET" \\
  "$BENCH_TOKEN_URL" | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
[ -n "$token" ] || exit 1
[ -z "$BENCH_REQUEST_URL" ] && exit 0
curl --silent --fail --cacert "$BENCH_AUTHORITIES" --header "Authorization: Bearer $token" "$BENCH_REQUEST_URL"
`

export function createContenders(tenant: Tenant): Contenders {
  const { options, env } = tenant
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const commands = join(folder, 'commands')
  const temp = join(folder, 'temp')
  for (const each of [commands, temp]) mkdirSync(each)
  // On a runner curl reads a file of all public authorities at each start. These are the ones that Node has.
  const authorities = join(folder, 'authorities.pem')
  const own = readFileSync(env['NODE_EXTRA_CA_CERTS'] ?? '', 'utf8')
  writeFileSync(authorities, [...rootCertificates, own].join('\n'))
  const files = Object.fromEntries(RUNNER_FILES.map((name) => [name, join(commands, name)]))
  const shared = { ...env, PATH: process.env['PATH'] ?? '' }
  const reset = (): void => {
    for (const file of Object.values(files)) writeFileSync(file, '')
  }
  reset()

  function actionEnv(task: Task, more: Options['inputs'] = {}): Record<string, string> {
    const inputs = {
      ...INPUTS,
      'tenant-id': options.tenantId,
      'client-id': options.clientId,
      'client-secret': options.clientSecret,
      ...(task === 'request' && { service: 'secrets-hub', path: '/secret-stores?behavior=SECRETS_TARGET' }),
      ...more,
    }
    const variables = Object.fromEntries(
      Object.entries<string>(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    )
    return { ...files, GITHUB_WORKSPACE: folder, RUNNER_TEMP: temp, ...variables }
  }

  const otherEnv = (task: Task): Record<string, string> => ({
    BENCH_CLIENT_ID: options.clientId,
    BENCH_CLIENT_SECRET: options.clientSecret,
    BENCH_AUTHORITIES: authorities,
    BENCH_TOKEN_URL: `https://${options.tenantId}.id.${options.domain}/oauth2/platformtoken`,
    BENCH_REQUEST_URL:
      task === 'request'
        ? `https://${options.subdomain}.secretshub.${options.domain}/api/secret-stores?behavior=SECRETS_TARGET`
        : '',
  })

  function command(contender: Contender, task: Task, more: Partial<Options> = {}): Command {
    if (contender === 'curl') {
      return { file: 'sh', args: ['-c', CURL], env: { ...shared, ...otherEnv(task), ...more.env } }
    }
    const isAction = contender === 'action'
    const script = isAction
      ? (more.main ?? join(repository, 'dist', 'index.js'))
      : join(import.meta.dirname, 'bare.cjs')
    const own = isAction ? actionEnv(task, more.inputs) : otherEnv(task)
    return {
      file: process.execPath,
      args: [...(more.node ?? []), script],
      env: { ...shared, ...own, ...more.env },
    }
  }

  return {
    names: ['action', 'bare', ...(isThere('curl') && isThere('sh') ? (['curl'] as const) : [])],
    command,
    reset,
    cleanup: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function isThere(program: string): boolean {
  return spawnSync(program, ['-c', 'exit 0'], { stdio: 'ignore' }).error === undefined
}
