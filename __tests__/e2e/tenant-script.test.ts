/** scripts/tenant.ts, on which the workflow `ci` relies. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from '@jest/globals'
import { findLeaks } from '../../simulation/runner/leaks.ts'
import { runAction } from '../../simulation/runner/runner.ts'
import { readText } from '../support/repository-files.ts'
import { ended, runScript, startScript } from '../support/scripts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const isWindows = process.platform === 'win32'
let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

async function started(
  file: string,
  ...more: readonly string[]
): Promise<{ values: Record<string, string>; stop: () => Promise<number | null> }> {
  const child = startScript('scripts/tenant.ts', { args: ['--write-env', file, ...more] })
  const end = ended(child)
  while (!existsSync(file) && child.exitCode === null) await sleep(20)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return {
    values: Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2) as [string, string])),
    stop: async () => {
      child.kill('SIGTERM')
      return (await end).code
    },
  }
}

test('the file names all that is needed to sign in, and goes with the tenant', async () => {
  const file = join(folder, 'tenant.env')
  const { values, stop } = await started(file)
  expect(Object.keys(values)).toEqual([
    'TENANT_ID',
    'CLIENT_ID',
    'CLIENT_SECRET',
    'HTTPS_PROXY',
    'NODE_EXTRA_CA_CERTS',
  ])
  // One line each, and nothing that a shell, GITHUB_OUTPUT or a workflow command reads in a way of its own.
  for (const value of Object.values(values)) expect(value).toMatch(/^[\w.:/\\@~ -]+$/)
  expect(values['CLIENT_SECRET']).toMatch(/^[\w-]{20,}$/)
  if (!isWindows) expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['tenant.env'])

  const result = await runAction({
    with: {
      'tenant-id': values['TENANT_ID']!,
      'client-id': values['CLIENT_ID']!,
      'client-secret': values['CLIENT_SECRET']!,
      service: 'secrets-hub',
      path: '/secret-stores?behavior=SECRETS_TARGET',
      select: 'length(secretStores)',
    },
    env: { HTTPS_PROXY: values['HTTPS_PROXY']!, NODE_EXTRA_CA_CERTS: values['NODE_EXTRA_CA_CERTS']! },
  })
  expect(result.outputs['result']).toBe('4')
  expect(findLeaks(result, [values['CLIENT_SECRET']!, result.outputs['token']!])).toEqual([])
  result.cleanup()

  const code = await stop()
  // Windows knows no SIGTERM: the process is ended without a chance to tidy up.
  if (isWindows) return
  expect(code).toBe(0)
  expect(existsSync(file)).toBe(false)
  expect(existsSync(dirname(values['NODE_EXTRA_CA_CERTS']!))).toBe(false)
})

test('two at once are in nobody’s way', async () => {
  const [one, two] = await Promise.all([started(join(folder, 'one.env')), started(join(folder, 'two.env'))])
  expect(one.values['HTTPS_PROXY']).not.toBe(two.values['HTTPS_PROXY'])
  expect(one.values['CLIENT_SECRET']).not.toBe(two.values['CLIENT_SECRET'])
  await Promise.all([one.stop(), two.stop()])
})

test('its lists are as long as somebody wants, and come in pages', async () => {
  const { values, stop } = await started(join(folder, 'tenant.env'), '--list-length', '2500')
  const result = await runAction({
    with: {
      'tenant-id': values['TENANT_ID']!,
      'client-id': values['CLIENT_ID']!,
      'client-secret': values['CLIENT_SECRET']!,
      ...{ service: 'pcloud', path: '/Safes?limit=1000', pages: 'all', select: 'length(value)' },
    },
    env: { HTTPS_PROXY: values['HTTPS_PROXY']!, NODE_EXTRA_CA_CERTS: values['NODE_EXTRA_CA_CERTS']! },
  })
  await stop()
  expect([result.outputs['result'], result.log.match(/Page \d/g)]).toEqual([
    '2500',
    ['Page 1', 'Page 2', 'Page 3'],
  ])
  result.cleanup()
})

test.each([
  ['an option it does not know', ['--port', '1']],
  ['a length that is no number', ['--list-length', 'long']],
])('%s ends it at once', async (_, args) => {
  const { code, stderr } = await runScript('scripts/tenant.ts', { args })
  expect(stderr).toContain('Usage: node scripts/tenant.ts [--write-env FILE] [--list-length N]')
  expect(code).toBe(2)
})

test('the workflow ci reads what the file has', async () => {
  const workflow = readText('.github/workflows/ci.yml')
  expect(workflow).toContain('node scripts/tenant.ts --write-env "$file"')
  const read = [...workflow.matchAll(/steps\.tenant\.outputs\.(\w+)/g)].map(([, name]) => name!)
  const { values, stop } = await started(join(folder, 'tenant.env'))
  await stop()
  expect([...new Set(read)].filter((name) => !(name in values))).toEqual([])
})
