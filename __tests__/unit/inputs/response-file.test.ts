import { mkdirSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FileContext } from '../../../src/inputs/folders.ts'
import { linkOnTheWay } from '../../../src/inputs/link-on-the-way.ts'
import { whyUnwritable } from '../../../src/inputs/writable-file.ts'
import { faultsOf, requestFaultsOf, requestOf } from '../../support/inputs.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const base = temporaryFolder()
const temp = path.join(base, 'temp')
const folders: FileContext = {
  temp,
  workspace: path.join(base, 'workspace'),
  runnerFiles: [path.join(temp, '_runner_file_commands', 'set_output_1')],
}
const told = async (name: string): Promise<string[]> => requestFaultsOf({ 'response-file': name }, folders)

beforeAll(() => {
  for (const folder of ['temp/folder/inner', 'workspace', 'elsewhere/deep']) {
    mkdirSync(path.join(base, folder), { recursive: true })
  }
  writeFileSync(path.join(temp, 'file'), 'old')
  symlinkSync(path.join(base, 'elsewhere'), path.join(temp, 'link'), 'junction')
  symlinkSync(path.join(base, 'nowhere'), path.join(temp, 'dangling'), 'junction')
  symlinkSync(temp, path.join(base, 'way-to-temp'), 'junction')
})

test.each(['new.json', 'folder/new.json', 'new/deeper/x.json', 'file'])('%s may be written', async (name) => {
  expect((await requestOf({ 'response-file': name }, folders)).responseFile).toEqual({
    path: path.join(temp, name),
    root: temp,
  })
})

test('an absolute path is written where it says', async () => {
  for (const file of [path.join(folders.workspace, 'x'), path.join(base, 'elsewhere', 'deep', 'new', 'x')]) {
    expect((await requestOf({ 'response-file': file }, folders)).responseFile?.path).toBe(file)
  }
})

test('nothing is written when it is not given', async () => {
  expect((await requestOf({}, folders)).responseFile).toBeUndefined()
})

test('a folder is refused', async () => {
  for (const name of ['folder', 'folder/', 'new/', 'file/']) {
    expect(await told(name)).toEqual([`response-file: ${name} is a folder. Name the file to write.`])
  }
  expect(await told(path.parse(base).root)).toHaveLength(1)
})

test('a place below a file is refused', async () => {
  expect(await told('file/x')).toEqual([
    `response-file: ${path.join(temp, 'file')} is not a folder, so nothing can be written below it. Choose another place.`,
  ])
})

describe('a symbolic link', () => {
  test.each([
    ['link', 'link'],
    ['link/x', 'link'],
    ['link/deep/x', 'link'],
    ['link/new/x', 'link'],
    ['dangling', 'dangling'],
    ['dangling/x', 'dangling'],
  ])('on the way of %s is refused and named', async (name, link) => {
    expect(await told(name)).toEqual([
      `response-file: ${path.join(temp, link)} is a symbolic link. The answer is never written through one, since it could lead anywhere; remove the link or choose another place.`,
    ])
  })

  test('above the trusted folder is the machine’s own business', async () => {
    const linked = { ...folders, temp: path.join(base, 'way-to-temp') }
    expect(await requestFaultsOf({ 'response-file': 'folder/x' }, linked)).toEqual([])
  })

  test('right above an absolute path is refused', async () => {
    expect(await told(path.join(base, 'way-to-temp', 'x'))).toEqual([
      expect.stringContaining(`${path.join(base, 'way-to-temp')} is a symbolic link`),
    ])
  })

  test('that appears later is found when the file is written', () => {
    const file = { path: path.join(temp, 'later', 'x'), root: temp }
    expect(linkOnTheWay(file)).toBeUndefined()
    symlinkSync(path.join(base, 'elsewhere'), path.join(temp, 'later'), 'junction')
    expect(linkOnTheWay(file)).toBe(path.join(temp, 'later'))
  })

  test.each([
    ['/tmp/x', undefined],
    ['/var/log/x', undefined],
    ['/etc/x', undefined],
    ['/tmp/today/x', '/tmp/today'],
    ['/srv/tmp/x', '/srv'],
    ['/private/x', '/private'],
    ['/home/x', undefined],
  ])('of macOS itself is on the way of many files, as of %s; what is refused is %s', (file, link) => {
    const links = ['/tmp', '/var', '/etc', '/tmp/today', '/srv', '/srv/tmp', '/private']
    const look = (place: string): { isSymbolicLink: () => boolean } => ({
      isSymbolicLink: () => links.includes(place),
    })
    expect(linkOnTheWay({ path: file, root: '/' }, look)).toBe(link)
  })
})

