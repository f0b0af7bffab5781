/** Words as text. Apart from what needs Jest, for a process of a test's own. */
import { Cleaner } from '../../src/report/cleaner.ts'
import type { Words } from '../../src/vocabulary/words.ts'

/** With foreign text as it is. */
export function plain(words: Words): string {
  return words.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** As a user reads them. */
export function printed(words: Words): string {
  return new Cleaner().print(words)
}
