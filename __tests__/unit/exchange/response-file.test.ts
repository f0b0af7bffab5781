import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { intoFile } from '../../../src/exchange/response-file.ts'
import type { ReceivedBody } from '../../../src/exchange/response.ts'
import { LARGEST_BODY } from '../../../src/http/body.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

type Source = Iterable<unknown> | AsyncIterable<unknown>

/** Reads an answer into a file below a folder of the test's own. */
function receive(
  root: string,
  name: string,
  source: Source,
  headers: Record<string, string> = {},
): Promise<ReceivedBody> {
  const head = { status: 200, headers: new Map(Object.entries(headers)) }
  return intoFile({ path: path.join(root, name), root })(head, Readable.from(source))
}

const chunks = (...texts: string[]): Buffer[] => texts.map((text) => Buffer.from(text))

test('the answer is in the file, for its owner only, and in memory', async () => {
  const root = temporaryFolder()
  const file = path.join(root, 'answer.json')
  expect(await receive(root, 'answer.json', chunks('{"a":', '1}'))).toEqual({ file, text: '{"a":1}' })
  expect(readFileSync(file, 'utf8')).toBe('{"a":1}')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(root)).toEqual(['answer.json'])
})

test('folders are made, and a file that is there is replaced whole', async () => {
  const root = temporaryFolder()
  await receive(root, 'a/b/answer', chunks('a longer first answer'))
  await receive(root, 'a/b/answer', chunks('second'))
  expect(readFileSync(path.join(root, 'a/b/answer'), 'utf8')).toBe('second')
  expect(statSync(path.join(root, 'a')).mode & 0o777).toBe(0o700)
})

test('nobody sees a part of the answer under its name', async () => {
  const root = temporaryFolder()
  const file = path.join(root, 'answer')
  async function* watched(): AsyncGenerator<Buffer> {
    yield Buffer.from('first ')
    await new Promise((resolve) => setImmediate(resolve))
    expect(existsSync(file)).toBe(false)
    yield Buffer.from('second')
  }
  await receive(root, 'answer', watched())
  expect(readFileSync(file, 'utf8')).toBe('first second')
})

test('a name may be as long as names can be', async () => {
  const root = temporaryFolder()
  await receive(root, 'n'.repeat(255), chunks('x'))
  expect(readdirSync(root)).toEqual(['n'.repeat(255)])
})

test('an encoded answer is decoded, bytes stay as they are', async () => {
  const root = temporaryFolder()
  const bytes = Buffer.from([0, 255, 128, 10, 13])
  await receive(root, 'answer', [gzipSync(bytes)], { 'content-encoding': 'gzip' })
  expect(readFileSync(path.join(root, 'answer'))).toEqual(bytes)
})

test('what is too large for memory is in the file alone', async () => {
  const root = temporaryFolder()
  const half = Buffer.alloc(LARGEST_BODY / 2, 'x')
  expect((await receive(root, 'just', [half, half])).text).toHaveLength(LARGEST_BODY)
  const over = await receive(root, 'over', [Buffer.from('y'), half, half])
  expect(over).toEqual({ file: path.join(root, 'over'), text: undefined, start: `y${'x'.repeat(65_535)}` })
  expect(statSync(path.join(root, 'over')).size).toBe(LARGEST_BODY + 1)
})

describe('nothing is left of an answer', () => {
  async function refused(source: Source, headers: Record<string, string> = {}): Promise<unknown> {
    const root = temporaryFolder()
    const error: unknown = await receive(root, 'answer', source, headers).catch((thrown: unknown) => thrown)
    expect(readdirSync(root)).toEqual([])
    return error
  }

  test('that was cut off; the error is the connection’s', async () => {
    const cut = Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    async function* source(): AsyncGenerator<Buffer> {
      yield Buffer.from('half')
      throw cut
    }
    expect(await refused(source())).toBe(cut)
  })

  test('in an unknown encoding', async () => {
    expect(await refused(chunks('x'), { 'content-encoding': 'zstd' })).toMatchObject({
      kind: 'encodingUnknown',
    })
  })
})