test('a file of the runner and a place outside are refused by name', async () => {
  expect(await told('_runner_file_commands/set_env_1')).toEqual([
    expect.stringMatching(/^response-file: names a file of the runner itself\./),
  ])
  expect(await told('../x')).toEqual([expect.stringMatching(/^response-file: leads out of RUNNER_TEMP\./)])
})

test('a file of the runner is refused by another name of its folder, too', async () => {
  mkdirSync(path.join(base, 'runner', 'commands'), { recursive: true })
  symlinkSync(path.join(base, 'runner'), path.join(base, 'alias'), 'junction')
  const aliased = { ...folders, runnerFiles: [path.join(base, 'alias', 'commands', 'set_env_1')] }
  const name = path.join(base, 'runner', 'commands', 'set_env_1')
  expect(await requestFaultsOf({ 'response-file': name }, aliased)).toEqual([
    expect.stringMatching(/^response-file: names a file of the runner itself\./),
  ])
})

test('a device is refused: the file would replace it', async () => {
  const device = process.platform === 'win32' ? '\\\\.\\NUL' : '/dev/null'
  expect(await told(device)).toEqual([
    expect.stringMatching(/^response-file: .*(?:is not a regular file|leads to a device)/),
  ])
})

describe('whether it can be written is found out by writing:', () => {
  test.each([
    ['a name that is too long', 'n'.repeat(300)],
    ['a folder’s name that is too long', `new/${'n'.repeat(300)}/x`],
    ['a path of thousands of parts', 'a/'.repeat(3000) + 'x'],
  ])('%s is refused, and nothing is left', async (_, name) => {
    expect(await told(name)).toEqual([
      expect.stringMatching(/ cannot be written \((?:ENAMETOOLONG|ENOENT)\): /),
    ])
    expect(readdirSync(temp).sort()).toEqual(['dangling', 'file', 'folder', 'later', 'link'])
  })

  test('what can be written leaves nothing behind, and an old file as it was', async () => {
    const [root, old] = [temporaryFolder(), 'old']
    writeFileSync(path.join(root, old), 'content')
    for (const name of ['a/b/new', 'new', old]) expect(whyUnwritable(path.join(root, name))).toBeUndefined()
    expect(readdirSync(root)).toEqual([old])
    expect(readFileSync(path.join(root, old), 'utf8')).toBe('content')
  })

  test('a folder that may not be written to, and a disk that is full, are told by their code', () => {
    const root = temporaryFolder()
    for (const code of ['EACCES', 'EROFS', 'ENOSPC']) {
      const refuse = (): never => {
        throw Object.assign(new Error(), { code })
      }
      expect(whyUnwritable(path.join(root, 'a', 'x'), refuse)).toBe(code)
    }
    expect(readdirSync(root)).toEqual([])
  })

  test('a folder that another process meanwhile uses stays', () => {
    const root = temporaryFolder()
    const busy = (name: string, ...how: ['wx', number]): number => {
      writeFileSync(path.join(root, 'a', 'theirs'), '')
      return openSync(name, ...how)
    }
    expect(whyUnwritable(path.join(root, 'a', 'x'), busy as typeof openSync)).toBeUndefined()
    expect(readdirSync(path.join(root, 'a'))).toEqual(['theirs'])
  })
})

test('it belongs to a request', async () => {
  expect(await faultsOf({ 'response-file': 'x' }, folders)).toEqual([
    'response-file: belongs to a request, but neither service nor service-url says where the request goes. Add service, or remove this input.',
  ])
})
