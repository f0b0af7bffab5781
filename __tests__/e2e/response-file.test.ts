/** Responses that go to a file: where, with what rights, and never half of one. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { expect, test } from '@jest/globals'
import { cutMidBody, hugeBody } from '../../simulation/tenant/hostile.ts'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import { step, type Extra, type Inputs, type StepRun } from '../support/step.ts'
import { expectFailure, warningsOf } from './support/told.ts'

const body = '{"password":"from the service","n":1}'

function saved(name: string, inputs: Inputs = {}, extra: Extra & { reply?: Reply } = {}): Promise<StepRun> {
  const { reply = { status: 200, body }, ...rest } = extra
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.') ? undefined : reply
  const given = { service: 'pcloud', path: '/x', retries: '0', 'response-file': name, ...inputs }
  return step(given, { tenant: { respond }, ...rest })
}

/** Runs in the action's process before the action does. */
function before(script: string): Pick<Extra, 'nodeOptions'> {
  const code = `import fs from 'node:fs'; const { RUNNER_TEMP: temp, GITHUB_WORKSPACE: workspace } = process.env; ${script}`
  return { nodeOptions: ['--import', `data:text/javascript,${encodeURIComponent(code)}`] }
}

test.concurrent.each([
  ['answer.json', 'answer.json'],
  ['deep/er/answer.json', 'deep/er/answer.json'],
  ['./a/../answer.json', 'answer.json'],
  ['two words ü.json', 'two words ü.json'],
])('response-file: %s is below RUNNER_TEMP, for its owner only', async (name, path) => {
  const run = await saved(name)
  expect(run.outcome).toBe('success')
  expect(run.files).toMatchObject([{ folder: 'temp', path, kind: 'file', mode: 0o600, size: body.length }])
  expect(run.contents[`temp/${path}`]!.toString()).toBe(body)
  expect(run.outputs).toMatchObject({ 'response-file': `${run.temp}/${path}`, status: '200', response: body })
  expect(run.masks).toContain('from the service')
})

test('an older file is replaced as a whole, with the rights of a new one', async () => {
  const script = "fs.writeFileSync(temp + '/answer.json', 'old and much longer'.repeat(99), { mode: 0o644 })"
  const run = await saved('answer.json', {}, before(script))
  expect(run.files).toMatchObject([{ path: 'answer.json', mode: 0o600 }])
  expect(run.contents['temp/answer.json']!.toString()).toBe(body)
})

test('an absolute path is written to when it is given so', async () => {
  const script = "process.env['INPUT_RESPONSE-FILE'] = workspace + '/out/answer.json'"
  const run = await saved('replaced by then', {}, before(script))
  expect(run.files).toMatchObject([{ folder: 'workspace', path: 'out/answer.json', mode: 0o600 }])
  expect(run.outputs['response-file']).toBe(`${run.workspace}/out/answer.json`)
})

test.concurrent.each([
  ['the file itself', "fs.symlinkSync(workspace + '/stolen.json', temp + '/answer.json')", 'answer.json'],
  ['a folder on the way', "fs.symlinkSync(workspace, temp + '/folder')", 'folder/answer.json'],
  [
    'a folder further up',
    "fs.mkdirSync(workspace + '/a'); fs.symlinkSync(workspace, temp + '/l')",
    'l/a/answer.json',
  ],
])('a link is never written through: %s', async (_what, script, name) => {
  const link = `temp/${name === 'answer.json' ? name : name.split('/')[0]!}`
  const run = await saved(name, {}, { ...before(script), leaves: [link] })
  expectFailure(run, 'An input needs correcting', ['- response-file', 'symbolic link'])
  expect(run.requests).toEqual([])
})

test('a link that comes up while the request is under way is not followed either', async () => {
  const script =
    "const timer = setInterval(() => { try { fs.symlinkSync(workspace + '/stolen.json', temp + '/answer.json'); clearInterval(timer) } catch {} }, 300)"
  const reply: Reply = { status: 200, body, delayMs: 1200 }
  const unref = script.replace('}, 300)', '}, 300); timer.unref()')
  const run = await saved('answer.json', {}, { ...before(unref), leaves: ['temp/answer.json'], reply })
  expectFailure(run, 'response-file leads through a link', ['answer.json'])
  expect(run.files).toMatchObject([{ kind: 'link' }])
})

