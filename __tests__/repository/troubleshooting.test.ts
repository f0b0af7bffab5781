/** docs/troubleshooting.md, and the rules that the words in it keep. */
import { describe, expect, test } from '@jest/globals'
import { toldFailures, toldFaults, toldWarnings, troubleshootingPage } from '../../scripts/troubleshooting.ts'
import { failures } from '../../src/messages/failures.ts'
import { warnings } from '../../src/messages/warnings.ts'
import { filesBelow, readText } from '../support/repository-files.ts'
import { printed } from '../support/words.ts'

/** The end of a sentence; or nothing behind something that is there to be copied, as in `subdomain: acme`. */
const ENDS = /[.?]$|: \S+$|, such as .+$/

test('docs/troubleshooting.md says what the code says; else run "npm run docs"', () => {
  expect(readText('docs/troubleshooting.md')).toBe(troubleshootingPage())
})

test('every failure and warning is on it; for the faults of inputs, types see to that', () => {
  expect(new Set(toldFailures().map(({ kind }) => kind))).toEqual(new Set(Object.keys(failures)))
  expect(toldWarnings().map(({ kind }) => kind)).toEqual(Object.keys(warnings))
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
