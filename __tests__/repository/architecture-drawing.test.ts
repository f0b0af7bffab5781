/** The drawings in ARCHITECTURE.md are maps: they show no arrow that the code lacks and lack none that the code has. */
import { describe, expect, test } from '@jest/globals'
import { readModule } from '../support/modules.ts'
import { filesBelow, readText } from '../support/repository-files.ts'

type Arrow = `${string} → ${string}`

const HOUSES = ['src', 'simulation', 'catalogue', 'scripts', '__tests__']

const imports = HOUSES.flatMap((house) =>
  filesBelow(house, '.ts').flatMap((path) =>
    readModule(path, readText(path)).imports.map(({ from }) => [path, from] as const),
  ),
)

const houseOf = (path: string): string => path.split('/')[0] ?? ''
const roomOf = (path: string): string => path.split('/')[1] ?? ''
const ends = (arrow: Arrow): [from: string, to: string] => arrow.split(' → ') as [string, string]

/** Each drawing, in the order of the page: what stands in its boxes, of the code. */
const drawings = [
  {
    title: 'the whole repository',
    inCode: imports
      .filter(([path, from]) => HOUSES.includes(houseOf(from)) && houseOf(from) !== houseOf(path))
      .map(([path, from]): Arrow => `${houseOf(path)} → ${houseOf(from)}`),
  },
  {
    title: 'src/',
    inCode: imports
      .filter(([path, from]) => houseOf(path) === 'src' && houseOf(from) === 'src')
      .filter(([path, from]) => roomOf(path) !== roomOf(from))
      .map(([path, from]): Arrow => `${roomOf(path)} → ${roomOf(from)}`),
  },
]

const drawn = [...readText('ARCHITECTURE.md').matchAll(/^```mermaid\n([^`]*)```$/gm)].map(([, text = '']) =>
  [...text.matchAll(/^ {2}(\S+) --> (\S+)$/gm)].map(([, from = '', to = '']): Arrow => `${from} → ${to}`),
)

/** What can be reached from a box along arrows. */
function reached(start: string, arrows: readonly Arrow[]): Set<string> {
  const found = new Set([start])
  // A set that grows while it is gone through is gone through to its end.
  for (const place of found) {
    for (const arrow of arrows) {
      const [from, to] = ends(arrow)
      if (from === place) found.add(to)
    }
  }
  return found
}

test('each drawing is looked at', () => {
  expect(drawn).toHaveLength(drawings.length)
})

describe.each(drawings.map((drawing, index) => ({ ...drawing, arrows: drawn[index] ?? [] })))(
  'the drawing of $title',
  ({ arrows, inCode }) => {
    test('shows no arrow that is no import in the code', () => {
      expect(arrows.length).toBeGreaterThan(3)
      expect(arrows.filter((arrow) => !inCode.includes(arrow))).toEqual([])
    })

    test('shows every import, or implies it', () => {
      const missing = inCode.filter((arrow) => !reached(ends(arrow)[0], arrows).has(ends(arrow)[1]))
      expect([...new Set(missing)]).toEqual([])
    })

    test('draws nothing that other arrows imply already', () => {
      const superfluous = arrows.filter((arrow) => {
        const others = arrows.filter((other) => other !== arrow)
        return reached(ends(arrow)[0], others).has(ends(arrow)[1])
      })
      expect(superfluous).toEqual([])
    })
  },
)
