/** docs/troubleshooting.md, and the rules that the words in it keep. */
import { describe, expect, test } from '@jest/globals'
import { toldFailures, toldFaults, toldWarnings, troubleshootingPage } from '../../scripts/troubleshooting.ts'
import { anchor, contents, openingOf } from '../../scripts/troubleshooting/chapter.ts'
import { failures } from '../../src/messages/failures.ts'
import { warnings } from '../../src/messages/warnings.ts'
import { filesBelow, readText } from '../support/repository-files.ts'
import { printed } from '../support/words.ts'

/** The end of a sentence; or nothing behind something that is there to be copied, as in `subdomain: acme`. */
const ENDS = /[.?]$|: \S+$|, such as .+$/

test('docs/troubleshooting.md says what the code says; else run "npm run docs"', () => {
  expect(readText('docs/troubleshooting.md')).toBe(troubleshootingPage())
})

test('the tables at its top lead to every entry, each by a place of its own', () => {
  const [top = '', ...chapters] = troubleshootingPage().split(/^## (?!All messages)/m)
  const headings = chapters.flatMap((text) => [...text.matchAll(/^### (.+)$/gm)].map(([, title]) => title!))
  const places = [...top.matchAll(/^\| \[.+?\]\(#(\S+)\) \|/gm)].map(([, place]) => place!)
  expect(places).toEqual(headings.map(anchor))
  expect(new Set(places).size).toBe(places.length)
})

test('a table shows how the texts of a message begin', () => {
  const entry = { heading: 'No way', openings: ['a', 'b | c'], body: '' }
  const columns = ['title', 'begins with']
  expect(contents([{ heading: 'On the way', introduction: '', columns, entries: [entry] }])).toBe(
    [
      '**[On the way](#on-the-way)**\n',
      '<!-- prettier-ignore -->',
      '| title | begins with |',
      '| --- | --- |',
      '| [No way](#no-way) | `a`<br>`b \\| c` |\n',
    ].join('\n'),
  )
})

test.each([
  ['It ended (EPIPE). It said: "no".', 'It ended (EPIPE)'],
  ['All of it, v1.2 too', 'All of it, v1.2 too'],
  ['GET https://a.example/b/c.d was refused. Why', 'GET … was refused'],
  ['https://a.example/b.', '…'],
  ['word, '.repeat(20), `${'word, '.repeat(12)}word…`],
])('a text begins: %j', (text, opening) => {
  expect(openingOf(text)).toBe(opening)
})

test('every failure and warning is on it; for the faults of inputs, types see to that', () => {
  expect(new Set(toldFailures().map(({ kind }) => kind))).toEqual(new Set(Object.keys(failures)))
  expect(toldWarnings().map(({ kind }) => kind)).toEqual(Object.keys(warnings))
})

test('each is told somewhere in the code', () => {
  const code = filesBelow('src', '.ts').map(readText).join('\n')
  const kinds = [...toldFailures(), ...toldFaults(), ...toldWarnings()].map(({ kind }) => kind)
  expect([...new Set(kinds)].filter((kind) => !code.includes(`'${kind}'`))).toEqual([])
})

test('every title in the code is on it', () => {
  const titles = filesBelow('src/messages', '-failures.ts').flatMap((path) =>
    [...readText(path).matchAll(/^\s*title:([^`]*?),$/gm)].flatMap(([, value = '']) =>
      [...value.matchAll(/'([^']+)'/g)].map(([, text]) => text!).filter((text) => /^[A-Z]|\s/.test(text)),
    ),
  )
  expect(titles.length).toBeGreaterThan(30)
  const told = new Set(toldFailures().map(({ explanation }) => explanation.title))
  expect(titles.filter((title) => !told.has(title))).toEqual([])
})

test('a kind of failure is there once', async () => {
  const modules = filesBelow('src/messages', '-failures.ts').map((path) => import(`../../${path}`))
  const tables = (await Promise.all(modules)).flatMap((module: object) => Object.values(module) as unknown[])
  const kinds = tables
    .filter((table) => typeof table === 'object')
    .flatMap((table) => Object.keys(table ?? {}))
  expect(kinds.toSorted()).toEqual(Object.keys(failures).toSorted())
})

describe('the words of a failure', () => {
  test.each(toldFailures())('$kind: $explanation.title', ({ explanation }) => {
    const { title, happened, cause, remedy, details = [] } = explanation
    expect(title).toMatch(/^[^\n\r]{1,60}(?<![.!?])$/)
    for (const words of [happened, remedy, ...(cause ? [cause] : []), ...details]) {
      expect(words.filter((part) => typeof part === 'string').join('')).not.toMatch(/[\n\r]/)
      expect(printed(words)).toMatch(ENDS)
    }
  })
})

test.each(toldFaults())('the words of a fault: $kind of $input', ({ text }) => {
  expect(text).not.toMatch(/[\n\r]/)
  expect(text).toMatch(ENDS)
})

test.each(toldWarnings())('the words of a warning: $kind', ({ text }) => {
  expect(text).not.toMatch(/[\n\r]/)
  expect(text).toMatch(ENDS)
})
