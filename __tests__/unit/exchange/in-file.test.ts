/** An answer made of many, put into a file. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inFile } from '../../../src/exchange/in-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const temp = temporaryFolder()
const file = { path: path.join(temp, 'list.json'), root: temp }
const response = (text: string): Parameters<typeof inFile>[0] => ({
  ...{ status: 200, headers: new Map<string, string>(), attempts: 1, milliseconds: 1, gaveUp: undefined },
  body: { text, file: undefined },
})

test('property: it is there as it was, wherever its characters are cut', async () => {
  const letters = fc.constantFrom('x', '\u00fc', '\u20ac', '\u{1f511}')
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 65_530, max: 65_540 }), fc.array(letters), async (length, end) => {
      const text = `${'x'.repeat(length)}${end.join('')}${'\u{1f511}'.repeat(40_000)}`
      const { body } = await inFile(response(text), file)
      expect(readFileSync(file.path, 'utf8')).toBe(text)
      expect(body).toEqual({ text, file: file.path, unwritten: undefined })
    }),
    { numRuns: 30 },
  )
})
