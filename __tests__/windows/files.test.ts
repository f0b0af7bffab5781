/**
 * Files on Windows, as far as Wine shows them. What it does otherwise:
 * - It makes no links and follows those of its host unseen, so that nothing here is about links.
 * - It takes names that Windows cannot hold, such as `NUL` or `a:b`, for any other.
 * - Rights are the host's: mode 0600 comes to nothing, as it does on Windows, where a file has its folder's rights.
 * - Drive `Z:` is a folder of Linux in which Wine looks for other cases by itself; on Windows the file system does.
 */
import { expect, test } from '@jest/globals'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import { expectFailure } from '../e2e/support/told.ts'
import { step, type Extra, type Inputs, type StepRun } from '../support/step.ts'

const body = '{"password":"from the service","n":1}'

/** A request whose answer goes to a file; the script runs in the action's process before the action does. */
function saved(name: string, script = '', inputs: Inputs = {}, extra: Extra = {}): Promise<StepRun> {
  const code = `import fs from 'node:fs'
    const { RUNNER_TEMP: temp, GITHUB_WORKSPACE: workspace, GITHUB_ENV: runnerFile } = process.env
    const saveTo = (path) => { process.env['INPUT_RESPONSE-FILE'] = path }
    ${script}`
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.') ? undefined : { status: 200, body }
  return step(
    { service: 'pcloud', path: '/x', 'response-file': name, ...inputs },
    {
      tenant: { respond },
      nodeOptions: ['--import', `data:text/javascript,${encodeURIComponent(code)}`],
      ...extra,
    },
  )
}

test.concurrent.each([
  ['answer.json', 'temp/answer.json'],
  ['deep/er/answer.json', 'temp/deep/er/answer.json'],
  ['deep\\er\\answer.json', 'temp/deep/er/answer.json'],
  ['.\\a\\..\\answer.json', 'temp/answer.json'],
  ['two words ü.json', 'temp/two words ü.json'],
])('response-file: %s is below RUNNER_TEMP', async (name, path) => {
  const run = await saved(name)
  expect([run.outcome, run.contents[path]?.toString()]).toEqual(['success', body])
  expect(run.outputs['response-file']).toMatch(/^Z:\\tmp\\step-.*\.json$/)
  expect(run.outputs['response-file']).toBe(run.files[0]?.saidPath)
})

test('an older file is replaced as a whole', async () => {
  const run = await saved(
    'answer.json',
    "fs.writeFileSync(temp + '/answer.json', 'old and longer'.repeat(99))",
  )
  expect(run.contents['temp/answer.json']?.toString()).toBe(body)
})

test.concurrent.each([
  ['as it is', "saveTo(workspace + '\\\\out\\\\answer.json')", 'workspace/out/answer.json'],
  ['with slashes', "saveTo(workspace.replaceAll('\\\\', '/') + '/answer.json')", 'workspace/answer.json'],
  ['without its drive', "saveTo(workspace.slice(2) + '\\\\answer.json')", 'workspace/answer.json'],
  ['in another case', "saveTo(temp.toUpperCase() + '\\\\answer.json')", 'temp/answer.json'],
])('a folder may be named %s', async (how, script, path) => {
  // Told in the case it was given in, it is not taken for the file that is there.
  const leaves = how === 'in another case' ? [path] : []
  const run = await saved('replaced by then', script, {}, { leaves })
  expect([run.outcome, run.contents[path]?.toString()]).toEqual(['success', body])
})

test.concurrent.each([
  ['the folder of the runner’s files', 'saveTo(runnerFile)'],
  ['that folder in another case', 'saveTo(runnerFile.toUpperCase())'],
  ['a folder of that name', "saveTo('_Runner_File_Commands\\\\x')"],
  ['a way out of RUNNER_TEMP', "saveTo('..\\\\x.json')"],
  ['a drive that is not there', "saveTo('Q:\\\\x.json')"],
  ['a folder', "fs.mkdirSync(temp + '/folder'); saveTo('FOLDER')"],
])('refused before anything is sent: %s', async (_what, script) => {
  const run = await saved('replaced by then', script)
  expectFailure(run, 'An input needs correcting', ['- response-file'])
  expect([run.requests, run.files]).toEqual([[], []])
})

test.concurrent.each([
  ['in other cases and with backslashes', 'Folder\\BODY.json'],
  ['with slashes', 'folder/body.json'],
])('body-file: a name %s', async (_how, name) => {
  const content = '{\r\n  "from": "a file"\r\n}\r\n'
  const inputs = { method: 'POST', 'body-file': name }
  const run = await saved('answer.json', '', inputs, { workspaceFiles: { 'folder/body.json': content } })
  expect([run.outcome, run.requests.at(-1)?.body]).toEqual(['success', content])
})

test('body-file: one that is not there is told by its name', async () => {
  const run = await saved('answer.json', '', { method: 'POST', 'body-file': 'no\\such.json' })
  expectFailure(run, 'An input needs correcting', ['- body-file', 'no\\such.json', 'ENOENT'])
})
