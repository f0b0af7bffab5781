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
  expect((await receive(root, 'over', [half, half, Buffer.from('y')])).text).toBeUndefined()
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

  test('that the disk did not take', async () => {
    // A chunk that cannot be written stands for a full disk.
    const error = await refused([Buffer.from('x'), 42])
    expect(error).toMatchObject({
      kind: 'responseFileUnwritable',
      facts: [expect.stringMatching(/answer$/), 'ERR_INVALID_ARG_TYPE'],
    })
  })
})

test.each([
  ['a file where a folder should be', 'file/answer', /ENOTDIR|EEXIST/],
  ['a name that is too long', 'n'.repeat(300), /ENAMETOOLONG/],
])('%s is told by its code', async (_, name, code) => {
  const root = temporaryFolder()
  writeFileSync(path.join(root, 'file'), '')
  await expect(receive(root, name, chunks('x'))).rejects.toMatchObject({
    kind: 'responseFileUnwritable',
    facts: [path.join(root, name), expect.stringMatching(code)],
  })
})

test('a folder under the file’s name is told by its code, and stays', async () => {
  const root = temporaryFolder()
  mkdirSync(path.join(root, 'answer', 'inner'), { recursive: true })
  await expect(receive(root, 'answer', chunks('x'))).rejects.toMatchObject({ kind: 'responseFileUnwritable' })
  expect(readdirSync(root)).toEqual(['answer'])
})

describe('a link is never followed:', () => {
  const elsewhere = temporaryFolder()
  const linked = (root: string, name: string): { kind: string; facts: string[] } => ({
    kind: 'responseFileLinked',
    facts: [path.join(root, name)],
  })

  test('one under the file’s name', async () => {
    const root = temporaryFolder()
    symlinkSync(path.join(elsewhere, 'target'), path.join(root, 'answer'))
    await expect(receive(root, 'answer', chunks('x'))).rejects.toMatchObject(linked(root, 'answer'))
    expect(readdirSync(root)).toEqual(['answer'])
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test('a folder that is one', async () => {
    const root = temporaryFolder()
    symlinkSync(elsewhere, path.join(root, 'folder'))
    await expect(receive(root, 'folder/answer', chunks('x'))).rejects.toMatchObject(linked(root, 'folder'))
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test('one that takes the file’s name while the answer arrives', async () => {
    const root = temporaryFolder()
    async function* source(): AsyncGenerator<Buffer> {
      yield Buffer.from('first')
      symlinkSync(path.join(elsewhere, 'target'), path.join(root, 'answer'))
      yield Buffer.from('second')
    }
    await expect(receive(root, 'answer', source())).rejects.toMatchObject(linked(root, 'answer'))
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
    await expect(receive(root, 'folder/answer', source())).rejects.toMatchObject(linked(root, 'folder'))
    expect(readdirSync(elsewhere)).toEqual([])
    rmSync(path.join(root, 'moved'), { recursive: true })
  })
})
