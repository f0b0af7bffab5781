import { own, say, type Words } from '../vocabulary/words.ts'

const MINUTE = 60_000

/** From the largest, each with its milliseconds. */
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

/** A point in time, to the second. @param milliseconds since 1970. */
export function moment(milliseconds: number): Words {
  return own(new Date(milliseconds).toISOString().replace(/\.\d+/, ''))
}

/**
 * Whether the runner's clock is known to be right; a server's time is told to the second, and was some while on its way.
 *
 * @param ahead milliseconds that the runner's clock is ahead of a server's, where one told its time.
 */
export function isClockRight(ahead: number | undefined): boolean {
  return ahead !== undefined && Math.abs(ahead) < MINUTE
}

/** How the runner's clock stands to that of a server that told its time; nothing where none did. */
export function clockCompared(ahead: number | undefined): Words | undefined {
  if (ahead === undefined) return undefined
  return isClockRight(ahead)
    ? say`The runner's clock agrees with that of the server that answered last.`
    : say`The runner's clock is ${own(duration(Math.abs(ahead)))} ${own(ahead > 0 ? 'ahead of' : 'behind')} that of the server that answered last.`
}

/** In the largest unit of which there are at least two. */
function duration(milliseconds: number): string {
  const [unit, size] = UNITS.find(([, one]) => milliseconds >= 2 * one) ?? ['minute', MINUTE]
  const count = Math.floor(milliseconds / size)
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`
}
