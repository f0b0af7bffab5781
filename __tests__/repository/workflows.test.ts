/** The workflows as they are, held against GitHub's schema and against our own rules. */
import { expect, test } from '@jest/globals'
import { filesBelow, readText } from '../support/repository-files.ts'
import { checkWorkflow } from '../support/workflow-parser.ts'
import { unevenPins, workflowFaults, type Writers } from '../support/workflow-rules.ts'

// Whatever its ending: GitHub runs .yaml files as well.
const paths = filesBelow('.github/workflows', '')

/** Jobs that may write, and what. A row more is a question to the reviewer. */
const writers: Writers = {
  'codeql.yml/analyze': ['security-events'],
  'scorecard.yml/scorecard': ['id-token', 'security-events'],
  'release.yml/publish': ['contents', 'id-token', 'attestations'],
}

test('there is a workflow for each thing that is promised', () => {
  const names = paths.map((path) => path.replace('.github/workflows/', ''))
  expect(names).toEqual([
    'check-dist.yml',
    'ci.yml',
    'codeql.yml',
    'dependency-review.yml',
    'lint-workflows.yml',
    'release.yml',
    'scorecard.yml',
  ])
})

test.each(paths)('%s is one that GitHub accepts', (path) => {
  expect(checkWorkflow(readText(path), path)).toEqual([])
})

test.each(paths)('%s keeps the rules', (path) => {
  expect(workflowFaults(path.replace('.github/workflows/', ''), readText(path), writers)).toEqual([])
})

test('an action has one version in all of them', () => {
  expect(unevenPins(paths.map(readText))).toEqual([])
})
