/** The drawing in ARCHITECTURE.md is a map: it shows no arrow that the code lacks and lacks none that the code has. */
import { expect, test } from '@jest/globals'
import { readModule } from '../support/modules.ts'
import { filesBelow, readText } from '../support/repository-files.ts'

const arrowsDrawn = [...readText('ARCHITECTURE.md').matchAll(/^ {2}(\S+) --> (\S+)$/gm)].map(
  ([, from = '', to = '']) => `${from} → ${to}`,
)

const roomOf = (path: string): string => path.split('/')[1] ?? ''

const arrowsInCode = new Set(
  filesBelow('src', '.ts').flatMap((path) =>
    readModule(path, readText(path))
      .imports.filter(({ from }) => from.startsWith('src/') && roomOf(from) !== roomOf(path))
      .map(({ from }) => `${roomOf(path)} → ${roomOf(from)}`),
  ),
)

/** Every pair of rooms that a way along the drawn arrows connects. */
function implied(): Set<string> {
  const ways = new Set(arrowsDrawn)
  for (let before = -1; before !== ways.size;) {
    before = ways.size
    for (const way of [...ways]) {
      const [from, via] = way.split(' → ')
      for (const arrow of arrowsDrawn) {
        const [start, to] = arrow.split(' → ')
        if (start === via) ways.add(`${String(from)} → ${String(to)}`)
      }
    }
  }
  return ways
}

test('every arrow of the drawing is an import in the code', () => {
  expect(arrowsDrawn.length).toBeGreaterThan(10)
  expect(arrowsDrawn.filter((arrow) => !arrowsInCode.has(arrow))).toEqual([])
})

test('every import between rooms is an arrow of the drawing, or implied by its arrows', () => {
  const ways = implied()
  expect([...arrowsInCode].filter((arrow) => !ways.has(arrow))).toEqual([])
})

test('no arrow is drawn that others imply already', () => {
  const superfluous = arrowsDrawn.filter((arrow) => {
    const [from, to] = arrow.split(' → ')
    const others = arrowsDrawn.filter((other) => other !== arrow)
    const reached = new Set([from])
    for (let before = 0; before !== reached.size;) {
      before = reached.size
      for (const other of others) {
        const [start, end] = other.split(' → ')
        if (reached.has(start)) reached.add(end)
      }
    }
    return reached.has(to)
  })
  expect(superfluous).toEqual([])
})
