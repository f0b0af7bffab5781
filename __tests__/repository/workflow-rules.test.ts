/** Each rule about workflows is given something bad, so that it is known to fire. */
import { expect, test } from '@jest/globals'
import { unevenPins, workflowFaults } from '../support/workflow-rules.ts'

const commit = '3d3c42e5aac5ba805825da76410c181273ba90b1'
const good = `
on: push
permissions: {}
concurrency: ci
jobs:
  a:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${commit} # v7.0.1
        with:
          persist-credentials: false
      - run: npm ci --ignore-scripts
      - uses: ./
`

test('a workflow that keeps the rules has no faults', () => {
  expect(workflowFaults('a.yml', good)).toEqual([])
})

test.each([
  ['on: push', 'on: pull_request_target', 'pull_request_target runs strangers'],
  ['on: push', 'on:\n  workflow_run:\n    workflows: [ci]', 'workflow_run runs strangers'],
  ['permissions: {}\n', '', 'Write "permissions: {}" at the top'],
  ['permissions: {}', 'permissions: read-all', 'Write "permissions: {}" at the top'],
  ['concurrency: ci', '', 'Write "concurrency" at the top'],
  ['    timeout-minutes: 5\n', '', 'a: Write "timeout-minutes".'],
  ['    permissions:\n      contents: read\n', '', 'a: Write the job\'s "permissions" one by one'],
  [
    '    permissions:\n      contents: read\n',
    '    permissions: write-all\n',
    'a: Write the job\'s "permissions"',
  ],
  ['contents: read', 'packages: write', 'a: "packages: write" is more than it may.'],
  ['contents: read', 'contents: write', 'a: It can write, so it installs and runs no packages: npm ci.'],
  [`@${commit} # v7.0.1`, '@v7', 'Pin actions/checkout@v7 to a full commit'],
  [`@${commit} # v7.0.1`, `@${commit.slice(1)} # v7.0.1`, 'to a full commit'],
  [' # v7.0.1', '', 'Write the version right behind actions/checkout@'],
  [' # v7.0.1', ' # v7', 'Write the version right behind actions/checkout@'],
  ['persist-credentials: false', 'persist-credentials: true', 'a: Write "persist-credentials: false"'],
  ['npm ci --ignore-scripts', 'npm ci', 'a: Write "npm ci --ignore-scripts".'],
  ['npm ci --ignore-scripts', 'echo ${{ github.ref }}', 'a: An expression in a script can become code.'],
])('%j become %j', (before, after, fault) => {
  expect(good).toContain(before)
  expect(workflowFaults('a.yml', good.replace(before, after))).toContainEqual(expect.stringContaining(fault))
})

test.each([
  ['- { uses: actions/checkout@v7 }', 'Pin actions/checkout@v7 to a full commit'],
  ['- "uses": actions/checkout@v7', 'Pin actions/checkout@v7 to a full commit'],
  ["- uses: 'actions/checkout@v7'", 'Pin actions/checkout@v7 to a full commit'],
  ['- uses : actions/checkout@v7', 'Pin actions/checkout@v7 to a full commit'],
  ['- ? uses\n        : actions/checkout@v7', 'Pin actions/checkout@v7 to a full commit'],
  ['- uses:\n          actions/checkout@v7', 'Pin actions/checkout@v7 to a full commit'],
  [`- uses: >-\n          actions/checkout@${commit} # v7.0.1`, 'Pin actions/checkout@'],
  ['- { name: &it actions/checkout@v7, uses: *it }', 'Pin actions/checkout@v7 to a full commit'],
  ['- uses: docker://alpine:3', 'Pin docker://alpine:3 to a full commit'],
  ['- uses: ./../elsewhere', 'Pin ./../elsewhere to a full commit'],
  [`- { uses: actions/checkout@${commit} } # v7.0.1`, 'Write the version right behind actions/checkout@'],
  ['- uses: ./\n        uses: ./', 'Map keys must be unique'],
])('no way of writing escapes: %j', (step, fault) => {
  expect(good).toContain('- uses: ./')
  expect(workflowFaults('a.yml', good.replace('- uses: ./', step))).toContainEqual(
    expect.stringContaining(fault),
  )
})

test('a called workflow is pinned as well', () => {
  const calling = `jobs:\n  b: { uses: o/r/.github/workflows/x.yml@main }`
  expect(workflowFaults('a.yml', good.replace('jobs:', calling))).toContainEqual(
    expect.stringContaining('Pin o/r/.github/workflows/x.yml@main to a full commit'),
  )
})

test.each([
  [`- { uses: actions/checkout@${commit}, # v7.0.1\n          with: { persist-credentials: false } }`],
  [`- 'uses': "actions/checkout@${commit}" # v7.0.1\n        with: { persist-credentials: false }`],
])('a pin is one in any way of writing: %j', (step) => {
  expect(workflowFaults('a.yml', good.replace('- uses: ./', step))).toEqual([])
})

test('one action with two versions is told', () => {
  expect(unevenPins([good, good.replace('v7.0.1', 'v7.0.0')])).toEqual([
    `actions/checkout is pinned to ${commit} # v7.0.1 and ${commit} # v7.0.0. Use one version everywhere.`,
  ])
  expect(unevenPins([good, 'jobs: [{ uses: actions/checkout/part@v7 }]'])).toEqual([
    expect.stringMatching(/^actions\/checkout is pinned to \w+ # v7\.0\.1 and v7 #\. Use one version/),
  ])
})
