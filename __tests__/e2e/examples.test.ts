/** Every workflow in examples/ is one that GitHub accepts, keeps the rules, and does what it says with dist/. */
import { expect, test } from '@jest/globals'
import { filesBelow, readText } from '../support/repository-files.ts'
import { startScene } from '../support/step.ts'
import { checkAction, checkWorkflow } from '../support/workflow-parser.ts'
import { unevenPins, workflowFaults } from '../support/workflow-rules.ts'
import { runWorkflow } from '../support/workflow-run.ts'
import { THIS_ACTION } from '../support/workflow-steps.ts'
import { scenarios } from './support/examples/scenarios.ts'

const paths = filesBelow('examples', '.yml')
const actions = paths.filter((path) => path.endsWith('/action.yml'))
const workflows = paths.filter((path) => !actions.includes(path))

/** Who needs to write what, and nothing else. */
const writers = { 'secretless-conjur.yml/stores': ['id-token'] }

test.each(workflows)('%s is a workflow that GitHub accepts', (path) => {
  expect(checkWorkflow(readText(path), path)).toEqual([])
})

test.each(actions)('%s is an action that GitHub accepts', (path) => {
  expect(checkAction(readText(path))).toEqual([])
})

test.each(paths)('%s keeps the rules that our own workflows keep', (path) => {
  const text = readText(path)
  // A placeholder has no commit, and an action of the same repository none of its own.
  const known = text.replaceAll(`uses: ${THIS_ACTION}`, 'uses: ./').replaceAll(/uses: \.\/\S+$/gm, 'uses: ./')
  const faults = actions.includes(path) ? [] : workflowFaults(path.replace('examples/', ''), known, writers)
  // The job that calls another workflow cannot have a time limit; those of that workflow have.
  const mayLack = 'reusable-workflow-caller.yml: rotate: Write "timeout-minutes".'
  expect(faults.filter((fault) => fault !== mayLack)).toEqual([])
  expect(text).not.toMatch(/^\s*secrets: inherit/m)
  expect(text).not.toMatch(/^\s*run:.*\$\{\{/m)
})

test('an action has one version in all of them, and in our own workflows', () => {
  const own = filesBelow('.github/workflows', '.yml')
  expect(unevenPins([...paths, ...own].map(readText))).toEqual([])
})

test.each(paths.filter((path) => readText(path).includes(THIS_ACTION)))(
  '%s says at its top how to pin this action',
  (path) => {
    expect(readText(path).split('\n', 1)[0]).toBe(
      `# ${THIS_ACTION} follows the newest release; the full commit of a release is safer, see docs/security.md.`,
    )
  },
)

test('every example is run below', () => {
  const run = scenarios.flatMap(({ path, files = {} }) => [path, ...Object.values(files)])
  expect(paths.filter((path) => !run.includes(path))).toEqual([])
})

test.concurrent.each(scenarios)(
  '$path: $title',
  async ({ path, tenant, files, expected, around }) => {
    const scene = await startScene(tenant)
    try {
      const { options, env } = scene.tenant
      const { records, jobs } = await runWorkflow(path, {
        scene,
        files: files ?? {},
        secrets: { CYBERARK_CLIENT_SECRET: options.clientSecret },
        ...around({ options, env }),
      })
      const sent = scene.tenant.requests.map(({ method, host, path: target }) => `${method} ${host}${target}`)
      expect(sent).toEqual(expected.requests)
      expect(records.map(({ title, outcome }) => `${title}: ${outcome}`)).toEqual(expected.steps)
      expect(Object.fromEntries(Object.entries(jobs).map(([name, { result }]) => [name, result]))).toEqual(
        expected.jobs,
      )
      const shown = Object.fromEntries(records.map(({ title, env: seen }) => [title, seen]))
      expect(shown).toMatchObject(expected.env ?? {})
      expected.more?.({ records, jobs, tenant: scene.tenant })
      // The token is for the steps that are handed it.
      expect(records.filter(({ run }) => Object.keys(run?.env ?? {}).length > 0)).toEqual([])
    } finally {
      await scene.stop()
    }
  },
  60_000,
)
