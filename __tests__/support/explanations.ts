import { expect } from '@jest/globals'
import type { Explanation } from '../../src/messages/explanation.ts'
import { printed } from './words.ts'

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
