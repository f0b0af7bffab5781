/**
 * What a run may cost, in everything that is the same on every machine; `npm run bench` measures the rest. Whoever
 * exceeds a budget is named. A budget is raised by editing it here, with the reason in the commit.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createContenders, type Contender, type Contenders } from '../../scripts/bench/contenders.ts'
import { passwords } from '../../scripts/bench/masks.ts'
import { observe, type Observation } from '../../scripts/bench/observation.ts'
import { Masker } from '../../simulation/runner/runner.ts'
import { startTenant, type Tenant, type TenantOptions } from '../../simulation/tenant/tenant.ts'
import { bundleFiles, bundleText, sourcesIn } from '../support/bundle.ts'
import { readText, root } from '../support/repository-files.ts'
import { step } from '../support/step.ts'

const KIB = 1024

/** Files of src/ that a sign-in with a job summary may load. */
const SIGN_IN = `
  src: end-process index main run world
  src/http: address-patterns attempt body connection-ahead connections dial network-error proxy send settled watchdog
  src/inputs: check exported faults identity limits table
  src/messages: activities failure progress
  src/platform: claims domains tenant token
  src/report: cleaner forms masks outputs report runner runner-forms summary
  src/session: session sign-in
  src/vocabulary: clock control-characters deadline failure json limits secret words`

/** Files of src/ that a request may load on top. */
const REQUEST = `
  src: authorized-request
  src/exchange: address body-secrets document-secrets exchange key-rules more partial response secret-keys verdict
  src/inputs: dot-segments expect-status folders query-and-headers request request-path service-url
  src/messages: request-line request-progress
  src/platform: hidden-secrets page service-address services
  src/report: request-report`

/** Modules of Node that the action may ask for besides bare node:https's; most are loaded by those in any case. */
const BUILTINS = ['crypto', 'fs', 'net', 'os', 'path', 'stream', 'util', 'v8']

/** What only some runs need, by the file of src/ that does it. */
const RARE = {
  'the query language': 'src/inputs/selection.ts',
  'selecting from an answer': 'src/exchange/selected.ts',
  decompression: 'src/http/decoding.ts',
  discovery: 'src/session/look-up.ts',
  'the prose of failures': 'src/messages/failures.ts',
  'the prose of warnings': 'src/messages/warnings.ts',
  'what refusals mean': 'src/session/refusal.ts',
  retries: 'src/http/retry.ts',
  'what no answer means': 'src/http/trouble.ts',
  'what an answer that is no success means': 'src/exchange/meaning.ts',
  'what is in an error': 'src/platform/error-body.ts',
  'services of another token': 'src/platform/other-services.ts',
  'files with a body': 'src/exchange/body-file.ts',
  'secrets in texts': 'src/exchange/text-secrets.ts',
  'files for a response': 'src/exchange/response-file.ts',
  'the rules of a response file': 'src/inputs/response-file.ts',
  'names that a variable must not have': 'src/inputs/reserved-names.ts',
  'what a large output means': 'src/report/large-output.ts',
  'the rules of a body': 'src/inputs/body.ts',

  'addresses in place of names': 'src/inputs/hosts.ts',
  'how lists go on': 'src/platform/paging.ts',
  'several requests in one': 'src/exchange/series.ts',
  'whole lists': 'src/exchange/pages.ts',
  'finished operations': 'src/exchange/waiting.ts',
  'a token in place of another': 'src/session/renewal.ts',
  'which service may have been meant': 'src/inputs/nearest.ts',
}

/** Texts that packages bring with them which must not be in the bundle. */
const FOREIGN = {
  undici: 'UND_ERR_',
  tunnel: 'tunneling socket could not be established',
  '@actions/exec': 'There was an error when attempting to execute the process',
  '@actions/core (OIDC)': 'ACTIONS_ID_TOKEN_REQUEST_URL',
}

let tenant: Tenant
let contenders: Contenders
let bare: Observation
let token: Observation
let request: Observation
let ahead: Observation
let identity: Observation

beforeAll(async () => {
  tenant = await startTenant()
  contenders = createContenders(tenant)
  ahead = await observe(contenders, 'action', 'request', { inputs: { subdomain: 'acme' } })
  const atIdentity = { inputs: { service: 'identity', path: '/echo' } }
  bare = await observe(contenders, 'bare', 'request')
  token = await observe(contenders, 'action', 'token')
  request = await observe(contenders, 'action', 'request')
  identity = await observe(contenders, 'action', 'token', atIdentity)
})

afterAll(async () => {
  contenders.cleanup()
  await tenant.stop()
})

const named = (files: readonly { name: string; bytes: number }[]): string =>
  files.map(({ name, bytes }) => `${name} ${(bytes / KIB).toFixed(1)} KiB`).join(', ')
const sum = (files: readonly { bytes: number }[]): number => files.reduce((all, { bytes }) => all + bytes, 0)

/** An empty string within a budget, else what it went on. */
function excess(files: readonly { name: string; bytes: number }[], kibibytes: number): string {
  if (sum(files) <= kibibytes * KIB) return ''
  const advice = 'Put what few runs need behind import(), or raise the number here and say why in the commit.'
  return `${(sum(files) / KIB).toFixed(1)} KiB: ${named(files)}. ${advice}`
}

