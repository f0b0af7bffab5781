/** What people paste along with a value without seeing it, by how it is called in a sentence. */
const STRAY: readonly (readonly [what: string, pattern: string])[] = [
  ['a byte order mark', '\\ufeff'],
  ['a line break', '[\\r\\n]'],
  ['a no-break space', '[\\u00a0\\u202f\\u2007]'],
  ['an invisible character', '[\\u200b-\\u200f\\u2060\\u00ad]'],
  ['a tab', '\\t'],
  ['white space', '\\s'],
]

const QUOTES = /^(["'`])[^]*\1$|^\u201c[^]*\u201d$|^\u2018[^]*\u2019$/

/**
 * What stands at either end of a value and was probably not meant, in words that reveal nothing else of it: such as
 * `begins with a byte order mark and ends with a line break`. Empty for a value that looks right.
 */
export function strayCharacters(value: string): string {
  const begins = STRAY.find(([, pattern]) => new RegExp(`^${pattern}`).test(value))?.[0]
  const ends = STRAY.find(([, pattern]) => new RegExp(`${pattern}$`).test(value))?.[0]
  const told = [
    begins === undefined ? [] : [`begins with ${begins}`],
    ends === undefined ? [] : [`ends with ${ends}`],
    QUOTES.test(value.trim()) ? ['stands in quotation marks'] : [],
  ].flat()
  return told.join(' and ')
}
