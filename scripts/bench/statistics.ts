/** What is left of many measurements of the same thing on a machine that does other things as well. */
interface Spread {
  readonly least: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly most: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share
    const [low = NaN, high = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
    return low + (high - low) * (place - Math.floor(place))
  }
  return { least: at(0), lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), most: at(1) }
}

export function medianOf(values: readonly number[]): number {
  return spreadOf(values).median
}

/** One row of a Markdown table. */
function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A Markdown table with text to the left in the first column and numbers to the right in all others. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const ruler = head.map((_, column) => (column === 0 ? ':--' : '--:'))
  return [row(head), row(ruler), ...rows.map(row)].join('\n')
}

export function fixed(value: number, digits = 0): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–'
}

export function kibibytes(bytes: number): string {
  return fixed(bytes / 1024, 1)
}

export function mebibytes(bytes: number): string {
  return fixed(bytes / 1024 / 1024, 1)
}
