/** An answer that was made of several, put into a file. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inFile } from '../../../src/exchange/response-file.ts'
import { asItIs } from '../../support/quiet-log.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const temp = temporaryFolder()
const file = { path: path.join(temp, 'list.json'), root: temp }
const response = (text: string | undefined): Parameters<typeof inFile>[0] => ({
  ...{
    status: 200,
    headers: new Map<string, string>(),
    attempts: 1,
    milliseconds: 1,
    gaveUp: undefined,
    hide: asItIs,
  },
  body: { text, file: undefined },
})

test('property: all pieces are there, one after the other, whether or not they are a text as well', async () => {
  const bytes = fc.uint8Array({ maxLength: 50 }).map((piece) => Buffer.from(piece))
  await fc.assert(
    fc.asyncProperty(fc.array(bytes), fc.option(fc.string(), { nil: undefined }), async (pieces, text) => {
      const { body } = await inFile(response(text), file, pieces)
      expect(readFileSync(file.path)).toEqual(Buffer.concat(pieces))
      expect(body).toEqual({ text, file: file.path, unwritten: undefined })
    }),
    { numRuns: 30 },
  )
})
