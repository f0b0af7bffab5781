import { appendFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'
import { fileContent } from '../../../src/exchange/body-file.ts'
import type { HttpBody } from '../../../src/http/message.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

type Streamed = Extract<HttpBody, { bytes: number }>

/** A file, and it as a body of the length it has now. */
function content(bytes: Buffer | string): { file: string; body: Streamed } {
  const file = path.join(temporaryFolder(), 'body')
  writeFileSync(file, bytes)
  return { file, body: fileContent(file, Buffer.byteLength(bytes)) as Streamed }
}

test('a file is streamed byte by byte as it is, each time anew', async () => {
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 256))
  const { body } = content(bytes)
  expect(body.bytes).toBe(300_000)
  expect(await buffer(body.open())).toEqual(bytes)
  expect(await buffer(body.open())).toEqual(bytes)
})

test('an empty file is an empty body', async () => {
  expect(await buffer(content('').body.open())).toHaveLength(0)
})

test('what was added to the file since is not sent', async () => {
  const { file, body } = content('x'.repeat(100_000))
  appendFileSync(file, 'y'.repeat(200_000))
  expect((await buffer(body.open())).toString()).toBe('x'.repeat(100_000))
})

test('a file that became shorter is a failure, not a request that never ends', async () => {
  const { file, body } = content('x'.repeat(100))
  truncateSync(file, 99)
  await expect(buffer(body.open())).rejects.toMatchObject({ kind: 'bodyFileUnreadable', facts: ['ESHRUNK'] })
})

test('a file that is gone is an error of the stream', async () => {
  const { file, body } = content('x')
  rmSync(file)
  await expect(buffer(body.open())).rejects.toMatchObject({ code: 'ENOENT' })
})
