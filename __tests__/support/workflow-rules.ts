/** The rules that workflows keep besides GitHub's own; each fault says where it is and what to do. */
import { isNode, parseDocument, visit, type Document } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly 'timeout-minutes'?: number
  readonly permissions?: unknown
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly on?: unknown
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs?: Readonly<Record<string, Job>>
}

/** Job, as `file/job` → what it may write. Anything else may only read. */
export type Writers = Readonly<Record<string, readonly string[]>>

const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/
const INSTALLS =
  /\b(npm (ci|i|install|exec|run|test|start|x)|npx|yarn|pnpm|corepack|pip3? install|curl|wget|apt(-get)?)\b/

export function workflowFaults(name: string, text: string, writers: Writers = {}): string[] {
  const document = parseDocument(text)
  if (document.errors.length > 0) return document.errors.map(({ message }) => `${name}: ${message}`)
  const workflow = document.toJS() as Workflow
  const jobs = Object.entries(workflow.jobs ?? {})
  return [
    ...topFaults(workflow),
    ...pinFaults(document),
    ...jobs.flatMap(([id, job]) => [
      ...jobFaults(job, writers[`${name}/${id}`] ?? []).map((fault) => `${id}: ${fault}`),
      ...(job.steps ?? []).flatMap((step) => stepFaults(step)).map((fault) => `${id}: ${fault}`),
    ]),
  ].map((fault) => `${name}: ${fault}`)
}

function topFaults({ on, permissions, concurrency }: Workflow): string[] {
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? (on as string[]) : Object.keys(on ?? {})
  return [
    ...events
      .filter((event) => ['pull_request_target', 'workflow_run'].includes(event))
      .map((event) => `${event} runs strangers' code with the repository's rights. Use pull_request.`),
    ...(isEmptyMap(permissions)
      ? []
      : ['Write "permissions: {}" at the top, and what is needed in each job.']),
    ...(concurrency ? [] : ['Write "concurrency" at the top, so that runs do not overtake each other.']),
  ]
}

interface Pin {
  readonly uses: string
  /** What stands behind it, without `#`. */
  readonly comment: string
}

/** Every `uses`, in whichever way YAML lets it be written. */
function pinsIn(document: Document): Pin[] {
  const pins: Pin[] = []
  const plain = (node: unknown): unknown => (isNode(node) ? node.toJS(document) : node)
  visit(document, {
    Pair: (_, { key, value }) => {
      if (plain(key) !== 'uses') return
      pins.push({ uses: String(plain(value)), comment: (isNode(value) && value.comment) || '' })
    },
  })
  return pins
}

function pinFaults(document: Document): string[] {
  return pinsIn(document).flatMap(({ uses, comment }) => {
    if (uses === './') return []
    if (!PINNED.test(uses)) return [`Pin ${uses} to a full commit: owner/name@<40 digits> # v1.2.3.`]
    return /^ v\d+\.\d+\.\d+$/.test(comment) ? [] : [`Write the version right behind ${uses}: # v1.2.3.`]
  })
}

function jobFaults(job: Job, mayWrite: readonly string[]): string[] {
  const { permissions } = job
  if (typeof permissions !== 'object' || permissions === null)
    return ['Write the job\'s "permissions" one by one: contents: read.']
  const writes = Object.entries(permissions)
    .filter(([, level]) => level === 'write')
    .map(([scope]) => scope)
  const scripts = (job.steps ?? []).map(({ run }) => run ?? '')
  return [
    ...(job['timeout-minutes'] ? [] : ['Write "timeout-minutes".']),
    ...writes
      .filter((scope) => !mayWrite.includes(scope))
      .map((scope) => `"${scope}: write" is more than it may. Do without, or list it in workflows.test.ts.`),
    ...scripts
      .filter((script) => writes.length > 0 && INSTALLS.test(script))
      .map(
        (script) =>
          `It can write, so it installs and runs no packages: ${INSTALLS.exec(script)?.[0]}. Use a job that only reads.`,
      ),
  ]
}

function stepFaults({ uses = '', run = '', with: given = {} }: Step): string[] {
  const script = [run, given['script']].join('\n')
  return [
    ...(uses.startsWith('actions/checkout@') && given['persist-credentials'] !== false
      ? ['Write "persist-credentials: false" at actions/checkout.']
      : []),
    ...(script.includes('${{') ? ['An expression in a script can become code. Pass it in "env".'] : []),
    ...(/npm (ci|i|install)\b(?!.*--ignore-scripts)/.test(script)
      ? ['Write "npm ci --ignore-scripts".']
      : []),
  ]
}

/** Versions of one action that differ between files: `action → versions`. */
export function unevenPins(texts: readonly string[]): string[] {
  const versions = new Map<string, Set<string>>()
  for (const { uses, comment } of texts.flatMap((text) => pinsIn(parseDocument(text)))) {
    const [, action, commit] = /^([^/]+\/[^/@]+)[^@]*@(.+)$/.exec(uses) ?? []
    if (action) versions.set(action, (versions.get(action) ?? new Set()).add(`${commit} #${comment}`))
  }
  return [...versions]
    .filter(([, found]) => found.size > 1)
    .map(
      ([action, found]) => `${action} is pinned to ${[...found].join(' and ')}. Use one version everywhere.`,
    )
}

function isEmptyMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
