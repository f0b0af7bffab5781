/**
 * `npm run demo`: a job of several steps with the shipped dist/, against a tenant simulated on this machine, shown as its
 * user would see it. Needs no account and no network. Ends with 0 only when everything went as it is shown.
 */
import { stringify } from 'yaml'
import { findLeaks } from '../simulation/runner/leaks.ts'
import { Masker, runAction, type StepResult } from '../simulation/runner/runner.ts'
import { startTenant, type Tenant } from '../simulation/tenant/tenant.ts'
import { LIST_LENGTH, OLD_SECRET, resolve, STEPS, type DemoStep } from './demo/job.ts'
import { Page, styled, wrap } from './demo/page.ts'
import { renderSummary } from './demo/summary.ts'
import { HOME } from './home/home.ts'

const page = new Page()
const masker = new Masker()
const faults: string[] = []
const values: Record<string, string> = {}
const jobEnv: Record<string, string> = {}
let leaks = 0

function shownStep({ id, with: given }: DemoStep): string[] {
  const step = { uses: `${HOME}@v1`, id, with: given }
  return stringify([step], { lineWidth: 0, singleQuote: true }).trimEnd().split('\n')
}

/** As GitHub shows a log: its markers for errors and warnings become words in colour. */
function shownLog(log: string): string[] {
  return log.split('\n').flatMap((line) => {
    const [, level, text] = /^##\[(error|warning|notice)\](.*)$/.exec(line) ?? []
    if (level === undefined || text === undefined) return wrap(line, Page.inner)
    const label = `${level.charAt(0).toUpperCase()}${level.slice(1)}: `
    return wrap(label + text, Page.inner).map((one) => styled(level === 'error' ? 'red' : 'yellow', one))
  })
}

function masked(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, masker.mask(value)]))
}

function show(index: number, step: DemoStep, result: StepResult): void {
  const went = result.outcome === step.outcome
  const mark = result.outcome === 'success' ? '✔' : '✘'
  page.heading(
    `${index + 1}/${STEPS.length}  ${step.title}`,
    `${mark} ${result.outcome}${went && result.outcome === 'failure' ? ', as it should' : ''}`,
    went ? 'green' : 'red',
  )
  page.prose(step.about)
  page.block('In the workflow', shownStep(step))
  page.block('Log', shownLog(result.log))
  page.table('Outputs', masked(result.outputs), ['result'])
  page.table('Variables for later steps', masked(result.env))
  const titled = result.annotations.map(({ level, title, message }) =>
    wrap(`${level}: ${title ?? ''} — ${message.split('\n', 1)[0] ?? ''}`, Page.inner),
  )
  if (titled.length > 0) page.block('Annotation on the page of the run', titled.flat())
  page.block('Job summary', renderSummary(result.summary))
}

async function run(step: DemoStep, tenant: Tenant): Promise<StepResult> {
  const given = Object.entries(step.with).map(([name, value]) => [name, resolve(value, values)] as const)
  const result = await runAction({
    id: step.id,
    with: Object.fromEntries(given),
    env: tenant.env,
    jobEnv: { ...jobEnv },
    masker,
    secrets: [tenant.options.clientSecret, OLD_SECRET],
  })
  Object.assign(jobEnv, result.env)
  for (const [name, value] of Object.entries(result.outputs))
    values[`steps.${step.id}.outputs.${name}`] = value
  return result
}

function check(step: DemoStep, result: StepResult, tenant: Tenant): void {
  const last = tenant.requests.at(-1)
  const seen = {
    mask: (text: string) => masker.mask(text),
    lastRequest: `${last?.method ?? ''} ${last?.path ?? ''}`,
  }
  const checks = {
    [`It ends with ${step.outcome}.`]: result.outcome === step.outcome,
    'It writes a job summary.': result.summary.includes('CyberArk Platform Token'),
    'It sets no output that action.yml does not declare.': result.undeclaredOutputs.length === 0,
    ...step.checks(result, seen),
  }
  for (const [sentence, holds] of Object.entries(checks)) {
    if (!holds) faults.push(`${step.title}: not so: ${sentence}`)
  }
  const found = findLeaks(result, [...tenant.secrets(), OLD_SECRET])
  leaks += found.length
  faults.push(...found.map(({ description }) => `${step.title}: ${description}`))
  result.cleanup()
}

/** The last word: what was looked at, and whether it was all right. */
function conclude(tenant: Tenant): void {
  const secrets = [...tenant.secrets(), OLD_SECRET]
  const onPage = findLeaks({ log: page.text }, secrets)
  leaks += onPage.length
  faults.push(...onPage.map(({ description }) => `This page: ${description}`))
  page.heading(
    'Result',
    faults.length === 0 ? '✔ all as shown' : '✘ not as shown',
    faults.length === 0 ? 'green' : 'red',
  )
  const { length: requests } = tenant.requests
  page.prose(
    `${STEPS.length} steps sent ${requests} requests. ${secrets.length} secrets (passwords, the token, cloud keys) were ` +
      'looked for, in over twenty encodings and in pieces, in logs, annotations, summaries, files and on this page: ' +
      (leaks === 0 ? 'none was found.' : `${leaks} WERE FOUND.`),
  )
  for (const fault of faults) page.prose(styled('red', `✘ ${fault}`))
  page.line(faults.length === 0 ? 'Demo passed.' : 'Demo FAILED.')
}

const tenant = await startTenant({ listLength: LIST_LENGTH })
try {
  Object.assign(values, {
    'vars.CYBERARK_TENANT_ID': tenant.options.tenantId,
    'vars.CYBERARK_STORE_ID': 'store-7d3f2a10-0000-4000-8000-000000000001',
    'vars.CYBERARK_CLIENT_ID': tenant.options.clientId,
    'secrets.CYBERARK_CLIENT_SECRET': tenant.options.clientSecret,
    'secrets.OLD_CLIENT_SECRET': OLD_SECRET,
  })
  page.line(styled('bold', 'CyberArk Platform Token'))
  page.prose(
    `A job of ${STEPS.length} steps, as its user sees it. The action is the one that ships (dist/); the tenant ` +
      `${tenant.options.tenantId} is simulated on this machine, so nothing leaves it.`,
  )
  for (const [index, step] of STEPS.entries()) {
    const result = await run(step, tenant)
    show(index, step, result)
    check(step, result, tenant)
  }
  conclude(tenant)
} finally {
  await tenant.stop()
}
if (faults.length > 0) process.exitCode = 1
