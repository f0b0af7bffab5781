/**
 * The way by which every end-to-end test runs the action: the shipped bundle, as the runner starts it, against a
 * simulated tenant over TLS. Whatever a test is about, each run is also held to what every run must keep to.
 */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { runAction, type Step, type StepResult } from '../../simulation/runner/runner.ts'
import {
  startTenant,
  type RecordedRequest,
  type Tenant,
  type TenantOptions,
} from '../../simulation/tenant/tenant.ts'
import { expectOrderlyRun } from './orderly.ts'

export type Inputs = Readonly<Record<string, string>>

/** What a run is given besides its inputs. */
export interface Extra extends Omit<Step, 'with' | 'keep'> {
  /** Texts that must not leak, besides the tenant's secrets and the inputs `client-secret` and `token`. */
  readonly alsoSecret?: readonly string[]
  /** Files that something other than the action leaves, such as `temp/link`. */
  readonly leaves?: readonly string[]
}

/** A run, and what came of it outside of the runner. */
export interface StepRun extends StepResult {
  /** Requests that reached the tenant during the run, as long as no other run of the scene was under way. */
  readonly requests: readonly RecordedRequest[]
  /** What the tenant was. */
  readonly tenant: TenantOptions
  /** Bytes of the files that are there after the run, by folder and path, such as `temp/answer.json`. */
  readonly contents: Readonly<Record<string, Buffer>>
}

/** A tenant, and steps that use it. */
export interface Scene {
  readonly tenant: Tenant
  /** Runs a step; who signs in is filled in unless `token` is given, and step debugging is on. */
  run(inputs?: Inputs, extra?: Extra): Promise<StepRun>
  stop(): Promise<void>
}

/** Starts a tenant of a test's own; it takes a few milliseconds. */
export async function startScene(options: Partial<TenantOptions> = {}): Promise<Scene> {
  const tenant = await startTenant(options)
  return { tenant, run: (inputs, extra) => inTurn(() => runStep(tenant, inputs, extra)), stop: tenant.stop }
}

/** Runs one step against a tenant of its own. */
export async function step(
  inputs: Inputs = {},
  { tenant: options, ...extra }: Extra & { readonly tenant?: Partial<TenantOptions> } = {},
): Promise<StepRun> {
  return inTurn(async () => {
    const tenant = await startTenant(options)
    try {
      return await runStep(tenant, inputs, extra)
    } finally {
      await tenant.stop()
    }
  })
}

/** The inputs of a step that signs in to this tenant. */
function signInInputs({ options }: Pick<Tenant, 'options'>): Inputs {
  return {
    'tenant-id': options.tenantId,
    'client-id': options.clientId,
    'client-secret': options.clientSecret,
    ...(options.domain !== 'cyberark.cloud' && { domain: options.domain }),
  }
}

async function runStep(tenant: Tenant, inputs: Inputs = {}, extra: Extra = {}): Promise<StepRun> {
  const { alsoSecret = [], leaves = [], jobEnv, ...rest } = extra
  const given = { ...(inputs['token'] ? {} : signInInputs(tenant)), ...inputs }
  const earlierTokens = new Set(tenant.issuedTokens)
  const earlierRequests = tenant.requests.length
  const result = await runAction({ debug: true, ...rest, with: given, jobEnv: { ...tenant.env, ...jobEnv } })
  try {
    // A run that knew nothing of a token cannot leak it, and looking for each takes a while.
    const fresh = tenant.secrets().filter((secret) => !earlierTokens.has(secret))
    const { options } = tenant
    const run = {
      ...result,
      tenant: options,
      requests: tenant.requests.slice(earlierRequests),
      contents: contentsOf(result),
    }
    expectOrderlyRun(run, { inputs: given, tenant, secrets: [...fresh, ...alsoSecret], leaves })
    return run
  } finally {
    result.cleanup()
  }
}

function contentsOf({ files }: StepResult): Record<string, Buffer> {
  const readable = files.filter(({ kind }) => kind === 'file')
  return Object.fromEntries(
    readable.map(({ folder, path, absolutePath }) => [`${folder}/${path}`, readFileSync(absolutePath)]),
  )
}

/** More processes at once than this would only slow one another down. */
let places = availableParallelism() + 1
const waiting: (() => void)[] = []

/** Lets tests start as many runs at once as they like. */
async function inTurn<T>(action: () => Promise<T>): Promise<T> {
  if (places > 0) places -= 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await action()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else places += 1
  }
}