test('a place that is taken while the request is under way does not cost the answer', async () => {
  const script =
    "setTimeout(() => fs.mkdirSync(temp + '/answer.json/taken', { recursive: true }), 600).unref()"
  const reply: Reply = { status: 200, body, delayMs: 1500 }
  const run = await saved('answer.json', { method: 'POST' }, { ...before(script), reply })
  expectFailure(run, 'response-file cannot be written', ['answer.json', /if: failure\(\)/])
  expect(run.outputs).toMatchObject({ status: '200', response: body })
  expect(run.outputs).not.toHaveProperty('response-file')
  expect(run.masks).toContain('from the service')
})

test.concurrent.each<[string, Reply, string]>([
  ['an unwanted status', { status: 404, body }, 'Nothing is there'],
  ['an answer that is cut off', cutMidBody(body), 'The answer was cut off'],
  [
    'no success: the body says so',
    { status: 200, body: { success: false, Message: 'x' } },
    'The operation failed',
  ],
])('%s leaves no file, or a whole one', async (_what, reply, title) => {
  const run = await saved('answer.json', {}, { reply })
  expectFailure(run, title, [])
  const whole = title === 'The operation failed' ? ['answer.json'] : []
  expect(run.files.map(({ path }) => basename(path))).toEqual(whole)
  expect(Object.keys(run.outputs).filter((name) => name === 'response-file')).toHaveLength(whole.length)
})

test('a status that is expected is written, whichever it is', async () => {
  const run = await saved('answer.json', { 'expect-status': '2xx,404' }, { reply: { status: 404, body } })
  expect([run.outcome, run.contents['temp/answer.json']?.toString()]).toEqual(['success', body])
})

test('bytes stay as they are', async () => {
  const bytes = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 256))
  const run = await saved('bytes', { 'mask-response': 'none' }, { reply: { status: 200, body: bytes } })
  expect(run.contents['temp/bytes']!.equals(bytes)).toBe(true)
})

test('select works on what went to a file, too', async () => {
  const run = await saved('answer.json', { select: 'n' })
  expect([run.outcome, run.outputs['result']]).toEqual(['success', '1'])
})

test('a response of 40 MB goes to the file, and the outputs say so', async () => {
  const run = await saved('large.json', {}, { reply: hugeBody(40_000_000) })
  expect([run.outcome, run.files[0]?.size]).toEqual(['success', 40_000_000])
  const hash = createHash('sha256')
    .update(`"${'a'.repeat(39_999_998)}"`)
    .digest('hex')
  expect(createHash('sha256').update(run.contents['temp/large.json']!).digest('hex')).toBe(hash)
  expect(run.outputs).not.toHaveProperty('response')
  expect(warningsOf(run).join('\n')).toContain('response')
})

test.concurrent.each([
  ['100 KiB', 100 * 1024, true],
  ['200 KiB', 200 * 1024, true],
  ['1 MiB', 1024 * 1024, false],
  ['5 MiB', 5 * 1024 * 1024, false],
])('a response of %s as an output: %d bytes, kept: %s', async (_what, bytes, isKept) => {
  const reply: Reply = { status: 200, body: { text: 'x'.repeat(bytes - 11) } }
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.') ? undefined : reply
  const run = await step({ service: 'pcloud', select: 'length(text)' }, { tenant: { respond } })
  expect(run.outcome).toBe('success')
  expect(run.outputs['response']?.length).toBe(isKept ? bytes : undefined)
  const isLarge = isKept && bytes > 128 * 1024
  expect(run.annotations.filter(({ level }) => level === 'notice')).toEqual(
    isLarge ? [expect.objectContaining({ message: expect.stringContaining('Set response-file') })] : [],
  )
  expect(warningsOf(run)).toEqual(isKept ? [] : [expect.stringContaining('response-file')])
  expect(run.outputs).toMatchObject({ status: '200', result: String(bytes - 11) })
  expect(() => run.jobOutputs()).not.toThrow()
})

test('a result that is too large for an output is left out with a warning', async () => {
  const reply: Reply = { status: 200, body: { text: 'x'.repeat(1024 * 1024) } }
  const run = await saved('f', { select: 'text' }, { reply })
  expect(run.outputs).not.toHaveProperty('result')
  expect(warningsOf(run).join('\n')).toMatch(/result/)
})