describe('an answer that does not get into its file is there all the same, and why:', () => {
  const lost = (file: string, code: unknown): unknown => ({
    text: 'first second',
    file: undefined,
    unwritten: expect.objectContaining({ kind: 'responseFileUnwritable', facts: [file, code] }),
  })
  const source = chunks('first ', 'second')

  test.each([
    ['a file where a folder should be', 'file/answer', /ENOTDIR|EEXIST/],
    ['a name that is too long', 'n'.repeat(300), /ENAMETOOLONG/],
    ['a folder under the file’s name', 'folder', /EISDIR|EPERM|ENOTEMPTY|EEXIST/],
  ])('%s', async (_, name, code) => {
    const root = temporaryFolder()
    writeFileSync(path.join(root, 'file'), '')
    mkdirSync(path.join(root, 'folder', 'inner'), { recursive: true })
    expect(await receive(root, name, source)).toEqual(
      lost(path.join(root, name), expect.stringMatching(code)),
    )
    expect(readdirSync(root).sort()).toEqual(['file', 'folder'])
  })

  /** A disk that fails at one step, and the steps it was asked for. */
  function failing(steps: string, asked: string[] = []): Parameters<typeof intoFile>[1] {
    const act = async (name: string): Promise<void> => {
      asked.push(name)
      if (steps.includes(name)) throw Object.assign(new Error(), { code: 'ENOSPC' })
    }
    return async (partial) => {
      writeFileSync(partial, '')
      return { appendFile: () => act('appendFile'), close: () => act('close') }
    }
  }

  test.each([
    ['appendFile', ['appendFile', 'close']],
    ['close', ['appendFile', 'appendFile', 'close']],
    ['appendFile and close', ['appendFile', 'close']],
  ] as const)('a disk that is full at %s', async (step, steps) => {
    const [root, asked] = [temporaryFolder(), [] as string[]]
    const target = { path: path.join(root, 'answer'), root }
    const head = { status: 200, headers: new Map<string, string>() }
    const read = intoFile(target, failing(step, asked))
    expect(await read(head, Readable.from(source))).toEqual(lost(target.path, 'ENOSPC'))
    expect(asked).toEqual(steps)
    expect(readdirSync(root)).toEqual([])
  })

  test('a file that takes the folder’s place while it arrives', async () => {
    const root = temporaryFolder()
    async function* taken(): AsyncGenerator<Buffer> {
      yield Buffer.from('first ')
      renameSync(path.join(root, 'folder'), path.join(root, 'moved'))
      writeFileSync(path.join(root, 'folder'), '')
      yield Buffer.from('second')
    }
    expect(await receive(root, 'folder/answer', taken())).toEqual(
      lost(path.join(root, 'folder/answer'), expect.stringMatching(/ENOTDIR|ENOENT/)),
    )
  })

  test('one that is too large for memory as well is not read to its end', async () => {
    const root = temporaryFolder()
    let sent = 0
    async function* endless(): AsyncGenerator<Buffer> {
      for (; ; sent++) yield Buffer.alloc(LARGEST_BODY / 2)
    }
    const read = intoFile({ path: path.join(root, 'answer'), root }, failing('appendFile'))
    const body = await read({ status: 200, headers: new Map() }, Readable.from(endless()))
    expect(body).toMatchObject({
      text: undefined,
      file: undefined,
      unwritten: { kind: 'responseFileUnwritable' },
    })
    expect(sent).toBeLessThan(20)
  })
})

describe('a link is never followed:', () => {
  const elsewhere = temporaryFolder()
  const linked = (root: string, name: string): object => ({
    file: undefined,
    unwritten: { kind: 'responseFileLinked', facts: [path.join(root, name)] },
  })

  test('one under the file’s name', async () => {
    const root = temporaryFolder()
    symlinkSync(path.join(elsewhere, 'target'), path.join(root, 'answer'))
    expect(await receive(root, 'answer', chunks('x'))).toMatchObject(linked(root, 'answer'))
    expect(readdirSync(root)).toEqual(['answer'])
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test('a folder that is one', async () => {
    const root = temporaryFolder()
    symlinkSync(elsewhere, path.join(root, 'folder'))
    expect(await receive(root, 'folder/answer', chunks('x'))).toMatchObject(linked(root, 'folder'))
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test('one that takes the file’s name while the answer arrives', async () => {
    const root = temporaryFolder()
    async function* source(): AsyncGenerator<Buffer> {
      yield Buffer.from('first')
      symlinkSync(path.join(elsewhere, 'target'), path.join(root, 'answer'))
      yield Buffer.from('second')
    }
    expect(await receive(root, 'answer', source())).toMatchObject(linked(root, 'answer'))
    expect(readdirSync(root)).toEqual(['answer'])
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test('one that takes the folder’s place while the answer arrives', async () => {
    const root = temporaryFolder()
    async function* source(): AsyncGenerator<Buffer> {
      yield Buffer.from('first')
      renameSync(path.join(root, 'folder'), path.join(root, 'moved'))
      symlinkSync(elsewhere, path.join(root, 'folder'))
      yield Buffer.from('second')
    }
    expect(await receive(root, 'folder/answer', source())).toMatchObject(linked(root, 'folder'))
    expect(readdirSync(elsewhere)).toEqual([])
    rmSync(path.join(root, 'moved'), { recursive: true })
  })
})
