import { describe, expect, test } from '@jest/globals'
import type { Explanation } from '../../src/messages/explanation.ts'
import { failure } from '../../src/messages/failure.ts'
import { explain, type Failures } from '../../src/messages/failures.ts'
import type { NetworkTrouble } from '../../src/messages/network-failures.ts'
import { printed } from './words.ts'

/** Facts of a request that nobody took. */
export const networkTrouble = (trouble: Partial<NetworkTrouble> = {}): NetworkTrouble => ({
  phase: 'connect',
  code: 'ECONNREFUSED',
  host: 'h.example',
  isProxy: false,
  offered: undefined,
  variable: 'HTTPS_PROXY',
  attempts: 1,
  gaveUp: undefined,
  ...trouble,
})

/** An explanation as one text, after looking at what every one must keep to. */
export function told({ title, happened, cause, remedy, details = [] }: Explanation): string {
  const [said, why, todo] = [happened, cause ?? [], remedy].map(printed)
  expect(title).toMatch(/^\w[^\n]{3,70}[^.\s]$/)
  expect(said).toMatch(/^\S.*[.…"]$/)
  if (cause) expect(why).toMatch(/^\S.*\.$/)
  expect(todo).toMatch(/^\S.*[.+]\S*$/)
  for (const sentence of [said, why, todo])
    expect(sentence).not.toMatch(/undefined|null\b(?!\))|NaN|\[object|\s{2}/)
  return [`${title}.`, said, ...details.map(printed), why, todo].join(' ')
}

/** Facts, and what of the words must be there. */
export type Row<Kind extends keyof Failures> = readonly [
  facts: Parameters<Failures[Kind]>,
  ...says: (string | RegExp)[],
]

/** Holds the words of each kind of failure against its rows. */
export function describeWords(
  table: Partial<{ readonly [Kind in keyof Failures]: readonly Row<Kind>[] }>,
): void {
  describe.each(Object.entries(table))('%s', (kind, rows) => {
    test.each(rows.map((row) => ({ facts: row[0], says: row.slice(1) as (string | RegExp)[] })))(
      'says $says',
      ({ facts, says }) => {
        const words = told(explain(failure(kind as 'unforeseen', ...(facts as [string, string]))))
        for (const part of says) {
          if (typeof part === 'string') expect(words).toContain(part)
          else expect(words).toMatch(part)
        }
      },
    )
  })
}
