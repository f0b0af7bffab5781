/** The pictures of the job summary that the README shows: `npm run summary-picture` draws them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { pageOf } from '../../scripts/summary-picture/page.ts'
import { smaller } from '../../scripts/summary-picture/png.ts'
import { root } from '../support/repository-files.ts'

const pictures = ['light', 'dark'].map((theme) =>
  readFileSync(join(root, `docs/images/summary-${theme}.png`)),
)

function sizeOf(png: Buffer): number[] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

test('they are PNGs of a moderate size, and fit on one another', () => {
  for (const picture of pictures) {
    expect(picture.toString('latin1', 1, 4)).toBe('PNG')
    expect(picture.length).toBeLessThan(80 * 1024)
  }
  expect(sizeOf(pictures[0]!)).toEqual(sizeOf(pictures[1]!))
})

test('a page shows Markdown as GitHub does, and loads nothing', () => {
  const page = pageOf(
    [{ job: 'deploy', summary: '### Title\n\n| | |\n|---|---|\n| A | <code>b</code> |\n' }],
    'dark',
  )
  expect(page).toContain('<header>deploy <span>summary</span></header>')
  expect(page).toContain('<td><code>b</code></td>')
  expect(page).not.toMatch(/https?:|url\(|<script|<link/)
})

test('a screenshot loses the rows that are empty, and keeps its colours', () => {
  // Two pixels wide: white, red / blue, white / ten rows of white; with filters none, sub and up.
  const [white, red, blue] = [
    [255, 255, 255],
    [255, 0, 0],
    [0, 0, 255],
  ] as const
  const rows = [
    [0, ...white, ...red],
    [1, ...blue, 255, 255, 0],
    ...Array.from({ length: 10 }, () => [0, ...white, ...white]),
  ]
  const small = smaller(png(2, rows), '#ffffff')
  expect(sizeOf(small)).toEqual([2, 4])
  const palette = small.subarray(small.indexOf('PLTE') + 4)
  const at = small.indexOf('IDAT')
  const indexes = inflateSync(small.subarray(at + 4, at + 4 + small.readUInt32BE(at - 4)))
  const colour = (index: number): number[] => [...palette.subarray(index * 3, index * 3 + 3)]
  const shown = [...indexes].flatMap((index, place) => (place % 3 === 0 ? [] : [colour(index)]))
  expect(shown).toEqual([white, red, blue, white, white, white, white, white].map((one) => [...one]))
})

/** A PNG of RGB pixels from rows that begin with their filter; nobody here looks at checksums. */
function png(width: number, rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
  ])
}
