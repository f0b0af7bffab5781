/** How the bundler begins a module in its table of them. */
const MODULE = /^(\t+)(?:\d+|'[^']+'): (?:\(.*\)|\w+) => \{$/

/**
 * A laid out script without the indentation that the bundler's wrapping asks for: what is at the margin in a file of src/
 * is so in the bundle, which makes the two easy to compare, and the bundle shorter.
 */
export function unwrapped(script: string): string {
  const isWrapped = /^;\(\(\) => \{$/m.test(script)
  const outside = isWrapped ? 1 : 0
  let inside: number | undefined
  const lines = script.split('\n').map((line) => {
    const header = inside === undefined ? MODULE.exec(line)?.[1] : undefined
    if (header !== undefined) inside = header.length + 1
    const isEnd = inside !== undefined && /^\t*\},?$/.test(line) && depthOf(line) === inside - 1
    const depth = inside ?? outside
    if (isEnd) inside = undefined
    return line.slice(Math.min(depth, depthOf(line)))
  })
  return lines.join('\n')
}

function depthOf(line: string): number {
  return /^\t*/.exec(line)?.[0].length ?? 0
}
