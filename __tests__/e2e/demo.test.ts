/** `npm run demo`, as a newcomer runs it. */
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readText, root } from '../support/repository-files.ts'
import { runScript } from '../support/scripts.ts'

const plain = runScript('scripts/demo.ts')

test('the demo shows eight steps as their user sees them, and ends with 0', async () => {
  const { code, stdout, stderr } = await plain
  expect(stderr).toBe('')
  const headings = stdout.split('\n').filter((line) => line.startsWith('━━'))
  expect(headings.map((line) => line.replaceAll(/ ?━+ ?/g, '|'))).toEqual([
    '|1/8  Sign in|✔ success|',
    '|2/8  Secrets Hub: list the secret stores in AWS|✔ success|',
    '|3/8  Secrets Hub: scan a store|✔ success|',
    '|4/8  Secrets Hub: wait for the end of the scan|✔ success|',
    '|5/8  Secure Cloud Access: elevate for a deployment|✔ success|',
    '|6/8  Privilege Cloud: list all accounts of a safe|✔ success|',
    '|7/8  Privilege Cloud: fetch the password of an account|✔ success|',
    '|8/8  A wrong secret|✘ failure, as it should|',
    '|Result|✔ all as shown|',
  ])
  expect(stdout).toMatch(/│ Tenant +abc1234\.id\.cyberark\.cloud\n/)
  expect(stdout).toMatch(/│ token +\*\*\*\n/)
  expect(stdout).toMatch(/│ CYBERARK_TOKEN +\*\*\*\n/)
  expect(stdout).toMatch(/│ result +\[{"id":"store-[\w-]+","name":"aws-asm-1"},\n/)
  expect(stdout).toMatch(/│ result +\*\*\*\n/)
  expect(stdout).toMatch(/│ result +\*\*\*\n/)
  expect(stdout).toMatch(/│ id: scan-\S+, status: IN_PROGRESS \(0 s\)\n/)
  expect(stdout).toMatch(/│ id: scan-\S+, status: SUCCESS \(\d+ s\)\n/)
  expect(stdout).toMatch(/│ Page 3: 499 items, 2499 in all\.\n/)
  expect(stdout).toContain('│ Error: abc1234.id.cyberark.cloud refused to sign in')
  expect(stdout).toMatch(/none\s+was\s+found\.\nDemo passed\.\n$/)
  expect(code).toBe(0)
})

test('its page fits a log: 96 columns, no colours, nothing that a runner would take for a command', async () => {
  const { stdout } = await plain
  const lines = stdout.split('\n')
  expect(lines.filter((line) => line.length > 96)).toEqual([])
  expect(stdout).not.toContain('\u001B')
  expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([])
})

test('it has colours when they are asked for', async () => {
  const { stdout } = await runScript('scripts/demo.ts', { env: { FORCE_COLOR: '1' } })
  expect(stdout).toContain('\u001B[1mCyberArk Platform Token')
})

test('it ends with 1 when a step goes wrong, and says which', async () => {
  const { code, stdout } = await runScript('scripts/demo.ts', {
    env: { ACTION_NODE: join(root, 'no', 'such', 'node') },
  })
  expect(stdout).toContain('✘ not as shown')
  expect(stdout).toContain('✘ Sign in: not so: It ends with success.')
  expect(stdout).toMatch(/\nDemo FAILED\.\n$/)
  expect(code).toBe(1)
})

test('an older Node is told what to do, before it stumbles over TypeScript', async () => {
  const older = 'Object.defineProperty(process, "versions", { value: { node: "20.19.0" } })'
  const { code, stdout, stderr } = await runScript('scripts/demo.ts', {
    nodeOptions: ['--import', `data:text/javascript,${older}`, '--import', './scripts/require-node-24.js'],
  })
  expect(stdout).toBe('')
  expect(stderr).toContain('This needs Node 24')
  expect(stderr).toContain('npm rebuild node')
  expect(code).toBe(1)
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> }
  expect(scripts['demo']).toBe('node --import ./scripts/require-node-24.js scripts/demo.ts')
})
