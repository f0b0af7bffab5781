/**
 * Makes a screenshot small: cuts the empty rows below, and keeps only colours that differ visibly.
 * Reads and writes no more of PNG than Chromium's screenshots have (https://www.w3.org/TR/png-3/).
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

interface Bitmap {
  readonly width: number
  readonly height: number
  /** 0xRRGGBB, row by row. */
  readonly pixels: Uint32Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** @param empty colour of the rows to cut, `#rrggbb` */
export function smaller(png: Buffer, empty: string): Buffer {
  return encode(cropped(decode(png), Number.parseInt(empty.slice(1), 16)))
}

function* chunks(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) }
    at += length + 12
  }
}

function decode(png: Buffer): Bitmap {
  const all = [...chunks(png)]
  const header = all.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = { 2: 3, 6: 4 }[header.readUInt8(9)]
  if (channels === undefined || header.readUInt8(8) !== 8 || header.readUInt8(12) !== 0) {
    throw new Error('The screenshot is no PNG of the kind that is understood here')
  }
  const data = inflateSync(Buffer.concat(all.filter(({ type }) => type === 'IDAT').map((one) => one.data)))
  const stride = width * channels
  const bytes = unfiltered(data, stride, height, channels)
  const pixels = new Uint32Array(width * height)
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = bytes.readUIntBE(index * channels, 3)
  return { width, height, pixels }
}

/** Undoes the filters of the rows, section 9 of the standard. */
function unfiltered(data: Buffer, stride: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x >= channels ? (out[at - channels] ?? 0) : 0
      const up = y > 0 ? (out[at - stride] ?? 0) : 0
      const corner = x >= channels && y > 0 ? (out[at - stride - channels] ?? 0) : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      out[at] = ((data[y * (stride + 1) + 1 + x] ?? 0) + guess) & 0xff
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

function cropped({ width, height, pixels }: Bitmap, empty: number): Bitmap {
  const last = pixels.findLastIndex((pixel) => pixel !== empty)
  const rows = Math.min(height, Math.floor(last / width) + 3)
  return { width, height: rows, pixels: pixels.subarray(0, rows * width) }
}

function encode({ width, height, pixels }: Bitmap): Buffer {
  const palette = frequentColours(pixels)
  const nearest = new Map(palette.map((colour, index) => [colour, index]))
  const rows = Buffer.alloc((width + 1) * height)
  for (const [index, pixel] of pixels.entries()) {
    let place = nearest.get(pixel)
    if (place === undefined) {
      place = nearestIn(palette, pixel)
      nearest.set(pixel, place)
    }
    rows[index + Math.floor(index / width) + 1] = place
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, each an index into the palette.
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.alloc(palette.length * 3)
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The most frequent colours that differ visibly; so a small picture in colour gets its share beside much grey text. */
function frequentColours(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const chosen: number[] = []
  for (const [colour] of [...counts].sort(([, one], [, other]) => other - one)) {
    if (chosen.length < 256 && chosen.every((one) => distance(one, colour) > VISIBLE)) chosen.push(colour)
  }
  return chosen
}

/** Between two colours, squared; frames and backgrounds of GitHub's are further apart. */
const VISIBLE = 150

function distance(one: number, other: number): number {
  const part = (shift: number): number => ((one >> shift) & 0xff) - ((other >> shift) & 0xff)
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2
}

function nearestIn(palette: readonly number[], colour: number): number {
  const distances = palette.map((one) => distance(one, colour))
  return distances.indexOf(Math.min(...distances))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
