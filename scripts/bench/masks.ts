/** What a run's masks cost the rest of its job: needles, and time for each later line. */
import { createHash } from 'node:crypto'
import { Masker } from '../../simulation/runner/masker.ts'
import { Cleaner } from '../../src/report/cleaner.ts'
import { Masks } from '../../src/report/masks.ts'
import { fixed, medianOf, table } from './statistics.ts'

const COUNTS = [0, 1, 10, 100, 1000]
/** A line of 120 characters. */
const LINE = 'The quick brown fox jumps over the lazy dog. '.repeat(3).slice(0, 120)
const LINES = 200
const REPEATS = 5

/** Passwords as generators make them: 24 characters, marks among them, each time the same. */
export function passwords(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const digest = createHash('sha256').update(String(index)).digest('base64')
    return `${digest.slice(0, 22)}${'!&%$'.charAt(index % 4)}x`
  })
}

/** The table of needles and times, for a token, its secret, and so many values found. */
export function masksTable(credentials: readonly string[]): string {
  const rows = COUNTS.map((count) => {
    const [ours, naive] = [asRegistered(credentials, count), new Masker()]
    for (const value of [...credentials, ...passwords(count)]) naive.add(value)
    const [time, naiveTime] = [microseconds(ours), microseconds(naive)]
    return [
      String(count),
      String(ours.needles.size),
      fixed(time, 1),
      String(naive.needles.size),
      fixed(naiveTime, 1),
      fixed(ours.needles.size / naive.needles.size, 1),
    ]
  })
  return table(
    [
      'values found',
      'needles',
      'µs a line',
      'needles of naive masks',
      'µs a line of those',
      'ratio of needles',
    ],
    rows,
  )
}

/** A masker that has been told what a run tells it. */
function asRegistered(credentials: readonly string[], count: number): Masker {
  const masker = new Masker()
  const runner = {
    mask: (values: readonly string[]) => {
      for (const value of values) masker.add(value)
    },
  }
  const masks = new Masks(runner, new Cleaner())
  for (const value of credentials) masks.add(value)
  for (const value of passwords(count)) masks.add(value, 'found')
  masks.register()
  return masker
}

function microseconds(masker: Masker): number {
  const times = Array.from({ length: REPEATS }, () => {
    const started = performance.now()
    for (let line = 0; line < LINES; line++) masker.mask(LINE)
    return ((performance.now() - started) * 1000) / LINES
  })
  return medianOf(times)
}