function paths(list: string): string[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [, folder, names] = /^ *(\S+): (.+)$/.exec(line)!
      return names!.split(' ').map((name) => `${folder!}/${name}.ts`)
    })
}

const loadedBy = (run: Observation): string[] => sourcesIn(run.files.map(({ name }) => name))
const without = (list: readonly string[], taken: readonly string[]): string[] =>
  list.filter((one) => !taken.includes(one))

describe('bytes', () => {
  test('of dist/: at most 320 KiB', () => {
    expect(excess(bundleFiles(), 320)).toBe('')
  })

  test('that a sign-in loads: at most 100 KiB', () => {
    expect(excess(token.files, 100)).toBe('')
  })

  test('that a sign-in and a request load: at most 150 KiB', () => {
    expect(excess(request.files, 150)).toBe('')
  })
})

describe('what is loaded', () => {
  test('by a sign-in', () => {
    expect(without(loadedBy(token), paths(SIGN_IN))).toEqual([])
  })

  test('by a sign-in and a request', () => {
    expect(without(loadedBy(request), [...paths(SIGN_IN), ...paths(REQUEST)])).toEqual([])
  })

  test('is listed as files that are there', () => {
    expect(paths(SIGN_IN + REQUEST).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test.each(Object.entries(RARE))('leaves out %s', (_title, path) => {
    const all = bundleFiles().flatMap(({ name }) => (name.endsWith('.js') ? [name] : []))
    expect(sourcesIn(all)).toContain(path)
    expect([...loadedBy(token), ...loadedBy(request)]).not.toContain(path)
  })

  test('of Node, besides what bare node:https loads', () => {
    const limit = [...bare.builtins.map(({ name }) => name), ...BUILTINS]
    const loaded = [...token.builtins, ...request.builtins].map(({ name }) => name)
    expect(without([...new Set(loaded)], limit)).toEqual([])
  })

  test.each(Object.entries(FOREIGN))('holds nothing of %s', (name, text) => {
    expect(bundleText().includes(text)).toBe(false)
    expect(readText('dist/licenses.txt').split('\n')).not.toContain(name)
  })

  test.each(['undici', 'tunnel'])('has a stand-in for %s, which says so', (name) => {
    const { paths: mapped } = (
      JSON.parse(readText('tsconfig.json')) as { compilerOptions: { paths: Record<string, string[]> } }
    ).compilerOptions
    expect(mapped[name]).toEqual([`./stand-ins/${name}.ts`])
    expect(readText(`stand-ins/${name}.ts`)).toContain(`Stands in for \`${name}\``)
    expect(bundleText()).toContain(`${name} is not part of this bundle: see stand-ins/${name}.ts`)
  })
})

describe('work done once', () => {
  test('one connection for a token, two for a request elsewhere, one for a request at the tenant', () => {
    const runs = [token, request, ahead, identity]
    expect(runs.map(({ connections }) => connections)).toEqual([1, 2, 2, 1])
  })

  test('writes to the files of the runner: outputs, variable, summary; the request adds two', () => {
    expect([token, request].map(({ fileWrites }) => fileWrites)).toEqual([3, 5])
  })

  test('patterns: V8 makes none ready that takes it milliseconds, as Node’s for IPv6 addresses would', async () => {
    const bytecodes = async (who: Contender): Promise<number> => {
      contenders.reset()
      const { file, args, env } = contenders.command(who, 'request', { node: ['--trace-regexp-tier-up'] })
      const { stdout } = await promisify(execFile)(file, args, { env })
      return Math.max(...Array.from(stdout.matchAll(/bytecode size: (\d+)/g), ([, size]) => Number(size)))
    }
    expect(await bytecodes('bare')).toBeGreaterThan(50_000)
    expect(await bytecodes('action')).toBeLessThan(10_000)
  })

  test('prints with few writes, however many masks there are', () => {
    // The forms of a secret go out together, so each secret costs one write; the other lines one each.
    expect(token.stdoutWrites).toBeLessThanOrEqual(7)
    expect(request.stdoutWrites).toBeLessThanOrEqual(12)
    expect(token.stdoutCalls).toBeGreaterThan(token.stdoutWrites)
  })
})

describe('what the runner looks for in every later line of the job', () => {
  test.each([
    [0, 80],
    [10, 300],
    [100, 1500],
    [1000, 6500],
  ])('of a token, its secret and %d values found: at most %d needles', async (count, most) => {
    const masker = new Masker()
    const found = passwords(count)
    const respond: TenantOptions['respond'] = ({ host }) =>
      host.includes('.id.')
        ? undefined
        : { status: 200, body: { items: found.map((password) => ({ password })) } }
    await step({ service: 'sca', path: '/x' }, { masker, tenant: { respond } })
    expect(masker.needles.size).toBeLessThanOrEqual(most)
    expect(found.filter((password) => masker.mask(password) !== '***')).toEqual([])
  })
})
