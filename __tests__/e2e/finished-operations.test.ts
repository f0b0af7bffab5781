/** Operations that are begun and waited for, by the expressions that the page about the services shows. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { section } from '../support/documents.ts'
import { readText } from '../support/repository-files.ts'
import { startScene, type Inputs } from '../support/step.ts'

const page = readText('docs/services.md')

/** An input as a section of the page shows it last, with values in place of `${{ … }}`. */
function shown(title: string, input: string, ...values: readonly string[]): string {
  const lines = [...section(page, title).matchAll(new RegExp(`^ +${input}: (.*)$`, 'gm'))]
  const left = [...values]
  return (lines.at(-1)?.[1] ?? '').replace(/\$\{\{.*?\}\}/g, () => left.shift()!)
}

let scene: Awaited<ReturnType<typeof startScene>>
let token: string

type Run = Awaited<ReturnType<typeof scene.run>>

beforeAll(async () => {
  scene = await startScene()
  token = (await scene.run({})).outputs['token']!
})
afterAll(() => scene.stop())

const run = (inputs: Inputs): Promise<Run> => scene.run({ token, ...inputs })
const told = ({ log }: Run): string[] =>
  log
    .split('\n')
    .filter((line) => / \(\d+ s\)$/.test(line))
    .map((line) => line.replace(/\d+ s/, 'n s'))
const requests = (of: Run): string[] => of.requests.map(({ method, path }) => `${method} ${path}`)

describe('Secrets Hub', () => {
  test('a scan, on its store', async () => {
    const store = 'store-7d3f2a10-0000-4000-8000-000000000001'
    const begun = await run({
      service: 'secrets-hub',
      headers: 'Accept: application/x.secretshub.beta+json',
      method: 'POST',
      path: '/scan-definitions/secret-store/default/scan',
      body: JSON.stringify({ scope: { secretStoresIds: [store] } }),
      select: 'scanIds[0]',
    })
    const id = begun.outputs['result']!
    const ended = await run({
      service: 'secrets-hub',
      path: `/secret-stores/${store}`,
      'wait-until': shown('Secrets Hub', 'wait-until', id),
      select: shown('Secrets Hub', 'select'),
    })
    expect(requests(ended)).toEqual(Array(3).fill(`GET /api/secret-stores/${store}`))
    expect(new Set(ended.requests.map(({ connectionId }) => connectionId)).size).toBe(1)
    expect([ended.outcome, ended.outputs['status']]).toEqual(['success', '200'])
    expect(ended.outputs['result']).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(told(ended)).toEqual([`id: ${id}, status: IN_PROGRESS (n s)`, `id: ${id}, status: SUCCESS (n s)`])
  })
})

describe('Secure Cloud Access', () => {
  const wait = (id: string): Inputs => ({
    service: 'sca',
    path: '/integrations/status',
    query: `jobId=${id}`,
    'wait-until': shown('Secure Cloud Access', 'wait-until'),
    select: shown('Secure Cloud Access', 'select'),
  })

  test('a rescan', async () => {
    const begun = await run({
      service: 'sca',
      method: 'POST',
      path: '/cloud/rescan',
      body: '{"cloudProvider": 0, "accountType": "All"}',
      select: 'jobId',
    })
    const id = begun.outputs['result']!
    const ended = await run(wait(id))
    expect([ended.outcome, ended.outputs['result'], ended.requests.length]).toEqual(['success', id, 3])
  })

  test.each([
    ['in the words of the Go SDK', '{"status": "failure", "error": "no"}', 'selects nothing'],
    ['as a bare integer', '2', 'lower(to_string(status)): null'],
  ])('one that failed %s', async (_, body, cause) => {
    const failing = await startScene({
      respond: ({ path }) => (path.includes('jobId') ? { status: 200, body } : undefined),
    })
    try {
      const ended = await failing.run({ ...wait('7'), timeout: '3' })
      expect([ended.outcome, ended.outputs['response']]).toEqual(['failure', body])
      expect(ended.log).toContain(cause)
    } finally {
      await failing.stop()
    }
  })
})

describe('Privilege Cloud', () => {
  test('a verification, whatever the account said of the one before', async () => {
    const path = '/Accounts/24_2'
    const cloud = { service: 'privilege-cloud' }
    const before = await run({ ...cloud, path, select: 'secretManagement.lastVerifiedTime || `0`' })
    await run({ ...cloud, path: `${path}/Verify`, method: 'POST' })
    const time = before.outputs['result']!
    const ended = await run({ ...cloud, path, 'wait-until': shown('Privilege Cloud', 'wait-until', time) })
    expect(ended.outcome).toBe('success')
    expect(told(ended)).toEqual([
      `secretManagement.lastVerifiedTime: ${time} (n s)`,
      `secretManagement.lastVerifiedTime: ${String(Number(time) + 60)} (n s)`,
    ])
    expect(requests(ended)).toEqual(Array(3).fill('GET /PasswordVault/API/Accounts/24_2'))
  })
})
