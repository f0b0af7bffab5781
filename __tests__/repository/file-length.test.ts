/** Documents and settings stay under 250 lines, or say why not. For code, `house/file-is-one-thing` sees to it. */
import { readdirSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { filesBelow, filesIn, readText, root } from '../support/repository-files.ts'

/** What is made elsewhere, besides what Git ignores. */
const others = ['.git', 'dist', 'package-lock.json']
const ignored = [...others, ...readText('.gitignore').split(/\/?\n/)]
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const paths = [
  ...filesIn('.', ''),
  ...folders.flatMap(({ name }) => (ignored.includes(name) ? [] : filesBelow(name, ''))),
].filter((path) => /\.(md|ya?ml|json|txt)$|^\.ci\//.test(path) && !ignored.includes(path))

function lengthFault(path: string, text: string): string[] {
  const lines = text.trimEnd().split('\n').length
  const reason = path.endsWith('.md') ? /^<!-- Over 250 lines: \S.* -->$/m : /^# Over 250 lines: \S/m
  if (lines > 250 === reason.test(text)) return []
  const sample = path.endsWith('.md') ? '<!-- Over 250 lines: … -->' : '# Over 250 lines: …'
  return lines > 250
    ? [`${path} has ${lines} lines. Split it, or say at its top why it is better as one: ${sample}`]
    : [`${path} has ${lines} lines. Remove the comment that says why it has more than 250.`]
}

test('files over 250 lines say why', () => {
  expect(paths).toEqual(expect.arrayContaining(['README.md', 'docs/services.md', 'action.yml', '.ci/run']))
  expect(paths.flatMap((path) => lengthFault(path, readText(path)))).toEqual([])
})

test.each([
  [
    'a.md',
    '\n'.repeat(250),
    'a.md has 251 lines. Split it, or say at its top why it is better as one: <!-- Over',
  ],
  ['a.md', `<!-- Over 250 lines: -->${'\n'.repeat(250)}`, 'a.md has 251 lines. Split it'],
  [
    'b/a.yml',
    '\n'.repeat(250),
    'b/a.yml has 251 lines. Split it, or say at its top why it is better as one: # Over',
  ],
  ['a.md', '<!-- Over 250 lines: a reason. -->\n', 'a.md has 2 lines. Remove the comment'],
])('what is wrong with the length of %s is told (%#)', (path, text, fault) => {
  expect(lengthFault(path, `${text}x`)).toEqual([expect.stringContaining(fault)])
})

test.each([
  ['a.md', '\n'.repeat(249)],
  ['a.md', `<!-- Over 250 lines: a reason. -->${'\n'.repeat(250)}`],
  ['a.yml', `# Over 250 lines: a reason.${'\n'.repeat(250)}`],
])('the length of %s is right (%#)', (path, text) => {
  expect(lengthFault(path, `${text}x`)).toEqual([])
})
